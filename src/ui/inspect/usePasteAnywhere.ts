import { useEffect, useEffectEvent } from 'react';

/** Calls back with what is pasted outside of a text box; inside of one the paste is the box's own. */
export function usePasteAnywhere(onPaste: (text: string) => void): void {
  const handle = useEffectEvent((event: ClipboardEvent) => {
    // Asked first: to get a long text takes long.
    if (event.target instanceof Element && event.target.closest('textarea, input')) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text === '') return;
    event.preventDefault();
    onPaste(text);
  });

  useEffect(() => {
    const listener = (event: ClipboardEvent) => handle(event);
    document.addEventListener('paste', listener);
    return () => document.removeEventListener('paste', listener);
  }, []);
}

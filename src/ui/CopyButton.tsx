import { useEffect, useState } from 'react';
import { LABELS } from '../text/labels.ts';

const SHOWN_FOR = 2000;

interface CopyButtonProps {
  readonly label: string;
  /** made when asked for, since it may be large */
  readonly content: () => string;
}

/** Copies a text, and says whether that worked. */
export function CopyButton({ label, content }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);

  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = () => {
    // Without a secure context there is no clipboard at all.
    const writing = navigator.clipboard?.writeText(content()) ?? Promise.reject();
    writing.then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    );
  };

  return (
    <>
      <small role="status" data-outcome={outcome}>
        {outcome === 'copied' && LABELS.copied}
        {outcome === 'failed' && LABELS.notCopied}
      </small>
      <button type="button" onClick={copy}>
        {label}
      </button>
    </>
  );
}

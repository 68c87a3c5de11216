import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { type FileProblem, readFile } from './files.ts';

/** Files that are put on the page. */
export interface Files {
  /** why the last one was not read; null when it was */
  readonly problem: FileProblem | null;
  /** whether one is held over the page */
  readonly isOver: boolean;
  /** Reads a file that was chosen. */
  readonly open: (file: File) => void;
}

/** Calls back with the text of a file that is dropped anywhere on the page, pasted or chosen. */
export function useFiles(text: string, onText: (text: string) => void): Files {
  const [failed, setFailed] = useState<{ text: string; problem: FileProblem } | null>(null);
  const latest = useRef<File>(null);
  const [isOver, setOver] = useState(false);

  const open = async (file: File) => {
    latest.current = file;
    const reading = await readFile(file);
    // A small file is read before a large one that was dropped earlier.
    if (latest.current !== file) return;
    setFailed(reading.kind === 'text' ? null : { text, problem: reading });
    if (reading.kind === 'text') onText(reading.text);
  };

  const over = useEffectEvent((event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    // Without this the browser would leave the page for the file.
    event.preventDefault();
    setOver(true);
  });
  const take = useEffectEvent((event: Event, data: DataTransfer | null) => {
    setOver(false);
    // Another box took it.
    if (event.defaultPrevented) return;
    const file = data?.files[0];
    // Spreadsheets put a picture of a text beside it.
    if (!file || (event.type === 'paste' && data.types.includes('text/plain'))) return;
    event.preventDefault();
    void open(file);
  });
  const leave = useEffectEvent((event: DragEvent) => {
    if (event.relatedTarget === null) setOver(false);
  });

  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    document.addEventListener('dragover', (event) => over(event), { signal });
    document.addEventListener('dragleave', (event) => leave(event), { signal });
    document.addEventListener('drop', (event) => take(event, event.dataTransfer), { signal });
    document.addEventListener('paste', (event) => take(event, event.clipboardData), { signal });
    return () => stop.abort();
  }, []);

  // What is said of a file holds until the text is another one.
  return { problem: failed?.text === text ? failed.problem : null, isOver, open };
}

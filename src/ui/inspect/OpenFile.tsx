import { useRef } from 'react';
import { LABELS } from '../../text/labels.ts';

/** A button for those who do not drag files. */
export function OpenFile({ onFile }: { readonly onFile: (file: File) => void }) {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" onClick={() => chooser.current?.click()}>
        {LABELS.openFile}
      </button>
      <input
        ref={chooser}
        type="file"
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onFile(file);
          // So that the same file can be chosen again, and its name is not kept.
          currentTarget.value = '';
        }}
      />
    </>
  );
}

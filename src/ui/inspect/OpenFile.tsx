import { useRef } from 'react';

interface OpenFileProps {
  readonly label: string;
  readonly onFile: (file: File) => void;
}

/** A button for those who do not drag files. */
export function OpenFile({ label, onFile }: OpenFileProps) {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" onClick={() => chooser.current?.click()}>
        {label}
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

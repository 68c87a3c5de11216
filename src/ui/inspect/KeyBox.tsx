import { type ClipboardEvent, type DragEvent, useState } from 'react';
import { fileProblemWords } from '../../text/files.ts';
import { TRUST_LABELS } from '../../text/trustLabels.ts';
import { keyTextOfFile } from '../../token/fileText.ts';
import { type FileProblem, LARGEST_FILE, readFile } from '../files.ts';
import panel from '../Panel.module.css';
import { OpenFile } from './OpenFile.tsx';
import { PrivateBox } from './PrivateBox.tsx';
import { UndoButton } from './UndoButton.tsx';

interface KeyBoxProps {
  readonly keyText: string;
  readonly onKeyText: (keyText: string) => void;
  /** what was recognised, described to assistive technology with the box */
  readonly describedBy: string;
  readonly isInvalid: boolean;
}

/** Where a key is pasted or dropped. Its characters are covered until somebody asks to see them. */
export function KeyBox({ keyText, onKeyText, describedBy, isInvalid }: KeyBoxProps) {
  const [isShown, setShown] = useState(false);
  const [problem, setProblem] = useState<FileProblem | null>(null);

  const open = async (file: File) => {
    const reading = await readFile(file, keyTextOfFile);
    setProblem(reading.kind === 'text' ? null : reading);
    if (reading.kind === 'text') onKeyText(reading.text);
  };
  const take = (event: DragEvent | ClipboardEvent, data: DataTransfer) => {
    const [file] = data.files;
    if (!file || data.types.includes('text/plain')) return;
    event.preventDefault();
    void open(file);
  };

  return (
    <div>
      <PrivateBox
        label={TRUST_LABELS.key}
        text={keyText}
        placeholder={TRUST_LABELS.keyPlaceholder}
        describedBy={describedBy}
        isInvalid={isInvalid}
        isCovered={!isShown && keyText !== ''}
        onText={onKeyText}
        onTransfer={take}
      />
      <div className={panel.row}>
        <OpenFile label={TRUST_LABELS.openKey} onFile={open} />
        {keyText !== '' && (
          <>
            <button type="button" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
              {TRUST_LABELS.showKey}
            </button>
            <UndoButton label={TRUST_LABELS.clearKey} onClick={() => onKeyText('')} />
          </>
        )}
      </div>
      {problem && <p role="alert">{fileProblemWords(problem, LARGEST_FILE)}</p>}
    </div>
  );
}

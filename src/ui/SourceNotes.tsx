import { fileProblemWords } from '../text/files.ts';
import { LABELS, searchedWords } from '../text/labels.ts';
import { type FileProblem, LARGEST_FILE } from './files.ts';
import styles from './SourceNotes.module.css';

interface SourceNotesProps {
  readonly length: number;
  /** characters looked through so far; null when nothing is left to be */
  readonly searched: number | null;
  readonly problem: FileProblem | null;
  /** whether a file is held over the page */
  readonly isOver: boolean;
}

/** What becomes of the text below its box: how far it has been looked through, and what was not read. */
export function SourceNotes({ length, searched, problem, isOver }: SourceNotesProps) {
  return (
    <>
      {searched !== null && (
        <p className={styles.progress}>
          <progress aria-label={LABELS.searching} max={length} value={searched} />{' '}
          {searchedWords(searched, length)}
        </p>
      )}
      <p role="alert" className={styles.problem}>
        {problem && fileProblemWords(problem, LARGEST_FILE)}
      </p>
      {isOver && <p className={styles.over}>{LABELS.dropHere}</p>}
    </>
  );
}

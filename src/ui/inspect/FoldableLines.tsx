import type { KeyboardEvent, ReactNode } from 'react';
import { foldedWords, foldWords } from '../../text/folding.ts';
import styles from './Folding.module.css';
import type { Fold } from './folds.ts';
import { Highlighted } from './Highlighted.tsx';
import type { TextBlock } from './textBlocks.ts';

interface FoldableLinesProps {
  readonly block: TextBlock;
  /** up to where it is hidden by what was folded before it */
  readonly covered: number;
  readonly folds: readonly Fold[];
  readonly folded: readonly Fold[];
  readonly onFold: (folded: readonly Fold[]) => void;
}

/** A block of source with a button at each line that opens an object or array, which shows and hides it. */
export function FoldableLines({ block, covered, folds, folded, onFold }: FoldableLinesProps) {
  const nodes: ReactNode[] = [];
  const blockEnd = block.start + block.text.length;
  let at = block.start;
  /** Goes on to an offset, and draws what lies before it. */
  const upTo = (to: number, isHidden = false) => {
    const start = at;
    at = Math.max(at, Math.min(to, blockEnd));
    const text = block.text.slice(start - block.start, at - block.start);
    if (text === '') return;
    nodes.push(
      isHidden ? (
        <span key={`${start} hidden`} ref={hideUntilFound} className={styles.hidden}>
          {text}
        </span>
      ) : (
        <Highlighted key={start} text={text} />
      ),
    );
  };

  upTo(covered, true);
  for (const fold of folds) {
    if (fold.line < at || fold.start > blockEnd) continue;
    upTo(fold.line);
    const isFolded = folded.includes(fold);
    const line = block.text.slice(fold.line - block.start, fold.start - 1 - block.start);
    nodes.push(
      <button
        key={`${at} toggle`}
        type="button"
        className={styles.toggle}
        aria-label={foldWords(line, fold, isFolded)}
        aria-expanded={!isFolded}
        // Thousands of them are no stops for the Tab key: the arrow keys lead on.
        tabIndex={block.start > 0 ? -1 : 0}
        onClick={() =>
          onFold(isFolded ? folded.filter((other) => other !== fold) : [...folded, fold])
        }
        onKeyDown={moveAmongToggles}
      />,
    );
    if (!isFolded) continue;
    upTo(fold.start - 1);
    nodes.push(
      <span key={`${at} folded`} className={styles.folded} data-words={foldedWords(fold)} />,
    );
    upTo(fold.start);
    upTo(fold.end, true);
  }
  upTo(blockEnd);
  return <>{nodes}</>;
}

/** The browser finds text in it, and shows it then. React knows this attribute without a value alone. */
const hideUntilFound = (element: HTMLElement | null) =>
  element?.setAttribute('hidden', 'until-found');

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

function moveAmongToggles(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  const { currentTarget } = event;
  if (!step) return;
  event.preventDefault();
  const toggles = [...(currentTarget.closest('code')?.querySelectorAll('button') ?? [])];
  toggles[toggles.indexOf(currentTarget as HTMLButtonElement) + step]?.focus();
}

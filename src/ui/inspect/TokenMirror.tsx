import type { Ref } from 'react';
import type { Inspection, Token } from '../../token/inspect.ts';
import { colouredRuns } from './colouredRuns.ts';
import styles from './TokenMirror.module.css';

/** Above this length a text is shown in one colour: a second copy of it would cost as much as the first. */
export const LONGEST_COLOURED = 20_000;

interface TokenMirrorProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly text: string;
  readonly inspection: Inspection;
  readonly token: Token | null;
}

/** The text of the box in colours, behind it. Assistive technology reads the box alone. */
export function TokenMirror({ ref, text, inspection, token }: TokenMirrorProps) {
  return (
    <div ref={ref} className={styles.mirror} aria-hidden="true">
      {colouredRuns(text, inspection, token).map((run) => (
        <span key={run.start} data-role={run.role} data-selected={run.selected}>
          {run.text}
        </span>
      ))}
      {/* A last line break shows only when something stands after it. */}
      {'\u200b'}
    </div>
  );
}

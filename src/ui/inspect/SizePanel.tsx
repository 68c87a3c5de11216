import { type ReactNode, useMemo } from 'react';
import { LABELS } from '../../text/labels.ts';
import { cut } from '../../text/quoting.ts';
import { partName, partWords, SIZE, shareWords, totalWords } from '../../text/size.ts';
import type { Token } from '../../token/inspect.ts';
import { sizeOf } from '../../token/size.ts';
import card from '../Panel.module.css';
import { Panel } from '../Panel.tsx';
import legend from './SegmentLegend.module.css';
import styles from './SizePanel.module.css';

/** What the token costs, by part and by claim. */
export function SizePanel({ token }: { readonly token: Token }) {
  const { total, parts, claims } = useMemo(() => sizeOf(token), [token]);
  // The length is for the eye alone: the words beside it tell it too.
  const row = (name: ReactNode, role: string, bytes: number, words: string, key: number) => (
    <li key={key}>
      {name}{' '}
      <svg className={`${legend.shape} ${styles.bar}`} data-role={role} aria-hidden="true">
        <rect width={`${(100 * bytes) / total}%`} height="100%" />
      </svg>{' '}
      {words}
    </li>
  );
  return (
    <Panel title={SIZE.size} note={totalWords(total)}>
      <div className={card.card}>
        <ul className={styles.list} aria-label={LABELS.parts}>
          {parts.map((part, key) =>
            row(partName(part), part.name, part.encoded, partWords(part, total), key),
          )}
        </ul>
        {claims.length > 0 && (
          <>
            <h3>{SIZE.claims}</h3>
            <ul className={styles.list} aria-label={SIZE.claims}>
              {claims.map(({ name, encoded }, key) =>
                row(<code>{cut(name)}</code>, 'payload', encoded, shareWords(encoded, total), key),
              )}
            </ul>
          </>
        )}
      </div>
    </Panel>
  );
}

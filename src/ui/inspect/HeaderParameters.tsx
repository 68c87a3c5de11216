import { useState } from 'react';
import { headerParameterWords } from '../../text/headerParameterWords.ts';
import { LABELS } from '../../text/labels.ts';
import { visible } from '../../token/characters.ts';
import type { JsonSegment } from '../../token/segment.ts';
import { membersOf } from '../../token/segment.ts';
import styles from './HeaderParameters.module.css';

/**
 * What the Header Parameters of a token mean, each with where that is written, when asked for.
 *
 * No `details`: beside a closed one Chromium takes minutes to delete a text of many lines in the box.
 */
export function HeaderParameters({ header }: { readonly header: JsonSegment }) {
  const [expanded, setExpanded] = useState(false);
  const names = [...new Set(membersOf(header).map(({ name }) => name))];
  if (names.length === 0) return null;
  return (
    <div className={styles.parameters}>
      <button
        type="button"
        className={styles.summary}
        aria-expanded={expanded}
        onClick={() => setExpanded(!expanded)}
      >
        {LABELS.headerParameters}
      </button>
      {expanded && (
        <dl className={styles.list}>
          {names.slice(0, MOST_LISTED).map((name) => (
            <div key={name}>
              <dt>{visible(name)}</dt>
              <dd>{headerParameterWords(name)}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

const MOST_LISTED = 50;

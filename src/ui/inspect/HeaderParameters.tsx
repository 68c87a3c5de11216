import { useState } from 'react';
import { headerParameterWords } from '../../text/headerParameterWords.ts';
import { LABELS } from '../../text/labels.ts';
import { visible } from '../../token/characters.ts';
import type { Token } from '../../token/inspect.ts';
import { headersOf } from '../../token/party.ts';
import { membersOf } from '../../token/segment.ts';
import styles from './HeaderParameters.module.css';

/**
 * What the Header Parameters of a token mean, those of all its headers, each with where that is written, when asked for.
 *
 * No `details`: beside a closed one Chromium takes minutes to delete a text of many lines in the box.
 */
export function HeaderParameters({ token }: { readonly token: Token }) {
  const [expanded, setExpanded] = useState(false);
  const headers = new Set(token.parties.flatMap((party) => headersOf(token, party)));
  const members = [...headers].flatMap((header) => membersOf(header));
  const names = [...new Set(members.map(({ name }) => name))];
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

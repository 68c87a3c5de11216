import { useState } from 'react';
import { counted, LABELS, showAll } from '../../text/labels.ts';
import styles from './ClaimsTable.module.css';
import type { ClaimRowData } from './claimRows.ts';
import { DateText, RelativeDate } from './DateText.tsx';

const LONGEST_SHOWN = 600;

/** A source no longer than this stays on one line: `RFC 7519 §4.1.2`. */
const LONGEST_UNBROKEN = 20;

interface ClaimRowProps {
  readonly row: ClaimRowData;
  readonly isLit?: boolean;
  /** lights up where the claim stands in the token */
  readonly onLight?: () => void;
}

/** A claim: its name, its value as a person reads it, and its meaning with where that is written. */
export function ClaimRow({ row, isLit, onLight }: ClaimRowProps) {
  const { name, value, date, explanation } = row;
  const shown = name === '' ? LABELS.emptyName : name;
  return (
    <tr>
      <th scope="row">
        {onLight ? (
          <button type="button" className={styles.name} aria-pressed={isLit} onClick={onLight}>
            {shown}
          </button>
        ) : (
          shown
        )}
      </th>
      <td className={styles.value}>
        {date === null ? (
          <Value value={value} />
        ) : (
          <>
            <RelativeDate date={date} />
            <small className={styles.dates}>
              <DateText date={date} />
              <code>{value.kind === 'source' ? value.text : ''}</code>
            </small>
          </>
        )}
      </td>
      <td className={styles.meaning}>
        {explanation.title !== '' && <span className={styles.title}>{explanation.title}: </span>}
        {explanation.meaning}{' '}
        <span data-short={explanation.source.length <= LONGEST_UNBROKEN}>{explanation.source}</span>
      </td>
    </tr>
  );
}

/** A claim's value; a long one is shown whole when asked for. */
export function Value({ value }: { readonly value: ClaimRowData['value'] }) {
  // The text that was asked for: another claim may come to stand in this row.
  const [expanded, setExpanded] = useState<string | null>(null);
  if (value.kind === 'words') {
    return (
      <ul className={styles.words}>
        {value.words.map((word, index) => (
          <li key={`${index} ${word}`}>
            <code>{word}</code>
          </li>
        ))}
      </ul>
    );
  }
  const { text } = value;
  const cut = expanded !== text && text.length > LONGEST_SHOWN;
  return (
    <>
      <code>{cut ? `${beginning(text)}…` : text}</code>
      {cut && (
        <button type="button" className={styles.more} onClick={() => setExpanded(text)}>
          {showAll(counted(text.length, 'character'))}
        </button>
      )}
    </>
  );
}

/** What is shown of a long text: a surrogate pair is not parted, since half of one is no character. */
const beginning = (text: string): string => text.slice(0, LONGEST_SHOWN).replace(/\p{Cs}$/u, '');

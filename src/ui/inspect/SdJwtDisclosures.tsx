import { useState } from 'react';
import type { Place } from '../../checks/finding.ts';
import { disclosurePlace } from '../../checks/sdJwtPlaces.ts';
import { LABELS, showAll } from '../../text/labels.ts';
import { countWords, placedWords, SD_JWT_LABELS } from '../../text/sdJwtLabels.ts';
import { visible, visibleLines } from '../../token/characters.ts';
import { undisguised } from '../../token/confusables.ts';
import type { Disclosure } from '../../token/sdJwt/disclosure.ts';
import panel from '../Panel.module.css';
import { Panel } from '../Panel.tsx';
import { Value } from './ClaimRow.tsx';
import claims from './ClaimsTable.module.css';
import styles from './SdJwt.module.css';
import { SdJwtTable } from './SdJwtTable.tsx';
import type { SdJwtView } from './useSdJwt.ts';

const ROWS_AT_FIRST = 100;

interface SdJwtDisclosuresProps {
  readonly view: SdJwtView;
  readonly onGoTo: (place: Place) => void;
}

/** Each Disclosure: its claim, and where in the payload that belongs. */
export function SdJwtDisclosures({ view, onGoTo }: SdJwtDisclosuresProps) {
  const [expanded, setExpanded] = useState<SdJwtView['sdJwt'] | null>(null);
  const { sdJwt, outcome } = view;
  const { disclosures, unread } = sdJwt;
  const { length } = disclosures;
  const most = expanded === sdJwt ? length : ROWS_AT_FIRST;
  return (
    <Panel
      title={SD_JWT_LABELS.disclosures}
      note={countWords(length, outcome?.disclosed?.unmatched ?? 0, unread)}
    >
      {length > 0 && (
        <div className={panel.card}>
          <SdJwtTable label={SD_JWT_LABELS.disclosures} third={SD_JWT_LABELS.place}>
            {disclosures.slice(0, most).map((disclosure, index) => (
              <tr key={disclosure.segment.span.start}>
                <th scope="row">
                  <button
                    type="button"
                    className={claims.name}
                    onClick={() => onGoTo(disclosurePlace(disclosure))}
                  >
                    {nameWords(disclosure)}
                  </button>
                </th>
                <td className={claims.value}>
                  <Value value={{ kind: 'source', text: sourceOf(disclosure) }} />
                </td>
                <td className={claims.meaning}>
                  <Where outcome={outcome} salt={disclosure.salt} index={index} />
                </td>
              </tr>
            ))}
          </SdJwtTable>
          {length > most && (
            <button type="button" className={claims.more} onClick={() => setExpanded(sdJwt)}>
              {showAll(countWords(length, 0, unread))}
            </button>
          )}
        </div>
      )}
    </Panel>
  );
}

interface WhereProps {
  readonly outcome: SdJwtView['outcome'];
  readonly salt: Disclosure['salt'];
  readonly index: number;
}

function Where({ outcome, salt, index }: WhereProps) {
  const digest = outcome?.digests[index] ?? '';
  const places = outcome?.disclosed?.places;
  const place = places?.get(digest);
  const facts = { [SD_JWT_LABELS.salt]: salt && visible(salt), [SD_JWT_LABELS.digest]: digest };
  return (
    <>
      {outcome === null && SD_JWT_LABELS.unchecked}
      {places && <span className={place ? undefined : styles.wrong}>{placedWords(place)}</span>}
      {Object.entries(facts).map(
        ([name, fact]) =>
          fact && (
            <small key={name} className={styles.fact}>
              {name} <code>{fact}</code>
            </small>
          ),
      )}
    </>
  );
}

function nameWords({ name, nameSpan, valueSpan }: Disclosure): string {
  if (name !== null) return name === '' ? LABELS.emptyName : visible(undisguised(name));
  return valueSpan && !nameSpan ? SD_JWT_LABELS.arrayElement : SD_JWT_LABELS.unreadable;
}

const sourceOf = ({ text, valueSpan }: Disclosure): string =>
  visibleLines(valueSpan ? text.slice(valueSpan.start, valueSpan.end) : text);

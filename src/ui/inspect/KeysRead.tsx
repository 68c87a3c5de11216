import { headerMatches } from '../../crypto/headerMatches.ts';
import type { Key } from '../../crypto/key.ts';
import { utcTime } from '../../text/dates.ts';
import { keyFaultWords } from '../../text/keyFaults.ts';
import { keyFacts, keyWords, PRIVATE_KEY_WARNING } from '../../text/keys.ts';
import { moreKeys, TRUST_LABELS } from '../../text/trustLabels.ts';
import type { Token } from '../../token/inspect.ts';
import { headerParameter, type Party } from '../../token/party.ts';
import type { Trust } from '../trust.ts';
import { useTime } from '../useTime.ts';
import styles from './KeysRead.module.css';

/** Keys and faults beyond these are counted. */
const MOST_SHOWN = 5;

interface KeysReadProps {
  readonly token: Token;
  readonly trust: Trust;
}

/** What was recognised in the key box: the key that was used, and the others in a line each. */
export function KeysRead({ token, trust }: KeysReadProps) {
  const { reading, verification, decryption } = trust;
  if (reading?.kind !== 'keys') return null;
  const used = [decryption, ...(verification?.parties ?? [])].flatMap((each) => each?.key ?? []);
  const ordered = [...new Set([...used, ...reading.keys])];
  // A secret is one key, in however many ways it can be read.
  const keys = ordered.filter(({ coding }, at) => at === 0 || !coding);
  const beyond = (list: readonly unknown[]) => Math.max(list.length - MOST_SHOWN, 0);
  const more = beyond(keys) + beyond(reading.faults) + reading.unread;
  return (
    <div>
      <h3>{TRUST_LABELS.keysRead}</h3>
      <ul className={styles.keys}>
        {keys.slice(0, MOST_SHOWN).map((key, at) => (
          <KeyRead
            key={`${key.pointer} ${at}`}
            read={key}
            isWhole={keys.length === 1 || used.includes(key)}
            token={token}
            party={partyFor(key, token, trust)}
          />
        ))}
        {reading.faults.slice(0, MOST_SHOWN).map((fault, at) => (
          <li key={`fault ${fault.pointer} ${at}`}>{inALine(keyFaultWords(fault))}</li>
        ))}
        {more > 0 && <li>{moreKeys(more)}</li>}
      </ul>
      {keys.some(({ isPrivate }) => isPrivate) && !token.isEncrypted && (
        <p className={styles.warning}>{PRIVATE_KEY_WARNING}</p>
      )}
    </div>
  );
}

const inALine = ([title, ...sentences]: readonly string[]): string =>
  [`${title}.`, ...sentences.filter(Boolean)].join(' ');

/** The signature or the recipient that a key was used for; the only one there is; or none. */
const partyFor = (key: Key, { parties }: Token, { verification, decryption }: Trust) =>
  parties.find(
    (_, at) =>
      parties.length === 1 ||
      verification?.parties[at]?.key === key ||
      (decryption?.key === key && decryption.recipient === at),
  );

interface KeyReadProps {
  readonly read: Key;
  /** whether more is told of it than what it is called */
  readonly isWhole: boolean;
  readonly token: Token;
  readonly party: Party | undefined;
}

function KeyRead({ read, isWhole, token, party }: KeyReadProps) {
  const end = read.certificate?.notAfter;
  const isExpired = useTime((now) => !!end && end < `${utcTime(now)}`);
  const facts = keyFacts(
    read,
    headerMatches(read, (name) => party && headerParameter(token, name, party)),
    isExpired,
  ).filter(([name]) => isWhole || /^(kid|Subject)$/.test(name));
  return (
    <li>
      {keyWords(read)}
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

import { useState } from 'react';
import type { Verification } from '../../crypto/verification.ts';
import { decryptionWords } from '../../text/decryption.ts';
import { keyFaultWords } from '../../text/keyFaults.ts';
import { PARTY_LABELS } from '../../text/parties.ts';
import { TRUST_LABELS } from '../../text/trustLabels.ts';
import { signaturesWords, verificationWords } from '../../text/verification.ts';
import { reasonWords } from '../../text/verificationReasons.ts';
import type { Token } from '../../token/inspect.ts';
import type { DecryptionVerdict, SignatureVerdict } from '../../token/verdicts.ts';
import { toneOf } from '../tone.ts';
import { securedBy, type Trust } from '../trust.ts';
import { VisuallyHidden } from '../VisuallyHidden.tsx';
import styles from './Outcomes.module.css';

interface OutcomesProps {
  /** of what describes the key box: the titles alone */
  readonly id: string;
  readonly token: Token;
  readonly trust: Trust;
}

/** What came of each signature, or of decrypting, and what to try next. */
export function Outcomes({ id, token, trust }: OutcomesProps) {
  const summary = trust.verification && signaturesWords(trust.verification);
  const outcomes = outcomesOf(token, trust);
  const news = summary || outcomes.map(({ words: [title] }) => title).join('. ');
  // The same outcome of another key is no news, nor is that each of its letters is checked.
  const [told, setTold] = useState('');
  if (news && news !== told) setTold(news);
  return (
    <div>
      <span id={id} aria-live="polite">
        <VisuallyHidden>{told}</VisuallyHidden>
      </span>
      {summary && <p>{summary}.</p>}
      {outcomes.map(({ name, verdict, words: [title, ...sentences] }) => (
        <div key={name} className={styles.outcome} data-tone={toneOf(verdict)}>
          {name && <h3>{name}</h3>}
          <p className={styles.title}>{title}</p>
          {sentences.map((sentence) => sentence && <p key={sentence}>{sentence}</p>)}
        </div>
      ))}
    </div>
  );
}

interface Outcome {
  /** which of several it is about; empty for the only one */
  readonly name: string;
  readonly verdict: SignatureVerdict | DecryptionVerdict;
  /** a title without a full stop, then whole sentences, or none */
  readonly words: readonly [title: string, ...sentences: readonly string[]];
}

function outcomesOf(token: Token, trust: Trust): readonly Outcome[] {
  const { isEncrypted, parties } = token;
  const { reading, verification, decryption } = trust;
  const { verdict } = securedBy(token, trust);
  const only = (words: Outcome['words']): readonly Outcome[] => [{ name: '', verdict, words }];
  if (reading?.kind === 'key-error') return only(keyFaultWords(reading.fault));
  if (isEncrypted && decryption) return only(decryptionWords(decryption, token));
  if (!isEncrypted && verification) {
    const { parties: each, keyBinding } = verification;
    const outcomes = each.map((party, at) =>
      outcomeOf(
        each.length > 1 ? PARTY_LABELS.title(false, at + 1) : '',
        party,
        !!parties[at]?.unprotectedHeader,
      ),
    );
    return keyBinding ? [...outcomes, outcomeOf(TRUST_LABELS.keyBinding, keyBinding)] : outcomes;
  }
  if (reading?.kind !== 'none') return [];
  return only(isEncrypted ? [TRUST_LABELS.noDecryptionKey] : reasonWords({ kind: 'no-key' }, ''));
}

function outcomeOf(name: string, verification: Verification, isPartial?: boolean): Outcome {
  const { title, why, remedy, notes } = verificationWords(verification, isPartial);
  return { name, verdict: verification.verdict, words: [title, why, remedy, ...notes] };
}

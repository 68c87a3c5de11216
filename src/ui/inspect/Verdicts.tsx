import type { ReactNode } from 'react';
import { answerOf, validityOf } from '../../checks/answer.ts';
import { breaksRules } from '../../checks/breaksRules.ts';
import type { Finding } from '../../checks/finding.ts';
import { type Policy, policyFaults, policyVerdict } from '../../checks/policy.ts';
import {
  answerSentence,
  challengeOf,
  SIGNATURE_REASONS,
  timeReason,
  VERDICTS,
  verdictName,
} from '../../text/answer.ts';
import { leewayWords } from '../../text/labels.ts';
import { malformedPhrase } from '../../text/malformed.ts';
import { faultWords, POLICY_REASONS } from '../../text/policy.ts';
import { serializationName } from '../../text/segments.ts';
import { signaturesWords, verificationWords } from '../../text/verification.ts';
import type { Token } from '../../token/inspect.ts';
import { valueIn } from '../../token/segment.ts';
import card from '../Panel.module.css';
import { Panel } from '../Panel.tsx';
import { toneOf } from '../tone.ts';
import { decryptionVerdict, signatureVerdict, type Trust } from '../trust.ts';
import { useClock, useTime } from '../useTime.ts';
import styles from './Verdicts.module.css';

interface VerdictsProps {
  readonly token: Token;
  readonly trust: Trust;
  readonly policy: Policy;
  /** all that is found on the token */
  readonly findings: readonly Finding[];
  /** shown below the verdicts */
  readonly children?: ReactNode;
}

/** Structure, signature, time and policy, each for itself, and what a server makes of them together. */
export function Verdicts({ token, trust, policy, findings, children }: VerdictsProps) {
  const clock = useClock();
  const { claimless, isEncrypted, mainDefect, serialization, segments } = token;
  const { leeway } = policy;
  const at = (now = clock.now()) => {
    const validity = validityOf(token, now, leeway);
    const isInLeeway = validity?.kind === 'current' && now >= validity.exp;
    return { validity, isInLeeway };
  };
  // Rendered again when the verdict changes, not at every tick.
  useTime((now) => `${at(now).validity?.kind} ${at(now).isInLeeway}`);
  const { validity, isInLeeway } = at();

  const signed = isEncrypted ? 'none' : signatureVerdict(trust);
  const secured = signed === 'none' ? decryptionVerdict(trust) : signed;
  const { verification } = trust;
  const told = verification?.parties.find(({ verdict, reason }) => verdict === signed && reason);
  const faults = policyFaults(token, policy);
  const asked = policyVerdict(token, policy, faults);
  const answer = answerOf(token, validity, secured, faults, breaksRules(findings));
  const isBound = 'jkt' in Object(valueIn(token.payload, 'cnf'));
  const challenge = challengeOf(answer, policy.scopes, isBound);
  const why = timeReason(validity, isInLeeway, claimless);
  const rows = [
    [
      'structure',
      mainDefect ? 'malformed' : 'well-formed',
      mainDefect ? malformedPhrase(mainDefect) : serializationName(serialization, segments),
    ],
    [
      'signature',
      signed,
      (verification && signaturesWords(verification)) ||
        (told ? verificationWords(told).title : SIGNATURE_REASONS[signed]),
    ],
    ['time', validity?.kind ?? 'unknown', leeway > 0 ? `${why}, ${leewayWords(leeway)}` : why],
    ['policy', asked, faults.map(faultWords).join('.\n') || POLICY_REASONS[asked]],
  ] as const;
  return (
    <Panel title={VERDICTS.title}>
      <div className={card.card}>
        <div>
          <p className={styles.answer} aria-live="polite" data-answer={answer.status}>
            {answerSentence(answer, asked !== 'not-asked')}
          </p>
          {challenge && <code>{challenge}</code>}
        </div>
        <dl className={styles.rows}>
          {rows.map(([of, verdict, reason]) => (
            <div key={of} data-verdict-of={of} data-outcome={verdict} data-tone={toneOf(verdict)}>
              <dt>{VERDICTS[of]}</dt>
              <dd>{verdictName(verdict)}</dd>
              <dd>{reason}</dd>
            </div>
          ))}
        </dl>
        {children}
      </div>
    </Panel>
  );
}

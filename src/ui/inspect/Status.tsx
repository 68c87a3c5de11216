import { type ReactNode, useEffect, useMemo } from 'react';
import { algorithmName } from '../../text/content.ts';
import { LABELS, leewayWords } from '../../text/labels.ts';
import { serializationName } from '../../text/segments.ts';
import { pageTitle, type StatusWords, statusWords } from '../../text/status.ts';
import type { Inspection, Token } from '../../token/inspect.ts';
import { type NumericDate, numericDate } from '../../token/numericDate.ts';
import { headerParameter } from '../../token/party.ts';
import { statusAt, type Verdict } from '../../token/status.ts';
import { oncePerMoment } from '../oncePerMoment.ts';
import { useTime } from '../useTime.ts';
import { VisuallyHidden } from '../VisuallyHidden.tsx';
import { DateText } from './DateText.tsx';
import { LEEWAY } from './leeway.ts';
import styles from './Status.module.css';

interface StatusProps {
  readonly inspection: Inspection;
  readonly token: Token | null;
  /** the first of the facts, as a list item */
  readonly kind: ReactNode;
  /** shown below the facts */
  readonly children: ReactNode;
}

/** A sentence longer than this is set smaller, so that it stays a headline. */
const LONGEST_LARGE = 28;

/** The verdict as the largest thing on the page, with the countdown and what it rests on. */
export function Status({ inspection, token, kind, children }: StatusProps) {
  const readAt = useMemo(
    () =>
      oncePerMoment((now) => {
        const status = statusAt(inspection, token, now, LEEWAY);
        return {
          verdict: status.verdict,
          title: pageTitle(status, now),
          ...statusWords(status, now),
        };
      }),
    [inspection, token],
  );
  const verdict = useTime((now) => readAt(now).verdict);
  const sentence = useTime((now) => readAt(now).sentence);
  const spoken = useTime((now) => readAt(now).spoken);
  const inSentence = useTime((now) => readAt(now).timerEndsSentence);

  return (
    <section
      className={styles.status}
      aria-label={LABELS.status}
      data-verdict={verdict}
      data-timer={inSentence ? 'in-sentence' : 'beside'}
      data-length={sentence.length > LONGEST_LARGE ? 'long' : 'short'}
    >
      <p className={styles.verdict}>
        <span role="status">
          <span aria-hidden={spoken !== ''}>
            {sentence} <Moving readAt={readAt} />
          </span>{' '}
          <VisuallyHidden>{spoken}</VisuallyHidden>
        </span>
        <Timer readAt={readAt} isBeside={!inSentence} />
      </p>
      {token && (
        <Facts token={token} kind={kind} moment={verdict === 'not-yet-valid' ? 'nbf' : 'exp'} />
      )}
      {children}
      <Title readAt={readAt} />
    </section>
  );
}

/** The status at a moment, in words. */
type ReadAt = (
  now: NumericDate,
) => StatusWords & { readonly verdict: Verdict; readonly title: string };

function Moving({ readAt }: { readonly readAt: ReadAt }) {
  // Not announced: the sentence around it is a live region, and this changes with the clock.
  return <span aria-hidden="true">{useTime((now) => readAt(now).moving)}</span>;
}

interface TimerProps {
  readonly readAt: ReadAt;
  readonly isBeside: boolean;
}

function Timer({ readAt, isBeside }: TimerProps) {
  const timeLeft = useTime((now) => readAt(now).timeLeft);
  return (
    <span className={styles.timeLeft}>
      {isBeside && timeLeft !== '' && <span aria-hidden="true">{LABELS.timeLeft} </span>}
      <span role="timer" aria-label={LABELS.timeLeft} aria-live="off" className={styles.timer}>
        {timeLeft}
      </span>
    </span>
  );
}

function Title({ readAt }: { readonly readAt: ReadAt }) {
  const title = useTime((now) => readAt(now).title);
  useEffect(() => {
    document.title = title;
  }, [title]);
  return null;
}

/** More algorithms than these are not named here: each signature tells its own. */
const MOST_NAMED = 4;

interface FactsProps {
  readonly token: Token;
  readonly kind: ReactNode;
  /** the date that the verdict is about */
  readonly moment: 'exp' | 'nbf';
}

function Facts({ token, kind, moment }: FactsProps) {
  const date = token.dates[moment];
  const algs = new Set(token.parties.map((party) => headerParameter(token, 'alg', party)));
  return (
    <ul className={styles.facts}>
      {kind}
      {typeof date === 'number' && <DateText date={numericDate(date)} as="li" />}
      <li>{serializationName(token.serialization, token.segments)}</li>
      {[...algs].slice(0, MOST_NAMED).map(
        (alg) =>
          typeof alg === 'string' && (
            <li key={alg} className={styles.alg}>
              {algorithmName(alg)}
            </li>
          ),
      )}
      <li>{leewayWords(LEEWAY)}</li>
      <li className={styles.notVerified}>
        {token.isEncrypted ? LABELS.notDecrypted : LABELS.notVerified}
      </li>
    </ul>
  );
}

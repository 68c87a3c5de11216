import { type ReactNode, useContext, useEffect, useMemo } from 'react';
import { algorithmName } from '../../text/content.ts';
import { LABELS, leewayWords } from '../../text/labels.ts';
import { serializationName } from '../../text/segments.ts';
import { pageTitle, type StatusWords, statusWords } from '../../text/status.ts';
import type { Inspection, Token } from '../../token/inspect.ts';
import { type NumericDate, numericDate } from '../../token/numericDate.ts';
import { headerParameter } from '../../token/party.ts';
import { statusAt, type Verdict } from '../../token/status.ts';
import { oncePerMoment } from '../oncePerMoment.ts';
import { LeewayContext, ShiftContext } from '../timePolicy.ts';
import { toneOf } from '../tone.ts';
import type { Secured } from '../trust.ts';
import { useTime } from '../useTime.ts';
import { VisuallyHidden } from '../VisuallyHidden.tsx';
import { DateText } from './DateText.tsx';
import { NotPresent } from './NotPresent.tsx';
import styles from './Status.module.css';

interface StatusProps {
  readonly inspection: Inspection;
  readonly token: Token | null;
  /** what is known of what secures the token, in a few words */
  readonly secured: Secured | null;
  /** the first of the facts, as a list item */
  readonly kind: ReactNode;
  /** shown below the facts */
  readonly children: ReactNode;
}

/** A sentence longer than this is set smaller, so that it stays a headline. */
const LONGEST_LARGE = 28;

/** The verdict as the largest thing on the page, with the countdown and what it rests on. */
export function Status({ inspection, token, secured, kind, children }: StatusProps) {
  const leeway = useContext(LeewayContext);
  const isShifted = useContext(ShiftContext) !== 0;
  const readAt = useMemo(
    () =>
      oncePerMoment((now) => {
        const status = statusAt(inspection, token, now, leeway);
        return {
          verdict: status.verdict,
          title: pageTitle(status, now, isShifted),
          ...statusWords(status, now),
        };
      }),
    [inspection, token, leeway, isShifted],
  );
  const verdict = useTime((now) => readAt(now).verdict);
  const sentence = useTime((now) => readAt(now).sentence);
  const spoken = useTime((now) => readAt(now).spoken);
  const inSentence = useTime((now) => readAt(now).timerEndsSentence);

  // Time left is no good news where the signature fails, nor is an end that no countdown reaches.
  const isForged = secured?.verdict === 'failed';
  const isUncounted = verdict === 'current' && !inSentence;
  const tone = isForged ? 'bad' : isUncounted ? 'warn' : toneOf(verdict);

  return (
    <section
      className={styles.status}
      aria-label={LABELS.status}
      data-verdict={verdict}
      data-tone={tone}
      data-timer={inSentence ? 'in-sentence' : 'beside'}
      data-length={sentence.length > LONGEST_LARGE ? 'long' : 'short'}
    >
      <NotPresent>. {inSentence ? spoken : sentence}</NotPresent>
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
        <Facts
          token={token}
          secured={secured}
          kind={kind}
          moment={verdict === 'not-yet-valid' ? 'nbf' : 'exp'}
        />
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
  readonly secured: Secured | null;
  readonly kind: ReactNode;
  /** the date that the verdict is about */
  readonly moment: 'exp' | 'nbf';
}

function Facts({ token, secured, kind, moment }: FactsProps) {
  const leeway = useContext(LeewayContext);
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
      <li>{leewayWords(leeway)}</li>
      {secured && <li data-tone={toneOf(secured.verdict)}>{secured.words}</li>}
    </ul>
  );
}

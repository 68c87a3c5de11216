import type { Planned, Stage } from '../refresh/plan.ts';
import type { Job, TokenJob } from '../refresh/tokenJob.ts';
import type { Token } from '../token/inspect.ts';
import type { NearestMiss } from '../token/nearestMiss.ts';
import { type NumericDate, numericDate, type Seconds } from '../token/numericDate.ts';
import { countdown, localTime } from './dates.ts';
import { leakWords } from './leak.ts';
import { malformedPhrase, noTokenPhrase } from './malformed.ts';
import { capitalized } from './sentences.ts';
import { span } from './spans.ts';
import { statusWords } from './status.ts';

/** The fixed words of the plan. */
export const PLAN = {
  plan: 'Plan',
  lead: 'Lead',
  leadUnit: 'seconds before "exp"',
  untilRefresh: 'Time until refresh',
  untilExpiry: 'Time until expiry',
  issued: 'issued',
  byThisClock: 'by this clock',
  clock: 'The client’s clock schedules: only the server decides.',
} as const;

/** A stage of the plan in words; empty where there is nothing to say. */
export interface PlanWords {
  readonly sentence: string;
  /** announced in place of a sentence that the timer completes */
  readonly spoken: string;
  readonly timer: string;
  readonly timeLeft: string;
  readonly note: string;
  /** what a thief has of the token from now on */
  readonly leak: string;
  /** the end of that sentence, which moves with the clock; empty where it does not */
  readonly leakTime: string;
}

const NOTHING: PlanWords = {
  sentence: '',
  spoken: '',
  timer: '',
  timeLeft: '',
  note: '',
  leak: 'for as long as each API\'s reading of "exp" allows.',
  leakTime: '',
};

const stolen = (remaining: Seconds) => ({
  leak: 'until it expires in',
  leakTime: countdown(remaining),
});

/** The words by stage; those on a leak tell how long the token works. */
const STAGE_WORDS: {
  readonly [Kind in Stage['kind']]: (
    stage: Extract<Stage, { kind: Kind }>,
    job: Job,
  ) => Partial<PlanWords> & Pick<PlanWords, 'sentence'>;
} = {
  ahead: ({ refreshAt, wait, remaining }) => ({
    ...stolen(remaining),
    sentence: 'Refresh in',
    spoken: `Refresh on ${localTime(refreshAt)}`,
    timer: PLAN.untilRefresh,
    timeLeft: countdown(wait),
  }),
  due: ({ remaining }) => ({
    ...stolen(remaining),
    sentence: 'Refresh now: the token expires in',
    spoken: 'Refresh now',
    timer: PLAN.untilExpiry,
    timeLeft: countdown(remaining),
  }),
  expired: (_, job) => ({
    sentence: 'Too late to refresh ahead: it has expired',
    note: job === 'access' ? 'Once the server answers 401, the client refreshes.' : '',
    leak: 'no more, by this clock.',
  }),
  'no-exp': (_, job) => ({
    sentence: 'Nothing to plan: it never expires',
    leak: job === 'refresh' ? 'until it is revoked.' : 'for ever.',
  }),
  'exp-not-a-date': () => ({ sentence: 'Nothing to plan: "exp" is not a NumericDate' }),
  'exp-not-seconds': ({ exp }) => ({
    sentence: 'Nothing to plan: "exp" does not count seconds',
    ...(exp > 0 && { leak: 'for ever where "exp" is read in seconds.' }),
  }),
};

/**
 * Puts a stage of the plan into words. Never throws.
 *
 * @param opens - the token's "nbf", where that is to come
 */
export function planWords(stage: Stage, kind: TokenJob, opens: NumericDate | null): PlanWords {
  const wordsOf = STAGE_WORDS[stage.kind] as (stage: Stage, job: Job) => Partial<PlanWords>;
  const words = { ...NOTHING, ...wordsOf(stage, kind.job) };
  return {
    ...words,
    leak: leakWords(words.leak, kind, opens),
    leakTime: kind.job === 'id' ? '' : words.leakTime,
  };
}

/**
 * What stands in the way of a plan for what was pasted, in a sentence or two; empty when nothing does.
 *
 * @param isPlanned - whether there is a plan all the same
 */
export function obstacleWords(
  token: Token | null,
  miss: NearestMiss | null,
  isPlanned: boolean,
): string {
  if (!token) {
    return miss
      ? `${capitalized(noTokenPhrase(miss))}: there is nothing to plan.`
      : 'Paste a token and its plan is drawn here.';
  }
  const { mainDefect: defect, claimless: reason } = token;
  if (defect) {
    const rest = isPlanned ? 'Its dates are planned with all the same' : 'Nothing to plan';
    return `Malformed: ${malformedPhrase(defect)}. ${rest}.`;
  }
  if (!reason) return '';
  const { sentence } = statusWords({ verdict: 'undetermined', reason }, numericDate(0));
  return `${sentence}. There is nothing to plan.`;
}

/** How long before expiry the plan refreshes, and what bounded it. */
export const leadWords = ({ asked, lead }: Planned): string =>
  `${span(lead)} before it expires${lead < asked ? ': half of its lifetime' : ''}`;

export const lifetimeWords = ({ lifetime, start }: Planned): string =>
  lifetime !== null
    ? `lifetime ${span(lifetime)}`
    : `${start ? `"exp" is not after "${start}"` : 'no lifetime told'}: nothing bounds the lead`;

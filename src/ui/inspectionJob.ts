import { inflate } from '../crypto/inflate.ts';
import { MOST_INFLATED } from '../token/compression.ts';
import {
  type Inspection,
  inspect,
  inspecting,
  type Token,
  withInflation,
} from '../token/inspect.ts';

/** How far the reading of a text has come. */
export interface InspectionState {
  readonly inspection: Inspection;
  /** characters that were looked through so far; null when nothing is left to be */
  readonly searched: number | null;
}

/** The reading of one text, which goes on as long as somebody listens. */
export interface InspectionJob {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => InspectionState;
}

/** Characters that are read at once: a token of a megabyte is shown in its first frame. */
export const MOST_AT_ONCE = 2_000_000;

/** Steps of reading a longer text, each a bounded amount of work, before the page gets its turn. */
export const AT_A_TIME = 8;

/** Milliseconds between two words on how far a search has come. */
const NEWS_EVERY = 100;

/** Bytes to which the payloads of one text are inflated in all. */
const MOST_IN_ALL = 5 * MOST_INFLATED;

/** For how many bytes each of them counts at least, so that there is an end of them. */
const LEAST_COUNTED = 10_000;

/**
 * Reads a text: a short one at once, a long one piece by piece so that the page never freezes, and
 * behind that what takes the browser's help, inflating a payload. Has no effect before it is listened to.
 */
export function inspectionJob(text: string): InspectionJob {
  const listeners = new Set<() => void>();
  const isShort = text.length <= MOST_AT_ONCE;
  let state: InspectionState = isShort
    ? { inspection: inspect(text), searched: null }
    : { inspection: { kind: 'searching' }, searched: 0 };
  let hasBegun = false;

  const become = (next: InspectionState) => {
    state = next;
    for (const listener of listeners) listener();
  };

  async function search(): Promise<void> {
    const reading = inspecting(text);
    // More often than this nobody reads it.
    let isNews = true;
    const news = setInterval(() => {
      isNews = true;
    }, NEWS_EVERY);
    for (let steps = 0; ; steps += 1) {
      const step = reading.next();
      if (step.done) {
        become({ inspection: step.value, searched: null });
        break;
      }
      if (steps % AT_A_TIME !== 0) continue;
      await new Promise((resume) => setTimeout(resume));
      // Another text took the place of this one.
      if (listeners.size === 0) break;
      if (isNews) become({ ...state, searched: step.value });
      isNews = false;
    }
    clearInterval(news);
  }

  /** What was compressed may hold what is compressed; but one that never ends ends here. */
  async function inflateAll(): Promise<void> {
    let left = MOST_IN_ALL;
    while (listeners.size > 0) {
      const { inspection } = state;
      const tokens: readonly Token[] = inspection.kind === 'tokens' ? inspection.tokens : [];
      const token = tokens.find(({ compression }) => compression?.inflation === null);
      if (!token?.compression || !token.payload) return;
      const most = Math.min(left, MOST_INFLATED);
      const inflation = await inflate(token.payload.base64url.bytes, token.compression, most);
      const cost = inflation.kind === 'inflated' ? inflation.bytes.length : LEAST_COUNTED;
      left = Math.max(0, left - Math.max(cost, LEAST_COUNTED));
      become({ ...state, inspection: withInflation(inspection, token, inflation) });
    }
  }

  async function run(): Promise<void> {
    if (state.searched !== null) await search();
    await inflateAll();
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      if (!hasBegun) void run();
      hasBegun = true;
      return () => listeners.delete(listener);
    },
    state: () => state,
  };
}

import { findTokens } from '../src/token/find.ts';
import { inspect, inspecting } from '../src/token/inspect.ts';
import { AT_A_TIME, MOST_AT_ONCE } from '../src/ui/inspectionJob.ts';
import {
  LOGS,
  type LogKind,
  logOf,
  payloadOf,
  SHAPES,
  type Shape,
  SIZES,
  tokenOf,
} from './payloads.ts';
import { type Row, rowOf } from './report.ts';
import { compare, durationOn } from './samples.ts';

/** How often each size is measured, and how many times a measurement repeats the work. */
const EFFORT = {
  '1 KB': { rounds: 60, repetitions: 40 },
  '100 KB': { rounds: 40, repetitions: 2 },
  '1 MB': { rounds: 25, repetitions: 1 },
} as const;

const WARM_UPS = 10;

export const INSPECT_FLOOR =
  "base64url, UTF-8 and JSON of the same payload by Node's own decoders (Buffer, JSON.parse)";

/** `inspect` in Node.js on payloads of several sizes and shapes. */
export async function inspectRows(now: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of Object.keys(SIZES) as (keyof typeof SIZES)[]) {
    for (const shape of Object.keys(SHAPES) as Shape[]) {
      const token = tokenOf(payloadOf(shape, SIZES[size], now));
      const payload = token.split('.')[1] ?? '';
      const { rounds, repetitions } = EFFORT[size];
      const comparison = await compare(
        rounds,
        WARM_UPS,
        () => durationOn(token, repetitions, inspect),
        () => durationOn(payload, repetitions, decodeNatively),
      );
      const budget = size === '1 MB' ? ({ limit: 4, of: 'ratio' } as const) : null;
      rows.push(rowOf(`${size}, ${SHAPES[shape]}`, comparison, budget));
    }
  }
  return rows;
}

export const FIND_FLOOR =
  'one search by a regular expression for each place where a token may begin';

/** `findTokens` in Node.js on a long log, and the longest that the page waits for a piece of the search. */
export async function findRows(now: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [size, bytes] of [
    ['1 MB', 1_000_000],
    ['10 MB', 10_000_000],
  ] as const) {
    for (const kind of Object.keys(LOGS) as LogKind[]) {
      const text = logOf(kind, bytes, now);
      const what = `${size}, ${LOGS[kind]}`;
      const floor = () => durationOn(text, 1, searchNatively);
      const whole = await compare(7, 2, () => durationOn(text, 1, findTokens), floor);
      rows.push(rowOf(what, whole));
      if (text.length <= MOST_AT_ONCE) continue;
      const pieces = await compare(7, 2, () => longestPiece(text), floor);
      rows.push(rowOf(`${what}, longest piece`, pieces, { limit: 50, of: 'p95' }));
    }
  }
  return rows;
}

/** Milliseconds of the longest stretch of reading a long text for which the page does not get its turn. */
function longestPiece(text: string): number {
  const fresh = Buffer.from(text, 'latin1').toString('latin1');
  const reading = inspecting(fresh);
  let longest = 0;
  let start = performance.now();
  for (let steps = 0; ; steps += 1) {
    const step = reading.next();
    if (!step.done && steps % AT_A_TIME !== 0) continue;
    longest = Math.max(longest, performance.now() - start);
    if (step.done) return longest;
    start = performance.now();
  }
}

const decodeNatively = (encoded: string): unknown =>
  JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8'));

const searchNatively = (text: string): unknown => text.match(/e(?:y[A-L]|w[k-r0-3]|30)/g);

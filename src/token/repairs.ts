import { STEP } from './pace.ts';
import type { Span } from './span.ts';

/** What had to be done to a pasted text to get a token out of it. */
export type RepairKind =
  | 'removed-scheme'
  | 'removed-quotes'
  | 'removed-trailing-punctuation'
  | 'removed-surrounding-text'
  | 'removed-byte-order-mark'
  | 'removed-zero-width-characters'
  | 'removed-non-breaking-spaces'
  | 'joined-lines'
  | 'removed-soft-line-breaks'
  | 'removed-spaces'
  | 'decoded-percent-encoding'
  | 'decoded-base64'
  | 'unescaped-json-string';

/** A repair, named. `removed` is the first thing taken out, as written; `span` is its place in the pasted text. */
export interface Repair {
  readonly kind: RepairKind;
  readonly removed: string;
  readonly count: number;
  readonly span: Span;
}

/** Gathers repairs: one entry a kind, with the first place and a count. */
export class RepairList {
  readonly #byKind = new Map<RepairKind, Repair & { count: number }>();

  add(kind: RepairKind, removed: string, start: number): void {
    const earlier = this.#byKind.get(kind);
    if (earlier) earlier.count += 1;
    else {
      const span = { start, end: start + removed.length };
      this.#byKind.set(kind, { kind, removed, count: 1, span });
    }
  }

  list(): Repair[] {
    return [...this.#byKind.values()].sort((a, b) => a.span.start - b.span.start);
  }
}

/** A pattern, and the repair that taking out what it matches is. */
type Removal = readonly [kind: RepairKind, pattern: RegExp];

/** What may stand inside a token by mistake and can be taken out without a guess. */
export const ALWAYS_REPAIRED: readonly Removal[] = [
  ['removed-byte-order-mark', /\ufeff/y],
  ['removed-zero-width-characters', /[\u00ad\u200b-\u200d\u2060]+/y],
  // Quoted-printable has at most 76 characters a line (RFC 2045 §6.7): after more, `=` is padding.
  ['removed-soft-line-breaks', /=(?<=^.{1,76})(?<!==)\r?\n(?=[\w.~-])/my],
];

/**
 * White space that may stand inside a token, or end it; in a quoted mail `> ` begins its lines. The
 * counts are bounded because a regular expression keeps a stack of the repetitions of a group.
 */
export const GAP = /(?:[^\S\r\n]+|[\\^`]?(?:\r\n?|\n)(?:[ \t]*>){0,9}|\\(?:r\\)?n){1,99}/y;

/** Names the repair that joining over a gap is. */
export function gapRepair(gap: string): RepairKind {
  if (/[\r\n]|\\n/.test(gap)) return 'joined-lines';
  return /[\u00a0\u2007\u202f]/.test(gap) ? 'removed-non-breaking-spaces' : 'removed-spaces';
}

/** The characters of a token that percent-encoding hides: `-._~` and base64's `+/=` (RFC 3986 §2.1). */
export const PERCENT_ENCODED = /%(?:25){0,9}(?:2[BDEF]|3D|5F|7E)/iy;

/** The character that percent-encoding hides, be it encoded once or several times. */
export const decodePercent = (encoded: string): string =>
  decodeURIComponent(`%${encoded.slice(-2)}`);

const MARKS: readonly Removal[] = [
  ['removed-byte-order-mark', /^\ufeff/],
  ['removed-zero-width-characters', /^[\u00ad\u200b-\u200d\u2060]+/],
  ['removed-non-breaking-spaces', /^[\u00a0\u2007\u202f]+/],
];

const BEFORE: readonly Removal[] = [
  ...MARKS,
  [
    'removed-scheme',
    /^["']?(?:(?:proxy-)?authorization["']?\s*[:=]\s*["']?)?(?:bearer|dpop|jwt|token)(?:\s+|%20|\+|:\s*)(?=["']?$)/i,
  ],
  ['removed-quotes', /^["'`“”‘’«»<]+$/],
];

const AFTER: readonly Removal[] = [
  ...MARKS,
  ['removed-quotes', /^["'`“”‘’«»>]+/],
  ['removed-trailing-punctuation', /^[.,;:!?)\]}\\]+(?=["'`]?\s*$)/],
];

const MOST_PIECES = 20;

/** A text without the white space at its end, or as much of that as a step takes. */
function withoutEnd(text: string): string {
  const tail = text.slice(-STEP);
  return text.slice(0, text.length - tail.length + tail.trimEnd().length);
}

/**
 * Names what stood before and after the only token of a text: an authentication scheme, quotes,
 * punctuation, or other text.
 */
export function addSurroundings(repairs: RepairList, text: string, token: Span): void {
  addPieces(repairs, text.slice(0, token.start), 0, BEFORE);
  addPieces(repairs, text.slice(token.end), token.end, AFTER);
}

/** Takes the known surroundings off a stretch of text one by one; what is left over is other text. */
function addPieces(
  repairs: RepairList,
  stretch: string,
  start: number,
  known: readonly Removal[],
): void {
  let at = 0;
  for (let count = 0; ; count += 1) {
    at += /^[^\S\ufeff\u00a0\u2007\u202f]*/.exec(stretch.slice(at, at + STEP))?.[0].length ?? 0;
    if (at >= stretch.length) return;
    const rest = stretch.slice(at);
    // The names and marks that are known are short, and few.
    const isOther = rest.length > STEP || count > MOST_PIECES;
    const [kind, pattern] = (!isOther && known.find(([, pattern]) => pattern.test(rest))) || OTHER;
    const removed = pattern?.exec(rest)?.[0] ?? withoutEnd(rest);
    repairs.add(kind, removed, start + at);
    at += removed.length || 1;
  }
}

const OTHER = ['removed-surrounding-text', null] as const;

/** More white space and punctuation than this is not told from the content. */
const MOST_AROUND = 10_000;

/** The span of a text without its scheme, quotes, white space and final punctuation. Never throws. */
export function contentSpan(text: string): Span {
  const before =
    /^[\s\ufeff\u200b]*(?:(?:authorization\s*:\s*)?(?:bearer|dpop|jwt|token)\s+)?["'`<]*/i.exec(
      text.slice(0, MOST_AROUND),
    )?.[0] ?? '';
  const start = before.length;
  const least = Math.max(start, text.length - MOST_AROUND);
  let end = text.length;
  while (end > least && /[\s"'`>,;\u200b\u2026]/.test(text[end - 1] as string)) end -= 1;
  if (text.startsWith('...', end - 3)) while (end > least && text[end - 1] === '.') end -= 1;
  return { start, end: Math.max(start, end) };
}

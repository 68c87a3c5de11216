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

/** What may stand inside a token by mistake and can be taken out without a guess, by the pattern it matches. */
export const ALWAYS_REPAIRED: readonly { readonly pattern: RegExp; readonly kind: RepairKind }[] = [
  { pattern: /\ufeff/y, kind: 'removed-byte-order-mark' },
  { pattern: /[\u00ad\u200b-\u200d\u2060]+/y, kind: 'removed-zero-width-characters' },
  // Quoted-printable has at most 76 characters a line (RFC 2045 §6.7): after more, `=` is padding.
  { pattern: /=(?<=^.{1,76})(?<!==)\r?\n(?=[\w.~-])/my, kind: 'removed-soft-line-breaks' },
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

/**
 * Names what stood before and after the only token of a text: an authentication scheme, quotes,
 * punctuation, or other text.
 */
export function surroundings(
  text: string,
  token: Span,
): readonly { readonly kind: RepairKind; readonly removed: string; readonly start: number }[] {
  return [
    ...pieces(text.slice(0, token.start), 0, BEFORE),
    ...pieces(text.slice(token.end), token.end, AFTER),
  ];
}

interface Surrounding {
  readonly kind: RepairKind;
  readonly pattern: RegExp;
}

const MARKS: readonly Surrounding[] = [
  { kind: 'removed-byte-order-mark', pattern: /^\ufeff/ },
  { kind: 'removed-zero-width-characters', pattern: /^[\u00ad\u200b-\u200d\u2060]+/ },
  { kind: 'removed-non-breaking-spaces', pattern: /^[\u00a0\u2007\u202f]+/ },
];

const BEFORE: readonly Surrounding[] = [
  ...MARKS,
  {
    kind: 'removed-scheme',
    pattern:
      /^["']?(?:(?:proxy-)?authorization["']?\s*[:=]\s*["']?)?(?:bearer|dpop|jwt|token)(?:\s+|%20|\+|:\s*)(?=["']?$)/i,
  },
  { kind: 'removed-quotes', pattern: /^["'`“”‘’«»<]+$/ },
];

const AFTER: readonly Surrounding[] = [
  ...MARKS,
  { kind: 'removed-quotes', pattern: /^["'`“”‘’«»>]+/ },
  { kind: 'removed-trailing-punctuation', pattern: /^[.,;:!?)\]}\\]+(?=["'`]?\s*$)/ },
];

const MOST_PIECES = 20;

/** A text without the white space at its end, or as much of that as a step takes. */
function withoutEnd(text: string): string {
  const tail = text.slice(-STEP);
  return text.slice(0, text.length - tail.length + tail.trimEnd().length);
}

/** Takes the known surroundings off a stretch of text one by one; what is left over is other text. */
function pieces(
  stretch: string,
  start: number,
  known: readonly Surrounding[],
): { kind: RepairKind; removed: string; start: number }[] {
  const found: { kind: RepairKind; removed: string; start: number }[] = [];
  let at = 0;
  for (;;) {
    at += /^[^\S\ufeff\u00a0\u2007\u202f]*/.exec(stretch.slice(at, at + STEP))?.[0].length ?? 0;
    if (at >= stretch.length) return found;
    const rest = stretch.slice(at);
    // The names and marks that are known are short, and few.
    const isOther = rest.length > STEP || found.length > MOST_PIECES;
    const match = isOther ? undefined : known.find(({ pattern }) => pattern.test(rest));
    const removed = match ? (match.pattern.exec(rest)?.[0] as string) : withoutEnd(rest);
    found.push({ kind: match?.kind ?? 'removed-surrounding-text', removed, start: start + at });
    at += removed.length || 1;
  }
}

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

import { firstHiddenCharacter, hasLoneSurrogate } from './characters.ts';
import { looksLikeAscii } from './confusables.ts';
import { readsAs } from './jsonNumber.ts';
import type { Span } from './span.ts';

/**
 * Something in well-formed JSON that readers take differently, or that nobody sees.
 * `pointer` is the member's JSON Pointer (RFC 6901).
 */
export type JsonRemark = { readonly pointer: string; readonly span: Span } & (
  | { readonly kind: 'duplicate-name'; readonly name: string; readonly first: Span }
  | { readonly kind: 'inexact-number'; readonly lexeme: string; readonly read: string }
  | { readonly kind: 'hidden-character'; readonly codePoint: number }
  | { readonly kind: 'lone-surrogate' }
  | { readonly kind: 'confusable-name'; readonly name: string; readonly looksLike: string }
  | { readonly kind: 'deep-nesting'; readonly depth: number }
);

/** A remark before its place is known. */
type Observation = JsonRemark extends infer Remark
  ? Remark extends JsonRemark
    ? Omit<Remark, 'pointer' | 'span'>
    : never
  : never;

/** Beyond this depth the page writes a value on one line, and many parsers refuse the text. */
export const DEEPEST_SHOWN = 100;

const MOST_LISTED = 100;

/** Collects remarks up to a number that a person can still read, and counts the rest. */
export class RemarkCollector {
  readonly remarks: JsonRemark[] = [];
  unlisted = 0;
  /** whether any string may have something in it to remark on */
  readonly looksAtStrings: boolean;

  readonly #pointer: () => string;

  /** @param pointer - that of the present place: building one for every value would cost more than the walk */
  constructor(text: string, pointer: () => string) {
    this.#pointer = pointer;
    // A native search or two over the whole text spare the looks at every string of an ordinary one.
    this.looksAtStrings = !/^[\0-~]*$/.test(text) || (text.includes('\\') && /\\[ubf]/.test(text));
  }

  add(observation: Observation, span: Span): void {
    if (this.remarks.length >= MOST_LISTED) this.unlisted += 1;
    else this.remarks.push({ ...observation, span, pointer: this.#pointer() } as JsonRemark);
  }

  string(value: string, span: Span): void {
    const hidden = firstHiddenCharacter(value);
    if (hidden) this.add({ kind: 'hidden-character', codePoint: hidden.codePoint }, span);
    if (hasLoneSurrogate(value)) this.add({ kind: 'lone-surrogate' }, span);
  }

  name(name: string, span: Span): void {
    if (!this.looksAtStrings) return;
    this.string(name, span);
    const looksLike = looksLikeAscii(name);
    if (looksLike !== null) this.add({ kind: 'confusable-name', name, looksLike }, span);
  }

  number(lexeme: string, span: Span): void {
    const read = readsAs(lexeme);
    if (read !== null) this.add({ kind: 'inexact-number', lexeme, read }, span);
  }
}

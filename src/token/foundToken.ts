import { type OriginKind, originOf } from './origin.ts';
import type { Repair } from './repairs.ts';
import type { Span } from './span.ts';

/** A stretch of a token that stands in the pasted text unchanged. */
export interface Piece {
  /** where it begins in the token */
  readonly at: number;
  /** where it begins in the pasted text */
  readonly source: number;
}

/** A token taken out of a pasted text: in compact form, or a JSON object. */
export interface FoundToken {
  /** the token after all repairs */
  readonly text: string;
  /** its place in the pasted text, repairs inside it included */
  readonly span: Span;
  readonly pieces: readonly Piece[];
  readonly repairs: readonly Repair[];
  /** the name it stood under (`access_token`, `session`); null when there was none */
  readonly label: string | null;
  /** what that is the name of; absent where there is no name */
  readonly origin?: OriginKind;
  /** on which line it begins, counted from one; absent where the text has but one */
  readonly line?: number;
}

/** A token with what stands before it in the pasted text. */
export function foundToken(
  source: string,
  text: string,
  span: Span,
  pieces: readonly Piece[],
  repairs: readonly Repair[],
): FoundToken {
  const origin = originOf(source, span.start);
  const found = { text, span, pieces, repairs, label: origin?.name ?? null };
  return origin ? { ...found, origin: origin.kind } : found;
}

import { type ClaimExplanation, explainClaim } from '../../text/explainClaim.ts';
import { visible, visibleLines } from '../../token/characters.ts';
import { undisguised } from '../../token/confusables.ts';
import type { Token } from '../../token/inspect.ts';
import { memberValue } from '../../token/json.ts';
import type { JsonMember } from '../../token/jsonMember.ts';
import { type NumericDate, numericDate } from '../../token/numericDate.ts';
import { isDateClaim } from '../../token/registry/dateClaims.ts';
import { membersOf, valueIn } from '../../token/segment.ts';

/** A claim as the table shows it. Names and values have their unseen characters written as escapes. */
export interface ClaimRowData {
  /** where the claim begins in the payload: what tells two claims of one name apart */
  readonly start: number;
  readonly name: string;
  /** how a person reads the value: the words of a list, the text of a string, or else the source */
  readonly value:
    | { readonly kind: 'words'; readonly words: readonly string[] }
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'source'; readonly text: string };
  /** null unless the claim is a NumericDate, and is one */
  readonly date: NumericDate | null;
  readonly explanation: ClaimExplanation;
}

const MOST_WORDS = 50;

/** Claims whose strings are lists of words separated by spaces. @see RFC 8693 §4.2 (scope) */
const WORD_LISTS: ReadonlySet<string> = new Set(['scope', 'scp', 'xms_cc']);

/**
 * The claims of a token in the order and number in which they are written, duplicates kept.
 *
 * @param most - how many to make at most, from the first on
 */
export function claimRows(token: Token, most = Number.POSITIVE_INFINITY): readonly ClaimRowData[] {
  const { payload } = token;
  if (!payload) return [];
  const iss = valueIn(payload, 'iss');
  const issuer = typeof iss === 'string' ? iss : undefined;
  const { text } = payload.utf8;
  const members = membersOf(payload).slice(0, most);
  return members.map((member): ClaimRowData => {
    const value = isShort(member) ? memberValue(text, member) : undefined;
    const source = text.slice(member.valueSpan.start, member.valueSpan.end);
    const isDate = typeof value === 'number' && isDateClaim(member.name, iss);
    return {
      start: member.nameSpan.start,
      name: visible(undisguised(member.name)),
      value: readableValue(member, value, source),
      date: isDate ? numericDate(value) : null,
      explanation: explainClaim(member.name, issuer),
    };
  });
}

/** Values beyond this are shown as they are written: taking them apart would show no more of them. */
const isShort = ({ valueSpan }: JsonMember): boolean => valueSpan.end - valueSpan.start < 10_000;

function readableValue(member: JsonMember, value: unknown, source: string): ClaimRowData['value'] {
  if (typeof value === 'string') {
    const words = value.split(' ');
    const isList = WORD_LISTS.has(member.name) && words.length > 1;
    return isList
      ? { kind: 'words', words: words.map(visible) }
      : { kind: 'text', text: visible(value) };
  }
  const isWordList =
    Array.isArray(value) &&
    value.length > 0 &&
    value.length <= MOST_WORDS &&
    value.every((item) => typeof item === 'string');
  if (isWordList) return { kind: 'words', words: value.map(visible) };
  return { kind: 'source', text: visibleLines(source) };
}

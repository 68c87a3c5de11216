import { isJson } from './json.ts';
import { JsonScanner, type JsonTokenKind } from './jsonScanner.ts';
import { jsonSerializationKind } from './jsonSerialization.ts';
import { type Pace, REACH, STEP } from './pace.ts';
import type { Span } from './span.ts';

/** An object or array that is still open, and the members of an object by which a token is known. */
interface Open {
  readonly start: number;
  readonly isArray: boolean;
  readonly names: Set<string>;
  name: string;
}

/** What the values of these members begin with; of the others, which hold base64url, with a quotation mark. */
const VALUES: Readonly<Record<string, JsonTokenKind>> = {
  signatures: '[',
  recipients: '[',
  header: '{',
  unprotected: '{',
};

/** No member that counts has a longer name, with its quotation marks or the white space before it. */
const LONGEST_NAME = 50;

/** How an object with a member begins. */
const OBJECT = /\{\s*"/;

/**
 * Finds the JWS and JWE in JSON Serialization that stand in a stretch of text, the outermost alone.
 *
 * Reads every object once: where one breaks off, those inside it that are still open do so too.
 *
 * @param to - the search ends with the object that holds this place, or before it
 * @returns the places of the tokens, and where the search ended; never throws
 * @see RFC 7515 §7.2, RFC 7516 §7.2
 */
export function* jsonTokens(
  text: string,
  from: number,
  to: number,
  pace: Pace,
): Generator<number, { readonly spans: readonly Span[]; readonly end: number }> {
  const spans: Span[] = [];
  let at = from;
  while (at < to) {
    if (pace.isDue()) yield pace.at;
    const end = Math.min(at + STEP, to);
    const next = text.slice(at, Math.min(end + LONGEST_NAME, to)).search(OBJECT);
    pace.looked(next < 0 ? end - at : next + 1);
    if (next < 0) at = end;
    else at = yield* readObject(text, at + next, pace, spans);
  }
  // The lexemes of what was read are JSON's, but not all that stands between them.
  return { spans: spans.filter(({ start, end }) => isJson(text.slice(start, end))), end: at };
}

/** Reads an object as far as it is JSON, adds the tokens in it, and answers where to go on. */
function* readObject(
  text: string,
  start: number,
  pace: Pace,
  spans: Span[],
): Generator<number, number> {
  const scanner = new JsonScanner(text.slice(start, start + REACH));
  const lastStart = () => spans.at(-1)?.start ?? -1;
  const open: Open[] = [];
  let before: JsonTokenKind = ':';
  // The quotation mark that ends a string may begin the first name of an object.
  let string = 0;
  do {
    if (pace.isDue()) yield pace.at;
    scanner.scan();
    const { kind, start: at, end, isWhole } = scanner;
    pace.looked(end - at + 10);
    const inner = open.at(-1);
    const isDueName = inner?.isArray === false && (before === '{' || before === ',');
    if (kind === 'string') string = at;
    if (kind === 'unknown' || kind === 'end' || !isWhole) break;
    if (isDueName && kind !== '}') {
      if (kind !== 'string') break;
      inner.name = end - at < LONGEST_NAME ? scanner.string() : '';
    } else if (inner && before === ':' && kind === (VALUES[inner.name] ?? 'string')) {
      inner.names.add(inner.name);
    }
    if (kind === '{' || kind === '[') {
      open.push({ start: at, isArray: kind === '[', names: new Set(), name: '' });
    } else if (kind === '}' || kind === ']') {
      if (inner?.isArray !== (kind === ']')) break;
      open.pop();
      if (isJsonToken(inner.names, lastStart() > start + inner.start)) {
        while (lastStart() > start + inner.start) spans.pop();
        spans.push({ start: start + inner.start, end: start + end });
      }
    }
    before = kind;
  } while (open.length > 0);
  if (open.length === 0) return start + scanner.end;
  // An object that goes on beyond the reach may begin well within it.
  const inner = open.findLast(({ isArray }) => !isArray)?.start;
  if (scanner.end < REACH || !inner) return Math.max(start + string + 1, spans.at(-1)?.end ?? 0);
  while (lastStart() > start + inner) spans.pop();
  return start + inner;
}

/** Signatures of other kinds are listed under that name too: those of a JWS stand beside a payload, or are JWS themselves. */
function isJsonToken(names: ReadonlySet<string>, holdsOne: boolean): boolean {
  const kind = jsonSerializationKind((name) => names.has(name));
  return kind !== null && (!names.has('signatures') || names.has('payload') || holdsOne);
}

import type { FoundToken } from '../token/foundToken.ts';
import { type Seconds, seconds } from '../token/numericDate.ts';

/** How far from the token its response is read, in UTF-16 code units: other tokens stand in between. */
const REACH = 20_000;

/** Objects nested more deeply than this are not told from their surroundings. */
const DEEPEST = 8;

/**
 * Reads the "expires_in" of the response that a token stands in as its "access_token": a JSON object,
 * or the parameters of a fragment, a query or a form.
 *
 * Other tokens of a response have lifetimes of their own, which "expires_in" does not tell. Digits in
 * a string are taken, since some servers send them.
 *
 * @param text - what was pasted, in which the token was found
 * @returns null when it is not told; never throws
 * @see RFC 6749 §5.1 (response), §4.2.2 (fragment)
 * @example expiresInOf('{"access_token":"eyJ…","expires_in":3600}', token) //=> 3600
 */
export function expiresInOf(text: string, { label, span }: FoundToken): Seconds | null {
  if (label !== 'access_token') return null;
  const before = text.slice(Math.max(0, span.start - REACH), span.start);
  const after = text.slice(span.end, span.end + REACH);
  const response = before.endsWith('=') ? parameters(before, after) : members(before, after);
  const [told, another] = [...response.matchAll(EXPIRES_IN)];
  return told && !another ? seconds(Number(told[1])) : null;
}

/** As a parameter, or as a member, whose quotation marks are escaped where JSON stands in a string. */
const EXPIRES_IN = /(?<!\w)expires_in(?:=|\\?["']?\s*:\s*\\?["']?)(\d+(?:\.\d+)?)(?![\w.-])/g;

/** The parameters around the token, to the ends of the fragment or query. */
const parameters = (before: string, after: string): string =>
  `${before.split(/[\s"'`<>?#]/).at(-1)} ${after.split(/[\s"'`<>#]/, 1)}`;

/** The members around the token, without those of objects between them. */
const members = (before: string, after: string): string =>
  `${withoutObjects(before).split('{').at(-1)} ${withoutObjects(after).split('}', 1)}`;

/** What is left of JSON without the objects that begin and end in it. */
function withoutObjects(json: string): string {
  let left = json;
  for (let depth = 0; depth < DEEPEST; depth += 1) left = left.replace(/\{[^{}]*\}/g, '');
  return left;
}

import { createHmac } from 'node:crypto';
import type { Finding } from '../../src/checks/finding.ts';
import { timedFindings, timelessFindings } from '../../src/checks/index.ts';
import { inspect, type Token } from '../../src/token/inspect.ts';
import { type NumericDate, numericDate } from '../../src/token/numericDate.ts';
import { inspectInflated } from './inflation.ts';

/** Encodes text or bytes with Node.js, so that what is tested does not test itself. */
export const base64url = (content: string | Uint8Array): string =>
  Buffer.from(content as string).toString('base64url');

export const HEADER = '{"alg":"HS256","typ":"JWT"}';

const json = (content: string | object): string =>
  typeof content === 'string' ? content : JSON.stringify(content);

/** A token with a real HS256 signature, so that its parts have the lengths that real ones have. */
export function tokenOf(
  payload: string | object | Uint8Array,
  header: string | object = HEADER,
): string {
  const content = payload instanceof Uint8Array ? payload : json(payload);
  const input = `${base64url(json(header))}.${base64url(content)}`;
  return `${input}.${createHmac('sha256', 'a secret on no list').update(input).digest('base64url')}`;
}

/** A token for the payload of which no header claims that it is a JWT Claims Set. */
export const jwsOf = (payload: string | object | Uint8Array): string =>
  tokenOf(payload, '{"alg":"HS256"}');

/** Every token of a text. */
export function tokensIn(text: string): readonly [Token, ...Token[]] {
  const inspection = inspect(text);
  if (inspection.kind !== 'tokens') throw new Error(`no token in ${text.slice(0, 200)}`);
  return inspection.tokens;
}

/** The only token of a text, Nested JWTs not counted. */
export function onlyToken(text: string): Token {
  const [first, ...others] = tokensIn(text);
  if (others.some(({ inside }) => inside === null))
    throw new Error(`more than one token in ${text.slice(0, 200)}`);
  return first;
}

/** Every finding on the first token of a text. */
export function findingsOn(text: string, now: NumericDate = numericDate(1_700_000_000)): Finding[] {
  const inspection = inspectInflated(text);
  const token = inspection.kind === 'tokens' ? inspection.tokens[0] : null;
  const timed = token ? timedFindings(token, now) : [];
  return [...timelessFindings(inspection, token, text), ...timed];
}

export const kindsOf = (findings: readonly { readonly kind: string }[]): string[] =>
  findings.map(({ kind }) => kind);

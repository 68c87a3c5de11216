import { jwtDecode } from 'jwt-decode';
import type { Token } from './inspect.ts';

/** What an app that uses jwt-decode gets for a token. `message` is that library's own. */
export type ClientReading =
  | { readonly kind: 'read'; readonly payload: unknown }
  | { readonly kind: 'refused'; readonly message: string };

/** How the client's reading departs from the strict one. */
export type ClientDifference =
  /** the client shows the content of a token that a strict reader refuses */
  | { readonly kind: 'client-accepts'; readonly payload: unknown }
  /** the client fails on a token that is well formed */
  | { readonly kind: 'client-refuses'; readonly message: string }
  /** both read it, and see different content */
  | { readonly kind: 'client-reads-otherwise'; readonly payload: unknown };

/** Above this length the client's reading is made only when asked for: it is many times slower than ours. */
export const LONGEST_READ_UNASKED = 64 * 1024;

/**
 * Reads a token as an app does that uses jwt-decode 4. Does not verify the signature.
 *
 * @returns never throws
 */
export function clientReading(token: string): ClientReading {
  try {
    return { kind: 'read', payload: jwtDecode<unknown>(token) };
  } catch (error) {
    return { kind: 'refused', message: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Where the client's reading departs from the strict one.
 *
 * The library takes padding, standard base64, bits that must be zero, two or five parts and `null`
 * in silence, and shows invalid UTF-8 as Latin-1.
 *
 * @returns null when both agree. Never throws.
 */
export function clientDifference(token: Token, reading: ClientReading): ClientDifference | null {
  // The library is for compact tokens: what it makes of the dots in a JSON object tells nothing.
  if (token.serialization === 'jws-json' || token.serialization === 'jwe-json') return null;
  if (reading.kind === 'refused') {
    // Nobody expects a client to read what is encrypted for a server, or another token.
    const isForClients = !token.isEncrypted && token.claimless?.kind !== 'nested';
    if (token.defects.length > 0 || !isForClients) return null;
    return { kind: 'client-refuses', message: reading.message };
  }
  const { payload } = reading;
  if (token.defects.length > 0) return { kind: 'client-accepts', payload };
  if (token.payload?.json.kind !== 'json') return { kind: 'client-reads-otherwise', payload };
  const same = isSameJson(JSON.parse(token.payload.utf8.text), payload);
  return same ? null : { kind: 'client-reads-otherwise', payload };
}

/** Compares two values that JSON.parse made, with a stack of its own: they may nest deeper than calls can. */
function isSameJson(left: unknown, right: unknown): boolean {
  const pairs: [unknown, unknown][] = [[left, right]];
  for (let pair = pairs.pop(); pair; pair = pairs.pop()) {
    const [one, other] = pair;
    if (Object.is(one, other)) continue;
    if (!isContainer(one) || !isContainer(other)) return false;
    const names = Object.keys(one);
    if (Array.isArray(one) !== Array.isArray(other)) return false;
    if (names.length !== Object.keys(other).length) return false;
    if (!names.every((name) => Object.hasOwn(other, name))) return false;
    for (const name of names) pairs.push([one[name], other[name]]);
  }
  return true;
}

const isContainer = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

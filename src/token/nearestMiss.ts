import { memberNamed, readJson } from './json.ts';
import { jsonSerializationKind } from './jsonSerialization.ts';
import type { JsonSyntaxError } from './jsonSyntaxError.ts';
import { opaquePrefix } from './opaqueTokens.ts';
import { contentSpan } from './repairs.ts';

/** Why a text holds no token: what it is instead, or how far it resembles one. */
export type NearestMiss =
  | {
      readonly kind: 'json-serialization';
      readonly of: 'JWS' | 'JWE';
      /** where it stops being JSON; null when its members are of other types than they must be */
      readonly error: JsonSyntaxError | null;
    }
  | { readonly kind: 'decoded-json'; readonly role: 'header' | 'claims' }
  | { readonly kind: 'key'; readonly format: 'PEM' | 'JWK' | 'JWK Set' }
  | { readonly kind: 'opaque-token'; readonly prefix: string }
  | { readonly kind: 'interrupted'; readonly offset: number; readonly character: string }
  | { readonly kind: 'one-part'; readonly length: number }
  | { readonly kind: 'no-resemblance'; readonly length: number };

/** Members by which a JSON object is recognised, the most telling first. */
const SIGNS: readonly (readonly [name: string, miss: NearestMiss])[] = [
  ['keys', { kind: 'key', format: 'JWK Set' }],
  ['kty', { kind: 'key', format: 'JWK' }],
  ['alg', { kind: 'decoded-json', role: 'header' }],
  ...['iss', 'sub', 'exp'].map((name) => [name, { kind: 'decoded-json', role: 'claims' }] as const),
];

/** Of a longer text the beginning tells what it is. */
const MOST_READ = 1_000_000;

/**
 * Explains a text in which no token was found, by what it resembles most. Never throws.
 *
 * @param text - not empty, and `findTokens` found nothing in it
 */
export function nearestMiss(text: string): NearestMiss {
  const read = text.slice(0, MOST_READ);
  const trimmed = read.trim();
  if (/^-----BEGIN [A-Z0-9 ]+-----/.test(trimmed)) return { kind: 'key', format: 'PEM' };
  const prefix = opaquePrefix(trimmed.slice(contentSpan(trimmed).start));
  if (prefix !== null) return { kind: 'opaque-token', prefix };
  const length = text.length > MOST_READ ? text.length : trimmed.length;
  return fromJson(trimmed) ?? interrupted(read) ?? bare(trimmed, length);
}

function fromJson(text: string): NearestMiss | null {
  if (!text.startsWith('{')) return null;
  const json = readJson(text);
  if (json.kind === 'empty') return null;
  const isWhole = json.kind === 'json';
  const has = (name: string) =>
    isWhole ? memberNamed(json.members, name) !== undefined : text.includes(`"${name}"`);
  const kind = jsonSerializationKind(has);
  const of = kind === 'jwe-json' ? 'JWE' : 'JWS';
  if (kind) return { kind: 'json-serialization', of, error: isWhole ? null : json.error };
  return (isWhole && SIGNS.find(([name]) => has(name))?.[1]) || null;
}

/** A text that goes along like a token until a character that no token has. */
function interrupted(text: string): NearestMiss | null {
  const begin = /(?<![\w-])ey[JIA][\w.-]{6,}/.exec(text);
  if (!begin) return null;
  const offset = begin.index + begin[0].length;
  const [character] = text.slice(offset, offset + 2);
  return character ? { kind: 'interrupted', offset, character } : null;
}

function bare(text: string, length: number): NearestMiss {
  // Asked the other way round: to match a run of ten million takes more stack than an expression has.
  const isRun = text.length >= 16 && !/[^\w-]/.test(text);
  const kind = isRun ? 'one-part' : 'no-resemblance';
  return { kind, length };
}

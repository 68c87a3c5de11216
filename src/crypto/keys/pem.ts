import { decodeBase64url } from '../../token/base64url.ts';
import type { ForeignKey } from '../keyFault.ts';
import { keyInDer } from './derKey.ts';
import { type Found, isFault } from './found.ts';

/** The lines that begin and end a block, however their breaks and spaces were lost, and what is between. */
const BEGIN = String.raw`-{3,5}\s?BEGIN\s+(?! )([A-Z\d# ]{1,40})-{3,5}`;
const END = BEGIN.replace('BEGIN', 'END');
const BLOCK = new RegExp(`(?:${BEGIN}|^)([^]*?)(?=${BEGIN}|${END}|$)`, 'g');

/** What looks like a PEM and holds its key in another way, by its label or the first line of its content. */
const FOREIGN: readonly (readonly [RegExp, ForeignKey])[] = [
  [/^OPENSSH/, 'openssh'],
  [/^PGP/, 'pgp'],
  [/ENCRYPTED/, 'encrypted'],
];

/** Blocks that stand beside a key and are none. */
const BESIDE = /PARAMETERS$/;

/**
 * Reads every PEM block of a text, whatever was done to its lines.
 *
 * @returns empty where there is none; never throws
 * @see RFC 7468
 */
export function keysInPem(text: string): readonly Found[] {
  const lines = text.replaceAll(/\\+r?\\*n?/g, '\n');
  const blocks = [...lines.matchAll(BLOCK)].flatMap(([, begun, content = '', , ended]) => {
    // The first block may have lost its first line.
    const label = begun ?? ended;
    return label ? [{ label, content }] : [];
  });
  const keys = blocks.filter(({ label }) => !BESIDE.test(label));
  return (keys.length > 0 ? keys : blocks).map(({ label, content }) => block(label, content));
}

function block(label: string, content: string): Found {
  const format = FOREIGN.find(([pattern]) => pattern.test(label + content.slice(0, 40)))?.[1];
  return format ? { kind: 'foreign', format } : keyInBase64(content, label);
}

/** The key in base64 of DER. */
export function keyInBase64(content: string, label = ''): Found {
  const base64 = content.replace(/[\s"'`,;>\u200b-\u200d\ufeff]+/g, '');
  const { bytes, problems } = decodeBase64url(base64);
  const foreign = problems.find((problem) => problem.kind === 'foreign-character');
  if (foreign) {
    const { character, offset } = foreign;
    return { kind: 'foreign-character', character, offset };
  }
  return keyInDer(bytes, label);
}

/** The base64 of a DER SEQUENCE that is long enough for a key, and its quotes. */
const LIKE_DER = /^["'`]?M[C-I][\w+/=\s\\-]{40,}["'`]?$/;

/** The key in base64 of DER without armour; null for what is likelier to be a secret. Never throws. */
export function keyInBareBase64(text: string): Found | null {
  const key = LIKE_DER.test(text) ? keyInBase64(text) : null;
  if (!key || !isFault(key)) return key;
  // The length of a long DER takes several bytes, which chance seldom brings about.
  const isTelling = !/^(?:truncated|no-key)/.test(key.kind) || /^\W?MI/.test(text);
  return isTelling && key.kind !== 'foreign-character' ? key : null;
}

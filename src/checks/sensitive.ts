import { MOST_LISTED, type Token } from '../token/inspect.ts';
import { kindOf } from '../token/kind.ts';
import { opaquePrefix } from '../token/opaqueTokens.ts';
import type { Finding } from './finding.ts';
import type { Sensitive } from './trustFinding.ts';

/**
 * Members whose value is a string or a number, at any depth, by the text alone: linear in its length. What
 * is longer than any key is passed over, since a regular expression keeps a stack of repetitions.
 */
const MEMBER = /"([\w.:/ -]{1,99})"\s*:\s*(?:"((?:[^"\\]|\\.){0,20000})"|(\d{9,19})(?![\d.eE]))/g;

/** What the end of a Claim Name says is in it. */
const NAMES: readonly (readonly [what: Sensitive, name: RegExp])[] = [
  [
    'secret',
    /(?:^|[^a-z])(?:pass(?:word|wd|phrase)|pwd|(?:client_)?secret|(?:api|access|secret|private)[_-]?key)$/i,
  ],
  ['id', /(?:^|[^a-z])(?:ssn|(?:social_security|national_id|passport)(?:_number)?|tax_?id)$/i],
];

/** A private key in PEM, and one of AWS; other services mark theirs by prefixes. */
const KEY = /-----BEGIN [A-Z ]*PRIVATE KEY|^AKIA[\dA-Z]{16}$/;

/** What in a name says that its number is an identifier of something else. */
const IDENTIFIER = /^(?:sub|jti|azp|aud|nonce)$|id$/i;

/** Kinds that are made to tell who somebody is. */
const CREDENTIAL = /Credential|SD-JWT VC|Health/;

/**
 * What a payload tells to anybody who gets hold of the token, though it should be kept: a password, a
 * key, the number of a card or of an identity document. By name or by shape.
 *
 * @see RFC 7519 §12
 */
export function sensitive(token: Token): Finding[] {
  const { payload } = token;
  if (!payload || isInEncrypted(token)) return [];
  const isCredential = CREDENTIAL.test(kindOf(token)?.kind ?? '');
  const findings: Finding[] = [];
  for (const {
    0: whole,
    1: name = '',
    2: string,
    3: digits = '',
    index,
  } of payload.utf8.text.matchAll(MEMBER)) {
    const what = sensitivityOf(name, string ?? digits);
    if (!what || (what === 'id' && isCredential)) continue;
    const end = index + whole.length;
    const start = end - (string === undefined ? digits.length : string.length + 2);
    const place = { in: 'json', segment: 'payload', pointer: '', span: { start, end } } as const;
    findings.push({ kind: 'sensitive-data', place, name, what });
    if (findings.length === MOST_LISTED) break;
  }
  return findings;
}

function isInEncrypted(token: Token): boolean {
  for (let one: Token | null = token; one; one = one.inside) if (one.isEncrypted) return true;
  return false;
}

function sensitivityOf(name: string, value: string): Sensitive | undefined {
  if (KEY.test(value) || opaquePrefix(value) !== null) return 'key';
  if (isCard(name, value)) return 'card';
  // The number of social security in the United States.
  if (/^\d{3}-\d\d-\d{4}$/.test(value)) return 'id';
  return value === '' ? undefined : NAMES.find(([, pattern]) => pattern.test(name))?.[0];
}

/** The number of a payment card: of a large network, by its check digit. @see ISO/IEC 7812-1 Annex B */
function isCard(name: string, value: string): boolean {
  const digits = value.replace(/[ -]/g, '');
  if (!/^(?:(?:4\d|5[1-5]|2[2-7]|6[05])\d{14}|3[47]\d{13})$/.test(digits)) return false;
  if (IDENTIFIER.test(name)) return false;
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const doubled = Number(digits[digits.length - 1 - at]) * (1 + (at % 2));
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

import type { Finding, FindingKind } from '../../src/checks/finding.ts';
import { findingIn, HEADER, jws, part } from './findingsIn.ts';

export const UNTYPED = part('{"alg":"HS256"}');
const standardBase64 = part('{"a":"~~~???"}').replaceAll('_', '/').replaceAll('-', '+');
/** A hundred and two numbers, where a hundred remarks are listed. */
export const LARGE = Array.from({ length: 102 }, () => '12345678901234567890').join();

/** Such a token is taken for a wrapped one and repaired: only the reader of a segment alone meets it. */
const WHITE_SPACE: Finding = {
  kind: 'white-space',
  count: 2,
  place: { in: 'token', segment: 'payload', span: { start: 44, end: 45 } },
};

/** For each kind of finding a text in which the page finds it. */
export const TEXTS: Readonly<Record<Exclude<FindingKind, 'white-space'>, string>> = {
  'no-token': 'there is nothing to read here',
  'part-count': `${HEADER}.${part('{}')}`,
  'empty-header': '..c2ln',
  'foreign-character': `${HEADER}.${part('{"a":1}')}*.c2ln`,
  'standard-alphabet': `${HEADER}.${standardBase64}.c2ln`,
  padding: `${HEADER}.${part('{"a":12}')}=.c2ln`,
  'impossible-length': `${HEADER}.${part('{"a":1}')}.c2lnc`,
  'byte-order-mark': jws('\ufeff{}'),
  'invalid-utf-8': jws(Uint8Array.of(0x7b, 0x22, 0xe9, 0x22, 0x3a, 0x31, 0x7d)),
  'not-json': jws('{"iss":"a'),
  'header-not-an-object': `${part('[1,2,3,4,5]')}.${part('{}')}.c2ln`,
  'not-a-claims-set': jws('[1]'),
  'alg-missing': jws('{}', part('{"typ":"JWT"}')),
  'alg-none': jws('{}', part('{"alg":"none"}')),
  'alg-unknown': jws('{}', part('{"alg":"rs256"}')),
  'validity-not-a-date': jws('{"exp":"1782000000"}'),
  'not-a-date': jws('{"iat":"2026-06-21T00:00:00Z"}'),
  milliseconds: jws('{"exp":1782000000000}'),
  'date-out-of-range': jws('{"exp":1e20}'),
  'exp-before-iat': jws('{"iat":1782000000,"exp":1781999999}'),
  'nbf-after-exp': jws('{"nbf":1782000000,"exp":1781999999}'),
  'iat-in-the-future': jws('{"iat":1782000125}'),
  'duplicate-name': jws('{"admin":false,"admin":true}'),
  'inexact-number': jws('{"id":12345678901234567890}'),
  'hidden-character': jws('{"name":"Ada\u202e evaL"}'),
  'lone-surrogate': jws('{"name":"\\ud83d"}'),
  'confusable-name': jws('{"\u0435\u0445\u0440":1}'),
  'trailing-bits': `${HEADER}.${part('{}')}.AQJ`,
  'client-accepts': `${HEADER}.${part('{}')}`,
  'client-refuses': jws('', UNTYPED),
  'client-reads-otherwise': jws(Uint8Array.of(0x22, 0xe9, 0x22), UNTYPED),
  'deep-nesting': jws(`{"a":${'['.repeat(200)}${']'.repeat(200)}}`),
  'more-remarks': jws(`{"a":[${LARGE}]}`),
  'not-a-jwt': jws('plain text', UNTYPED),
  'alg-misplaced': jws('{}', part('{"alg":"A128GCM"}')),
  'nested-token': jws(jws('{}'), UNTYPED),
  'detached-payload': `${UNTYPED}..c2ln`,
  'unencoded-payload': `${part('{"alg":"HS256","b64":false,"crit":["b64"]}')}.plain.c2ln`,
  repaired: `${HEADER}.\n${part('{"iss":"https://auth.example"}')}.c2ln`,
};

/** A finding of each kind. */
export const exampleOf = (kind: FindingKind): Finding =>
  kind === 'white-space' ? WHITE_SPACE : findingIn(kind, TEXTS[kind]);

import { deflateRawSync } from 'node:zlib';
import type { Finding, FindingKind } from '../../src/checks/finding.ts';
import type { SdJwtFindingKind } from '../../src/checks/sdJwtFinding.ts';
import type { TrustFindingKind } from '../../src/checks/trustFinding.ts';
import { TRUST_EXAMPLES, TRUST_TEXTS } from '../support/trustExamples.ts';
import { findingIn, HEADER, jws, part } from './findingsIn.ts';
import { SD_JWT_EXAMPLES } from './sdJwtExamples.ts';

const ZIPPED = part('{"alg":"HS256","zip":"DEF"}');
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
export const TEXTS: Readonly<
  Record<Exclude<FindingKind, 'white-space' | SdJwtFindingKind | TrustFindingKind>, string>
> = {
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
  'kind-lacks': jws('{}', part('{"alg":"ES256","typ":"dpop+jwt","jwk":{}}')),
  'kind-incomplete': jws(
    '{"iss":"a","aud":"b","exp":2000000000,"sub":"c","client_id":"d","iat":1}',
    part('{"alg":"HS256","typ":"at+jwt"}'),
  ),
  'service-role-key': jws('{"iss":"supabase","role":"service_role"}'),
  'too-long-for-cookies': jws(`{"a":"${'a'.repeat(4000)}"}`),
  'too-long-for-headers': jws(`{"a":"${'a'.repeat(7000)}"}`),
  'enc-missing': `${part('{"alg":"dir"}')}..AAAA.AAAA.AAAA`,
  'enc-unknown': `${part('{"alg":"dir","enc":"A512GCM"}')}..AAAA.AAAA.AAAA`,
  'enc-misplaced': `${part('{"alg":"dir","enc":"HS256"}')}..AAAA.AAAA.AAAA`,
  'wrong-length': jws('{}'),
  'der-signature': `${part('{"alg":"ES256"}')}.${part('{}')}.${part(Uint8Array.of(0x30, 2, 1, 1))}`,
  'crit-invalid': jws('{}', part('{"alg":"HS256","crit":["exp"]}')),
  'crit-unknown': jws('{}', part('{"alg":"HS256","crit":["a"],"a":1}')),
  'b64-not-critical': `${part('{"alg":"HS256","b64":false}')}.plain.c2ln`,
  'parameter-repeated': `{"payload":"e30","protected":"${UNTYPED}","header":{"alg":"HS256"},"signature":"c2ln"}`,
  'parameter-unprotected': `{"payload":"e30","protected":"${UNTYPED}","header":{"crit":["a"]},"signature":"c2ln"}`,
  'parameter-differs': `{"payload":"e30","signatures":[{"protected":"${UNTYPED}","signature":"c2ln"},{"protected":"${part('{"alg":"HS256","b64":false,"crit":["b64"]}')}","signature":"c2ln"}]}`,
  'json-member': `{"payload":"e30","protected":"${UNTYPED}","signature":"c2ln","header":"x"}`,
  'unencoded-dots': `${part('{"alg":"HS256","b64":false,"crit":["b64"]}')}.a.b.c2ln`,
  'nested-token': jws(jws('{}'), UNTYPED),
  'detached-payload': `${UNTYPED}..c2ln`,
  'unencoded-payload': `${part('{"alg":"HS256","b64":false,"crit":["b64"]}')}.plain.c2ln`,
  'compressed-payload': jws(deflateRawSync('{"a":1}'), ZIPPED),
  'inflates-too-far': jws(deflateRawSync(new Uint8Array(2_000_001)), ZIPPED),
  'not-compressed': jws('text', ZIPPED),
  repaired: `${HEADER}.\n${part('{"iss":"https://auth.example"}')}.c2ln`,
};

/** A finding of each kind. */
export const exampleOf = (kind: FindingKind): Finding =>
  kind === 'white-space'
    ? WHITE_SPACE
    : (SD_JWT_EXAMPLES.get(kind) ??
      TRUST_EXAMPLES.get(kind) ??
      findingIn(kind, { ...TRUST_TEXTS, ...TEXTS }[kind as keyof typeof TEXTS]));

import { describe, expect, it } from 'vitest';
import type { FindingKind } from '../../src/checks/finding.ts';
import { findingWords } from '../../src/text/findings.ts';
import { findingIn, jws, part } from './findingsIn.ts';

const UNTYPED = part('{"alg":"HS256"}');
const json = (members: object): string =>
  JSON.stringify({ payload: 'e30', protected: UNTYPED, signature: 'c2ln', ...members });
const crit = (value: unknown): string =>
  jws('{}', part(JSON.stringify({ alg: 'HS256', crit: value })));
const jwe = (header: string, key = ''): string => `${part(header)}.${key}.AAAA.AAAA.AAAA`;

const wordsOn = (kind: FindingKind, text: string) => findingWords(findingIn(kind, text));

describe('the words for how a token is put together', () => {
  it.each<[FindingKind, string, string]>([
    ['wrong-length', jws('{}'), 'The signature has 3 bytes, and HS256 makes 32'],
    [
      'wrong-length',
      jwe('{"alg":"dir","enc":"X"}', 'AA'),
      'The JWE Encrypted Key has 1 byte, and dir makes 0',
    ],
    [
      'wrong-length',
      jwe('{"alg":"RSA-OAEP","enc":"X"}'),
      'The JWE Encrypted Key has 0 bytes, and RSA-OAEP makes more',
    ],
    ['crit-invalid', crit('b64'), '"crit" is no array of strings'],
    ['crit-invalid', crit([]), '"crit" is empty'],
    ['crit-invalid', crit(['a']), '"crit" lists what the header lacks: "a"'],
    ['crit-invalid', crit(['alg']), '"crit" lists what every receiver knows: "alg"'],
    ['json-member', json({ header: 5 }), '"header" has the wrong type'],
    ['json-member', json({ signatures: [] }), '"protected" stands outside the list'],
    ['json-member', '{"payload":"e30","signatures":[]}', '"signatures" is empty'],
    ['json-member', '{"payload":"e30","signatures":[{}]}', '"signatures/0/protected" is missing'],
    ['enc-missing', jwe('{"alg":"dir"}'), 'The header has no "enc", which names the algorithm'],
    ['enc-misplaced', jwe('{"alg":"dir","enc":"HS256"}'), '"enc" is "HS256", which signs'],
    ['enc-unknown', jwe('{"alg":"dir","enc":7}'), '"enc" is a number, not a string'],
  ])('title %s in %s', (kind, text, title) => {
    expect(wordsOn(kind, text).title).toBe(title);
  });

  it.each<[FindingKind, string, string]>([
    ['wrong-length', jws('{}'), 'RFC 7518 §3'],
    ['wrong-length', jwe('{"alg":"dir","enc":"X"}', 'AA'), 'RFC 7516 §5.2'],
    ['wrong-length', jwe('{"alg":"dir","enc":"A128GCM"}'), 'RFC 7518 §5'],
    ['json-member', json({ header: 5 }), 'RFC 7515 §7.2'],
    ['json-member', '{"protected":"e30","recipients":[],"ciphertext":""}', 'RFC 7516 §7.2'],
    ['parameter-unprotected', json({ header: { crit: ['a'] } }), 'RFC 7515 §4.1.11'],
    ['parameter-unprotected', json({ header: { b64: true } }), 'RFC 7797 §3'],
    ['enc-missing', jwe('{"alg":"dir"}'), 'RFC 7516 §4.1.2'],
  ])('%s in %s name %s', (kind, text, section) => {
    expect(wordsOn(kind, text).why).toContain(section);
  });

  it('tell a part that was cut from one that is too long', () => {
    expect(wordsOn('wrong-length', jws('{}')).remedy).toMatch(/^Copy the token again/);
    expect(wordsOn('wrong-length', `${UNTYPED}.e30.${'A'.repeat(64)}`).remedy).toMatch(/^Check/);
  });

  it('cut names that come from the token', () => {
    const name = 'SECRET'.repeat(50);
    for (const { title } of [
      wordsOn('crit-invalid', crit([name])),
      wordsOn('crit-unknown', jws('{}', part(`{"alg":"HS256","crit":["${name}"],"${name}":1}`))),
    ]) {
      expect(title.length).toBeLessThan(82);
    }
  });

  it('tell how a detached payload is put back', () => {
    expect(wordsOn('detached-payload', `${UNTYPED}..c2ln`).remedy).toContain('its base64url');
    const unencoded = part('{"alg":"HS256","b64":false,"crit":["b64"]}');
    expect(wordsOn('detached-payload', `${unencoded}..c2ln`).remedy).toContain('as it is');
  });
});

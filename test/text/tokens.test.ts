import { describe, expect, it } from 'vitest';
import { tokenTitle } from '../../src/text/tokens.ts';
import { inspect } from '../../src/token/inspect.ts';
import type { Verdict } from '../../src/token/status.ts';
import { jws, part } from './findingsIn.ts';

const titles = (text: string, verdict: Verdict): string[] => {
  const inspection = inspect(text);
  return inspection.kind === 'tokens'
    ? inspection.tokens.map((token) => tokenTitle(token, verdict))
    : [];
};

describe('the title of a token among several', () => {
  it('has the name it stood under, what it is, and its verdict', () => {
    const text = JSON.stringify({ access_token: jws('{"exp":1}'), id_token: jws('{"exp":2}') });
    expect(titles(text, 'expired')).toEqual([
      'access_token: JWS Compact Serialization, expired',
      'id_token: JWS Compact Serialization, expired',
    ]);
  });

  it.each([
    [jws('{}'), 'JWS Compact Serialization'],
    [`${part('{"alg":"dir","enc":"A128GCM"}')}..AAAA.AAAA.AAAA`, 'JWE Compact Serialization'],
    [`${jws('{}')}~`, 'SD-JWT'],
    [`${jws('{}')}.AAAA`, 'Not a serialization'],
  ])('names what %s is', (text, name) => {
    expect(titles(text, 'undetermined')).toEqual([`${name}, undetermined`]);
  });

  it.each<[Verdict, string]>([
    ['current', 'not expired'],
    ['not-yet-valid', 'not yet valid'],
    ['no-expiry', 'never expires'],
    ['malformed', 'malformed'],
  ])('says of the verdict "%s": %s', (verdict, words) => {
    expect(titles(jws('{}'), verdict)).toEqual([`JWS Compact Serialization, ${words}`]);
  });
});

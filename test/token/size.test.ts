import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sizeOf } from '../../src/token/size.ts';
import { base64url, onlyToken, tokenOf } from '../support/tokens.ts';

const sizeIn = (text: string) => sizeOf(onlyToken(text));

describe('the size of a token', () => {
  it('is that of its characters, by part and as a whole', () => {
    const token = tokenOf('{"sub":"ada"}', '{"alg":"HS256","typ":"JWT"}');
    expect(sizeIn(token)).toMatchObject({
      total: 36 + 1 + 18 + 1 + 43,
      parts: [
        { name: 'header', count: 1, encoded: 36, decoded: 27 },
        { name: 'payload', count: 1, encoded: 18, decoded: 13 },
        { name: 'signature', count: 1, encoded: 43, decoded: 32 },
      ],
    });
  });

  it('counts parts of one name together', () => {
    const disclosures = ['["salt","a",1]', '["salt","b",22]'].map((one) => base64url(one));
    const { parts, total } = sizeIn(`${tokenOf({ _sd: [] })}~${disclosures.join('~')}~`);
    expect(parts.find(({ name }) => name === 'disclosure')).toMatchObject({
      count: 2,
      encoded: 19 + 20,
      decoded: 14 + 15,
    });
    expect(total).toBe(tokenOf({ _sd: [] }).length + 1 + 19 + 1 + 20 + 1);
  });

  it('names no sum of parts of which not all were read', () => {
    const names = (text: string) => sizeIn(text).parts.map(({ name }) => name);
    const many = `${tokenOf({})}~${'AA~'.repeat(10_001)}`;
    expect(names(many)).toEqual(['header', 'payload', 'signature']);
    expect(sizeIn(many).total).toBe(many.length);
    const signatures = Array.from({ length: 101 }, () => ({ protected: 'e30', signature: 'AQ' }));
    expect(names(JSON.stringify({ payload: 'e30', signatures }))).toEqual(['payload']);
  });

  it('of a JWE has all five parts', () => {
    const jwe = `${base64url('{"alg":"dir","enc":"A128GCM"}')}..AAAA.BBBBBBBB.CCCC`;
    expect(sizeIn(jwe).parts.map(({ name, encoded }) => [name, encoded])).toEqual([
      ['header', 39],
      ['encrypted-key', 0],
      ['initialization-vector', 4],
      ['ciphertext', 8],
      ['authentication-tag', 4],
    ]);
    expect(sizeIn(jwe).claims).toEqual([]);
  });
});

describe('the claims that cost most', () => {
  it('are five at most, the largest first, with name and comma, a third more than their JSON', () => {
    const { claims } = sizeIn(
      tokenOf({ a: 1, bb: 'xxxxxxxxxx', c: [1, 2, 3], d: {}, e: null, f: true, g: 'yyyyy' }),
    );
    expect(claims).toEqual([
      // With its comma, "bb":"xxxxxxxxxx", has 18 bytes.
      { name: 'bb', encoded: 24 },
      { name: 'c', encoded: 16 },
      { name: 'g', encoded: 16 },
      { name: 'e', encoded: 12 },
      { name: 'f', encoded: 12 },
    ]);
  });

  it('are measured in bytes, of which a letter may have several', () => {
    const { claims } = sizeIn(tokenOf({ a: 'ÄÄÄÄÄÄ', b: 'xxxxxxxx' }));
    expect(claims.map(({ name }) => name)).toEqual(['a', 'b']);
  });

  it('cost what they are in a payload that is not encoded', () => {
    const header = base64url('{"alg":"HS256","b64":false,"crit":["b64"]}');
    const { claims } = sizeIn(`${header}.{"abc":1}.AAAA`);
    expect(claims).toEqual([{ name: 'abc', encoded: 8 }]);
  });

  it('are listed twice when they stand twice', () => {
    expect(sizeIn(tokenOf('{"a":1,"a":22}')).claims.map(({ name }) => name)).toEqual(['a', 'a']);
  });

  it('are those that a sort of all of them puts first', () => {
    const letters = fc.string({ minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.dictionary(letters, fc.string()), (payload) => {
        const json = JSON.stringify(payload);
        const cost = (name: string) =>
          new TextEncoder().encode(`${JSON.stringify(name)}:${JSON.stringify(payload[name])},`)
            .length;
        const due = Object.keys(payload)
          .map(cost)
          .toSorted((a, b) => b - a)
          .slice(0, 5);
        const { claims, total } = sizeIn(tokenOf(json));
        const costs = claims.map(({ encoded }) => encoded);
        expect(costs).toHaveLength(due.length);
        // Base64url ends with up to two characters less than four for every three bytes.
        for (const [index, one] of costs.entries()) {
          expect(Math.abs(one - ((due[index] ?? 0) * 4) / 3)).toBeLessThan(2);
          expect(one).toBeLessThan(total);
        }
      }),
    );
  });
});

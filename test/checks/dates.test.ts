import { describe, expect, it } from 'vitest';
import { dateOrder, dateValues, issuedInTheFuture } from '../../src/checks/dates.ts';
import { numericDate } from '../../src/token/numericDate.ts';
import { onlyToken, tokenOf } from '../support/tokens.ts';

const NOW = 1_782_000_000;
const values = (claims: string | object) => dateValues(onlyToken(tokenOf(claims)));
const order = (claims: object) => dateOrder(onlyToken(tokenOf(claims)));
const future = (iat: unknown) => issuedInTheFuture(onlyToken(tokenOf({ iat })), numericDate(NOW));

describe('dateValues', () => {
  it.each(['exp', 'nbf'])(
    '%s in milliseconds has a finding with the number, and its place',
    (claim) => {
      expect(values({ [claim]: NOW * 1000 })).toEqual([
        {
          kind: 'milliseconds',
          claim,
          date: NOW * 1000,
          place: {
            in: 'json',
            segment: 'payload',
            pointer: `/${claim}`,
            span: { start: 7, end: 20 },
          },
        },
      ]);
    },
  );

  it.each(['"1782000000"', '"2026-06-21T00:00:00Z"', 'true', 'null', '[1]', '{}'])(
    'exp and nbf as %s are not a NumericDate, with the value',
    (json) => {
      for (const claim of ['exp', 'nbf']) {
        expect(values(`{"${claim}":${json}}`)).toMatchObject([
          { kind: 'validity-not-a-date', claim, value: JSON.parse(json) },
        ]);
      }
    },
  );

  it.each(['iat', 'auth_time', 'updated_at'])(
    '%s in a string is not a NumericDate either, but decides nothing',
    (claim) => {
      expect(values({ [claim]: 'yesterday' })).toMatchObject([
        { kind: 'not-a-date', claim, value: 'yesterday' },
      ]);
    },
  );

  it.each(['1e20', '1e400', '-1e400', '-1e20', '99999999999999999999'])(
    '%s is out of range, as it is written',
    (lexeme) => {
      expect(values(`{"exp":${lexeme}}`)).toMatchObject([
        { kind: 'date-out-of-range', claim: 'exp', lexeme },
      ]);
    },
  );

  it.each(['1782000000.5', '-1', '0', '-0', '8.64e12', '100000000000'])(
    '%s is a NumericDate',
    (lexeme) => {
      expect(values(`{"exp":${lexeme}}`).filter(({ kind }) => kind !== 'milliseconds')).toEqual([]);
    },
  );

  it('has nothing to say on claims that are no dates', () => {
    expect(values({ sub: 'a', toString: 1, constructor: 'b', x: NOW * 1000 })).toEqual([]);
  });

  it('looks at both of two dates with one name', () => {
    expect(values('{"exp":"a","exp":1}')).toMatchObject([
      { kind: 'validity-not-a-date', value: 'a' },
    ]);
  });

  it('looks at the dates before the place where a payload breaks off', () => {
    expect(values(`{"exp":"a","nbf":1`)).toMatchObject([{ kind: 'validity-not-a-date' }]);
  });
});

describe('dateOrder', () => {
  it('exp before iat, with the place of exp', () => {
    expect(order({ iat: 10, exp: 5 })).toEqual([
      {
        kind: 'exp-before-iat',
        claim: 'exp',
        exp: 5,
        iat: 10,
        place: { in: 'json', segment: 'payload', pointer: '/exp', span: { start: 16, end: 17 } },
      },
    ]);
  });

  it('nbf after exp, with the place of nbf', () => {
    expect(order({ nbf: 10, exp: 5 })).toMatchObject([
      { kind: 'nbf-after-exp', claim: 'nbf', nbf: 10, exp: 5, place: { pointer: '/nbf' } },
    ]);
  });

  it.each([
    [{ iat: 5, exp: 5 }, ['exp-before-iat']],
    [{ nbf: 5, exp: 5 }, ['nbf-after-exp']],
    [{ iat: 10, nbf: 10, exp: 5 }, ['exp-before-iat', 'nbf-after-exp']],
    [{ iat: 5, nbf: 5, exp: 6 }, []],
    [{ iat: 5, nbf: 4, exp: 6 }, []],
    [{ exp: 5 }, []],
    [{ iat: '10', exp: 5 }, []],
    [{}, []],
  ])('%j', (claims, kinds) => {
    expect(order(claims).map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('issuedInTheFuture', () => {
  it.each([
    [NOW + 90, 90],
    [NOW + 1, 1],
    [NOW + 0.5, 1],
  ])('an iat of %d is %d s ahead', (iat, ahead) => {
    expect(future(iat)).toMatchObject([{ kind: 'iat-in-the-future', claim: 'iat', iat, ahead }]);
  });

  it.each([
    ['now', NOW],
    ['a second ago', NOW - 1],
    ['in milliseconds, which has its own finding', NOW * 1000],
    ['no number', String(NOW + 5)],
  ])('an iat %s is none', (_, iat) => {
    expect(future(iat)).toEqual([]);
  });
});

describe('many dates', () => {
  it('a hundred are told of a name that stands ten thousand times', () => {
    const payload = `{${Array.from({ length: 10_000 }, () => '"exp":"x"').join()}}`;
    expect(dateValues(onlyToken(tokenOf(payload)))).toHaveLength(100);
  });

  it("a vendor's claim is a date when its issuer is that vendor", () => {
    const iss = 'https://login.microsoftonline.com/72f988bf-86f1-41af-91ab-2d7cd011db47/v2.0';
    expect(dateValues(onlyToken(tokenOf({ iss, xms_tcdt: 'soon' })))).toMatchObject([
      { kind: 'not-a-date', claim: 'xms_tcdt' },
    ]);
  });
});

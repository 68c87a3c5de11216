import { describe, expect, it } from 'vitest';
import { inspect } from '../../src/token/inspect.ts';
import { numericDate, seconds } from '../../src/token/numericDate.ts';
import { statusAt } from '../../src/token/status.ts';
import { base64url, jwsOf, tokenOf } from '../support/tokens.ts';

const NOW = 1_782_000_000;
const statusOf = (text: string, now = NOW, leeway = 0) =>
  statusAt(inspect(text), null, numericDate(now), seconds(leeway));

describe('statusAt has every verdict', () => {
  it.each([
    ['empty', '  '],
    ['malformed', 'no token'],
    ['malformed', 'not.a.jwt'],
    ['undetermined', tokenOf({ exp: String(NOW) })],
    ['not-yet-valid', tokenOf({ nbf: NOW + 1, exp: NOW + 2 })],
    ['current', tokenOf({ exp: NOW + 1 })],
    ['expired', tokenOf({ exp: NOW })],
    ['no-expiry', tokenOf({ sub: 'a' })],
    ['no-expiry', tokenOf('{}')],
  ])('%s', (verdict, text) => {
    expect(statusOf(text).verdict).toBe(verdict);
  });
});

describe('what each verdict rests on', () => {
  it('no token: the nearest miss', () => {
    expect(statusOf('no token')).toEqual({
      verdict: 'malformed',
      reason: { kind: 'no-token', miss: { kind: 'no-resemblance', length: 8 } },
      validity: null,
    });
  });

  it('malformed: the defect, and what the dates say all the same', () => {
    const [header = '', payload = ''] = tokenOf({ exp: NOW + 5 }).split('.');
    expect(statusOf(`${header}.${payload}`)).toEqual({
      verdict: 'malformed',
      reason: { kind: 'defect', defect: expect.objectContaining({ kind: 'part-count', count: 2 }) },
      validity: { kind: 'current', exp: NOW + 5, remaining: 5 },
    });
    expect(statusOf(tokenOf('{"sub":'))).toMatchObject({ verdict: 'malformed', validity: null });
  });

  it('malformed: the dates before the place where the payload breaks off', () => {
    expect(statusOf(tokenOf(`{"exp":${NOW - 1},"sub":"a`))).toMatchObject({
      verdict: 'malformed',
      validity: { kind: 'expired', since: 1 },
    });
    expect(statusOf(tokenOf(`{"exp":${NOW},`))).toMatchObject({
      validity: { kind: 'expired', since: 0 },
    });
  });

  it('malformed: no date whose digits may be cut', () => {
    expect(statusOf(tokenOf(`{"exp":${NOW}`))).toMatchObject({
      verdict: 'malformed',
      validity: null,
    });
  });

  it.each([
    [
      'a foreign character, not the broken JSON behind it',
      tokenOf({ sub: 'abc' }).replace(/\.(.{6})/, '.$1*A'),
      'foreign-character',
    ],
    ['invalid UTF-8, not the broken JSON', tokenOf(Uint8Array.of(0x7b, 0xff)), 'invalid-utf-8'],
    [
      'broken JSON, not the number of parts',
      `${tokenOf('{"a":').split('.').slice(0, 2).join('.')}`,
      'not-json',
    ],
  ])('malformed: first comes what explains the rest, %s', (_, text, kind) => {
    expect(statusOf(text)).toMatchObject({ reason: { defect: { kind } } });
  });

  it.each([
    ['exp', { exp: 'soon' }, { kind: 'not-a-date', claim: 'exp', value: 'soon' }],
    ['nbf', { nbf: null }, { kind: 'not-a-date', claim: 'nbf', value: null }],
    ['exp before nbf', { nbf: true, exp: [1] }, { kind: 'not-a-date', claim: 'exp', value: [1] }],
  ])('undetermined: %s is not a NumericDate', (_, claims, reason) => {
    expect(statusOf(tokenOf(claims))).toEqual({ verdict: 'undetermined', reason });
  });

  it.each([
    [
      'encrypted',
      `${base64url('{"alg":"dir","enc":"A128GCM"}')}..AAAA.BBBB.CCCC`,
      { kind: 'encrypted' },
    ],
    ['detached', jwsOf('x').replace(/\.[^.]+\./, '..'), { kind: 'detached' }],
    [
      'a nested token',
      tokenOf(tokenOf({ exp: 1 }), { alg: 'HS256', cty: 'JWT' }),
      { kind: 'nested' },
    ],
    ['an array', jwsOf('[1]'), { kind: 'not-a-jwt', type: 'array' }],
    ['null', jwsOf('null'), { kind: 'not-a-jwt', type: 'null' }],
    ['text', jwsOf('Payload'), { kind: 'not-a-jwt', type: 'text' }],
    ['bytes', jwsOf(Uint8Array.of(0xff)), { kind: 'not-a-jwt', type: 'bytes' }],
  ])('undetermined: %s', (_, text, reason) => {
    expect(statusOf(text)).toEqual({ verdict: 'undetermined', reason });
  });

  it('the dates of a token, with the leeway', () => {
    expect(statusOf(tokenOf({ exp: NOW - 5 }), NOW, 10)).toEqual({
      verdict: 'current',
      validity: { kind: 'current', exp: NOW - 5, remaining: 5 },
    });
  });
});

it('the last of two claims with one name counts, as to a JavaScript client', () => {
  expect(statusOf(tokenOf(`{"exp":1,"exp":${NOW + 1}}`)).verdict).toBe('current');
});

it('is that of the selected token', () => {
  const inspection = inspect(`${tokenOf({ exp: NOW })}\n${tokenOf({ exp: NOW + 1 })}`);
  const tokens = inspection.kind === 'tokens' ? inspection.tokens : [];
  const verdicts = [null, ...tokens].map(
    (token) => statusAt(inspection, token, numericDate(NOW), seconds(0)).verdict,
  );
  expect(verdicts).toEqual(['expired', 'expired', 'current']);
});

it('flips at exp and at nbf, second by second', () => {
  const text = tokenOf({ nbf: NOW, exp: NOW + 2 });
  const inspection = inspect(text);
  const verdicts = [-1, 0, 1, 1.999, 2, 3].map(
    (offset) => statusAt(inspection, null, numericDate(NOW + offset), seconds(0)).verdict,
  );
  expect(verdicts).toEqual([
    'not-yet-valid',
    'current',
    'current',
    'current',
    'expired',
    'expired',
  ]);
});

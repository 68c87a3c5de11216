import { describe, expect, it } from 'vitest';
import { presetVerdict } from '../../src/checks/leewayPresets.ts';
import { numericDate } from '../../src/token/numericDate.ts';
import { LEEWAY_PRESETS } from '../../src/token/registry/leewayPresets.ts';
import type { DateClaims } from '../../src/token/validity.ts';

const EXP = 1_700_000_000;

const verdict = (name: string, dates: DateClaims, now: number) => {
  const preset = LEEWAY_PRESETS.find((one) => one.name === name);
  if (!preset) throw new Error(`no ${name}`);
  return presetVerdict(preset, dates, numericDate(now));
};

describe('at and after "exp"', () => {
  it.each([
    ['jsonwebtoken (Node.js)', 0],
    ['jose (JavaScript)', 0],
    ['java-jwt', 1],
    ['express-oauth2-jwt-bearer', 5],
    ['Spring Security', 60],
    ['Envoy, Istio', 61],
    ['jsonwebtoken (Rust)', 61],
    ['ASP.NET Core', 300],
  ])('%s passes for %i more seconds', (name, more) => {
    expect(verdict(name, { exp: EXP }, EXP + more - 0.5)).toBe('passes');
    expect(verdict(name, { exp: EXP }, EXP + more)).toBe('expired');
  });
});

it('a token without "exp" passes, but where one is needed', () => {
  const needing = LEEWAY_PRESETS.filter(
    (preset) => presetVerdict(preset, {}, numericDate(EXP)) === 'no-exp',
  );
  expect(needing.map(({ name }) => name)).toEqual([
    'express-oauth2-jwt-bearer',
    'jsonwebtoken (Rust)',
    'ASP.NET Core',
  ]);
});

describe('before "nbf"', () => {
  it('passes within the leeway', () => {
    expect(verdict('Spring Security', { nbf: EXP }, EXP - 60)).toBe('passes');
    expect(verdict('Spring Security', { nbf: EXP }, EXP - 61)).toBe('not-yet-valid');
    expect(verdict('golang-jwt', { nbf: EXP }, EXP - 1)).toBe('not-yet-valid');
  });

  it('passes where "nbf" is not read', () => {
    const dates = { nbf: EXP, exp: EXP + 9 };
    expect(verdict('jsonwebtoken (Rust)', dates, EXP - 900)).toBe('passes');
  });
});

describe('an "iat" to come', () => {
  it.each([
    ['PyJWT', 'issued-ahead', 'issued-ahead'],
    ['php-jwt', 'issued-ahead', 'passes'],
    ['golang-jwt', 'passes', 'passes'],
  ])('is judged by %s: %s, and %s beside an "nbf"', (name, alone, beside) => {
    expect(verdict(name, { iat: EXP + 1 }, EXP)).toBe(alone);
    expect(verdict(name, { iat: EXP + 1, nbf: EXP }, EXP)).toBe(beside);
  });
});

it('dates that are no NumericDates pass nowhere', () => {
  for (const preset of LEEWAY_PRESETS) {
    expect(presetVerdict(preset, { exp: '1800000000' }, numericDate(EXP))).toBe('undetermined');
  }
});

it('every preset says where its leeway stands, and has a name of its own', () => {
  expect(new Set(LEEWAY_PRESETS.map(({ name }) => name)).size).toBe(LEEWAY_PRESETS.length);
  for (const { source } of LEEWAY_PRESETS) expect(source).toMatch(/\w{6,}/);
});

it('the leeways grow from row to row', () => {
  const leeways = LEEWAY_PRESETS.map(({ leeway }) => leeway);
  expect(leeways).toEqual(leeways.toSorted((a, b) => a - b));
});

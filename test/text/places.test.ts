import { describe, expect, it } from 'vitest';
import type { FindingKind, Place } from '../../src/checks/finding.ts';
import { placeWords } from '../../src/text/places.ts';
import { TEXTS } from './findingExamples.ts';
import { findingIn, HEADER, jws, part } from './findingsIn.ts';

const at = (start: number, end = start + 1) => ({ start, end });

describe('the place of a finding', () => {
  it.each<[FindingKind, string, string]>([
    ['no-token', TEXTS['no-token'], 'input'],
    ['repaired', TEXTS.repaired, 'input, character 38'],
    ['part-count', TEXTS['part-count'], 'token'],
    ['empty-header', TEXTS['empty-header'], 'header'],
    ['padding', `${HEADER}==.e30.c2ln`, 'header, character 37'],
    ['foreign-character', `${HEADER}.e30!.c2ln`, 'token, character 41'],
    ['not-json', jws('{"iss":"a'), 'decoded payload, character 10'],
    ['not-a-claims-set', jws('[1]'), 'payload'],
    ['client-accepts', `${HEADER}.${part('{}')}`, 'payload'],
    ['alg-missing', jws('{}', part('{}')), 'header'],
    ['alg-none', jws('{}', part('{"alg":"none"}')), 'header /alg'],
    ['milliseconds', jws('{"exp":1782000000000}'), 'payload /exp'],
    ['inexact-number', jws('{"a":[{"b":12345678901234567890}]}'), 'payload /a/0/b'],
    ['confusable-name', TEXTS['confusable-name'], 'payload /\\u0435\\u0445\\u0440'],
  ])('of %s in %s is: %s', (kind, text, words) => {
    expect(placeWords(findingIn(kind, text).place)).toBe(words);
  });

  it.each<[Place, string]>([
    [{ in: 'input', span: at(4) }, 'input, character 5'],
    [{ in: 'input', span: at(1234) }, 'input, character 1,235'],
    [{ in: 'json', segment: 'payload', pointer: '/', span: at(2) }, 'payload /'],
    [{ in: 'json', segment: 'payload', pointer: '/имя', span: at(2) }, 'payload /имя'],
    [{ in: 'json', segment: 'payload', pointer: '/a\nb', span: at(2) }, 'payload /a\\u000Ab'],
  ])('%j is: %s', (place, words) => {
    expect(placeWords(place)).toBe(words);
  });

  it('is cut where a pointer goes through a hundred thousand levels', () => {
    const pointer = '/0'.repeat(100_000);
    const words = placeWords({ in: 'json', segment: 'payload', pointer, span: at(9) });
    expect(words).toMatch(/^payload (?:\/0)+\/?…$/);
    expect(words.length).toBeLessThanOrEqual(48);
  });
});

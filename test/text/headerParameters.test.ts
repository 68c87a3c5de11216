import { describe, expect, it } from 'vitest';
import { HEADER_PARAMETERS } from '../../src/text/headerParameters.ts';
import { announceSkipped, registryNames, VECTORS_PRESENT } from '../token/registry/vectors.ts';
import { expectSentence } from './sentences.ts';

it.each(Object.entries(HEADER_PARAMETERS))('explains %s in a sentence', (_name, words) => {
  const [title, meaning] = words;
  expect(title).toMatch(/^\S.*\S$/);
  expectSentence(meaning);
});

announceSkipped('Header Parameters', 1);
describe.skipIf(!VECTORS_PRESENT)('HEADER_PARAMETERS beside the IANA registry', () => {
  it('has all 44 rows of July 2026 and no other', () => {
    const registered = registryNames().jose_header_parameters;
    expect(registered).toHaveLength(44);
    const rows = Object.entries(HEADER_PARAMETERS);
    const ours = rows.flatMap(([name, [, , jws, jwe]]) => [
      ...(jws ? [`${name} in a JWS`] : []),
      ...(jwe ? [`${name} in a JWE`] : []),
    ]);
    const theirs = registered.flatMap(({ name, where }) =>
      where.split(',').map((one) => `${name} in a ${one}`),
    );
    expect(ours.sort()).toEqual(theirs.sort());
  });
});

import { expect, it } from 'vitest';
import { HEADER_PARAMETER_MEANINGS } from '../../src/text/headerParameters.ts';
import { HEADER_PARAMETERS } from '../../src/token/registry/headerParameters.ts';
import { expectSentence } from './sentences.ts';

it.each(Object.entries(HEADER_PARAMETER_MEANINGS))('explains %s in a sentence', (name, meaning) => {
  expectSentence(meaning);
  expect(Object.keys(HEADER_PARAMETERS)).toContain(name);
});

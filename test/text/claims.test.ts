import { expect, it } from 'vitest';
import { CLAIM_MEANINGS } from '../../src/text/claims.ts';
import { REGISTERED_CLAIMS } from '../../src/token/registry/claims.ts';
import { expectSentence } from './sentences.ts';

it.each(Object.entries(CLAIM_MEANINGS))(
  'explains the registered claim %s in a sentence',
  (name, meaning) => {
    expectSentence(meaning);
    expect(Object.keys(REGISTERED_CLAIMS)).toContain(name);
  },
);

import { describe, expect, it } from 'vitest';
import { VENDOR_CLAIM_MEANINGS, VENDOR_NAMES } from '../../src/text/vendorClaims.ts';
import { VENDORS } from '../../src/token/registry/issuers.ts';
import { VENDOR_CLAIMS } from '../../src/token/registry/vendorClaims.ts';
import { expectSentence } from './sentences.ts';

describe.each(VENDORS)('the words for %s', (vendor) => {
  it('explain every claim that the table has, and no other', () => {
    const meanings = VENDOR_CLAIM_MEANINGS[vendor];
    expect(Object.keys(meanings).sort()).toEqual(Object.keys(VENDOR_CLAIMS[vendor]).sort());
  });

  it('are sentences', () => {
    for (const meaning of Object.values<string>(VENDOR_CLAIM_MEANINGS[vendor])) {
      expectSentence(meaning);
    }
  });

  it('have a name of the vendor', () => {
    expect(VENDOR_NAMES[vendor]).toMatch(/^[A-Z]/);
  });
});

import { describe, expect, it } from 'vitest';
import { digestsOf } from '../../../src/crypto/digest.ts';
import { disclose } from '../../../src/token/sdJwt/disclose.ts';
import { type Disclosure, readDisclosure } from '../../../src/token/sdJwt/disclosure.ts';
import { processedOf } from '../../support/sdJwt.ts';
import { onlyToken } from '../../support/tokens.ts';
import { vectorsArePresent } from '../../support/vectors.ts';
import { publishedExamples } from './published.ts';

const NONE: ReturnType<typeof publishedExamples> = {
  disclosures: [],
  tokens: [],
  processed: [],
  inJsonForm: [],
  payloads: [],
};
const examples = vectorsArePresent ? publishedExamples() : NONE;
const { disclosures } = examples;

const byDigest = new Map<string, Disclosure>(
  disclosures.map(({ digest, encoded }) => [
    digest,
    readDisclosure(encoded, { start: 0, end: encoded.length }),
  ]),
);

describe.skipIf(!vectorsArePresent)('the examples of RFC 9901', () => {
  it('are all there', () => {
    const { tokens, processed, inJsonForm, payloads } = examples;
    const counts = [disclosures, tokens, processed, inJsonForm, payloads].map((all) => all.length);
    expect(counts).toEqual([87, 8, 5, 3, 8]);
  });

  it('have Disclosures with the digests that are printed beside them', async () => {
    const made = await digestsOf(
      disclosures.map(({ encoded }) => encoded),
      'sha-256',
    );
    expect(made).toEqual(disclosures.map(({ digest }) => digest));
    expect([...byDigest.values()].filter(({ isMalformed }) => isMalformed)).toEqual([]);
  });

  it.each(examples.processed)('give the payload printed in §$section', async (example) => {
    const { disclosed } = await processedOf(onlyToken(example.token));
    expect(JSON.parse(disclosed?.text ?? '')).toEqual(JSON.parse(example.payload));
    expect(disclosed?.faults).toEqual([]);
  });

  it.each(examples.tokens)('use every Disclosure of the token in §$section', async ({ text }) => {
    const { digests, disclosed } = await processedOf(onlyToken(text));
    expect(digests.length).toBeGreaterThan(0);
    for (const digest of digests) expect(disclosed?.places.get(digest)).toMatch(/^\//);
    expect(disclosed?.faults).toEqual([]);
  });

  it('match the sd_hash of each token that has one, and no other', async () => {
    const texts = [...examples.tokens, ...examples.inJsonForm].map(({ text }) => text);
    const outcomes = await Promise.all(texts.map((text) => processedOf(onlyToken(text))));
    const matches = outcomes.map(({ hashMatches }) => hashMatches);
    expect(matches).toEqual([null, true, null, null, null, true, null, true, null, true, true]);
  });

  it.each(examples.inJsonForm)('are read in JSON form as in §$section', async ({ text }) => {
    const { digests, disclosed } = await processedOf(onlyToken(text));
    const claims = JSON.parse(disclosed?.text ?? '');
    expect(claims).toMatchObject({ given_name: 'John', family_name: 'Doe', iat: 1683000000 });
    expect(disclosed?.places.size).toBe(digests.length);
    expect(disclosed?.unmatched).toBe(4 - digests.length);
  });

  const ADDRESS = {
    street_address: 'Schulstr. 12',
    locality: 'Schulpforta',
    region: 'Sachsen-Anhalt',
    country: 'DE',
  };

  it.each(examples.payloads.filter(({ section }) => section.startsWith('6.')))(
    'give the address back in §$section',
    ({ text }) => {
      const { text: disclosed, places, faults } = disclose(text, byDigest);
      expect(JSON.parse(disclosed).address).toEqual(ADDRESS);
      expect(faults).toEqual([]);
      expect([...places.values()]).not.toContain(null);
    },
  );

  it('put the parts of a recursive Disclosure within it', () => {
    const recursive = examples.payloads.find(({ section }) => section === '6.3.');
    const { places } = disclose(recursive?.text ?? '', byDigest);
    expect([...places.values()]).toEqual([
      '/address',
      '/address/locality',
      '/address/street_address',
      '/address/region',
      '/address/country',
    ]);
  });

  it('have six decoys in §A.1, beside eight claims that are not disclosed there', async () => {
    const example = examples.tokens.find(({ section }) => section === 'A.1.');
    const { disclosed } = await processedOf(onlyToken(example?.text ?? ''));
    expect(disclosed?.unmatched).toBe(6 + 8);
  });
});

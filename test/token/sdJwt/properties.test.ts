import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf, disclosureOf, processedOf, saltOf, sdJwtText } from '../../support/sdJwt.ts';
import { onlyToken } from '../../support/tokens.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

const NAMES = fc.oneof(fc.constantFrom('a', '__proto__', 'toString', '', '/~'), fc.string());

const { claims } = fc.letrec<{ json: Json; claims: Readonly<Record<string, Json>> }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, 1e300, 0.1),
    fc.string({ unit: 'binary' }),
    fc.array(tie('json'), { maxLength: 4 }),
    tie('claims'),
  ),
  claims: fc.dictionary(
    NAMES.filter((name) => !['_sd', '...', '_sd_alg'].includes(name)),
    tie('json'),
    { maxKeys: 4 },
  ),
}));

/** Hides parts of claims behind digests, among decoys; what is hidden may have hidden parts. */
class Issuer {
  readonly disclosures: string[] = [];
  readonly #choices: readonly number[];
  #made = 0;

  constructor(choices: readonly number[]) {
    this.#choices = choices;
  }

  conceal(value: Json): Json {
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) {
      return value.flatMap((element: Json): Json[] => {
        const inner = this.conceal(element);
        const decoy = this.#chooses(3) ? [{ '...': digestOf(`decoy ${this.#made}`) }] : [];
        return [...decoy, this.#chooses(0) ? { '...': this.#disclose([inner]) } : inner];
      });
    }
    const digests = this.#chooses(3) ? [digestOf(`decoy ${this.#made}`)] : [];
    const plain = Object.entries(value).flatMap(([name, claim]): [string, Json][] => {
      const inner = this.conceal(claim);
      if (!this.#chooses(0)) return [[name, inner]];
      digests.push(this.#disclose([name, inner]));
      return [];
    });
    return Object.fromEntries([...plain, ['_sd', digests.sort()]]);
  }

  #chooses(choice: number): boolean {
    this.#made += 1;
    return this.#choices[this.#made % this.#choices.length] === choice;
  }

  #disclose(content: readonly Json[]): string {
    const encoded = disclosureOf([saltOf(this.disclosures.length), ...content]);
    this.disclosures.push(encoded);
    return digestOf(encoded);
  }
}

const choices = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 50 });

/** JSON with the members of each object in one order. */
const sorted = (json: string): string =>
  JSON.stringify(JSON.parse(json), (_, value: Json) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

describe('an SD-JWT', () => {
  it('gives back the claims that were hidden, wherever and however deep', async () => {
    await fc.assert(
      fc.asyncProperty(claims, choices, async (hidden, made) => {
        const issuer = new Issuer(made);
        const payload = issuer.conceal(hidden) as object;
        const { disclosures } = issuer;
        const { disclosed } = await processedOf(onlyToken(sdJwtText({ payload, disclosures })));
        expect(sorted(disclosed?.text ?? '')).toBe(sorted(JSON.stringify(hidden)));
        expect(disclosed?.faults).toEqual([]);
        expect(disclosed?.places.size).toBe(disclosures.length);
      }),
    );
  });

  it('says so for each character of a Disclosure that was changed', async () => {
    const issuer = new Issuer([0]);
    const payload = issuer.conceal({ a: ['b', { c: 1 }], d: 'e' }) as object;
    const { disclosures } = issuer;
    expect(disclosures.length).toBeGreaterThan(3);
    const index = fc.nat({ max: disclosures.length - 1 });
    const character = fc.constantFrom(
      ...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_09',
    );
    await fc.assert(
      fc.asyncProperty(index, fc.nat(), character, async (nth, at, other) => {
        const right = disclosures[nth] as string;
        const offset = at % right.length;
        const wrong = right.slice(0, offset) + other + right.slice(offset + 1);
        fc.pre(wrong !== right);
        const changed = disclosures.with(nth, wrong);
        const token = onlyToken(sdJwtText({ payload, disclosures: changed }));
        const { digests, disclosed } = await processedOf(token);
        expect(disclosed?.places.has(digests[nth] as string)).toBe(false);
      }),
    );
  });
});

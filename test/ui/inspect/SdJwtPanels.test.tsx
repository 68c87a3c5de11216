import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { digestOf, disclosureOf, saltOf, sdJwtText } from '../../support/sdJwt.ts';
import { tokenOf } from '../../support/tokens.ts';
import {
  code,
  finding,
  findingKinds,
  pasteIntoApp,
  selectedInput,
  verdict,
} from '../renderApp.tsx';

const NAME = disclosureOf([saltOf(1), 'name', 'Ada']);
const CITY = disclosureOf([saltOf(2), 'city', 'Paris']);
const HOME = disclosureOf([saltOf(3), 'home', { _sd: [digestOf(CITY)] }]);
const NATION = disclosureOf([saltOf(4), 'FR']);

const PAYLOAD = `{"_sd":["${digestOf(HOME)}","${digestOf(NAME)}","${digestOf('decoy')}"],"id":1.50,"nations":["DE",{"...":"${digestOf(NATION)}"}],"cnf":{},"_sd_alg":"sha-256"}`;

const text = (...disclosures: string[]): string => sdJwtText({ payload: PAYLOAD, disclosures });

/** Waits until the digests are known. */
const disclosed = async (): Promise<string> => {
  const panel = await screen.findByRole('region', { name: 'Payload with disclosures in place' });
  return within(panel).getByRole('code').textContent ?? '';
};

const panel = (): HTMLElement => screen.getByRole('region', { name: 'Disclosures' });

/** Name, value and place of each Disclosure. */
const rows = (): (string | null)[][] =>
  within(within(panel()).getByRole('table', { name: 'Disclosures' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [
      within(row).getByRole('rowheader').textContent,
      ...within(row)
        .getAllByRole('cell')
        .map(({ firstChild }) => firstChild?.textContent ?? null),
    ]);

afterEach(() => vi.unstubAllGlobals());

describe('an SD-JWT', () => {
  it('shows each Disclosure, and where it is put', async () => {
    await pasteIntoApp(text(HOME, CITY, NATION));
    await disclosed();
    expect(rows()).toEqual([
      ['home', `{"_sd":["${digestOf(CITY)}"]}`, 'Put at /home'],
      ['city', '"Paris"', 'Put at /home/city'],
      ['array element', '"FR"', 'Put at /nations/1'],
    ]);
    expect(panel().textContent).toContain(saltOf(1 + 2));
    expect(panel().textContent).toContain(digestOf(HOME));
    expect(findingKinds()).toEqual([]);
  });

  it('counts the digests that no Disclosure fits', async () => {
    await pasteIntoApp(text(HOME));
    await disclosed();
    expect(panel().textContent).toContain(
      '1 Disclosure, 4 digests without one: decoys, or not disclosed to you',
    );
  });

  it('shows the payload with disclosures in place beside the raw one', async () => {
    await pasteIntoApp(text(HOME, CITY, NATION));
    expect(await disclosed()).toBe(
      '{\n  "id": 1.50,\n  "nations": [\n    "DE",\n    "FR"\n  ],\n  "cnf": {},\n  "home": {\n    "city": "Paris"\n  }\n}',
    );
    expect(code('Payload')).toContain('"_sd_alg": "sha-256"');
    expect(screen.getByRole('button', { name: 'Copy payload' })).toBeDefined();
    expect(screen.getByRole('button', { name: 'Copy result' })).toBeDefined();
  });

  it('tells of a Disclosure that fits no digest, and leaves it out', async () => {
    const changed = disclosureOf([saltOf(1), 'name', 'Eve']);
    await pasteIntoApp(text(changed, NATION));
    expect(await disclosed()).not.toContain('Eve');
    expect(rows()[0]).toEqual(['name', '"Eve"', 'Fits no digest']);
    expect(findingKinds()).toEqual(['disclosure-unreferenced']);
  });

  it('goes from a Disclosure to its place in the token, and from its finding too', async () => {
    const { user } = await pasteIntoApp(text(HOME, CITY, CITY));
    await disclosed();
    const [, city] = within(panel()).getAllByRole('button');
    await user.click(city as HTMLElement);
    expect(selectedInput()).toBe(CITY);
    await user.click(finding('disclosure-repeated'));
    expect(selectedInput()).toBe(CITY);
  });

  it('shows what can be read of a Disclosure that is none', async () => {
    await pasteIntoApp(text(disclosureOf({ a: '\u202e' }), disclosureOf([saltOf(1), '', 1])));
    await disclosed();
    expect(rows().map((row) => row.slice(0, 2))).toEqual([
      ['unreadable', '{"a":"\\u202E"}'],
      ['(the empty name)', '1'],
    ]);
  });

  it('says so where it discloses nothing', async () => {
    await pasteIntoApp(text());
    await disclosed();
    expect(panel().textContent).toContain('0 Disclosures, 4 digests');
    expect(within(panel()).queryByRole('table')).toBeNull();
  });

  it('shows more than a hundred Disclosures when asked to', async () => {
    const many = Array.from({ length: 120 }, (_, nth) => disclosureOf([saltOf(nth), nth]));
    const { user } = await pasteIntoApp(text(...many));
    await disclosed();
    expect(rows()).toHaveLength(100);
    await user.click(screen.getByRole('button', { name: 'Show all 120 Disclosures' }));
    expect(rows()).toHaveLength(120);
  });

  it('has no such panels when it is another token', async () => {
    await pasteIntoApp(tokenOf({ _sd: [digestOf(NAME)] }));
    expect(findingKinds()).toEqual(['tilde-missing']);
    expect(screen.queryByRole('region', { name: 'Disclosures' })).toBeNull();
  });

  it('follows the text from one to the next', async () => {
    const { user } = await pasteIntoApp(text(NAME));
    expect(await disclosed()).toContain('Ada');
    await user.clear(screen.getByRole('textbox', { name: 'Token' }));
    expect(screen.queryByRole('region', { name: 'Disclosures' })).toBeNull();
    await user.paste(text(NATION));
    expect(await disclosed()).toContain('FR');
    expect(await disclosed()).not.toContain('Ada');
  });

  it('keeps the verdict that its payload has, and says that a date is disclosed', async () => {
    const exp = disclosureOf([saltOf(1), 'exp', 1]);
    await pasteIntoApp(sdJwtText({ payload: { _sd: [digestOf(exp)] }, disclosures: [exp] }));
    await disclosed();
    expect(verdict()).toBe('no-expiry');
    expect(findingKinds()).toEqual(['validity-disclosed']);
  });

  it('says so where digests cannot be checked', async () => {
    vi.stubGlobal('crypto', {});
    await pasteIntoApp(text(NAME));
    expect(await screen.findByText('Not checked')).toBeDefined();
    expect(findingKinds()).toEqual(['digests-unchecked']);
    expect(rows()[0]?.slice(0, 2)).toEqual(['name', '"Ada"']);
    expect(screen.queryByRole('region', { name: 'Payload with disclosures in place' })).toBeNull();
  });
});

describe('a Key Binding JWT', () => {
  const binding = (): HTMLElement => screen.getByRole('region', { name: 'Key Binding JWT' });

  it('is shown with its header, its claims and what its digest says', async () => {
    await pasteIntoApp(sdJwtText({ payload: PAYLOAD, disclosures: [NAME], keyBinding: {} }));
    await disclosed();
    expect(binding().textContent).toContain('"sd_hash" matches this SD-JWT');
    expect(binding().textContent).toContain('signature not verified');
    expect(within(binding()).getAllByRole('code')[0]?.textContent).toContain('kb+jwt');
    const claims = within(binding()).getByRole('table', { name: 'Claims of the Key Binding JWT' });
    const names = within(claims).getAllByRole('rowheader');
    expect(names.map(({ textContent }) => textContent)).toEqual(['nonce', 'aud', 'iat', 'sd_hash']);
    expect(claims.textContent).toContain('2023-11-14T22:13:20Z');
    expect(findingKinds()).toEqual([]);
  });

  it('is said to be of something else when a Disclosure was taken away', async () => {
    const whole = sdJwtText({ payload: PAYLOAD, disclosures: [NAME, NATION], keyBinding: {} });
    await pasteIntoApp(whole.replace(`${NATION}~`, ''));
    await disclosed();
    expect(binding().textContent).toContain('"sd_hash" does not match');
    expect(findingKinds()).toEqual(['sd-hash-mismatch']);
  });

  it('shows more than a hundred claims when asked to', async () => {
    const keyBinding = Object.fromEntries(Array.from({ length: 120 }, (_, nth) => [`x${nth}`, 0]));
    const whole = sdJwtText({ payload: PAYLOAD, disclosures: [NAME], keyBinding });
    const { user } = await pasteIntoApp(whole);
    await disclosed();
    expect(within(binding()).getAllByRole('rowheader')).toHaveLength(100);
    await user.click(within(binding()).getByRole('button', { name: 'Show all 124 claims' }));
    expect(within(binding()).getAllByRole('rowheader')).toHaveLength(124);
  });

  it('is left out where there is none', async () => {
    await pasteIntoApp(text(NAME));
    await disclosed();
    expect(screen.queryByRole('region', { name: 'Key Binding JWT' })).toBeNull();
  });
});

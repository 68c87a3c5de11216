import { describe, expect, it } from 'vitest';
import { inspectPages } from '../support/inspectPage.ts';
import { digestOf, disclosureOf, saltOf, sdJwtText } from '../support/sdJwt.ts';

const open = inspectPages();

const CITY = disclosureOf([saltOf(1), 'city', 'Köln']);
const HOME = disclosureOf([saltOf(2), 'home', { _sd: [digestOf(CITY)], country: 'DE' }]);
const NATION = disclosureOf([saltOf(3), 'FR']);

const TEXT = sdJwtText({
  payload: {
    _sd: [digestOf(HOME), digestOf('decoy')],
    nations: ['DE', { '...': digestOf(NATION) }],
    cnf: {},
  },
  disclosures: [HOME, CITY, NATION],
  keyBinding: {},
});

const IN_PLACE = 'Payload with disclosures in place';

/** The page once the digests are known. */
async function shown(text: string, width = 1440) {
  const inspect = await open({ viewport: { width, height: 900 } });
  await inspect.show(text);
  await inspect.region(IN_PLACE).waitFor();
  return inspect;
}

describe('an SD-JWT in the browser', () => {
  it('has its Disclosures put in place by digests that the browser computes', async () => {
    const inspect = await shown(TEXT);
    const code = await inspect.region(IN_PLACE).getByRole('code').textContent();
    expect(JSON.parse(code ?? '')).toEqual({
      nations: ['DE', 'FR'],
      cnf: {},
      home: { country: 'DE', city: 'Köln' },
    });
    const disclosures = inspect.region('Disclosures');
    expect(await disclosures.textContent()).toContain('3 Disclosures, 1 digest without one');
    expect(await disclosures.getByRole('row').allTextContents()).toEqual([
      'ClaimValuePlace',
      expect.stringMatching(/^home.*Put at \/home/),
      expect.stringMatching(/^city"Köln"Put at \/home\/city/),
      expect.stringMatching(/^array element"FR"Put at \/nations\/1/),
    ]);
    expect(await inspect.region('Key Binding JWT').textContent()).toContain('"sd_hash" matches');
    expect(await inspect.findings()).toEqual([]);
  });

  it('is told from one to which a Disclosure was added', async () => {
    const added = disclosureOf([saltOf(4), 'role', 'admin']);
    const inspect = await shown(TEXT.replace(`${NATION}~`, `${NATION}~${added}~`));
    expect(await inspect.findings()).toEqual([
      'error sd-hash-mismatch',
      'error disclosure-unreferenced',
    ]);
    expect(await inspect.region(IN_PLACE).textContent()).not.toContain('admin');
    await inspect.finding('disclosure-unreferenced').click();
    expect(await inspect.selected()).toMatchObject({ in: 'Token', text: added });
  });

  it('goes from a Disclosure to its place in the token by the keyboard', async () => {
    const inspect = await shown(TEXT);
    await inspect.region('Disclosures').getByRole('button', { name: 'city' }).focus();
    await inspect.page.keyboard.press('Enter');
    expect(await inspect.selected()).toEqual({
      in: 'Token',
      start: TEXT.indexOf(CITY),
      text: CITY,
    });
  });

  it('shows both payloads side by side on a wide screen, and one below the other on a phone', async () => {
    const boxes = async (width: number) => {
      const inspect = await shown(TEXT, width);
      const raw = await inspect.region('Payload').boundingBox();
      const disclosed = await inspect.region(IN_PLACE).boundingBox();
      const overflow = await inspect.page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      expect(overflow).toBe(false);
      return { raw, disclosed };
    };
    const wide = await boxes(1440);
    expect(wide.disclosed?.y).toBe(wide.raw?.y);
    expect(wide.disclosed?.x).toBeGreaterThan((wide.raw?.x ?? 0) + (wide.raw?.width ?? 0));
    const phone = await boxes(320);
    expect(phone.disclosed?.x).toBe(phone.raw?.x);
    expect(phone.disclosed?.y).toBeGreaterThan((phone.raw?.y ?? 0) + (phone.raw?.height ?? 0));
  });

  it('asks nobody for anything', async () => {
    const inspect = await shown(TEXT);
    const { length } = inspect.seen.requests;
    await inspect.show(sdJwtText({ payload: { _sd: [digestOf(CITY)] }, disclosures: [CITY] }));
    await inspect.region(IN_PLACE).getByText('Köln').waitFor();
    expect(inspect.seen.requests).toHaveLength(length);
  });
});

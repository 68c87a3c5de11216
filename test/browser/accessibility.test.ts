import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import type { InspectPage } from '../support/inspectPage.ts';
import { sharedInspectPage } from '../support/inspectPage.ts';
import { disclosureOf, saltOf, sdJwtText } from '../support/sdJwt.ts';
import { base64url, tokenOf } from '../support/tokens.ts';

const shared = sharedInspectPage({
  prepare: (page) => page.addInitScript({ content: axe.source }),
});

/** The page as it was opened. */
async function open(): Promise<InspectPage> {
  const inspect = shared();
  await inspect.page.emulateMedia({ colorScheme: 'light', media: null, forcedColors: null });
  await inspect.page.setViewportSize({ width: 1440, height: 900 });
  await inspect.page.keyboard.press('Escape');
  await inspect.page.getByRole('link', { name: 'Inspect', exact: true }).click();
  await inspect.show('');
  return inspect;
}

const NOW = Math.floor(Date.now() / 1000);
const LONG = 'a_very_long_name_without_any_place_to_break_it_'.repeat(4);
const JWE = `${base64url('{"alg":"dir","enc":"A128GCM"}')}..aXYtaXYtaXYt.Y2lwaGVydGV4dA.dGFn`;

const show = (text: string) => (inspect: InspectPage) => inspect.show(text);

/** The page in each of its states. */
const STATES: Readonly<Record<string, (inspect: InspectPage) => Promise<unknown>>> = {
  empty: () => Promise.resolve(),
  'with the examples offered': (inspect) => inspect.button('Load example').click(),
  'with the privacy facts': (inspect) => inspect.button('Nothing leaves this page').click(),
  current: show(tokenOf({ iss: 'https://a.example', scope: 'a b', iat: NOW - 60, exp: NOW + 900 })),
  expired: show(tokenOf({ iat: NOW - 900_000, exp: NOW - 800_000 })),
  'not yet valid': show(tokenOf({ iat: NOW, nbf: NOW + 900, exp: NOW + 1800 })),
  'without expiry': show(tokenOf({ sub: 'a', iat: NOW - 900 })),
  undetermined: show(tokenOf({ exp: '1782000000' })),
  'dates in milliseconds': show(tokenOf({ iat: NOW * 1000, exp: NOW * 1000 + 900_000 })),
  malformed: show(tokenOf('{"sub":"a"')),
  'no token': show('nothing to read'),
  'client reading': async (inspect) => {
    await inspect.show(tokenOf('{"sub":"ab"}').replace('.', '=.'));
    await inspect.region('What a client reads').waitFor();
  },
  'every severity': show(
    tokenOf('{"id":12345678901234567890,"exp":true,"a\u202eb":1,"a":1,"a":2}', '{"alg":"none"}'),
  ),
  repairs: show(`Authorization: Bearer ${tokenOf({ sub: 'a' }).replace(/.{40}/g, '$&\n')}`),
  'several tokens': show(`${tokenOf({ sub: 'a' })} ${tokenOf({ exp: 1 })} ${JWE}`),
  'parts of an unknown kind': show(`${tokenOf({ sub: 'a' })}.c2ln.c2ln`),
  'encrypted parts': show(JWE),
  'an SD-JWT': async (inspect) => {
    const disclosures = [disclosureOf([saltOf(1), LONG, { a: LONG }])];
    await inspect.show(sdJwtText({ payload: { cnf: {} }, disclosures, keyBinding: {} }));
    await inspect.region('Payload with disclosures in place').waitFor();
  },
  'several signatures': show(
    JSON.stringify({
      payload: 'e30',
      signatures: ['HS256', 'RS256'].map((alg) => ({
        protected: base64url(`{"alg":"${alg}"}`),
        header: { kid: LONG },
        signature: base64url(LONG),
      })),
    }),
  ),
  'several recipients': show(
    JSON.stringify({
      protected: base64url('{"enc":"A128GCM"}'),
      unprotected: { cty: LONG },
      recipients: [{ header: { alg: 'RSA1_5', kid: LONG } }, { header: { alg: 'A128KW' } }],
      ciphertext: base64url(LONG),
      aad: base64url(LONG),
    }),
  ),
  'header parameters': async (inspect) => {
    await inspect.show(tokenOf({ sub: 'a' }, { alg: 'RS256', kid: 'b', jku: 'https://a.example' }));
    await inspect.button('What its parameters mean').click();
  },
  copied: async (inspect) => {
    await inspect.show(tokenOf({ sub: 'a' }));
    await inspect.button('Copy payload').click();
  },
  'long names': show(
    tokenOf(
      { [LONG]: LONG, sub: LONG, exp: LONG, a: { b: [LONG] }, n: 10 ** 20 },
      { alg: LONG, kid: LONG, [LONG]: LONG },
    ),
  ),
  'with another screen': async (inspect) => {
    await inspect.show(tokenOf({ iat: NOW - 60, exp: NOW + 900 }));
    await inspect.page.getByRole('link', { name: 'Refresh', exact: true }).click();
  },
  'with keys': async (inspect) => {
    await inspect.show(tokenOf({ sub: 'a' }));
    const keys = ['a', LONG].map((kid) => ({ kty: 'oct', kid, k: base64url(LONG) }));
    await inspect.page
      .getByRole('textbox', { name: 'Key', exact: true })
      .fill(JSON.stringify({ keys }));
    await inspect.button('Show key').click();
  },
  'of another moment': async (inspect) => {
    await inspect.show(tokenOf({ iat: NOW - 60, exp: NOW + 900 }));
    await inspect.button('At expiry').click();
    await inspect.page.getByText(/^Its dates pass/).click();
    await inspect.button('Spring Security: 60 s').click();
  },
  large: show(tokenOf({ list: Array.from({ length: 4000 }, (_, nth) => `item ${nth}`) })),
};

const LOOKS = [
  { width: 1440, colorScheme: 'light' },
  { width: 1440, colorScheme: 'dark' },
  { width: 320, colorScheme: 'light' },
  { width: 320, colorScheme: 'dark' },
] as const;

describe('axe', () => {
  it.each(Object.entries(STATES))('finds nothing on the page %s', async (_, show) => {
    const inspect = await open();
    await show(inspect);
    await inspect.idle();
    for (const { width, colorScheme } of LOOKS) {
      await inspect.page.setViewportSize({ width, height: 900 });
      await inspect.page.emulateMedia({ colorScheme });
      expect(await violations(inspect), `${colorScheme} at ${width}`).toEqual([]);
    }
  });

  it.each(['light', 'dark'] as const)(
    'finds the colours of the token legible, %s',
    async (colorScheme) => {
      const inspect = await open();
      await inspect.page.emulateMedia({ colorScheme });
      for (const text of [
        `${tokenOf({ sub: 'a' })} and ${tokenOf({ sub: 'b' })}`,
        `${JWE} ${tokenOf({ sub: 'a' })}~${base64url('["s","a",1]')}~`,
      ]) {
        await inspect.show(text);
        // They are those of a picture behind the box, which is hidden from assistive technology.
        await setBox(inspect, 'none');
        expect(await violations(inspect)).toEqual([]);
        await setBox(inspect, '');
      }
    },
  );
});

describe('at 320 CSS pixels, as on a phone and at 400 % zoom', () => {
  it.each(Object.entries(STATES))('nothing is wider than the page %s', async (_, show) => {
    const inspect = await open();
    await inspect.page.setViewportSize({ width: 320, height: 256 });
    await show(inspect);
    await inspect.idle();
    expect(await wider(inspect)).toEqual([]);
  });
});

it.each([
  [320, 480],
  [320, 800],
  [1440, 500],
])('the list of examples fits a screen of %d by %d', async (width, height) => {
  const inspect = await open();
  await inspect.show(tokenOf({ sub: 'a' }));
  await inspect.page.setViewportSize({ width, height });
  await inspect.button('Load example').click();
  const list = await inspect.page.locator('[popover]:popover-open').boundingBox();
  expect(list?.x).toBeGreaterThanOrEqual(0);
  expect(list?.y).toBeGreaterThanOrEqual(0);
  expect((list?.x ?? 0) + (list?.width ?? 0)).toBeLessThanOrEqual(width);
  expect((list?.y ?? 0) + (list?.height ?? 0)).toBeLessThanOrEqual(height);
  expect(list?.height).toBeGreaterThan(200);
});

describe('the page', () => {
  const TOKEN = tokenOf({ sub: 'a', iat: NOW - 60, exp: NOW + 900 });

  it('moves nothing where motion is not wanted', async () => {
    const inspect = await open();
    await inspect.page.emulateMedia({ reducedMotion: 'reduce' });
    await inspect.button('Nothing leaves this page').click();
    await inspect.show(TOKEN);
    await inspect.button('Copy header').click();
    expect(await inspect.page.evaluate(() => document.getAnimations().length)).toBe(0);
  });

  it('shows the token in the colours that the system forces', async () => {
    const inspect = await open();
    await inspect.show(TOKEN);
    const colour = () => inspect.input.evaluate((box) => getComputedStyle(box).color);
    expect(await colour()).toBe('rgba(0, 0, 0, 0)');
    await inspect.page.emulateMedia({ forcedColors: 'active' });
    expect(await colour()).toBe('rgb(0, 0, 0)');
    // What lights up in the picture is seen, its letters are not.
    expect(await pictureOf(inspect, (picture) => getComputedStyle(picture).color)).toBe(
      'rgba(0, 0, 0, 0)',
    );
  });

  it('shows which token is chosen in the colours that the system forces', async () => {
    const inspect = await open();
    await inspect.show(`${TOKEN} ${TOKEN}`);
    await inspect.page.emulateMedia({ forcedColors: 'active' });
    const [chosen, other] = await inspect
      .list('Tokens found')
      .getByRole('button')
      .evaluateAll((buttons) => buttons.map((button) => getComputedStyle(button).borderLeftWidth));
    expect(chosen).not.toBe(other);
  });

  it('prints the token and its contents whole, without buttons', async () => {
    const inspect = await open();
    await inspect.show(
      tokenOf({ list: Array.from({ length: 400 }, (_, nth) => `item ${nth}`), exp: NOW + 900 }),
    );
    await inspect.page.emulateMedia({ media: 'print' });
    for (const name of ['Clear', 'Load example', 'Copy payload', 'Nothing leaves this page']) {
      expect(await inspect.button(name).isVisible(), name).toBe(false);
    }
    const cut = await inspect.page.evaluate(() =>
      [...document.querySelectorAll('main *:not(.hidden)')]
        .filter((element) => element.scrollHeight > element.clientHeight + 1)
        .filter((element) => /auto|scroll|hidden/.test(getComputedStyle(element).overflowY))
        .filter((element) => getComputedStyle(element).clipPath === 'none')
        .map((element) => element.tagName),
    );
    expect(cut).toEqual([]);
    expect(await inspect.region('Payload').getByText('item 399').isVisible()).toBe(true);
  });

  it('prints no key', async () => {
    const inspect = await open();
    await inspect.show(TOKEN);
    const key = inspect.page.getByRole('textbox', { name: 'Key', exact: true });
    await key.fill('a secret that nobody reads');
    await inspect.button('Show key').click();
    expect(await key.isVisible()).toBe(true);
    await inspect.page.emulateMedia({ media: 'print' });
    expect(await inspect.page.getByLabel('Key', { exact: true }).isVisible()).toBe(false);
  });

  it('has the coloured picture of the token exactly under its text', async () => {
    const inspect = await open();
    for (const text of [
      TOKEN,
      `${TOKEN}\n\n`,
      `a\tb\t${TOKEN}`,
      `  ${TOKEN} \u00a0 ${TOKEN}`,
      TOKEN.repeat(20),
      'WWW iii 日本語 \u{1f512} ﷽ e\u0301 العربية\n'.repeat(30),
    ]) {
      for (const width of [1440, 320]) {
        await inspect.page.setViewportSize({ width, height: 900 });
        await inspect.show(text);
        const box = await inspect.input.evaluate((element) => element.scrollHeight);
        expect(await pictureOf(inspect, (picture) => picture.scrollHeight), text).toBe(
          await inspect.input.evaluate((element) => element.clientHeight),
        );
        expect(box, text).toBe(await inspect.input.evaluate((element) => element.clientHeight));
      }
    }
  });
});

/** Hides the box, and shows the coloured picture behind it to axe, or undoes that. */
const setBox = (inspect: InspectPage, display: 'none' | ''): Promise<void> =>
  // Not by its role, which it does not have while it is hidden.
  inspect.page
    .locator('textarea')
    .first()
    .evaluate((box, shown) => {
      box.previousElementSibling?.setAttribute('aria-hidden', String(shown === ''));
      box.style.display = shown;
    }, display);

/** Looks at the coloured picture behind the box. */
const pictureOf = <Result>(inspect: InspectPage, look: (picture: Element) => Result) =>
  inspect.input.locator('xpath=preceding-sibling::*').evaluate(look);

/** What axe finds: a line each, with the element. */
function violations(inspect: InspectPage): Promise<string[]> {
  return inspect.page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const found = await axe.run({
      preload: false,
      rules: { 'target-size': { enabled: true } },
      resultTypes: ['violations'],
    });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
    );
  });
}

/** What stands out of the page to the left or right, unless it can be scrolled to by itself. */
function wider(inspect: InspectPage): Promise<string[]> {
  return inspect.page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const elements = [...document.body.querySelectorAll('*')].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      const isHidden = getComputedStyle(element).clipPath !== 'none';
      return (right > width + 1 || left < -1) && !isHidden && !scrolls(element.parentElement);
    });
    const page = document.documentElement.scrollWidth;
    return [
      ...(page > width ? [`the page is ${page} pixels wide`] : []),
      ...elements.map(({ outerHTML }) => outerHTML.slice(0, 160)),
    ];
  });
}

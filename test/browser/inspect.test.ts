import { describe, expect, it } from 'vitest';
import { inspectPages } from '../support/inspectPage.ts';
import { HEADER, tokenOf } from '../support/tokens.ts';

const open = inspectPages();

/** The example of RFC 7519 §3.1. */
const PUBLISHED =
  'eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';

const secondsFromNow = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;

describe('a pasted token', () => {
  it('is read whole', async () => {
    const inspect = await open({ timezoneId: 'Europe/Berlin' });
    await inspect.input.focus();
    await inspect.paste(PUBLISHED);
    expect(await inspect.input.inputValue()).toBe(PUBLISHED);
    expect(await inspect.verdict()).toBe('expired');
    expect(await inspect.code('Header')).toBe('{\n  "typ": "JWT",\n  "alg": "HS256"\n}');
    expect(await inspect.code('Payload')).toBe(
      '{\n  "iss": "joe",\n  "exp": 1300819380,\n  "http://example.com/is_root": true\n}',
    );
    const signature = inspect.region('Signature');
    expect(await signature.textContent()).toContain('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk');
    expect(await signature.textContent()).toContain('32 B');
    expect(await inspect.status.textContent()).toContain('signature not verified');
    // Its key is published beside it, in RFC 7515 appendix A.1.
    await expect.poll(() => inspect.findings()).toEqual(['error well-known-secret']);
  });

  it('keeps the order of its members, their duplicates and the spelling of its numbers', async () => {
    const inspect = await open();
    const payload =
      '{"z":1,"10":2,"9":3,"id":12345678901234567890,"n":[3.0,-0,1E3,1.10],"z":{"z":[],"o":{}}}';
    await inspect.show(tokenOf(payload, '{"typ":"JWT","kid":"b","kid":"a","alg":"HS256"}'));
    const header = await inspect.code('Header');
    const shown = await inspect.code('Payload');
    expect(header.replace(/\s/g, '')).toBe('{"typ":"JWT","kid":"b","kid":"a","alg":"HS256"}');
    expect(shown.replace(/\s/g, '')).toBe(payload);
    expect(shown).toContain('\n  "n": [\n    3.0,\n    -0,\n    1E3,\n    1.10\n  ],\n');
    const names = inspect.claims.getByRole('rowheader');
    expect(await names.allTextContents()).toEqual(['z', '10', '9', 'id', 'n', 'z']);
  });

  it('has every claim in the table with its value and its meaning', async () => {
    const inspect = await open();
    await inspect.show(
      tokenOf({ iss: 'https://auth.example', scope: 'read write', aud: ['a', 'b'], made_up: 1 }),
    );
    const rows = await inspect.claims.getByRole('row').allTextContents();
    expect(rows).toHaveLength(5);
    expect(rows[1]).toMatch(/^isshttps:\/\/auth\.example.*RFC 7519 §4\.1\.1$/);
    expect(rows[2]).toMatch(/^scopereadwrite.*RFC 8693 §4\.2$/);
    expect(rows[3]).toMatch(/^audab.*RFC 7519 §4\.1\.3$/);
    expect(rows[4]).toMatch(/^made_up1.*Not registered/);
  });

  it('has its dates in local time, in UTC and relative to now', async () => {
    const inspect = await open({ timezoneId: 'Europe/Berlin' });
    const iat = secondsFromNow(-2 * 86_400 - 60);
    await inspect.show(tokenOf({ iat, nbf: 1_772_359_200, exp: secondsFromNow(3 * 3600 + 60) }));
    const nbf = await inspect.claim('nbf').textContent();
    expect(nbf).toContain('1 Mar 2026, 11:00:00 CET');
    expect(nbf).toContain('2026-03-01T10:00:00Z');
    expect(nbf).toContain('1772359200');
    expect(await inspect.claim('iat').textContent()).toContain('2 days ago');
    expect(await inspect.claim('exp').textContent()).toContain('in 3 hours');
    const time = inspect.claim('nbf').getByRole('time');
    expect(await time.getAttribute('datetime')).toBe('2026-03-01T10:00:00Z');
  });

  it('counts down beside the verdict and in the title, which never holds a claim', async () => {
    const inspect = await open();
    await inspect.show(tokenOf({ sub: 'somebody', exp: secondsFromNow(300) }));
    expect(await inspect.timer.getAttribute('aria-live')).toBe('off');
    const before = await inspect.timer.textContent();
    expect(before).toMatch(/^0[45]:\d\d$/);
    await expect.poll(() => inspect.timer.textContent()).not.toBe(before);
    expect(await inspect.page.title()).toBe(`${await inspect.timer.textContent()} left · Jotglass`);
  });

  it('is read anew as it is edited', async () => {
    const inspect = await open();
    await inspect.show(tokenOf({ sub: 'a' }));
    expect(await inspect.verdict()).toBe('no-expiry');
    await inspect.input.press('End');
    await inspect.input.pressSequentially('!x');
    expect(await inspect.verdict()).toBe('malformed');
    await inspect.input.press('Backspace');
    await inspect.input.press('Backspace');
    expect(await inspect.verdict()).toBe('no-expiry');
    await inspect.button('Clear').click();
    expect(await inspect.verdict()).toBe('empty');
    expect(await inspect.page.title()).toBe('Jotglass: JWT decoder');
  });
});

describe('a paste', () => {
  it('anywhere on the page goes into the box, in place of its text', async () => {
    const inspect = await open();
    await inspect.show(tokenOf({ sub: 'a' }));
    await inspect.button('Copy header').focus();
    await inspect.paste(PUBLISHED);
    expect(await inspect.input.inputValue()).toBe(PUBLISHED);
    expect(await inspect.verdict()).toBe('expired');
  });

  it('into the box goes to its caret', async () => {
    const inspect = await open();
    await inspect.show('before after');
    await inspect.input.evaluate((box: HTMLTextAreaElement) => box.setSelectionRange(7, 7));
    await inspect.paste('pasted ');
    expect(await inspect.input.inputValue()).toBe('before pasted after');
  });
});

it('reads all tokens of a link', async () => {
  const second = tokenOf({ sub: 'b' });
  const inspect = await open({ fragment: `#access_token=${PUBLISHED}&x=1&id_token=${second}` });
  const found = inspect.list('Tokens found').getByRole('button');
  await expect.poll(() => found.count()).toBe(2);
  expect(await found.allTextContents()).toEqual([
    expect.stringMatching(/, expired access_token$/),
    expect.stringMatching(/, never expires Parameter id_token$/),
  ]);
});

/** The names of the examples, with what each must show. */
const EXAMPLES = [
  ['Current, expires in five minutes', 'current', []],
  ['Expired three days ago', 'expired', []],
  ['Not yet valid', 'not-yet-valid', []],
  ['Never expires', 'no-expiry', ['error kind-lacks']],
  ['Dates in milliseconds', 'current', ['warning milliseconds', 'warning milliseconds']],
  ['exp is a string', 'undetermined', ['error validity-not-a-date']],
  ['Malformed: cut off in the payload', 'malformed', ['error not-json']],
  ['Malformed: a comma is missing', 'malformed', ['error not-json']],
  [
    'Malformed: base64 with padding',
    'malformed',
    ['error padding', 'error padding', 'warning client-accepts'],
  ],
  [
    'Read differently by different parsers',
    'current',
    ['warning inexact-number', 'warning hidden-character', 'warning duplicate-name'],
  ],
  ['Authorization header, wrapped', 'current', ['info repaired']],
  ['A curl command with two tokens', 'current', []],
  ['A token in a token', 'undetermined', ['info nested-token']],
] as const;

describe('the examples', () => {
  it('are those that this test knows', async () => {
    const inspect = await open();
    const names = await inspect.page.getByRole('main').getByRole('listitem').allTextContents();
    expect(names).toEqual(EXAMPLES.map(([name]) => name));
  });

  it.each(['the empty page', 'the menu'] as const)(
    'of %s show what their names say',
    async (from) => {
      const inspect = await open();
      for (const [name, verdict, findings] of EXAMPLES) {
        await inspect.button('Clear').click();
        if (from === 'the menu') await inspect.button('Load example').click();
        const choices = from === 'the menu' ? '[popover]' : 'ul:not([popover] ul)';
        await inspect.page.locator(choices).getByRole('button', { name, exact: true }).click();
        await expect.poll(() => inspect.findings(), { message: name }).toEqual(findings);
        expect(await inspect.verdict(), name).toBe(verdict);
        expect(await inspect.page.locator('[popover]:popover-open').count(), name).toBe(0);
      }
    },
  );
});

it.each([
  ['Copy header', 'Header'],
  ['Copy payload', 'Payload'],
] as const)('copies by "%s" what is shown, and says so', async (name, region) => {
  const inspect = await open();
  await inspect.show(tokenOf('{"b":1,"a":12345678901234567890,"b":2}'));
  await inspect.button(name).click();
  await inspect.region(region).getByText('Copied', { exact: true }).waitFor();
  const shown = await inspect.code(region);
  expect(shown).not.toBe('');
  expect(await inspect.copied()).toBe(shown);
});

it('copies all claims by "Copy claims"', async () => {
  const inspect = await open();
  await inspect.show(tokenOf({ sub: 'u_42', exp: 1_700_000_000, scope: 'read write' }));
  await inspect.button('Copy claims').click();
  await inspect.page.getByText('Copied', { exact: true }).waitFor();
  const copied = await inspect.copied();
  expect(copied).toContain('u_42');
  expect(copied).toContain('2023-11-14T22:13:20Z');
  expect(copied).toContain('read write');
});

it('says what to do when it may not copy', async () => {
  const inspect = await open({ permissions: [] });
  await inspect.page.context().grantPermissions([]);
  await inspect.show(tokenOf({ sub: 'a' }));
  await inspect.button('Copy payload').click();
  await inspect.page.getByText('Not copied: select it and copy it yourself').waitFor();
});

describe('a text with several tokens', () => {
  const current = tokenOf({ sub: 'first', exp: secondsFromNow(900) });
  const expired = tokenOf({ sub: 'second', exp: 1_700_000_000 });
  const text = `{"access_token":"${current}","refresh_token":"${expired}"}`;

  it('lists them, and reads the one that is chosen', async () => {
    const inspect = await open();
    await inspect.show(text);
    const choices = inspect.list('Tokens found').getByRole('button');
    expect(await choices.allTextContents()).toEqual([
      expect.stringMatching(/, not expired access_token$/),
      expect.stringMatching(/, expired refresh_token$/),
    ]);
    expect(await choices.first().getAttribute('aria-pressed')).toBe('true');
    expect(await inspect.verdict()).toBe('current');

    await choices.nth(1).focus();
    await inspect.page.keyboard.press('Enter');
    expect(await choices.nth(1).getAttribute('aria-pressed')).toBe('true');
    expect(await choices.first().getAttribute('aria-pressed')).toBe('false');
    expect(await inspect.verdict()).toBe('expired');
    expect(await inspect.code('Payload')).toContain('"second"');
    expect(await inspect.page.title()).toContain('Expired');
    expect(await inspect.input.inputValue()).toBe(text);
  });

  it('has no such list when there is one token', async () => {
    const inspect = await open();
    await inspect.show(current);
    expect(await inspect.claims.count()).toBe(1);
    expect(await inspect.list('Tokens found').count()).toBe(0);
    expect(await inspect.list('Repairs').count()).toBe(0);
  });
});

describe('markup', () => {
  const MARKUP = [
    '<img src=x onerror=alert(1)>',
    '"><script>alert(2)</script>',
    '<svg onload=alert(3)>',
    '</textarea><iframe srcdoc="<script>alert(4)</script>">',
    '<style>*{display:none}</style>',
    '{{7*7}}',
    'javascript:alert(5)',
  ];

  it('anywhere in a token is text', async () => {
    const inspect = await open();
    await inspect.show(tokenOf({ sub: 'a' }));
    await inspect.idle();
    const elements = () => inspect.page.locator('img, script, iframe, style, form, object').count();
    const links = () => inspect.page.locator('a').count();
    const before = [await elements(), await links()];
    inspect.seen.requests.length = 0;

    for (const markup of MARKUP) {
      const header = { alg: markup, typ: 'JWT', kid: markup, [markup]: markup };
      const token = tokenOf({ [markup]: markup, sub: markup, aud: [markup], exp: markup }, header);
      for (const text of [token, `${markup}${token}${markup}`, `eyJhbGci.${markup}.c`, markup]) {
        await inspect.show(text);
        expect([await elements(), await links()], text).toEqual(before);
        expect(await inspect.input.inputValue()).toBe(text);
      }
      await inspect.show(token);
      expect(await inspect.code('Payload')).toContain(JSON.stringify(markup));
      expect(await inspect.claim('sub').textContent()).toContain(markup);
    }
    await inspect.idle();
    expect(inspect.seen.requests).toEqual([]);
  });

  it('in names and URLs of claims makes no link', async () => {
    const inspect = await open();
    const url = 'https://tracker.example/pixel.png';
    const links = await inspect.page.locator('a').count();
    await inspect.show(
      tokenOf(
        { iss: url, picture: url, [url]: url },
        { ...JSON.parse(HEADER), jku: url, x5u: url },
      ),
    );
    expect(await inspect.claim('picture').textContent()).toContain(url);
    expect(await inspect.page.locator('a').count()).toBe(links);
    expect(await inspect.page.locator(`[src*="tracker"], [href*="tracker"]`).count()).toBe(0);
  });
});

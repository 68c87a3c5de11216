import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/token/status.ts';
import { sharedInspectPage } from '../support/inspectPage.ts';
import { digestOf, disclosureOf, saltOf, sdJwtText } from '../support/sdJwt.ts';
import { base64url, jwsOf, tokenOf } from '../support/tokens.ts';

const shared = sharedInspectPage({ timezoneId: 'Europe/Berlin' });

type Place = 'Token' | 'Header' | 'Payload';

/** What a text must give, a row each. */
interface Expected {
  readonly verdict: Verdict;
  /** severity and kind of each finding, in their order */
  readonly findings: readonly string[];
  /** by kind of finding: what a click on it selects and where; `start` where the text stands there more than once */
  readonly selects?: Readonly<
    Record<string, readonly [where: Place, text: string, start?: number]>
  >;
  readonly header?: string;
  readonly payload?: string;
  /** said somewhere in the list of findings */
  readonly says?: readonly string[];
}

async function expectOf(text: string, expected: Expected): Promise<void> {
  const inspect = shared();
  await inspect.show(text);
  // Tokens as short as these have no "exp".
  const found = async () => (await inspect.findings()).filter((one) => one !== 'info unbound');
  await expect.poll(found).toEqual(expected.findings);
  expect(await inspect.verdict()).toBe(expected.verdict);
  if (expected.header !== undefined) expect(await inspect.code('Header')).toBe(expected.header);
  if (expected.payload !== undefined) expect(await inspect.code('Payload')).toBe(expected.payload);
  for (const words of expected.says ?? []) {
    expect(await inspect.list('Findings').textContent()).toContain(words);
  }
  for (const [kind, [where, selection, start]] of Object.entries(expected.selects ?? {})) {
    await inspect.finding(kind).click();
    const source = where === 'Token' ? text : await inspect.code(where);
    const only = source.indexOf(selection);
    if (start === undefined) expect(source.indexOf(selection, only + 1), kind).toBe(-1);
    const place = { in: where, start: start ?? only, text: selection };
    expect(await inspect.selected(), kind).toEqual(place);
  }
  expect(await inspect.input.inputValue()).toBe(text.replaceAll('\r\n', '\n'));
}

const HEADER_SHOWN = '{\n  "alg": "HS256",\n  "typ": "JWT"\n}';
const [HEAD = ''] = tokenOf({}).split('.');
/** As long as HS256 makes it. */
const SIGNATURE = base64url(Buffer.alloc(32, 7));
const token = (payload: string, signature = SIGNATURE) => `${HEAD}.${payload}.${signature}`;
const FAR = 4_102_444_800;

/** The bytes of a text as Latin-1. */
const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

describe('what is wrong with the base64url of a segment', () => {
  const good = base64url('{"sub":"a"}');
  const padded = base64url('{"sub":"ab"}');

  it.each<[string, string, Expected]>([
    [
      'padding',
      token(`${base64url('{"sub":"a","b":1}')}=`),
      {
        verdict: 'malformed',
        findings: ['error padding', 'warning client-accepts'],
        selects: { padding: ['Token', '='] },
        header: HEADER_SHOWN,
        payload: '{\n  "sub": "a",\n  "b": 1\n}',
      },
    ],
    [
      'standard base64',
      token(base64url('{"sub":"~~~???"}').replaceAll('_', '/').replaceAll('-', '+')),
      {
        verdict: 'malformed',
        findings: ['error standard-alphabet', 'warning client-accepts'],
        selects: { 'standard-alphabet': ['Token', '+'] },
        payload: '{\n  "sub": "~~~???"\n}',
      },
    ],
    [
      'white space inside',
      token(`${good.slice(0, 5)} ${good.slice(5)}`),
      {
        verdict: 'no-expiry',
        findings: ['info repaired'],
        selects: { repaired: ['Token', ' ', HEAD.length + 6] },
        payload: '{\n  "sub": "a"\n}',
      },
    ],
    [
      'non-zero trailing bits',
      token(good, SIGNATURE.replace(/.$/, 'd')),
      {
        verdict: 'no-expiry',
        findings: ['warning trailing-bits'],
        selects: { 'trailing-bits': ['Token', 'd', HEAD.length + good.length + 44] },
        payload: '{\n  "sub": "a"\n}',
      },
    ],
    [
      'a length of 1 mod 4',
      token(`${padded}A`),
      {
        verdict: 'malformed',
        findings: ['error impossible-length'],
        selects: { 'impossible-length': ['Token', 'A', HEAD.length + 17] },
        payload: '{\n  "sub": "ab"\n}',
      },
    ],
    [
      'another character',
      token(`${good.slice(0, 5)}*${good.slice(5)}`),
      {
        verdict: 'malformed',
        findings: ['error foreign-character'],
        selects: { 'foreign-character': ['Token', '*'] },
        payload: '{\n  "sub": "a"\n}',
      },
    ],
    [
      'padding in the header, with a good payload',
      `${base64url('{"alg":"HS256"}')}=.${good}.${SIGNATURE}`,
      {
        verdict: 'malformed',
        findings: ['error padding', 'warning client-accepts'],
        selects: { padding: ['Token', '='] },
        header: '{\n  "alg": "HS256"\n}',
        payload: '{\n  "sub": "a"\n}',
      },
    ],
  ])('%s is found, and the content shown', (_, text, expected) => expectOf(text, expected));
});

describe('what is wrong with the text of a segment', () => {
  it.each<[string, string, Expected]>([
    [
      'invalid UTF-8',
      tokenOf(latin1('{"sub":"caf\xe9"}')),
      {
        verdict: 'malformed',
        findings: ['error invalid-utf-8', 'warning client-accepts'],
        selects: { 'invalid-utf-8': ['Payload', '⟨E9⟩'] },
        payload: '{\n  "sub": "caf⟨E9⟩"\n}',
        says: ['byte 12', 'E9'],
      },
    ],
    [
      'a byte order mark',
      tokenOf('\ufeff{"sub":"a"}'),
      {
        verdict: 'malformed',
        findings: ['error byte-order-mark'],
        payload: '{\n  "sub": "a"\n}',
      },
    ],
    [
      'a lone surrogate escape',
      tokenOf('{"sub":"a\\ud83d"}'),
      {
        verdict: 'no-expiry',
        findings: ['warning lone-surrogate'],
        selects: { 'lone-surrogate': ['Payload', '"a\\ud83d"'] },
        payload: '{\n  "sub": "a\\ud83d"\n}',
      },
    ],
    [
      'JSON that ends too early',
      tokenOf('{"sub":"a","name":"b'),
      {
        verdict: 'malformed',
        findings: ['error not-json'],
        payload: '{\n  "sub": "a",\n  "name": "b',
      },
    ],
    [
      'a missing comma',
      tokenOf('{"sub":"a" "name":"b"}'),
      {
        verdict: 'malformed',
        findings: ['error not-json'],
        selects: { 'not-json': ['Payload', '"', 15] },
        payload: '{\n  "sub": "a" "name":"b"}',
      },
    ],
    [
      'a header that is no JSON, with a good payload',
      tokenOf('{"sub":"a"}', '{"alg":HS256}'),
      {
        verdict: 'malformed',
        findings: ['error not-json', 'warning client-accepts'],
        selects: { 'not-json': ['Header', 'H', 10] },
        payload: '{\n  "sub": "a"\n}',
      },
    ],
  ])('%s is found at its place', (_, text, expected) => expectOf(text, expected));
});

describe('what readers take differently', () => {
  it.each<[string, string, Expected]>([
    [
      'an integer beyond 2^53',
      tokenOf('{"id":12345678901234567890}'),
      {
        verdict: 'no-expiry',
        findings: ['warning inexact-number'],
        selects: { 'inexact-number': ['Payload', '12345678901234567890'] },
        payload: '{\n  "id": 12345678901234567890\n}',
        says: ['12345678901234567000'],
      },
    ],
    [
      'a number that becomes infinite',
      tokenOf('{"id":1e400}'),
      {
        verdict: 'no-expiry',
        findings: ['warning inexact-number'],
        selects: { 'inexact-number': ['Payload', '1e400'] },
        payload: '{\n  "id": 1e400\n}',
        says: ['Infinity'],
      },
    ],
    [
      'other spellings of the same number',
      tokenOf('{"a":3.0,"b":-0,"c":1E2}'),
      {
        verdict: 'no-expiry',
        findings: [],
        payload: '{\n  "a": 3.0,\n  "b": -0,\n  "c": 1E2\n}',
      },
    ],
    [
      'a duplicate name',
      tokenOf('{"admin":false,"sub":"a","admin":true}'),
      {
        verdict: 'no-expiry',
        findings: ['warning duplicate-name'],
        selects: { 'duplicate-name': ['Payload', '"admin"', 36] },
        payload: '{\n  "admin": false,\n  "sub": "a",\n  "admin": true\n}',
      },
    ],
    [
      'a duplicate name further down',
      tokenOf('{"a":[{"b":1,"b":2}]}'),
      {
        verdict: 'no-expiry',
        findings: ['warning duplicate-name'],
        selects: { 'duplicate-name': ['Payload', '"b"', 37] },
      },
    ],
    [
      'a bidirectional control',
      tokenOf('{"name":"a\u202eb"}'),
      {
        verdict: 'no-expiry',
        findings: ['warning hidden-character'],
        selects: { 'hidden-character': ['Payload', '"a\\u202Eb"'] },
        payload: '{\n  "name": "a\\u202Eb"\n}',
        says: ['U+202E'],
      },
    ],
    [
      'a control character',
      tokenOf('{"name":"a\\u0007b\\u0000"}'),
      {
        verdict: 'no-expiry',
        findings: ['warning hidden-character'],
        payload: '{\n  "name": "a\\u0007b\\u0000"\n}',
      },
    ],
    [
      'a homoglyph in a name',
      tokenOf('{"\u0435xp":1}'),
      {
        verdict: 'no-expiry',
        findings: ['warning confusable-name'],
        selects: { 'confusable-name': ['Payload', '"\\u0435xp"'] },
        payload: '{\n  "\\u0435xp": 1\n}',
      },
    ],
  ])('%s is shown as it is written', (_, text, expected) => expectOf(text, expected));

  it('names that JavaScript knows are ordinary members', async () => {
    const names = ['length', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
    const members = names.map((name) => `"${name}":1`).join();
    await expectOf(tokenOf(`{${members},"":2}`), { verdict: 'no-expiry', findings: [] });
    const rows = shared().claims.getByRole('rowheader');
    expect(await rows.allTextContents()).toEqual([...names, '(the empty name)']);
  });

  it.each(['toString', 'constructor', '__proto__'])(
    '"alg" named %s is an unknown algorithm',
    (alg) =>
      expectOf(tokenOf('{"sub":"a"}', JSON.stringify({ alg, typ: 'JWT' })), {
        verdict: 'no-expiry',
        findings: ['warning alg-unknown'],
        selects: { 'alg-unknown': ['Header', `"${alg}"`] },
      }),
  );

  it('"alg" that is "none" is an error, with a signature or without', async () => {
    const unsecured = tokenOf('{"sub":"a"}', '{"alg":"none"}').replace(/[^.]*$/, '');
    for (const text of [unsecured, `${unsecured}c2ln`]) {
      await expectOf(text, {
        verdict: 'no-expiry',
        findings: ['error alg-none'],
        selects: { 'alg-none': ['Header', '"none"'] },
        payload: '{\n  "sub": "a"\n}',
      });
    }
  });
});

describe('how many parts there are', () => {
  const [, payload = ''] = tokenOf('{"sub":"a"}').split('.');
  const parts = () => shared().region('Parts').getByRole('listitem');

  it.each<[number, string, readonly string[]]>([
    [1, HEAD, ['error part-count']],
    [2, `${HEAD}.${payload}`, ['error part-count', 'warning client-accepts']],
    [4, `${HEAD}.${payload}.c2ln.c2ln`, ['error part-count', 'warning client-accepts']],
    [6, `${HEAD}.${payload}.c2ln.c2ln.c2ln.c2ln`, ['error part-count', 'warning client-accepts']],
    [25, `${HEAD}.${payload}${'.c2ln'.repeat(23)}`, ['error part-count', 'warning client-accepts']],
  ])('%i: the number is named, and what each decodes to', async (count, text, findings) => {
    await expectOf(text, { verdict: 'malformed', findings, header: HEADER_SHOWN });
    expect(await shared().region('Parts').textContent()).toContain(`Parts${count}`);
    expect(await parts().count()).toBe(Math.min(count, 21));
    expect(await parts().first().textContent()).toContain('{"alg":"HS256","typ":"JWT"}');
  });

  it('five: a JWE is named and split', async () => {
    const jwe = [
      base64url('{"alg":"dir","enc":"A128GCM"}'),
      '',
      base64url(Buffer.alloc(12)),
      'Y2lwaGVy',
      base64url(Buffer.alloc(16)),
    ];
    await expectOf(jwe.join('.'), {
      verdict: 'undetermined',
      findings: [],
      header: '{\n  "alg": "dir",\n  "enc": "A128GCM"\n}',
    });
    const encrypted = shared().region('Encrypted parts');
    const words = await encrypted.textContent();
    for (const name of ['initialization vector', 'ciphertext', 'authentication tag']) {
      expect(words?.toLowerCase()).toContain(name);
    }
    expect(words).toContain('Y2lwaGVy');
    expect(await shared().status.textContent()).toContain('Encrypted');
  });

  it('an SD-JWT is named, split, and its Disclosures matched to their digests', async () => {
    const disclosures = [disclosureOf([saltOf(1), 'given_name', 'Ada'])];
    const digest = digestOf(disclosures[0] ?? '');
    await expectOf(sdJwtText({ payload: { sub: 'a', _sd: [digest] }, disclosures }), {
      verdict: 'no-expiry',
      findings: [],
      payload: `{\n  "sub": "a",\n  "_sd": [\n    "${digest}"\n  ]\n}`,
    });
    expect(await shared().status.textContent()).toContain('SD-JWT');
    await shared().region('Disclosures').getByText('Put at /given_name').waitFor();
  });
});

describe('a payload that is no JWT Claims Set', () => {
  it.each<[string, string, string]>([
    ['null', 'null', 'JSON null'],
    ['an array', '[1,2]', 'JSON array'],
    ['a number', '42', 'JSON number'],
    ['a string', '"text"', 'JSON string'],
    ['true', 'true', 'JSON boolean'],
    ['plain text', 'just text', 'text'],
  ])('%s is shown as what it is', async (_, payload, name) => {
    const shown = payload.replace('[1,2]', '[\n  1,\n  2\n]');
    await shared().show(jwsOf(payload));
    expect(await shared().verdict()).toBe('undetermined');
    expect(await shared().findings()).toContain('info not-a-jwt');
    expect(await shared().code('Payload')).toBe(shown);
    expect(await shared().region('Payload').textContent()).toContain(`${name}, `);

    await shared().show(tokenOf(payload));
    expect(await shared().verdict()).toBe('malformed');
    expect(await shared().findings()).toContain('error not-a-claims-set');
    expect(await shared().code('Payload')).toBe(shown);
  });

  it('binary data is shown byte by byte', async () => {
    await shared().show(jwsOf(Uint8Array.of(0xff, 0xfe, 0x00, 0x41)));
    expect(await shared().verdict()).toBe('undetermined');
    expect(await shared().code('Payload')).toBe('⟨FF⟩⟨FE⟩\\u0000A');
  });

  it('an empty one is detached', () =>
    expectOf(`${base64url('{"alg":"HS256"}')}..${SIGNATURE}`, {
      verdict: 'undetermined',
      findings: ['warning client-refuses', 'info detached-payload'],
    }));

  it('an unencoded one is shown as it stands', () =>
    expectOf(
      `${base64url('{"alg":"HS256","b64":false,"crit":["b64"]}')}.{"sub":"a"}.${SIGNATURE}`,
      {
        verdict: 'no-expiry',
        findings: ['warning client-refuses', 'info unencoded-payload'],
        payload: '{\n  "sub": "a"\n}',
      },
    ));
});

describe('text without a token', () => {
  it.each([
    ['a word', 'hello'],
    ['a sentence', 'There is nothing to read here. At all.'],
    ['a key', '-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----'],
    ['decoded claims', '{"iss":"https://auth.example","exp":1}'],
    ['an opaque token', 'ghp_16C7e42F292c6912E7710c838347Ae178B4a'],
  ])('such as %s is malformed, with the nearest miss explained', async (_, text) => {
    await expectOf(text, {
      verdict: 'malformed',
      findings: ['error no-token'],
      selects: { 'no-token': ['Token', text] },
    });
    expect(await shared().status.getByRole('status').textContent()).toMatch(/^Malformed: \w/);
  });

  it.each([' ', '\n\t', '\u00a0'])(
    'such as white space alone (%j) is as good as none',
    async (text) => {
      await shared().input.fill(text);
      expect(await shared().verdict()).toBe('empty');
    },
  );
});

describe('a token with text around it or in it', () => {
  const TOKEN = tokenOf({ iss: 'https://auth.example', sub: 'u_42', exp: FAR });
  const wrapped = (by: string) => TOKEN.replace(/.{64}(?!$)/g, `$&${by}`);

  it.each<[string, string, readonly RegExp[]]>([
    ['Bearer', `Bearer ${TOKEN}`, [/"Bearer "/]],
    ['a header field', `Authorization: Bearer ${TOKEN}`, [/"Authorization: Bearer "/]],
    ['quotes', `"${TOKEN}"`, [/quotation marks/]],
    ['a trailing quote', `${TOKEN}"`, [/quotation mark/]],
    ['a trailing comma', `${TOKEN},`, [/","/]],
    ['a trailing semicolon', `${TOKEN};`, [/";"/]],
    ['line breaks', wrapped('\n'), [/^Joined \d+ wrapped lines$/]],
    ['Windows line breaks', wrapped('\r\n'), [/^Joined \d+ wrapped lines$/]],
    ['quoted-printable soft breaks', wrapped('=\n'), [/soft line break/]],
    [
      'zero-width spaces',
      `${TOKEN.slice(0, 50)}\u200b${TOKEN.slice(50)}`,
      [/zero-width character/],
    ],
    [
      'non-breaking spaces',
      `${TOKEN.slice(0, 50)}\u00a0${TOKEN.slice(50)}`,
      [/non-breaking space/],
    ],
    ['a byte order mark', `\ufeff${TOKEN}`, [/byte order mark/]],
    ['URL-encoding', TOKEN.replaceAll('.', '%2E'), [/percent-encod/]],
    ['a Cookie header', `Cookie: a=b; session=${TOKEN}; c=d`, [/text/]],
    [
      'a curl command',
      `curl -H 'Authorization: Bearer ${TOKEN}' https://api.example`,
      [/text/, /quotation mark/],
    ],
    ['a log', `12:00:01 INFO token=${TOKEN} user=42\n12:00:02 INFO ok`, [/text/]],
    ['a JSON response', `{"access_token":"${TOKEN}","expires_in":300}`, [/text/, /quotation mark/]],
  ])('(%s) is found, and each repair named', async (_, text, repairs) => {
    const inspect = shared();
    await inspect.show(text);
    expect(await inspect.verdict()).toBe('current');
    expect(await inspect.code('Payload')).toContain('"u_42"');
    const named = await inspect.list('Repairs').getByRole('listitem').allTextContents();
    expect(named).toEqual(repairs.map((words) => expect.stringMatching(words)));
    expect(await inspect.input.inputValue()).toBe(text.replaceAll('\r\n', '\n'));
  });

  it('among others in a URL is one of several', async () => {
    await shared().show(`https://app.example/#access_token=${TOKEN}&id_token=${TOKEN}&state=1`);
    const titles = await shared().list('Tokens found').getByRole('button').allTextContents();
    expect(titles).toEqual([
      expect.stringMatching(/ Parameter access_token$/),
      expect.stringMatching(/ Parameter id_token$/),
    ]);
  });

  it('selects a place that lies behind its repairs', async () => {
    const standard = base64url('{"sub":"~~~???"}').replaceAll('_', '/').replaceAll('-', '+');
    const text = `Authorization: Bearer ${HEAD.slice(0, 20)}\n${HEAD.slice(20)}.\n${standard}.c2ln`;
    await shared().show(text);
    await shared().finding('standard-alphabet').click();
    expect(await shared().selected()).toEqual({ in: 'Token', start: text.indexOf('+'), text: '+' });
  });
});

describe('dates', () => {
  const inTwoMinutes = Math.floor(Date.now() / 1000) + 120;

  it('in milliseconds are shown by both readings', async () => {
    await expectOf(tokenOf({ exp: 1_782_000_000_000 }), {
      verdict: 'current',
      findings: ['warning milliseconds'],
      selects: { milliseconds: ['Payload', '1782000000000'] },
      says: ['21 Jun 2026', '58439'],
    });
    const status = await shared().status.textContent();
    expect(status).toContain('2026');
    expect(await shared().claim('exp').textContent()).toContain('2026-06-21T00:00:00Z');
  });

  it.each([
    ['digits in a string', '"1782000000"', '2026-06-21T00:00:00Z'],
    ['an ISO string', '"2026-06-21T00:00:00Z"', '1782000000'],
    ['true', 'true', '1970'],
    ['null', 'null', '1970'],
    ['an array', '[1]', '1970'],
    ['an object', '{}', 'NumericDate'],
  ])('that are %s are no NumericDate', (_, exp, guess) =>
    expectOf(tokenOf(`{"exp":${exp}}`), {
      verdict: 'undetermined',
      findings: ['error validity-not-a-date'],
      selects: {
        'validity-not-a-date': ['Payload', exp.replace('[1]', '[\n    1\n  ]')],
      },
      says: [guess],
    }),
  );

  it.each([
    ['with a fraction', '1782000000.5', '2026-06-21T00:00:00.5Z'],
    ['before 1970', '-1', '1969-12-31T23:59:59Z'],
    ['of 0', '0', '1970-01-01T00:00:00Z'],
  ])('%s are dates', async (_, exp, utc) => {
    const inspect = shared();
    await inspect.show(tokenOf(`{"exp":${exp}}`));
    expect(await inspect.claim('exp').textContent()).toContain(utc);
    expect(await inspect.claim('exp').textContent()).toContain(exp);
    expect(['current', 'expired']).toContain(await inspect.verdict());
    expect(await inspect.findings()).toEqual([]);
  });

  it.each([
    ['1e20', ['warning date-out-of-range']],
    ['1e400', ['warning date-out-of-range', 'warning inexact-number']],
    ['-1e20', ['warning date-out-of-range']],
  ])('beyond any calendar, such as %s, are said to be so', async (exp, findings) => {
    await expectOf(tokenOf(`{"exp":${exp}}`), {
      verdict: exp.startsWith('-') ? 'expired' : 'current',
      findings,
      payload: `{\n  "exp": ${exp}\n}`,
    });
    expect(await shared().claim('exp').textContent()).toContain('beyond any calendar');
    const words = await shared().page.getByRole('main').textContent();
    expect(words).not.toMatch(/Invalid|NaN|Infinity d|null ago/);
  });

  it('that contradict each other are found', async () => {
    await expectOf(tokenOf({ iat: 1_700_000_000, exp: 1_600_000_000 }), {
      verdict: 'expired',
      findings: ['warning exp-before-iat'],
      selects: { 'exp-before-iat': ['Payload', '1600000000'] },
    });
    await expectOf(tokenOf({ nbf: FAR + 1, exp: FAR }), {
      verdict: 'not-yet-valid',
      findings: ['error nbf-after-exp'],
      selects: { 'nbf-after-exp': ['Payload', `${FAR + 1}`] },
    });
    await expectOf(tokenOf({ iat: inTwoMinutes, exp: FAR }), {
      verdict: 'current',
      findings: ['warning iat-in-the-future'],
      selects: { 'iat-in-the-future': ['Payload', `${inTwoMinutes}`] },
    });
  });

  it('that are missing make a token that never expires by itself', async () => {
    await expectOf(tokenOf({ iat: 1_700_000_000 }), { verdict: 'no-expiry', findings: [] });
    expect(await shared().status.getByRole('status').textContent()).toContain(
      'Never expires by itself',
    );
  });

  it('of a token that is malformed are shown all the same', async () => {
    await expectOf(token(`${base64url(`{"exp":${FAR},"a":12}`)}=`), {
      verdict: 'malformed',
      findings: ['error padding', 'warning client-accepts'],
    });
    expect(await shared().timer.textContent()).toMatch(/ d \d\d:\d\d:\d\d$/);
  });
});

it('selects in header and payload each its own', async () => {
  const twice = '{"alg":"HS256","id":12345678901234567890}';
  await shared().show(tokenOf(twice, twice));
  await shared().finding('inexact-number', 0).click();
  expect(await shared().selected()).toMatchObject({ in: 'Header', text: '12345678901234567890' });
  await shared().finding('inexact-number', 1).click();
  expect(await shared().selected()).toMatchObject({ in: 'Payload', text: '12345678901234567890' });
});

import { describe, expect, it } from 'vitest';
import { findTokens, sourceOffset } from '../../src/token/find.ts';
import { base64url, tokenOf } from '../support/tokens.ts';

const TOKEN = tokenOf({ iss: 'https://auth.example', sub: 'u_42', exp: 1_700_000_900 });
const OTHER = tokenOf({ sub: 'u_43' }, { alg: 'HS256', kid: 'b' });
const base64 = (text: string) => Buffer.from(text).toString('base64');

/** The tokens of a text, each behind the kind of its name and the name. */
const found = (text: string) =>
  findTokens(text).map(({ text: token, origin, label }) => [token, origin, label]);

describe('a paste with one token', () => {
  it.each<[string, string, string | undefined, string | null]>([
    ['a Set-Cookie field', `Set-Cookie: id=${TOKEN}; Path=/; HttpOnly`, 'cookie', 'id'],
    ['a Cookie field', `Cookie: a=b; session=${TOKEN}; c=d`, 'cookie', 'session'],
    ['a long Cookie field', `Cookie: a=${'b'.repeat(3000)}; session=${TOKEN}`, 'cookie', 'session'],
    ['a cookie with a prefix', `Cookie: __Host-id=${TOKEN}`, 'cookie', '__Host-id'],
    ['a cookie in a script', `document.cookie = "session=${TOKEN}; path=/";`, 'cookie', 'session'],
    ['a cookie of curl', `curl -b 'session=${TOKEN}' https://a.example`, 'cookie', 'session'],
    [
      'a cookie that is called like a header field',
      `Cookie: a=b; next-auth.session-token=${TOKEN}`,
      'cookie',
      'next-auth.session-token',
    ],
    [
      'a cookie that is called like a header field of no specification',
      `Set-Cookie: x-access-token=${TOKEN}`,
      'cookie',
      'x-access-token',
    ],
    [
      'a parameter that is called like a header field',
      `https://a.example/?id-token=${TOKEN}`,
      'parameter',
      'id-token',
    ],
    ['a header field that is assigned', `x-access-token=${TOKEN}`, 'header', 'x-access-token'],
    [
      'a header of curl',
      `curl -H 'authorization: Bearer ${TOKEN}' https://a`,
      'header',
      'authorization',
    ],
    [
      'curl on Windows',
      `curl "https://a.example/" ^\r\n  -H "accept: */*" ^\r\n  -H "authorization: Bearer ${TOKEN}" ^\r\n  --compressed`,
      'header',
      'authorization',
    ],
    [
      'PowerShell',
      `Invoke-RestMethod -Uri "https://a.example" \`\r\n  -Headers @{ Authorization = "Bearer ${TOKEN}" }`,
      'header',
      'Authorization',
    ],
    ['a variable of PowerShell', `$env:API_TOKEN = "${TOKEN}"`, 'name', 'API_TOKEN'],
    ['a DPoP field', `DPoP: ${TOKEN}\nAccept: */*`, 'header', 'DPoP'],
    ['a field of its own', `X-Amzn-Oidc-Data: ${TOKEN}\r\nHost: a`, 'header', 'X-Amzn-Oidc-Data'],
    ['a fragment', `https://a.example/cb#id_token=${TOKEN}&state=x`, 'parameter', 'id_token'],
    ['a query', `https://a.example/?a=b&jwt=${TOKEN}`, 'parameter', 'jwt'],
    ['a query in HTML', `<a href="/?a=b&amp;jwt=${TOKEN}&amp;c=d">`, 'parameter', 'jwt'],
    ['a URL encoded once', `next=https%3A%2F%2Fa%2F%3Fjwt%3D${TOKEN}%26b%3Dc`, 'parameter', 'jwt'],
    ['a URL encoded twice', `u=%253Fjwt%253D${TOKEN}%2526b%253Dc`, 'parameter', 'jwt'],
    ['a scheme that is encoded', `authorization=Bearer%20${TOKEN}`, 'header', 'authorization'],
    ['a token response', `{"access_token":"${TOKEN}","expires_in":900}`, 'name', 'access_token'],
    ['JSON in JSON', `{"body":"{\\"id_token\\":\\"${TOKEN}\\"}"}`, 'name', 'id_token'],
    [
      'JSON in JSON in JSON',
      `"{\\"a\\":\\"{\\\\\\"t\\\\\\":\\\\\\"${TOKEN}\\\\\\"}\\"}"`,
      'name',
      't',
    ],
    ['JSON in HTML', `<div data-a="{&quot;jwt&quot;:&quot;${TOKEN}&quot;}">`, undefined, null],
    ['an .env file', `HOST=a\nAPI_TOKEN=${TOKEN}\nDEBUG=1\n`, 'name', 'API_TOKEN'],
    ['an exported variable', `export TOKEN="${TOKEN}"\n`, 'name', 'TOKEN'],
    ['a constant', `const token = "${TOKEN}";`, 'name', 'token'],
    ['a template string', `const token = \`${TOKEN}\`;\n`, 'name', 'token'],
    ['bytes of Python', `token = b'${TOKEN}'`, 'name', 'token'],
    [
      'a pair of Postman',
      `{"key":"Authorization","value":"Bearer ${TOKEN}"}`,
      'header',
      'Authorization',
    ],
    ['a pair of a HAR', `{\n  "name": "session",\n  "value": "${TOKEN}"\n}`, 'name', 'session'],
    [
      'a log with colours',
      `\u001b[32mINFO\u001b[0m token=\u001b[33m${TOKEN}\u001b[0m ok`,
      undefined,
      null,
    ],
    [
      'a Java stack trace',
      `a.b.C: Bad ${TOKEN}\n\tat org.a.b.Cc(D.java:5)\n\tat x`,
      undefined,
      null,
    ],
    ['a code block', `Look:\n\`\`\`\n${TOKEN}\n\`\`\`\nthere`, undefined, null],
    ['a quote of Jira', `{quote}\n${TOKEN}\n{quote}`, undefined, null],
    ['a quote of Slack', `> token:\n> ${TOKEN}\n> thanks`, undefined, null],
    [
      'kubectl',
      `data:\n  ca.crt: LS0t\n  token: ${base64(TOKEN)}\nkind: Secret\n`,
      'name',
      'token',
    ],
    ['kubectl, in JSON', `{"data":{"token":"${base64(`${TOKEN}\n`)}"}}`, 'name', 'token'],
    ['base64 in lines', base64(TOKEN).replace(/.{76}/g, '$&\n'), undefined, null],
  ])('%s', (_, text, origin, label) => {
    expect(found(text)).toEqual([[TOKEN, origin, label]]);
  });
});

describe('a token that is broken over lines', () => {
  it.each([
    ['a backslash', '\\\n', 'joined-lines'],
    ['a caret', '^\r\n', 'joined-lines'],
    ['a grave accent', '`\r\n', 'joined-lines'],
    ['an angle bracket', '\n> ', 'joined-lines'],
    ['quoted-printable', '=\r\n', 'removed-soft-line-breaks'],
  ])('by %s is joined', (_, by, repair) => {
    const text = `token ${TOKEN.replace(/.{64}(?!$)/g, `$&${by}`)}\n`;
    const [token, ...others] = findTokens(text);
    expect(others).toEqual([]);
    expect(token?.text).toBe(TOKEN);
    expect(token?.repairs.map(({ kind }) => kind)).toContain(repair);
  });

  it('and encoded twice is decoded', () => {
    const text = `?t=${TOKEN.replaceAll('.', '%252E')}&x=1`;
    const [token] = findTokens(text);
    expect(token?.text).toBe(TOKEN);
    expect(token?.repairs).toContainEqual(
      expect.objectContaining({ kind: 'decoded-percent-encoding', removed: '%252E', count: 2 }),
    );
  });
});

it('says that it decoded base64, and where', () => {
  const text = `token: ${base64(TOKEN)}`;
  const [token] = findTokens(text);
  expect(token?.span).toEqual({ start: 7, end: text.length });
  expect(token?.repairs).toContainEqual({
    kind: 'decoded-base64',
    removed: base64(TOKEN),
    count: 1,
    span: { start: 7, end: text.length },
  });
});

it('leads from base64 on lines back to where each character stands', () => {
  for (const [width, end] of [
    [76, '\n    '],
    [64, '\r\n'],
    [65, '\n'],
  ] as const) {
    const lines = base64(TOKEN).replace(new RegExp(`.{${width}}(?=.)`, 'g'), `$&${end}`);
    const text = `token: ${lines}`;
    const [token] = findTokens(text);
    expect(token?.text).toBe(TOKEN);
    for (let at = 0; token && at < TOKEN.length; at += 3) {
      const nth = (at / 3) * 4;
      const breaks = Math.floor(nth / width) * end.length;
      expect(sourceOffset(token, at)).toBe('token: '.length + nth + breaks);
    }
  }
});

it('finds a token behind base64 that holds none', () => {
  const none = `ZXlK${'a'.repeat(72)}\n`.repeat(3);
  expect(findTokens(`${none}${TOKEN}`).map(({ text }) => text)).toEqual([TOKEN]);
  for (const between of ['', '\n', '  ']) {
    const text = `${none}${between}${base64(TOKEN)}`;
    expect(findTokens(text).map((each) => each.text)).toEqual([TOKEN]);
  }
});

it('numbers the lines where there are several', () => {
  const log = `one\ntwo ${TOKEN}\r\nthree\nfour ${OTHER}`;
  expect(findTokens(log).map(({ line }) => line)).toEqual([2, 4]);
  expect(findTokens(`${TOKEN} ${OTHER}`).map(({ line }) => line)).toEqual([undefined, undefined]);
});

describe('a paste without a token', () => {
  const blob = base64url(JSON.stringify({ version: 3, sources: ['a.ts'], mappings: 'AAAA' }));
  it.each([
    ['minified JavaScript', 'var eyJa=e30.x,b=eyJ.c.d;function e(){return this.eyJb.e30.f(e30.g)}'],
    ['a source map', `//# sourceMappingURL=data:application/json;base64,${blob}`],
    ['a list of base64 JSON', `${blob}\n${blob}\n${blob}\n`],
    ['base64 JSON in a path', `https://a.example/${blob}/x.png?y=${blob}#${blob}`],
    ['base64 of base64 of JSON', `state: ${base64(blob)}\nother: 1`],
    ['base64 of a sentence that begins alike', `x: ${base64('eyJust kidding. Not. A token')}`],
    ['a package of npm', '{"dist":{"signatures":[{"keyid":"SHA256:a","sig":"MEUC"}]}}'],
    ['a sealed secret', '{"data":{"ciphertext":"vault:v1:8SDd3WHD"}}'],
    ['a webhook', '{"event":"push","payload":{"id":1},"signature":"sha256=ab"}'],
    ['an action of Redux', '[{"type":"a/b","payload":"x"},{"type":"c","payload":{"a":1}}]'],
    ['a YAML document', 'payload: e30\nsignature: AAAA\nprotected: eyJ\n'],
  ])('%s has none', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('two tokens with nothing between them', () => {
  it('are told apart where the algorithm fixes the length of the signature', () => {
    expect(found(TOKEN + OTHER).map(([token]) => token)).toEqual([TOKEN, OTHER]);
    expect(found(`token=${TOKEN}${TOKEN}.`).map(([token]) => token)).toEqual([TOKEN, TOKEN]);
  });

  it('are one where that is not known', () => {
    const unknown = tokenOf({ sub: 'a' }, { alg: 'X' });
    expect(found(unknown + OTHER)).toHaveLength(1);
  });
});

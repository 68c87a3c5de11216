import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { findTokens, sourceOffset, sourceSpan } from '../../src/token/find.ts';
import { base64url, jwsOf, tokenOf } from '../support/tokens.ts';

/** Many runs on a busy machine take longer than one test mostly does. */
vi.setConfig({ testTimeout: 60_000 });

const TOKEN = tokenOf({
  iss: 'https://auth.example',
  sub: 'u_42',
  iat: 1_700_000_000,
  exp: 1_700_000_900,
});
const OTHER = tokenOf({ iss: 'https://login.example', sub: 'u_43' }, { alg: 'HS256', kid: 'b' });
const [FIRST_PART = '', SECOND_PART = '', THIRD_PART = ''] = TOKEN.split('.');
/** As long as an RS256 signature is, which takes several lines. */
const LONG = `${tokenOf({ sub: 'u_44' }, { alg: 'RS256' }).split('.', 2).join('.')}.${base64url(Buffer.alloc(256, 'signature by no key '))}`;
const noise = (bytes: number) =>
  Buffer.concat(
    Array.from({ length: 5 }, (_, nth) => createHash('sha256').update(`${nth}`).digest()),
  ).subarray(0, bytes);
/** Five parts: a JWE that no key opens. */
const JWE = [
  base64url('{"alg":"dir","enc":"A128GCM"}'),
  '',
  base64url(noise(12)),
  base64url(noise(100)),
  base64url(noise(16)),
].join('.');

const texts = (text: string) => findTokens(text).map((found) => found.text);
const labels = (text: string) => findTokens(text).map(({ label }) => label);
const repairsIn = (text: string) => findTokens(text)[0]?.repairs.map(({ kind }) => kind);
const wrap = (text: string, width: number, by = '\n') =>
  text.replace(new RegExp(`.{${width}}(?!$)`, 'g'), `$&${by}`);

describe('a token with text around it', () => {
  it.each([
    ['`Bearer eyJ…`', `Bearer ${TOKEN}`, ['removed-scheme']],
    ['`bearer` in lower case', `bearer ${TOKEN}`, ['removed-scheme']],
    ['`DPoP eyJ…`', `DPoP ${TOKEN}`, ['removed-scheme']],
    ['`Authorization: Bearer eyJ…`', `Authorization: Bearer ${TOKEN}`, ['removed-scheme']],
    [
      '`Proxy-Authorization: Bearer eyJ…`',
      `Proxy-Authorization: Bearer ${TOKEN}`,
      ['removed-scheme'],
    ],
    [
      'a header field in quotes',
      `"Authorization": "Bearer ${TOKEN}"`,
      ['removed-scheme', 'removed-quotes'],
    ],
    ['`"eyJ…"`', `"${TOKEN}"`, ['removed-quotes']],
    ['a trailing quote', `${TOKEN}"`, ['removed-quotes']],
    ['typographic quotes', `“${TOKEN}”`, ['removed-quotes']],
    ['a trailing comma', `${TOKEN},`, ['removed-trailing-punctuation']],
    ['a trailing semicolon', `${TOKEN};`, ['removed-trailing-punctuation']],
    ['a quote and a comma', `"${TOKEN}",`, ['removed-quotes', 'removed-trailing-punctuation']],
    ['the full stop of a sentence', `${TOKEN}.`, ['removed-trailing-punctuation']],
    ['three dots', `${TOKEN}...`, ['removed-trailing-punctuation']],
    ['an ellipsis', `${TOKEN}…`, ['removed-surrounding-text']],
    ['a BOM', `\ufeff${TOKEN}`, ['removed-byte-order-mark']],
    [
      'zero-width spaces around',
      `\u200b${TOKEN}\u200b`,
      ['removed-zero-width-characters', 'removed-zero-width-characters'],
    ],
    ['non-breaking spaces around', `\u00a0${TOKEN}\u00a0`, ['removed-non-breaking-spaces']],
    ['a sentence', `The token is ${TOKEN} and it fails`, ['removed-surrounding-text']],
  ])('takes the token out of %s', (_, text, repairs) => {
    expect(texts(text)).toEqual([TOKEN]);
    expect(repairsIn(text)).toEqual(repairs);
  });

  it('needs no repair for a token with white space at its ends', () => {
    expect(texts(`\n  ${TOKEN}\n`)).toEqual([TOKEN]);
    expect(repairsIn(`\n  ${TOKEN}\n`)).toEqual([]);
  });

  it('names what it removed, its place and how often', () => {
    const text = `"${TOKEN.slice(0, 20)}\u200b${TOKEN.slice(20, 40)}\u200b${TOKEN.slice(40)}"`;
    expect(findTokens(text)[0]?.repairs).toEqual([
      { kind: 'removed-quotes', removed: '"', count: 2, span: { start: 0, end: 1 } },
      {
        kind: 'removed-zero-width-characters',
        removed: '\u200b',
        count: 2,
        span: { start: 21, end: 22 },
      },
    ]);
  });
});

describe('tokens in other formats', () => {
  it.each([
    ['a Cookie header', `Cookie: a=b; session=${TOKEN}; theme=dark`, ['session']],
    [
      'a curl command',
      `curl -H 'Authorization: Bearer ${TOKEN}' https://api.example/users`,
      ['Authorization'],
    ],
    [
      'a curl command over two lines',
      `curl https://api.example \\\n  -H "Authorization: Bearer ${TOKEN}" \\\n  -d 'x=1'`,
      ['Authorization'],
    ],
    [
      'a JSON token response',
      `{"access_token":"${TOKEN}","token_type":"Bearer","expires_in":900}`,
      ['access_token'],
    ],
    [
      'JSON in a string',
      JSON.stringify({ body: JSON.stringify({ id_token: TOKEN }) }),
      ['id_token'],
    ],
    ['a JavaScript object', `const config = { token: '${TOKEN}' };`, ['token']],
    ['YAML', `auth:\n  token: ${TOKEN}\n  scheme: Bearer\n`, ['token']],
    ['an environment file', `API_TOKEN=${TOKEN}\nOTHER_TOKEN=abc\n`, ['API_TOKEN']],
    ['an exported variable', `export TOKEN="${TOKEN}"\nexport HOST=example\n`, ['TOKEN']],
    ['Markdown', `Use \`${TOKEN}\` as the token.`, [null]],
    ['a Markdown link', `[open](https://jwt.example/#debugger?token=${TOKEN})`, ['token']],
    ['a Markdown table', `| name | token |\n| --- | --- |\n| a | ${TOKEN} |\n`, [null]],
    ['HTML', `<input type="hidden" name="t" value="${TOKEN}">`, ['value']],
    ['HTML that is escaped', `value=&quot;${TOKEN}&quot;`, [null]],
    ['XML', `<Assertion>${TOKEN}</Assertion>`, [null]],
    ['a query', `https://app.example/cb?id_token=${TOKEN}&state=1`, ['id_token']],
    ['a path', `https://app.example/verify/${TOKEN}/confirm`, [null]],
    [
      'a path that ends the sentence',
      `Open https://app.example/verify/${TOKEN}. Then wait.`,
      [null],
    ],
    ['parentheses', `the token (${TOKEN}), which expired`, [null]],
    ['a log line', `2026-01-01 12:00:00 INFO token=${TOKEN} status=401`, ['token']],
    [
      'a log with a stack trace',
      `Error: bad token ${TOKEN}\n    at verify (/app/auth.js:10:5)\n    at next`,
      [null],
    ],
    [
      'an HTTP request',
      `GET / HTTP/1.1\r\nAuthorization: Bearer ${TOKEN}\r\nHost: api.example\r\n\r\n`,
      ['Authorization'],
    ],
    [
      'an HTTP request with a body',
      `POST / HTTP/1.1\nAuthorization: Bearer ${TOKEN}\n\nSOMEBODY2\n`,
      ['Authorization'],
    ],
    ['a WebSocket subprotocol', `Sec-WebSocket-Protocol: access_token, ${TOKEN}`, [null]],
    ['a SQL statement', `INSERT INTO t VALUES (1,'${TOKEN}');--`, [null]],
    ['a here-document', `cat <<EOF\n${TOKEN}\nEOF\n`, [null]],
    ['a word in front', `mytoken${TOKEN}`, [null]],
    ['quoted-printable padding', `token=3D${TOKEN}`, ['token']],
    ['a percent-encoded parameter', `next=%2Fcb%23id_token%3D${TOKEN}%26state%3D1`, ['id_token']],
  ])('finds the token in %s', (_, text, names) => {
    expect(texts(text)).toEqual([TOKEN]);
    expect(labels(text)).toEqual(names);
  });

  it.each([
    [
      'a URL with two in its fragment',
      `https://app.example/#access_token=${TOKEN}&id_token=${OTHER}&expires_in=900`,
      ['access_token', 'id_token'],
    ],
    [
      'a token response',
      `{"access_token":"${TOKEN}","id_token":"${OTHER}"}`,
      ['access_token', 'id_token'],
    ],
    ['a list', `${TOKEN}\n${OTHER}\n`, [null, null]],
    ['one line', `${TOKEN} ${OTHER}`, [null, null]],
    ['one line, with a comma', `${TOKEN},${OTHER}`, [null, null]],
    ['a log', `12:00 INFO old=${TOKEN}\n12:01 WARN new=${OTHER}\n`, ['old', 'new']],
    ['a log of bare lines', `12 ${TOKEN}\n13 ${OTHER}\n14 END2\n`, [null, null]],
    [
      'a HAR',
      JSON.stringify(
        {
          log: {
            entries: [
              {
                request: { headers: [{ name: 'Authorization', value: `Bearer ${TOKEN}` }] },
                response: { content: { text: `{\n  "token": "${OTHER}"\n}` } },
              },
            ],
          },
        },
        null,
        2,
      ),
      ['Authorization', 'token'],
    ],
    [
      'a percent-encoded URL',
      `cb%3Faccess_token%3D${TOKEN}%26id_token%3D${OTHER}`,
      ['access_token', 'id_token'],
    ],
    ['a JWS and a JWE', `sig: ${TOKEN}\nenc: ${JWE}\n`, ['sig', 'enc']],
  ])('finds both tokens in order in %s', (_, text, names) => {
    expect(texts(text)).toEqual([TOKEN, text.includes(JWE) ? JWE : OTHER]);
    expect(labels(text)).toEqual(names);
  });

  it('finds a hundred tokens in a log, in order', () => {
    const tokens = Array.from({ length: 100 }, (_, nth) => tokenOf({ sub: `u_${nth}` }));
    const log = tokens
      .map((token, nth) => `${nth} GET /users Authorization: Bearer ${token} 200`)
      .join('\n');
    expect(texts(log)).toEqual(tokens);
  });
});

describe('a token that was wrapped', () => {
  it.each([20, 33, 40, 60, 64, 72, 76, 80, 100, 120])('joins lines of %i characters', (width) => {
    for (const token of [TOKEN, LONG, JWE]) {
      expect(texts(wrap(token, width))).toEqual([token]);
      expect(texts(`Authorization: Bearer ${wrap(token, width)}`)).toEqual([token]);
      expect(texts(`"token": "${wrap(token, width)}",\n"next": 1`)).toEqual([token]);
    }
  });

  it.each([
    ['\\r\\n', wrap(TOKEN, 64, '\r\n'), 'joined-lines'],
    ['\\r alone', wrap(TOKEN, 64, '\r'), 'joined-lines'],
    ['indented lines', wrap(TOKEN, 64, '\n    '), 'joined-lines'],
    ['spaces before the line ends', wrap(TOKEN, 64, '  \n'), 'joined-lines'],
    ['a quoted mail', `> ${wrap(TOKEN, 64, '\n> ')}`, 'joined-lines'],
    ['a mail quoted twice', `>> ${wrap(TOKEN, 64, '\n>> ')}\n>>\n>> Regards`, 'joined-lines'],
    ['a shell command', `TOKEN=${wrap(TOKEN, 64, '\\\n')}\n`, 'joined-lines'],
    ['line ends as escapes', `{"log":"${wrap(TOKEN, 64, '\\n')}\\nDone"}`, 'joined-lines'],
    ['a folded YAML scalar', `token: >-\n  ${wrap(TOKEN, 64, '\n  ')}\nother: 1\n`, 'joined-lines'],
    [
      'a fragment of a URL',
      `https://a.example/#id_token=${wrap(TOKEN, 64)}&state=1`,
      'joined-lines',
    ],
    [
      'quoted-printable',
      `Hello,\n\n${wrap(TOKEN, 75, '=\n')}\n\nRegards`,
      'removed-soft-line-breaks',
    ],
    [
      'quoted-printable with \\r\\n',
      wrap(`token: ${TOKEN} or so`, 75, '=\r\n'),
      'removed-soft-line-breaks',
    ],
    ['copies from a PDF, with spaces', wrap(TOKEN, 50, ' '), 'removed-spaces'],
    [
      'copies from a PDF, with non-breaking spaces',
      wrap(TOKEN, 50, '\u00a0'),
      'removed-non-breaking-spaces',
    ],
    ['zero-width spaces', wrap(TOKEN, 50, '\u200b'), 'removed-zero-width-characters'],
    ['soft hyphens', wrap(TOKEN, 50, '\u00ad'), 'removed-zero-width-characters'],
    ['byte order marks', wrap(TOKEN, 100, '\ufeff'), 'removed-byte-order-mark'],
    ['spaces, after a scheme', `Authorization: Bearer ${wrap(TOKEN, 50, ' ')}`, 'removed-spaces'],
    ['a space in the header', `${TOKEN.slice(0, 9)} ${TOKEN.slice(9)}`, 'removed-spaces'],
    ['a space in the signature', `${TOKEN.slice(0, -20)} ${TOKEN.slice(-20)}`, 'removed-spaces'],
    ['percent-encoding', TOKEN.replaceAll('.', '%2E'), 'decoded-percent-encoding'],
    [
      'percent-encoding in a URL',
      `https://a.example/#t=${TOKEN.replaceAll('.', '%2e').replaceAll('_', '%5F')}&x=1`,
      'decoded-percent-encoding',
    ],
  ])('repairs %s', (_, text, repair) => {
    expect(texts(text)).toEqual([TOKEN]);
    expect(repairsIn(text)).toContain(repair);
  });

  it.each([
    ['dots on lines of their own', `${FIRST_PART}\n.\n${SECOND_PART}\n.\n${THIRD_PART}`],
    ['a line a part, dots in front', `${FIRST_PART}\n.${SECOND_PART}\n.${THIRD_PART}`],
    ['a line a part, dots behind', `${FIRST_PART}.\n${SECOND_PART}.\n${THIRD_PART}`],
    ['spaces around the dots', `${FIRST_PART} . ${SECOND_PART} . ${THIRD_PART}`],
  ])('joins parts that are set apart: %s', (_, text) => {
    expect(texts(text)).toEqual([TOKEN]);
  });

  it('joins a token as RFC 7519 §3.1 prints it', () => {
    const printed =
      'eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9\n     .\n' +
      '     eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFt\n' +
      '     cGxlLmNvbS9pc19yb290Ijp0cnVlfQ\n     .\n' +
      '     dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk\n';
    expect(texts(printed)).toEqual([printed.replaceAll(/\s/g, '')]);
    expect(texts(`The example:\n\n     ${printed}\n   Note the dots (".").\n`)).toEqual([
      printed.replaceAll(/\s/g, ''),
    ]);
  });

  it('joins a JWE as RFC 7516 prints it, a part or a stretch of 64 characters a line', () => {
    const printed = JWE.split('.')
      .map((part) => wrap(part, 64))
      .join('.\n');
    expect(texts(printed)).toEqual([JWE]);
    expect(texts(`A JWE:\n${printed}\n\nThe end.`)).toEqual([JWE]);
  });

  it('joins a wrapped SD-JWT', () => {
    const sdJwt = `${TOKEN}~${base64url('["salt","name","Ada"]')}~${base64url('["salt2","age",36]')}~`;
    expect(texts(wrap(sdJwt, 64))).toEqual([sdJwt]);
    expect(texts(sdJwt.replaceAll('~', '~\n').trimEnd())).toEqual([sdJwt]);
  });
});

describe('what stands behind a complete token', () => {
  it.each([
    ['a word on the next line', `${TOKEN}\nDone`],
    ['a word like base64 on the next line', `${TOKEN}\nHelloWorld2`],
    ['a date on the next line', `t=${TOKEN}\n2026-01-01\n`],
    ['a log line', `t=${TOKEN}\n2026-01-01 12:00:00 INFO next\n`],
    ['a name in capitals', `${TOKEN}\nUSER_ID\n`],
    ['an assignment', `A=${TOKEN}\nB_TOKEN=aBc9\n`],
    ['an opaque token', `${TOKEN}\nv1.MjAyNGFiY0RFRg\n`],
    ['a long opaque token', `${TOKEN}\n${'aB3'.repeat(14)}\n`],
    ['words', `${TOKEN} expires in 2026 or so`],
    ['a word like base64', `${TOKEN} OAuth2`],
    ['a number', `${TOKEN} 401`],
    ['a file name', `${TOKEN} README.md`],
    ['a file name on the next line', `${TOKEN}\nREADME.md`],
    ['a dotfile on the next line', `${TOKEN}\n.gitignore\n`],
  ])('stays out of it: %s', (_, text) => {
    expect(texts(text)).toEqual([TOKEN]);
  });

  it.each([
    ['an Unsecured JWT', jwsOf({ sub: 'a' }).replace(/[^.]*$/, '')],
    ['a token with an invented signature', TOKEN.replace(/[^.]*$/, 'signature')],
    ['an RS256 token', LONG],
  ])('does not join the next line to %s', (_, token) => {
    for (const next of ['EOF', 'OAuth2', 'README.md', 'aB3dE6gH9', '2026-01-01']) {
      expect(texts(`${token}\n${next}\n`)).toEqual([token]);
      expect(texts(`${token} ${next}`)).toEqual([token]);
    }
  });

  it('does not join the last line of a wrapped token to the next', () => {
    for (const width of [40, 64, 76]) {
      for (const token of [TOKEN, LONG]) {
        if (token.length % width === 0) continue;
        expect(texts(`${wrap(token, width)}\nEOF`)).toEqual([token]);
        expect(texts(`${wrap(token, width)}\naB3dE6gH9\n`)).toEqual([token]);
      }
    }
  });

  it('does not join the next line to one whose last line is as long as the others', () => {
    for (const [alg, bytes] of [
      ['none', 0],
      ['EdDSA', 64],
      ['ES256', 64],
      ['RS256', 256],
    ] as const) {
      const input = `${base64url(JSON.stringify({ alg }))}.${base64url('{"sub":"u_4"}')}`;
      const token = `${input}.${base64url(Buffer.alloc(256, 'signature by no key ').subarray(0, bytes))}`;
      const widths = Array.from({ length: 90 }, (_, nth) => nth + 10);
      for (const width of widths.filter((each) => token.length % each === 0)) {
        expect(texts(`${wrap(token, width)}\n\nOAuth2`)).toEqual([token]);
        expect(texts(`${wrap(token, width)}\n-- \nAda`)).toEqual([token]);
      }
    }
  });

  it.each([
    ['on its last line', `${wrap(TOKEN, 64)} expires soon`],
    ['behind parts on lines', `${FIRST_PART}.\n${SECOND_PART}.\n${THIRD_PART} and so on`],
    [
      'behind parts on lines, dots in front',
      `${FIRST_PART}\n.${SECOND_PART}\n.${THIRD_PART}, which`,
    ],
    ['behind spaces that break it', `${wrap(TOKEN, 50, ' ')} "and so on"`],
    ['behind spaces, on the next line', `${wrap(TOKEN, 50, ' ')}\n"next": 1`],
  ])('is told from a wrapped token: words %s', (_, text) => {
    expect(texts(text)).toEqual([TOKEN]);
  });

  it('keeps two wrapped tokens apart', () => {
    expect(texts(`${wrap(TOKEN, 64)}\n${wrap(OTHER, 64)}`)).toEqual([TOKEN, OTHER]);
    expect(texts(`${wrap(LONG, 64)}\n\n${wrap(TOKEN, 64)}`)).toEqual([LONG, TOKEN]);
  });
});

describe('what is no token', () => {
  it.each([
    ['prose', 'The quick brown fox jumps over the lazy dog.'],
    ['a host whose name holds e30', 'Connect to node30.example.com or house30.example.org'],
    ['words that begin like one', 'The ewok eyed price30.00 and e30.5.1 in eyJ.'],
    [
      'a base64 source map',
      `//# sourceMappingURL=data:application/json;base64,${base64url('{"version":3}')}`,
    ],
    ['base64 JSON before a full stop', `It says ${base64url('{"version":3}')}. Next.`],
    ['base64 JSON before a file ending', `see ${base64url('{"version":3}')}.txt there`],
    [
      'a PEM key',
      '-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A\n-----END PUBLIC KEY-----',
    ],
    ['code', 'if (eyJ.length > 3) { return e30.value; }'],
  ])('finds nothing in %s', (_, text) => {
    expect(texts(text)).toEqual([]);
  });

  it('finds a token right behind a name that begins like one', () => {
    expect(texts(`see node30.${TOKEN} there`)).toEqual([TOKEN]);
    expect(texts(`house30, node30.x ${TOKEN}`)).toEqual([TOKEN]);
  });
});

describe('a text that is one broken token', () => {
  it.each([
    ['a foreign character in the header', TOKEN.replace('J', '!')],
    [
      'a foreign character in the payload',
      `${FIRST_PART}.${SECOND_PART.slice(0, 5)}*${SECOND_PART.slice(5)}.${THIRD_PART}`,
    ],
    [
      'a comma in the payload',
      `${FIRST_PART}.${SECOND_PART.slice(0, 5)},${SECOND_PART.slice(5)}.${THIRD_PART}`,
    ],
    [
      'a number sign in the header',
      `${FIRST_PART.slice(0, 12)}#${FIRST_PART.slice(12)}.${SECOND_PART}.${THIRD_PART}`,
    ],
    ['a foreign character in the signature', `${TOKEN.slice(0, -5)}$${TOKEN.slice(-5)}`],
    ['a letter with an accent', `${TOKEN.slice(0, -5)}é${TOKEN.slice(-5)}`],
    ['a header that begins otherwise', `x${TOKEN}`.replace('xey', 'x')],
    ['one part', FIRST_PART],
    ['two parts', `${FIRST_PART}.${SECOND_PART}`],
    ['four parts', `${TOKEN}.abc`],
    ['six parts', `${TOKEN}.abc.def.ghi`],
    ['an empty header', `.${SECOND_PART}.${THIRD_PART}`],
    ['an empty payload', `${FIRST_PART}..${THIRD_PART}`],
    ['parts that are no base64url at all', 'not.a.jwt'],
    ['padding', `${FIRST_PART}=.${SECOND_PART}==.${THIRD_PART}=`],
    ['a prefix with a dot', `v1.${TOKEN}`],
  ])('is taken whole: %s', (_, text) => {
    expect(texts(text)).toEqual([text]);
    expect(texts(`"${text}"`)).toEqual([text]);
    expect(texts(` Bearer ${text}\n`)).toEqual([text]);
  });

  it('is taken whole with an unencoded payload, whatever stands in it', () => {
    const header = base64url('{"alg":"HS256","b64":false,"crit":["b64"]}');
    for (const payload of ['hello', 'This is the payload string!', '{"sub":"u 42"}', 'a,b&c=d']) {
      expect(texts(`${header}.${payload}.${THIRD_PART}`)).toEqual([
        `${header}.${payload}.${THIRD_PART}`,
      ]);
    }
  });
});

describe('standard base64', () => {
  const old = (content: string) => Buffer.from(content).toString('base64');
  const signature = Buffer.alloc(32, 0xfb).toString('base64');
  const token = `${old('{"alg":"HS256"}')}.${old('{"sub":"aa?>"}')}.${signature}`;

  it('stays in the token, in the signature too', () => {
    expect(token).toMatch(/\+.*=$/);
    expect(texts(token)).toEqual([token]);
    expect(texts(`{"token":"${token}"}`)).toEqual([token]);
    expect(texts(`Cookie: a=${token}; b=c`)).toEqual([token]);
  });

  it('stays in a signature that alone has it', () => {
    const mixed = `${FIRST_PART}.${SECOND_PART}.${signature}`;
    expect(texts(`{"token":"${mixed}"}`)).toEqual([mixed]);
  });

  it('is told from the end of a path', () => {
    expect(texts(`GET /t/${TOKEN}/confirm`)).toEqual([TOKEN]);
    expect(texts(`GET /t/${TOKEN}+more`)).toEqual([TOKEN]);
  });
});

describe('sourceOffset', () => {
  it('leads over every repair back to the character', () => {
    const text = `Authorization: Bearer "${wrap(TOKEN, 30, '\n  ')}", x`;
    const [found] = findTokens(text);
    expect(found?.text).toBe(TOKEN);
    for (let offset = 0; found && offset < TOKEN.length; offset += 1) {
      expect(text[sourceOffset(found, offset)]).toBe(TOKEN[offset]);
    }
  });

  it('leads to the percent sign of an encoded character', () => {
    const text = TOKEN.replaceAll('.', '%2E');
    const [found] = findTokens(text);
    expect(found && text[sourceOffset(found, FIRST_PART.length)]).toBe('%');
    expect(found && sourceOffset(found, FIRST_PART.length + 1)).toBe(FIRST_PART.length + 3);
  });
});

describe('properties', () => {
  const claims = fc.dictionary(fc.string({ maxLength: 8 }), fc.jsonValue(), { maxKeys: 5 });
  const token = claims.map((payload) => tokenOf(payload));
  const word = fc.constantFrom(
    'OAuth2',
    'the',
    'Token',
    '401',
    '2026-01-01',
    'README.md',
    'x=1',
    'USER_ID',
    '"',
    ',',
    '(',
    ')',
    ';',
    'aB3dE6',
    '😀',
  );
  const separator = fc.constantFrom(' ', '\n', ' "', '", ', '\r\n', '\t', '; ', ' | ', '\n\n');
  const around = fc.array(fc.tuple(separator, word), { maxLength: 4 });

  it('finds a token in any text around it, and only that', () => {
    fc.assert(
      fc.property(
        around,
        separator,
        token,
        separator,
        around,
        (before, left, inner, right, after) => {
          const text = `${before.flat().join('')}${left}${inner}${right}${after.flat().reverse().join('')}`;
          expect(texts(text)).toEqual([inner]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('finds every token of a list, and leads back to each of its characters', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(token, separator), { minLength: 2, maxLength: 5 }), (list) => {
        const text = list.flat().join('');
        const found = findTokens(text);
        expect(found.map((each) => each.text)).toEqual(list.map(([each]) => each));
        for (const each of found) {
          const { start, end } = each.span;
          expect(text.slice(start, end)).toBe(each.text);
          expect(sourceOffset(each, each.text.length - 1)).toBe(end - 1);
        }
      }),
    );
  });

  it('joins a token wrapped at any width', () => {
    fc.assert(
      fc.property(token, fc.integer({ min: 30, max: 100 }), (whole, width) => {
        expect(texts(wrap(whole, width))).toEqual([whole]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a stretch of the token in the pasted text', () => {
  it('has all three characters of a last one that was percent-encoded', () => {
    const text = `token=${base64url('{"alg":"none"}')}%2Ee30%2E`;
    const found = findTokens(text).map((token) => {
      const { start, end } = sourceSpan(token, { start: 0, end: token.text.length });
      return text.slice(start, end);
    });
    expect(found).toEqual([text.slice('token='.length)]);
  });

  it('leaves out a line break that follows it', () => {
    const [head = '', body = '', signature = ''] = LONG.split('.');
    const text = `${head}.\r\n${body}.${signature}`;
    const found = findTokens(text).map((token) => {
      const { start, end } = sourceSpan(token, { start: 0, end: head.length });
      return text.slice(start, end);
    });
    expect(found).toEqual([head]);
  });
});

describe('dots', () => {
  it.each(['..c2ln', '.e30.c2ln', 'a..b', 'a.b', 'e30..'])('make %s a broken token', (text) => {
    expect(texts(text)).toEqual([text]);
  });

  it.each(['.gitignore', 'word.', '.'])('make no token of %s', (text) => {
    expect(texts(text)).toEqual([]);
  });
});

it('ends with white space of any kind behind a token', () => {
  for (const space of ['\f', '\v', '\u2003', '\u2028', ' \f \v'.repeat(30)]) {
    expect(texts(`${TOKEN}${space}`)).toEqual([TOKEN]);
    expect(texts(`${TOKEN}${space}"`)).toEqual([TOKEN]);
  }
});

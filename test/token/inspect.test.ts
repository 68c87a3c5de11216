import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { bySeverity, timelessFindings } from '../../src/checks/index.ts';
import { inspect } from '../../src/token/inspect.ts';
import { numericDate, seconds } from '../../src/token/numericDate.ts';
import { prettyPrint, prettySpan } from '../../src/token/prettyPrint.ts';
import { statusAt } from '../../src/token/status.ts';
import { base64url, HEADER, jwsOf, kindsOf, onlyToken, tokenOf } from '../support/tokens.ts';

/** Many runs on a busy machine take longer than one test mostly does. */
vi.setConfig({ testTimeout: 60_000 });

const TOKEN = tokenOf({ sub: 'a?>', exp: 1_782_000_000 });
const [HEAD = '', PAYLOAD = '', SIGNATURE = ''] = TOKEN.split('.');
const defectsOf = (text: string) => onlyToken(text).defects;
const payloadOf = (text: string) => onlyToken(text).payload?.utf8.text;
const namesOf = (text: string) => onlyToken(text).segments.map(({ name }) => name);

describe('text without a token', () => {
  it.each(['', ' ', '\n\t \u00a0\ufeff'])('is empty: %j', (text) => {
    expect(inspect(text)).toEqual({ kind: 'empty' });
  });

  it('has its nearest miss', () => {
    expect(inspect('Hello, world')).toEqual({
      kind: 'no-token',
      miss: { kind: 'no-resemblance', length: 12 },
    });
  });
});

describe('1, 2, 4, 6 or more dot-separated parts', () => {
  it.each([
    ['one part', HEAD, 1, ['header']],
    ['two parts', `${HEAD}.${PAYLOAD}`, 2, ['header', 'payload']],
    ['four parts', `${TOKEN}.AAAA`, 4, ['header', 'payload', 'signature', 'part']],
    [
      'six parts',
      `${TOKEN}.AAAA.BBBB.CCCC`,
      6,
      ['header', 'payload', 'signature', 'part', 'part', 'part'],
    ],
    ['a dot alone behind the header', `${HEAD}.`, 2, ['header', 'payload']],
  ])('%s: the count is told, and what each part decodes to', (_, text, count, names) => {
    expect(defectsOf(text)).toContainEqual({
      kind: 'part-count',
      count,
      due: 3,
      place: { in: 'token', segment: null, span: { start: 0, end: text.length } },
    });
    expect(namesOf(text)).toEqual(names);
    expect(onlyToken(text).header?.utf8.text).toBe(HEADER);
  });

  it('two parts keep their claims readable', () => {
    expect(payloadOf(`${HEAD}.${PAYLOAD}`)).toBe('{"sub":"a?>","exp":1782000000}');
  });

  it('one part that is no header is shown as the payload', () => {
    const token = onlyToken(PAYLOAD);
    expect(token.header).toBeNull();
    expect(token.payload?.utf8.text).toBe('{"sub":"a?>","exp":1782000000}');
    expect(namesOf(PAYLOAD)).toEqual(['payload']);
  });

  it('ten thousand parts are counted, and no defect is repeated beyond reading', () => {
    const token = onlyToken(`${TOKEN}${'.A'.repeat(9997)}`);
    expect(token.defects[0]).toMatchObject({ kind: 'part-count', count: 10_000 });
    expect(token.defects).toHaveLength(101);
  });
});

describe('the parts of other serializations', () => {
  it.each([2, 3, 4, 6])('%i parts behind an "enc" are a JWE that should have five', (count) => {
    const header = base64url('{"alg":"dir","enc":"A128GCM"}');
    const token = onlyToken([header, ...Array.from({ length: count - 1 }, () => 'AAAA')].join('.'));
    expect(token.defects).toMatchObject([{ kind: 'part-count', count, due: 5 }]);
    expect(token).toMatchObject({ isEncrypted: true, payload: null });
  });

  it('five parts are a JWE', () => {
    const header = base64url('{"alg":"dir","enc":"A128GCM"}');
    const token = onlyToken(`${header}..AAAA.BBBB.CCCC`);
    expect(token).toMatchObject({ serialization: 'jwe-compact', payload: null, defects: [] });
    expect(token.header?.utf8.text).toBe('{"alg":"dir","enc":"A128GCM"}');
  });

  it('tildes make an SD-JWT, whose claims are those of the Issuer-signed JWT', () => {
    const token = onlyToken(`${TOKEN}~${base64url('["salt","name","Ada"]')}~`);
    expect(token).toMatchObject({ serialization: 'sd-jwt', defects: [] });
    expect(token.segments.map(({ name }) => name)).toEqual([
      'header',
      'payload',
      'signature',
      'disclosure',
    ]);
    expect(token.dates.exp).toBe(1_782_000_000);
  });

  it('a Key Binding JWT at its end is no defect, though it has dots', () => {
    const keyBinding = tokenOf({ nonce: 'n' }, { alg: 'ES256', typ: 'kb+jwt' });
    const token = onlyToken(`${TOKEN}~${base64url('["salt","name","Ada"]')}~${keyBinding}`);
    expect(token).toMatchObject({ serialization: 'sd-jwt', defects: [] });
    expect(token.segments.at(-1)?.name).toBe('key-binding-jwt');
    expect(Buffer.from(token.segments.at(-1)?.base64url.bytes ?? []).toString()).toBe(keyBinding);
  });

  it('a tilde behind two parts is no SD-JWT', () => {
    expect(defectsOf(`${HEAD}.${PAYLOAD}~${base64url('["salt","a",1]')}~`)).toMatchObject([
      { kind: 'part-count', count: 2 },
    ]);
  });
});

describe('the encoding of a segment', () => {
  it.each([
    [
      'padding',
      `${HEAD}==.${PAYLOAD}.${SIGNATURE}`,
      { kind: 'padding', count: 2 },
      'header',
      HEAD.length,
    ],
    [
      '`+` and `/`',
      `${HEAD}.${base64url('{"a":"?>~"}').replaceAll('-', '+')}.${SIGNATURE}`,
      { kind: 'standard-alphabet', character: '+' },
      'payload',
      null,
    ],
    [
      'length 1 mod 4',
      `${HEAD}.${PAYLOAD}.${SIGNATURE}AB`,
      { kind: 'impossible-length', length: 45 },
      'signature',
      TOKEN.length + 1,
    ],
    [
      'any other character',
      `${HEAD}.${PAYLOAD.slice(0, 4)}*${PAYLOAD.slice(4)}.${SIGNATURE}`,
      { kind: 'foreign-character', character: '*', count: 1 },
      'payload',
      HEAD.length + 5,
    ],
  ])(
    '%s is a defect with its place, and the content is read all the same',
    (_, text, defect, segment, start) => {
      const [found] = defectsOf(text);
      expect(found).toMatchObject({ ...defect, place: { in: 'token', segment } });
      expect(found?.place.span.end).toBe((found?.place.span.start ?? 0) + 1);
      if (start !== null) expect(found?.place.span.start).toBe(start);
      expect(onlyToken(text).header?.utf8.text).toBe(HEADER);
      expect(payloadOf(text)).toMatch(/^\{".*\}$/);
    },
  );

  it('white space inside is taken out, and named with its place', () => {
    const text = `${TOKEN.slice(0, 50)} ${TOKEN.slice(50)}`;
    expect(onlyToken(text).found.text).toBe(TOKEN);
    expect(onlyToken(text).found.repairs).toEqual([
      { kind: 'removed-spaces', removed: ' ', count: 1, span: { start: 50, end: 51 } },
    ]);
  });

  it('a broken payload does not hide a good header, nor the other way round', () => {
    expect(onlyToken(`${HEAD}.!!!!.${SIGNATURE}`).header?.utf8.text).toBe(HEADER);
    expect(payloadOf(`${HEAD.slice(0, 5)}!!!.${PAYLOAD}.${SIGNATURE}`)).toBe(
      '{"sub":"a?>","exp":1782000000}',
    );
  });
});

describe('the text of a segment', () => {
  it('invalid UTF-8 is told with its byte offset and shown', () => {
    const text = tokenOf(Buffer.from('{"sub":"caf\xe9"}', 'latin1'));
    expect(defectsOf(text)).toEqual([
      {
        kind: 'invalid-utf-8',
        byteOffset: 11,
        byte: 0xe9,
        count: 1,
        place: { in: 'json', segment: 'payload', pointer: '', span: { start: 11, end: 15 } },
      },
    ]);
    expect(payloadOf(text)).toBe('{"sub":"caf⟨E9⟩"}');
  });

  it('a BOM is told', () => {
    expect(defectsOf(tokenOf(Buffer.from('\ufeff{"a":1}')))).toMatchObject([
      { kind: 'byte-order-mark', place: { segment: 'payload', span: { start: 0, end: 0 } } },
    ]);
    expect(kindsOf(defectsOf(tokenOf('{}', '\ufeff{"alg":"HS256"}')))).toEqual(['byte-order-mark']);
  });

  it('a payload that ends in the middle is told with the place where it ends', () => {
    expect(defectsOf(tokenOf('{"sub":"a'))).toEqual([
      {
        kind: 'not-json',
        error: { kind: 'unexpected-end', offset: 9, inside: 'string' },
        place: { in: 'json', segment: 'payload', pointer: '', span: { start: 9, end: 9 } },
      },
    ]);
  });

  it('a header that is no JSON is told, and none of its parameters are lost before the place', () => {
    const token = onlyToken(tokenOf('{"sub":"a"}', '{"alg":"HS256" "typ":"JWT"}'));
    expect(token.defects).toMatchObject([
      {
        kind: 'not-json',
        error: { kind: 'missing-comma', offset: 15 },
        place: { segment: 'header' },
      },
    ]);
    expect(token.header?.json).toMatchObject({ members: [{ name: 'alg' }] });
  });

  it.each([
    ['an array', '["HS256"]', 'array'],
    ['a string', '"HS256"', 'string'],
    ['null', 'null', 'null'],
    ['text', 'HS256', 'text'],
    ['bytes', Uint8Array.of(0xff, 0xfe), 'bytes'],
  ])('a header that is %s is told', (_, header, type) => {
    const text = `${base64url(header)}.${PAYLOAD}.${SIGNATURE}`;
    expect(defectsOf(text)).toContainEqual(
      expect.objectContaining({ kind: 'header-not-an-object', type }),
    );
  });

  it('an empty header is told', () => {
    expect(defectsOf(`.${PAYLOAD}.${SIGNATURE}`)).toEqual([
      {
        kind: 'empty-header',
        place: { in: 'token', segment: 'header', span: { start: 0, end: 0 } },
      },
    ]);
  });
});

describe('payload is not JSON, is null, an array, a number, empty', () => {
  it.each([
    ['null', 'null', 'null'],
    ['an array', '[1,2]', 'array'],
    ['a number', '17', 'number'],
    ['a string', '"a"', 'string'],
    ['true', 'true', 'boolean'],
    ['text', 'Payload', 'text'],
    ['white space', '  ', 'text'],
    ['bytes', Uint8Array.of(0, 0xff), 'bytes'],
    ['a string in another encoding', Uint8Array.of(0x22, 0xe9, 0x22), 'bytes'],
  ])(
    '%s is shown as what it is, and is a defect only in what calls itself a JWT',
    (_, payload, type) => {
      expect(defectsOf(jwsOf(payload))).toEqual([]);
      expect(kindsOf(defectsOf(tokenOf(payload)))).toContain('not-a-claims-set');
      expect(
        defectsOf(tokenOf(payload)).find(({ kind }) => kind === 'not-a-claims-set'),
      ).toMatchObject({ type });
    },
  );

  it('empty is detached, not broken', () => {
    expect(defectsOf(`${HEAD}..${SIGNATURE}`)).toEqual([]);
    expect(onlyToken(`${HEAD}..${SIGNATURE}`).payload?.base64url.bytes).toHaveLength(0);
  });

  it('`b64: false` leaves the payload as it stands', () => {
    const header = base64url('{"alg":"HS256","b64":false,"crit":["b64"]}');
    const token = onlyToken(`${header}.$5 + 1!.${SIGNATURE}`);
    expect(token.payload).toMatchObject({ encoded: false, utf8: { text: '$5 + 1!' } });
    expect(token.defects).toEqual([]);
  });

  it('`b64: false` with claims reads them', () => {
    const header = base64url('{"alg":"HS256","b64":false,"crit":["b64"]}');
    expect(onlyToken(`${header}.{"exp":5}.${SIGNATURE}`).dates.exp).toBe(5);
  });

  it.each([
    ['JWT', true],
    ['jwt', true],
    ['at+jwt', true],
    ['application/at+jwt', true],
    ['dc+sd-jwt', true],
    ['JOSE', false],
    ['jwt-like', false],
    [17, false],
    [null, false],
  ])('typ %j says that the payload is a JWT Claims Set: %s', (typ, says) => {
    const defects = defectsOf(tokenOf('17', { alg: 'HS256', typ }));
    expect(kindsOf(defects)).toEqual(says ? ['not-a-claims-set'] : []);
  });
});

describe('ordinary members', () => {
  it.each(['length', '__proto__', 'constructor', 'toString', 'hasOwnProperty', ''])(
    'a claim named "%s" is one',
    (name) => {
      const token = onlyToken(tokenOf(`{${JSON.stringify(name)}:"x"}`));
      expect(token.defects).toEqual([]);
      expect(token.payload?.json).toMatchObject({ kind: 'json', members: [{ name }], remarks: [] });
      expect(token.dates).toEqual({ iat: undefined, nbf: undefined, exp: undefined });
    },
  );

  it.each([
    '<img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    '</script><svg onload=x>',
    '{{1}}',
  ])('the markup %s is text, in names, values and around a token', (markup) => {
    const token = onlyToken(`${markup} ${tokenOf({ [markup]: markup })} ${markup}`);
    expect(JSON.parse(token.payload?.utf8.text ?? '')).toEqual({ [markup]: markup });
  });
});

describe('properties', () => {
  const signed = fc
    .dictionary(fc.string({ maxLength: 5 }), fc.jsonValue())
    .map((claims) => tokenOf(claims));
  const fragment = fc.constantFrom(
    'eyJ',
    'e30',
    HEAD,
    PAYLOAD,
    SIGNATURE,
    '.',
    '..',
    '~',
    '=',
    '==',
    ' ',
    '\n',
    '\r\n',
    '\u00a0',
    '\u200b',
    '\ufeff',
    '%2E',
    '%',
    '+',
    '/',
    '-',
    '_',
    '"',
    "'",
    ',',
    ';',
    '{',
    '}',
    'Bearer ',
    'token=',
    '> ',
    '\\n',
    '\\',
    '...',
    '…',
    'a',
    'B',
    '1',
    '\ud83d',
    '😀',
    'eyJhbGciOiJub25lIn0',
  );
  const fragments = fc.array(fragment, { maxLength: 15 }).map((pieces) => pieces.join(''));
  const mutated = fc
    .tuple(signed, fc.nat(), fc.nat({ max: 3 }), fragments)
    .map(([token, place, removed, added]) => {
      const at = place % (token.length + 1);
      return token.slice(0, at) + added + token.slice(at + removed);
    });
  const anything = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fragments,
    mutated,
  );

  it('never throws on any text, and places everything that it finds inside of it', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const inspection = inspect(text);
        const tokens = inspection.kind === 'tokens' ? inspection.tokens : [];
        let end = 0;
        for (const { found, segments } of tokens) {
          expect(found.span.start).toBeGreaterThanOrEqual(end);
          expect(found.span.end).toBeLessThanOrEqual(text.length);
          expect(
            segments.every(({ span }) => span.start <= span.end && span.end <= found.text.length),
          ).toBe(true);
          end = found.span.end;
        }
        for (const token of [...tokens, null]) {
          for (const { place } of bySeverity(timelessFindings(inspection, token, text))) {
            const segment = place.in === 'json' ? token?.[place.segment] : null;
            const length =
              {
                input: text.length,
                token: token?.found.text.length,
                json: segment?.utf8.text.length,
              }[place.in] ?? 0;
            expect(place.span.start).toBeLessThanOrEqual(place.span.end);
            expect(place.span.end).toBeLessThanOrEqual(length);
            if (!segment) continue;
            const shown = prettyPrint(segment.utf8.text, segment.json);
            const { start, end: to } = prettySpan(segment.utf8.text, segment.json, place.span);
            expect(start).toBeLessThanOrEqual(to);
            expect(to).toBeLessThanOrEqual(shown.length);
          }
          statusAt(inspection, token, numericDate(0), seconds(0));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('has a verdict of malformed exactly when there is a defect or no token', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const inspection = inspect(text);
        const { verdict } = statusAt(inspection, null, numericDate(0), seconds(0));
        const isBroken =
          inspection.kind === 'tokens'
            ? inspection.tokens[0].defects.length > 0
            : inspection.kind === 'no-token';
        expect(verdict === 'malformed').toBe(isBroken);
        expect(verdict === 'empty').toBe(text.trim() === '');
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what the eye takes for one', () => {
  it('a foreign character of two code units has both in its place', () => {
    const text = `${HEAD}.${PAYLOAD}\u{1f512}.c2ln`;
    const at = text.indexOf('\u{1f512}');
    expect(defectsOf(text)).toMatchObject([
      { kind: 'foreign-character', place: { span: { start: at, end: at + 2 } } },
    ]);
  });

  it('an unencoded payload has no bits that must be zero', () => {
    const header = base64url('{"alg":"HS256","b64":false,"crit":["b64"]}');
    const token = onlyToken(`${header}.$02.c2ln`);
    expect(token.segments.map(({ base64url: { problems } }) => problems)).toEqual([[], [], []]);
  });

  it.each([
    ['letters', 'x'],
    ['the beginning of a token, again and again', 'eyJ'],
    ['dots', '.'],
    ['white space', ' \n'],
    ['padding', '='],
    ['quotation marks', '"'],
    ['percent signs', '%'],
    ['tildes', '~'],
  ])('ten megabytes of %s are read', (_, text) => {
    const long = text.repeat(10_000_000 / text.length);
    expect(['empty', 'no-token', 'tokens']).toContain(inspect(long).kind);
    expect(inspect(`eyJhbGciOiJIUzI1NiJ9${long}`).kind).not.toBe('empty');
    expect(inspect(`eyJhbGciOiJIUzI1NiJ9.${long}`).kind).not.toBe('empty');
  });
});

import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { decodedSpan, encodedStretch, pastedSpan, tokenSpan } from '../../src/token/byteMap.ts';
import type { Token } from '../../src/token/inspect.ts';
import {
  type JsonSegment,
  readInflated,
  readJsonSegment,
  readSegment,
  readUnencodedPayload,
} from '../../src/token/segment.ts';
import type { Span } from '../../src/token/span.ts';
import { base64url, HEADER, tokenOf, tokensIn } from '../support/tokens.ts';

/** Many runs on a busy machine take longer than one test mostly does. */
vi.setConfig({ testTimeout: 60_000 });

const HEAD = `${base64url(HEADER)}.`;

/** A token, and its payload from some characters between the dots. */
function payloadOf(characters: string): { token: string; payload: JsonSegment } {
  const token = `${HEAD}${characters}.AQ`;
  const span = { start: HEAD.length, end: HEAD.length + characters.length };
  return {
    token,
    payload: readJsonSegment(readSegment(token, { name: 'payload', span }), 'payload'),
  };
}

/** Where a part of the payload's text stands. */
function stretchOf(characters: string, part: string) {
  const { token, payload } = payloadOf(characters);
  const start = payload.utf8.text.indexOf(part);
  const stretch = encodedStretch(token, payload, { start, end: start + part.length });
  if (!stretch) return null;
  const { start: from, end: to } = stretch.characters;
  return { ...stretch, written: token.slice(from, to), at: from - HEAD.length };
}

describe('encodedStretch', () => {
  it.each([
    ['a', 0, 'YW', false, true],
    ['b', 1, 'WJ', true, true],
    ['c', 2, 'Jj', true, false],
    ['abc', 0, 'YWJj', false, false],
    ['d', 4, 'ZA', false, false],
  ])('finds %j of "abcd" from its first bit to its last', (part, at, written, first, last) => {
    expect(stretchOf('YWJjZA', part)).toMatchObject({
      at,
      written,
      sharesFirst: first,
      sharesLast: last,
    });
  });

  it('counts characters of several bytes as those bytes', () => {
    const text = 'é€😀x';
    expect(stretchOf(base64url(text), 'é')?.bytes).toEqual({ start: 0, end: 2 });
    expect(stretchOf(base64url(text), '€')?.bytes).toEqual({ start: 2, end: 5 });
    expect(stretchOf(base64url(text), '😀')?.bytes).toEqual({ start: 5, end: 9 });
    expect(stretchOf(base64url(text), 'x')?.bytes).toEqual({ start: 9, end: 10 });
  });

  it.each([
    [0, 1],
    [1, 2],
  ])('takes half of a surrogate pair, %i to %i, for the whole', (start, end) => {
    const { token, payload } = payloadOf(base64url('😀'));
    expect(encodedStretch(token, payload, { start, end })?.bytes).toEqual({ start: 0, end: 4 });
  });

  it('leaves out a byte order mark at the beginning', () => {
    const characters = Buffer.from('\ufeff{"a":1}').toString('base64url');
    expect(stretchOf(characters, '{')?.bytes).toEqual({ start: 3, end: 4 });
  });

  it('takes the stand-in of an invalid byte for that byte', () => {
    const characters = Buffer.from([0x61, 0xff, 0x80, 0x62]).toString('base64url');
    expect(stretchOf(characters, '⟨FF⟩')?.bytes).toEqual({ start: 1, end: 2 });
    expect(stretchOf(characters, '80')?.bytes).toEqual({ start: 2, end: 3 });
    expect(stretchOf(characters, 'b')?.bytes).toEqual({ start: 3, end: 4 });
  });

  it('gives no answer where more bytes are invalid than are listed', () => {
    const characters = Buffer.from([0x61, ...Array(101).fill(0xff)]).toString('base64url');
    expect(stretchOf(characters, 'a')).toBeNull();
  });

  it.each([
    ['white space', 'YW Jj\nZA', 'c', 'Jj'],
    ['a foreign character at its place', 'YW*JjZA', 'b', 'W*J'],
    ['characters of standard base64', '/+9j', 'c', '9j'],
    ['padding', 'YWJjZA==', 'd', 'ZA'],
  ])('passes over %s', (_, characters, part, written) => {
    expect(stretchOf(characters, part)?.written).toBe(written);
  });

  it('is the identity for an unencoded payload', () => {
    const token = `${HEAD}{"é":"\\n"}.AQ`;
    const span = { start: HEAD.length, end: token.length - 3 };
    const payload = readUnencodedPayload(token, { name: 'payload', span });
    expect(encodedStretch(token, payload, { start: 1, end: 4 })).toEqual({
      bytes: { start: 1, end: 5 },
      characters: { start: span.start + 1, end: span.start + 4 },
      sharesFirst: false,
      sharesLast: false,
    });
    expect(decodedSpan(token, payload, { start: span.start + 1, end: span.start + 4 })).toEqual({
      start: 1,
      end: 4,
    });
  });

  it('gives no answer for nothing', () => {
    const { token, payload } = payloadOf(base64url('{}'));
    expect(encodedStretch(token, payload, { start: 1, end: 1 })).toBeNull();
  });

  it('gives no answer for what was inflated', () => {
    const { token, payload } = payloadOf(base64url('{}'));
    const inflated = readInflated(payload, new TextEncoder().encode('{"a":1}'));
    expect(encodedStretch(token, inflated, { start: 1, end: 4 })).toBeNull();
    expect(decodedSpan(token, inflated, { start: HEAD.length, end: HEAD.length })).toBeNull();
  });
});

describe('decodedSpan', () => {
  const { token, payload } = payloadOf(base64url('abcdef'));
  const decoded = (start: number, end: number) =>
    decodedSpan(token, payload, { start: HEAD.length + start, end: HEAD.length + end });

  it('leads a caret to the byte that most bits of the character behind it are of', () => {
    expect([0, 1, 2, 3, 4].map((at) => decoded(at, at)?.start)).toEqual([0, 1, 1, 2, 3]);
  });

  it('leads several characters to the bytes that they hold whole', () => {
    expect(decoded(0, 4)).toEqual({ start: 0, end: 3 });
    expect(decoded(1, 5)).toEqual({ start: 1, end: 3 });
  });

  it('gives no answer outside of the segment', () => {
    expect(decodedSpan(token, payload, { start: 0, end: 0 })).toBeNull();
    expect(decoded(8, 8)).toBeNull();
    expect(decodedSpan(token, payload, { start: 0, end: HEAD.length })).toBeNull();
  });

  it('takes of a longer stretch what is in the segment', () => {
    expect(decodedSpan(token, payload, { start: 0, end: token.length })).toEqual({
      start: 0,
      end: 6,
    });
  });
});

/** Bit by bit: which character of the text each bit of a payload's base64url is of. */
function naive(characters: string, payload: JsonSegment) {
  const kept = [...characters].flatMap((character, at) => (/[\w+/-]/.test(character) ? [at] : []));
  const { bytes } = payload.base64url;
  return ({ start, end }: Span) => {
    const holding: number[] = [];
    for (let bit = start * 8; bit < end * 8; bit += 1) {
      holding.push(kept[Math.floor(bit / 6)] as number);
    }
    const holds = (place: number | undefined, byte: number) =>
      byte >= 0 &&
      byte < bytes.length &&
      Array.from({ length: 8 }, (_, bit) => kept[Math.floor((byte * 8 + bit) / 6)]).includes(place);
    return {
      characters: { start: holding[0] as number, end: (holding.at(-1) as number) + 1 },
      sharesFirst: holds(holding[0], start - 1),
      sharesLast: holds(holding.at(-1), end),
    };
  };
}

describe('properties', () => {
  const pieces = fc.constantFrom(
    ...['a', '"', 'é', '€', '😀', '\ufeff', '⟨FF⟩'].map((text) => [...Buffer.from(text)]),
    [0xff],
    [0x80],
    [0xe2, 0x82],
    [0xf0],
  );
  const bytes = fc.array(pieces, { minLength: 1, maxLength: 24 }).map((all) => all.flat());
  const noise = fc.array(fc.tuple(fc.nat(40), fc.constantFrom(' ', '\n', '*', '=')), {
    maxLength: 4,
  });
  /** Base64url of any bytes, with characters in it that encode nothing. */
  const segment = fc.tuple(bytes, noise).map(([encoded, inserted]) => {
    let characters = Buffer.from(encoded).toString('base64url');
    for (const [at, character] of inserted) {
      const place = at % (characters.length + 1);
      characters = characters.slice(0, place) + character + characters.slice(place);
    }
    return characters;
  });
  const stretch = fc.tuple(fc.nat(60), fc.nat(60));

  it('agrees with a model that goes bit by bit', () => {
    fc.assert(
      fc.property(segment, stretch, (characters, [a, b]) => {
        const { token, payload } = payloadOf(characters);
        const { length } = payload.utf8.text;
        fc.pre(length > 0);
        const start = Math.min(a, b) % length;
        const end = Math.min(start + 1 + (Math.max(a, b) % length), length);
        const found = encodedStretch(token, payload, { start, end });
        if (!found) throw new Error('There is an answer');
        const { characters: place, ...shared } = naive(characters, payload)(found.bytes);
        expect(found.characters).toEqual({
          start: place.start + HEAD.length,
          end: place.end + HEAD.length,
        });
        expect(found).toMatchObject(shared);
      }),
    );
  });

  it('gives the bytes that read as the stretch, and no more', () => {
    fc.assert(
      fc.property(segment, fc.nat(60), (characters, at) => {
        const { token, payload } = payloadOf(characters);
        const shown = [...payload.utf8.text.matchAll(/⟨[89A-F][0-9A-F]⟩|./gsu)];
        fc.pre(shown.length > 0);
        const one = shown[at % shown.length] as RegExpExecArray;
        const span = { start: one.index, end: one.index + one[0].length };
        const isStandIn = payload.utf8.invalidBytes.some(({ offset }) => offset === one.index);
        // Written as such in valid UTF-8, it is five characters like any other.
        fc.pre(isStandIn || one[0].length < 4);
        const found = encodedStretch(token, payload, span);
        const read = payload.base64url.bytes.subarray(found?.bytes.start, found?.bytes.end);
        const expected = isStandIn ? Buffer.from(one[0].slice(1, 3), 'hex') : Buffer.from(one[0]);
        expect([...read]).toEqual([...expected]);
      }),
    );
  });

  it('leads the characters of a stretch back to that stretch', () => {
    fc.assert(
      fc.property(segment, stretch, (characters, [a, b]) => {
        const { token, payload } = payloadOf(characters);
        const { length } = payload.utf8.text;
        fc.pre(length > 0);
        const start = Math.min(a, b) % length;
        const end = Math.min(start + 1 + (Math.max(a, b) % length), length);
        const found = encodedStretch(token, payload, { start, end });
        const back = found && decodedSpan(token, payload, found.characters);
        const again = back && encodedStretch(token, payload, back);
        expect(again).toEqual(found);
      }),
    );
  });

  it('never throws, and stays within the text', () => {
    fc.assert(
      fc.property(
        segment,
        fc.integer({ min: -5, max: 200 }),
        fc.nat(80),
        (characters, at, more) => {
          const { token, payload } = payloadOf(characters);
          const back = decodedSpan(token, payload, { start: at, end: at + more });
          if (!back) return;
          expect(back.start).toBeGreaterThanOrEqual(0);
          expect(back.end).toBeGreaterThan(back.start);
          expect(back.end).toBeLessThanOrEqual(payload.utf8.text.length);
        },
      ),
    );
  });
});

describe('a token in the pasted text', () => {
  /** The last one, which is the innermost. */
  const tokenIn = (text: string) => tokensIn(text).at(-1) as Token;
  const claim = '"sub":"u_42"';
  const placeIn = (text: string, token: Token, part = claim) => {
    const { payload } = token;
    const start = payload?.utf8.text.indexOf(part) ?? -1;
    const span = { start, end: start + part.length };
    const stretch = payload && encodedStretch(token.found.text, payload, span);
    const pasted = stretch && pastedSpan(token, stretch.characters);
    return { stretch, pasted, written: pasted && text.slice(pasted.start, pasted.end) };
  };
  const CLEAN = tokenOf({ iss: 'joe', sub: 'u_42', exp: 1 });

  it.each([
    ['by itself', CLEAN],
    ['behind a scheme', `Authorization: Bearer ${CLEAN}`],
    ['on lines', CLEAN.replace(/.{20}/g, '$&\n')],
    ['with zero-width spaces', CLEAN.replace(/.{7}/g, '$&\u200b')],
    ['with its dots percent-encoded', `?token=${CLEAN.replaceAll('.', '%2E')}&x=1`],
  ])('has the characters of a claim in their places: %s', (_, text) => {
    const token = tokenIn(text);
    const { stretch, pasted, written } = placeIn(text, token);
    const { start, end } = stretch?.characters ?? { start: -1, end: -1 };
    expect(written?.replace(/[\n\u200b]/g, '')).toBe(token.found.text.slice(start, end));
    expect(pasted && tokenSpan(token, pasted)).toEqual(stretch?.characters);
  });

  it('has those of a Nested JWT in the characters of the one around it', () => {
    const outer = tokenOf(CLEAN, '{"alg":"HS256","cty":"JWT"}');
    const token = tokenIn(outer);
    expect(token.inside).not.toBeNull();
    const { stretch, pasted, written } = placeIn(outer, token);
    const { start, end } = stretch?.characters ?? { start: -1, end: -1 };
    expect(outer.split('.')[1]).toContain(written);
    const around = encodedStretch(outer, token.inside?.payload as JsonSegment, { start, end });
    expect(pasted).toEqual(around?.characters);
    expect(pasted && tokenSpan(token, pasted)).toEqual(stretch?.characters);
  });

  it('has none beside the token', () => {
    const token = tokenIn(`Bearer ${CLEAN} and more`);
    expect(tokenSpan(token, { start: 0, end: 0 })).toBeNull();
    expect(tokenSpan(token, { start: CLEAN.length + 10, end: CLEAN.length + 10 })).toBeNull();
    const behind = token.found.span.end;
    expect(tokenSpan(token, { start: behind, end: behind })).toBeNull();
    expect(tokenSpan(token, { start: behind - 1, end: behind })).not.toBeNull();
  });

  it('is found in JSON Serialization, but for strings with escapes', () => {
    const [header, payload, signature] = CLEAN.split('.');
    const json = JSON.stringify({ payload, protected: header, signature });
    const token = tokenIn(json);
    const { written } = placeIn(json, token);
    expect(payload).toContain(written);
    const escaped = json.replace(payload ?? '', `\\u0065${payload?.slice(1)}`);
    const other = tokenIn(escaped);
    expect(other.payload?.utf8.text).toBe(token.payload?.utf8.text);
    expect(placeIn(escaped, other).stretch).toBeNull();
  });

  it('has those of an unprotected header as they stand, escapes and all', () => {
    const [, payload, signature] = CLEAN.split('.');
    const json = `{"payload":"${payload}","header":{"kid":"a\\u0062"},"signature":"${signature}"}`;
    const { header } = tokenIn(json);
    const start = header?.utf8.text.indexOf('"kid"') ?? -1;
    const member = '"kid":"a\\u0062"';
    const stretch = header && encodedStretch(json, header, { start, end: start + member.length });
    const { characters } = stretch ?? {};
    expect(json.slice(characters?.start, characters?.end)).toBe(member);
  });

  it('has those of base64 around it, on lines', () => {
    const text = `token: ${Buffer.from(CLEAN).toString('base64').replace(/.{76}/g, '$&\n')}`;
    const { pasted, stretch } = placeIn(text, tokenIn(text));
    const { start } = stretch?.characters ?? { start: -1 };
    const before = Math.floor(start / 3) * 4;
    const at = 'token: '.length + before + Math.floor(before / 76);
    expect(pasted?.start).toBe(at + (start % 3));
  });
});

import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type JsonReading, memberNamed, memberValue, readJson } from '../../src/token/json.ts';
import { walkJson } from '../../src/token/jsonWalk.ts';

/** Many runs on a busy machine take longer than one test mostly does. */
vi.setConfig({ testTimeout: 60_000 });

const membersIn = (reading: JsonReading) => (reading.kind === 'empty' ? [] : reading.members);
const names = (text: string) => membersIn(readJson(text)).map(({ name }) => name);

describe('readJson', () => {
  it.each([
    ['{"a":1}', 'object'],
    ['[1]', 'array'],
    ['"a"', 'string'],
    ['-0.5e3', 'number'],
    ['true', 'boolean'],
    [' null\n', 'null'],
  ])('tells the type of %s', (text, type) => {
    expect(readJson(text)).toMatchObject({ kind: 'json', type });
  });

  it.each(['', ' ', '\t\r\n'])('takes %j for empty', (text) => {
    expect(readJson(text)).toEqual({ kind: 'empty' });
  });

  it.each([
    ['{"a":1,', 'object'],
    ['[1,', 'array'],
    ['"a', 'string'],
    ['{"a":1}}', 'object'],
    ['hello', null],
    ['\u00a0{}', null],
    ['\ufeff{}', null],
  ])('tells what %j, which is not JSON, began as', (text, type) => {
    expect(readJson(text)).toMatchObject({ kind: 'not-json', type });
  });

  it('keeps the order of members, their duplicates and their places', () => {
    const text = '{ "b" : 1, "a":[2, 3],"b":{"c":4} }';
    const members = membersIn(readJson(text));
    expect(members.map(({ name, type }) => [name, type])).toEqual([
      ['b', 'number'],
      ['a', 'array'],
      ['b', 'object'],
    ]);
    expect(members.map(({ nameSpan: { start, end } }) => text.slice(start, end))).toEqual([
      '"b"',
      '"a"',
      '"b"',
    ]);
    expect(members.map(({ valueSpan: { start, end } }) => text.slice(start, end))).toEqual([
      '1',
      '[2, 3]',
      '{"c":4}',
    ]);
  });

  it('reads the escapes of a name', () => {
    expect(names('{"\\u0065x\\u0070":1}')).toEqual(['exp']);
  });

  it.each(['length', '__proto__', 'constructor', 'toString', 'hasOwnProperty', ''])(
    'takes a member named "%s" for an ordinary one',
    (name) => {
      const text = `{"a":1,${JSON.stringify(name)}:"x","b":2}`;
      const reading = readJson(text);
      expect(names(text)).toEqual(['a', name, 'b']);
      expect(reading).toMatchObject({ kind: 'json', remarks: [] });
      const member = memberNamed(membersIn(reading), name);
      expect(member && memberValue(text, member)).toBe('x');
      expect(memberNamed(membersIn(readJson('{"a":1}')), name)).toBeUndefined();
    },
  );

  it('has the members of an outermost object alone', () => {
    expect(names('[{"a":1}]')).toEqual([]);
    expect(names('{"a":{"b":1}}')).toEqual(['a']);
  });

  it('keeps the members that are complete before a syntax error', () => {
    expect(names('{"a":1,"b":[2,{"c":3}],"d":"cut')).toEqual(['a', 'b']);
    expect(names('{"a":1 "b":2}')).toEqual(['a']);
  });

  it('leaves out a number at the end of the text, which may have lost digits', () => {
    expect(names('{"a":1,"exp":179')).toEqual(['a']);
    expect(names('{"a":1,"exp":179,')).toEqual(['a', 'exp']);
    expect(names('{"a":1,"b":true')).toEqual(['a', 'b']);
  });

  it('finds the last of the members that share a name, as RFC 7519 §4 has it', () => {
    const text = '{"a":1,"a":2}';
    const member = memberNamed(membersIn(readJson(text)), 'a');
    expect(member && memberValue(text, member)).toBe(2);
  });
});

describe('agreement with JSON.parse', () => {
  const isJson = (text: string) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  const agrees = (text: string) => {
    expect(readJson(text).kind === 'json').toBe(isJson(text));
    expect(walkJson(text).error === null).toBe(isJson(text));
  };
  const json = fc.json({ noUnicodeString: false, maxDepth: 4 });
  const fragment = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '"a"',
    '"\\u00e',
    '\\',
    '\\n',
    '1',
    '-',
    '.5',
    '0',
    'e+',
    'true',
    'nul',
    'l',
    ' ',
    '\n',
    '\u00a0',
    '\ufeff',
    '\0',
    '/*',
    '*/',
    '//',
    "'",
    'é',
    '😀',
    '\ud83d',
  );

  it('holds on random JSON', () => {
    fc.assert(fc.property(json, agrees));
  });

  it('holds on random strings', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), agrees));
  });

  it('holds on pieces of JSON in any order', () => {
    fc.assert(
      fc.property(
        fc.array(fragment, { maxLength: 8 }).map((pieces) => pieces.join('')),
        agrees,
      ),
      {
        numRuns: 2000,
      },
    );
  });

  it('holds on JSON in which one place was changed', () => {
    fc.assert(
      fc.property(json, fc.nat(), fc.nat({ max: 2 }), fragment, (text, place, removed, added) => {
        const at = place % (text.length + 1);
        agrees(text.slice(0, at) + added + text.slice(at + removed));
      }),
      { numRuns: 1000 },
    );
  });

  it('holds for the values of all members', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
        const text = JSON.stringify(object, null, 1);
        const read = membersIn(readJson(text)).map((member) => [
          member.name,
          memberValue(text, member),
        ]);
        expect(read).toEqual(Object.entries(JSON.parse(text)));
      }),
    );
  });

  it('places every error inside the text or at its end', () => {
    fc.assert(
      fc.property(
        fc.array(fragment, { maxLength: 8 }).map((pieces) => pieces.join('')),
        (text) => {
          const { error } = walkJson(text);
          if (!error) return;
          expect(error.offset).toBeGreaterThanOrEqual(0);
          expect(error.offset).toBeLessThanOrEqual(text.length);
          expect(error.offset === text.length).toBe(error.kind === 'unexpected-end');
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('finds the end of every JSON object that is cut off', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }),
        fc.nat(),
        (object, cut) => {
          const whole = JSON.stringify(object);
          const text = whole.slice(0, 1 + (cut % (whole.length - 1)));
          expect(readJson(text)).toMatchObject({
            kind: 'not-json',
            error: { kind: 'unexpected-end', offset: text.length },
          });
        },
      ),
    );
  });
});

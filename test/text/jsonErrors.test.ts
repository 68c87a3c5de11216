import { describe, expect, it } from 'vitest';
import { jsonErrorPhrase } from '../../src/text/jsonErrorPhrases.ts';
import { jsonErrorWords } from '../../src/text/jsonErrors.ts';
import { readJson } from '../../src/token/json.ts';

/** The words for the place where a text stops being JSON. */
function wordsFor(text: string) {
  const json = readJson(text);
  if (json.kind !== 'not-json') throw new Error(`${text} is JSON`);
  const where = `character ${json.error.offset + 1} of the decoded payload`;
  return { phrase: jsonErrorPhrase(json.error), ...jsonErrorWords(json.error, where) };
}

describe('the words for a JSON syntax error', () => {
  it.each<[string, string, string, string]>([
    [
      '{"a":"b',
      'ends in the middle of a JSON string',
      'It is 7 characters long. Every reader stops',
      'limit on length',
    ],
    [
      '{"a":-',
      'ends in the middle of a number',
      'It is 6 characters long. Every reader stops',
      'limit on length',
    ],
    [
      '{"a":tr',
      'ends in the middle of true, false or null',
      'It is 7 characters long. Every reader stops',
      'limit',
    ],
    [
      '{"a":1',
      'ends before its object is closed',
      'It is 6 characters long. Every reader stops',
      'limit on length',
    ],
    [
      '{"a":[1',
      'ends before its array is closed',
      'It is 7 characters long. Every reader stops',
      'limit on length',
    ],
    ['{', 'ends before its object is closed', 'It is 1 character long.', 'limit on length'],
    [
      '{"a"=1}',
      'has "=" where a colon is due',
      'JSON cannot have "=" here. Every reader stops at character 5 of the decoded payload',
      'JSON library',
    ],
    [
      '{"a":1;}',
      'has ";" where a comma is due',
      '";" here. Every reader stops at character 7',
      'JSON library',
    ],
    [
      '{"a":1\u200b}',
      'has U+200B where a comma is due',
      'U+200B (zero-width space)',
      'JSON library',
    ],
    [
      '{:1}',
      'has ":" where a name or "}" is due',
      '":" here. Every reader stops at character 2',
      'JSON library',
    ],
    [
      '{"a":1 "b":2}',
      'lacks a comma before character 8',
      'at character 8 of the decoded payload',
      'Put a comma',
    ],
    ['{"a":1,}', 'has a comma too many', 'stops at character 7 of', 'Remove the comma'],
    ['{"a":1 /* b */}', 'has a comment, which JSON does not know', 'at character 8', 'Remove it'],
    [
      "{'a':1}",
      'has single quotes instead of double ones',
      'stops at character 2 of',
      'json.dumps',
    ],
    ['{iss:1}', 'has the name iss without quotes', 'at character 2', 'JSON.stringify'],
    [
      '{"a":None}',
      'has None where a value is due',
      'Every reader stops at character 6',
      'how Python prints',
    ],
    [
      '{"a":undefined}',
      'has undefined where a value is due',
      'Only true, false and null stand without quotes.',
      'how JavaScript prints',
    ],
    [
      '{"a":yes}',
      'has yes where a value is due',
      'stops at character 6',
      'Put it in double quotes',
    ],
    ['{"a":+1}', 'has a number that JSON does not allow', 'at character 6', 'plain decimal digits'],
    ['{"a":"\\x"}', 'has the escape \\x, which JSON lacks', 'stops at character 7', 'as \\\\.'],
    ['{"a":"b\nc"}', 'has U+000A inside a string', 'U+000A (line feed) must be escaped', 'as \\n,'],
    [
      '{"a":"b\u0001c"}',
      'has U+0001 inside a string',
      'U+0001 must be escaped in a string. Every reader stops at character 8',
      'as \\u0001,',
    ],
    ['{"a":1}{"b":2}', 'goes on after its JSON has ended', 'at character 8', 'a second object'],
  ])('%j', (text, phrase, why, remedy) => {
    const words = wordsFor(text);
    expect(words.phrase).toBe(phrase);
    expect(words.why).toContain(why);
    expect(words.why).toMatch(/\(RFC 8259 §\d.*\)/);
    expect(words.remedy).toContain(remedy);
    for (const sentence of [words.why, words.remedy]) expect(sentence).toMatch(/^.{20,}\.$/);
  });
});

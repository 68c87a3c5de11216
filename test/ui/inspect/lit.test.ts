import { describe, expect, it } from 'vitest';
import { prettyPrint } from '../../../src/token/prettyPrint.ts';
import { readPart } from '../../../src/token/segment.ts';
import { startsIn } from '../../../src/ui/inspect/lit.ts';
import { base64url } from '../../support/tokens.ts';

describe('startsIn', () => {
  const segment = readPart(base64url('{"a":1,"exp":5}'));
  const pretty = prettyPrint(segment.utf8.text, segment.json);
  const shown = (text: string) => startsIn(segment, text).pretty.map((at) => text.slice(at)[0]);

  it('finds the lexemes in the text that is shown, whatever was shown before', () => {
    expect(shown('')).toEqual([]);
    expect(shown('{"of": "another"}').join('')).toBe('{":"}');
    expect(shown(pretty).join('')).toBe('{":1,":5}');
  });

  it('finds them once', () => {
    expect(startsIn(segment, pretty)).toBe(startsIn(segment, pretty));
  });
});

import { jsonEscape, visible, visibleLines } from './characters.ts';
import { looksLikeAscii } from './confusables.ts';
import type { JsonReading } from './json.ts';
import { DEEPEST_SHOWN } from './jsonRemarks.ts';
import { JsonScanner, type JsonTokenKind } from './jsonScanner.ts';
import type { Span } from './span.ts';

/**
 * Lays JSON out on lines, and changes nothing but the white space between its tokens: names keep
 * their order and their duplicates, numbers their spelling. Characters that nobody sees, and letters
 * of a name that pass for others, are written as escapes, which mean the same.
 *
 * What stands after the place where a text stops being JSON follows as it is. Values nested deeper
 * than `DEEPEST_SHOWN` stay on one line: their indentation alone would outgrow any memory.
 *
 * @param text - what `json` is the reading of
 * @returns never throws
 */
export function prettyPrint(text: string, json: JsonReading): string {
  return print(text, jsonEnd(text, json), text.length, 'before');
}

/** The offset in the pretty-printed text of the character at an offset in the text itself. */
export function prettyOffset(text: string, json: JsonReading, offset: number): number {
  return print(text, jsonEnd(text, json), offset, 'before').length;
}

/** The place in the pretty-printed text of a place in the text itself. */
export function prettySpan(text: string, json: JsonReading, { start, end }: Span): Span {
  const from = prettyOffset(text, json, start);
  if (end <= start) return { start: from, end: from };
  return { start: from, end: print(text, jsonEnd(text, json), end, 'after').length };
}

/** Up to where a text is laid out: all of it, or the place of its syntax error; nothing of a text that is no JSON at all. */
export function jsonEnd(text: string, json: JsonReading): number {
  if (json.kind === 'json') return text.length;
  return json.kind === 'not-json' && json.type !== null ? json.error.offset : 0;
}

/**
 * Prints up to an offset: to just before the character there, behind the white space that is put
 * between two tokens, or to just after the character that ends there.
 */
function print(text: string, end: number, until: number, side: 'before' | 'after'): string {
  const scanner = new JsonScanner(text);
  const isOdd = ODD.test(text);
  let pretty = '';
  let depth = 0;
  let previous: JsonTokenKind | null = null;
  // Where the source begins that was scanned and not printed, and where it ends: few long pieces join faster.
  let from = 0;
  let printed = 0;
  for (scanner.scan(); scanner.start < end && printed < end; scanner.scan()) {
    const { kind, start } = scanner;
    // What is no token, or not a whole one, is the last before the end.
    const isToken = kind !== 'unknown' && scanner.isWhole;
    const next = isToken ? Math.min(scanner.end, end) : end;
    if (kind === '}' || kind === ']') depth -= 1;
    const space = spaceBetween(previous, kind, depth);
    if (space !== '' || start > printed) {
      pretty += text.slice(from, printed) + space;
      from = start;
    }
    const stops = until < next || (until === next && side === 'after');
    const to = stops ? until : next;
    const written = isOdd && kind === 'string' ? shownString(text, start, to, next) : null;
    if (written !== null) {
      pretty += text.slice(from, start) + written;
      from = to;
    }
    if (stops) return pretty + text.slice(from, to);
    if (kind === '{' || kind === '[') depth += 1;
    previous = kind;
    printed = next;
  }
  pretty += text.slice(from, printed);
  // What is no JSON keeps its own white space, that before it included.
  if (end < text.length) pretty += visibleLines(text.slice(printed, Math.max(end, until)));
  return pretty;
}

/** The white space between two tokens. */
function spaceBetween(previous: JsonTokenKind | null, next: JsonTokenKind, depth: number): string {
  if (previous === ':') return ' ';
  if (previous === null || next === ',' || next === ':') return '';
  if ((previous === '{' && next === '}') || (previous === '[' && next === ']')) return '';
  if (depth > DEEPEST_SHOWN) return previous === ',' ? ' ' : '';
  return LINE_BREAKS[Math.max(depth, 0)] as string;
}

/** A line break and the indentation at each depth. */
const LINE_BREAKS = Array.from(
  { length: DEEPEST_SHOWN + 1 },
  (_, depth) => `\n${'  '.repeat(depth)}`,
);

/**
 * How the string between `start` and `end` is shown up to `to`; null where that is as it stands. Letters
 * of a name that pass for others are written as escapes.
 */
function shownString(text: string, start: number, to: number, end: number): string | null {
  const written = text.slice(start, to);
  if (!ODD.test(written)) return null;
  const shown = visible(written);
  NAME_END.lastIndex = end;
  const isName = NAME_END.test(text);
  const passesForAscii = isName && looksLikeAscii(text.slice(start + 1, end - 1)) !== null;
  return passesForAscii ? shown.replace(/[^\0-~]/gu, jsonEscape) : shown;
}

/** What follows a string that is a name. */
const NAME_END = /[ \t\r\n]*:/y;

/** A character that may be one that nobody sees, or that passes for another. */
const ODD = /[^\t\n\r -~]/;

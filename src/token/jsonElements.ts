import { JsonScanner, type JsonTokenKind } from './jsonScanner.ts';
import type { Span } from './span.ts';

/**
 * Where the elements of an array stand: `[{"a":1},2]` has two. Never throws.
 *
 * @param text - JSON
 * @param array - where the array stands in it, brackets included
 * @returns offsets in `text`, in order; none when there is no array
 */
export function elementSpans(text: string, array: Span): readonly Span[] {
  const spans: Span[] = [];
  const scanner = new JsonScanner(text);
  scanner.end = array.start;
  if (next(scanner) !== '[') return spans;
  let depth = 1;
  let start: number | null = null;
  while (depth > 0) {
    const kind = next(scanner);
    if (kind === 'end') break;
    if (kind === ']' || kind === '}') depth -= 1;
    else if (kind !== ',') start ??= scanner.start;
    if (kind === '[' || kind === '{') depth += 1;
    if (depth !== 1 || start === null) continue;
    spans.push({ start, end: scanner.end });
    start = null;
  }
  return spans;
}

function next(scanner: JsonScanner): JsonTokenKind {
  scanner.scan();
  return scanner.kind;
}

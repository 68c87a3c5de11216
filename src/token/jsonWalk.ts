import { type Frame, frame, pointerIn } from './jsonFrames.ts';
import type { JsonMember, JsonType } from './jsonMember.ts';
import { ALWAYS_EXACT } from './jsonNumber.ts';
import { DEEPEST_SHOWN, type JsonRemark, RemarkCollector } from './jsonRemarks.ts';
import { JsonScanner, type JsonTokenKind } from './jsonScanner.ts';
import {
  type Expected,
  type JsonSyntaxError,
  numberError,
  stringErrorIn,
  syntaxErrorAt,
} from './jsonSyntaxError.ts';
import type { Span } from './span.ts';

const VALUE_TYPES: Readonly<Partial<Record<JsonTokenKind, JsonType>>> = {
  '{': 'object',
  '[': 'array',
  string: 'string',
  number: 'number',
  true: 'boolean',
  false: 'boolean',
  null: 'null',
};

/** What one pass over the tokens of a text finds; `error` is null when the grammar holds. */
export interface JsonWalk {
  readonly error: JsonSyntaxError | null;
  readonly type: JsonType | null;
  readonly members: readonly JsonMember[];
  readonly remarks: readonly JsonRemark[];
  readonly unlisted: number;
}

/**
 * Walks the tokens of a text by the grammar of JSON, up to the first that cannot stand where it does.
 *
 * Takes time in proportion to the text and keeps its own stack, so depth is bounded by memory alone.
 * Never throws.
 *
 * @see RFC 8259 §2
 */
export function walkJson(text: string): JsonWalk {
  const scanner = new JsonScanner(text);
  const frames: Frame[] = [];
  const collector = new RemarkCollector(text, () => pointerIn(frames));
  const members: JsonMember[] = [];
  /** asked for at every token, so it is kept */
  let innermost: Frame | undefined;
  let deepest = 0;
  let outermost: JsonType | null = null;
  let expected: Expected = 'value';
  /** of the present member of the outermost object */
  let named = { name: '', nameSpan: { start: 0, end: 0 } };

  const span = (): Span => ({ start: scanner.start, end: scanner.end });
  const refuse = () => syntaxErrorAt(text, scanner.start, expected);

  const open = (type: Frame['type']) => {
    innermost = frame(type, scanner.start);
    frames.push(innermost);
    deepest = Math.max(deepest, frames.length);
    expected = type === 'object' ? 'name-or-end' : 'value-or-end';
    return null;
  };

  const close = () => {
    const { type, start } = frames.pop() as Frame;
    innermost = frames.at(-1);
    return complete(type, start);
  };

  /** A value that began at `start` ends with the present token. */
  const complete = (type: JsonType, start: number) => {
    expected = innermost ? 'comma-or-end' : 'nothing';
    // At the end of the text a number may have lost digits.
    const isTorn = type === 'number' && scanner.end === text.length;
    if (frames.length === 1 && innermost?.type === 'object' && !isTorn) {
      // Written out: members made by spreading take three times as long to make and to look through.
      const { name, nameSpan } = named;
      members.push({ name, nameSpan, type, valueSpan: { start, end: scanner.end } });
    }
    return null;
  };

  const takeName = (object: Frame) => {
    if (!scanner.isWhole) return stringErrorIn(text, scanner.start);
    const name = scanner.string();
    const nameSpan = span();
    object.key = name;
    if (frames.length === 1) named = { name, nameSpan };
    const first = object.names.get(name);
    if (first) collector.add({ kind: 'duplicate-name', name, first }, nameSpan);
    else object.names.set(name, nameSpan);
    collector.name(name, nameSpan);
    expected = 'colon';
    return null;
  };

  const takeValue = (kind: JsonTokenKind) => {
    const type = VALUE_TYPES[kind];
    if (type === undefined) return refuse();
    if (!innermost) outermost = type;
    if (type === 'object' || type === 'array') return open(type);
    const { start, end, isWhole, isPlain } = scanner;
    if (!isWhole) return type === 'number' ? numberError(text, start) : stringErrorIn(text, start);
    // Most values need no second look: then no string is made of them.
    if (type === 'string' && collector.looksAtStrings) collector.string(scanner.string(), span());
    if (type === 'number' && (!isPlain || end - start > ALWAYS_EXACT)) {
      collector.number(scanner.lexeme(), span());
    }
    return complete(type, start);
  };

  /** Takes one token, or answers why it cannot stand here. */
  const take = (kind: JsonTokenKind): JsonSyntaxError | null => {
    switch (expected) {
      case 'name-or-end':
      case 'name':
        if (kind === '}' && expected === 'name-or-end') return close();
        return kind === 'string' && innermost ? takeName(innermost) : refuse();
      case 'colon':
        if (kind !== ':') return refuse();
        expected = 'value';
        return null;
      case 'comma-or-end':
        if (kind === (innermost?.type === 'object' ? '}' : ']')) return close();
        if (kind !== ',' || !innermost) return refuse();
        if (typeof innermost.key === 'number') innermost.key += 1;
        expected = innermost.type === 'object' ? 'name' : 'value';
        return null;
      case 'value-or-end':
        return kind === ']' ? close() : takeValue(kind);
      case 'value':
        return takeValue(kind);
      case 'nothing':
        return refuse();
    }
  };

  /** What the end of the text breaks off. */
  const end = (): JsonSyntaxError | null => {
    frames.length = 0;
    if (deepest > DEEPEST_SHOWN) {
      collector.add({ kind: 'deep-nesting', depth: deepest }, { start: 0, end: 1 });
    }
    if (expected === 'nothing') return null;
    const inside = innermost?.type ?? 'object';
    return { kind: 'unexpected-end', offset: text.length, inside };
  };

  let error: JsonSyntaxError | null = null;
  do {
    scanner.scan();
    error = scanner.kind === 'end' ? end() : take(scanner.kind);
  } while (!error && scanner.kind !== 'end');
  const { remarks, unlisted } = collector;
  return { error, type: outermost, members, remarks, unlisted };
}

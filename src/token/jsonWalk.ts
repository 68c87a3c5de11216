import { type Frame, JsonFrames } from './jsonFrames.ts';
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
  const walk = new Walk(text);
  const error = walk.run();
  return {
    error,
    type: walk.type,
    members: walk.members,
    remarks: walk.collector.remarks,
    unlisted: walk.collector.unlisted,
  };
}

class Walk {
  readonly members: JsonMember[] = [];
  readonly collector: RemarkCollector;
  type: JsonType | null = null;

  readonly #text: string;
  readonly #scanner: JsonScanner;
  readonly #frames = new JsonFrames();
  #expected: Expected = 'value';

  constructor(text: string) {
    this.#text = text;
    this.#scanner = new JsonScanner(text);
    this.collector = new RemarkCollector(text);
  }

  run(): JsonSyntaxError | null {
    for (;;) {
      this.#scanner.scan();
      if (this.#scanner.kind === 'end') return this.#end();
      const error = this.#take(this.#scanner.kind);
      if (error) return error;
    }
  }

  #end(): JsonSyntaxError | null {
    this.#remarkDepth();
    if (this.#expected === 'nothing') return null;
    const inside = this.#frames.innermost?.type ?? 'object';
    return { kind: 'unexpected-end', offset: this.#text.length, inside };
  }

  #remarkDepth(): void {
    const depth = this.#frames.deepest;
    if (depth <= DEEPEST_SHOWN) return;
    this.collector.add({ kind: 'deep-nesting', depth }, { start: 0, end: 1 }, () => '');
  }

  /** Takes one token, or answers why it cannot stand here. */
  #take(kind: JsonTokenKind): JsonSyntaxError | null {
    const frame = this.#frames.innermost;
    switch (this.#expected) {
      case 'name-or-end':
      case 'name':
        if (kind === '}' && this.#expected === 'name-or-end') return this.#close();
        return kind === 'string' && frame ? this.#name(frame) : this.#refuse();
      case 'colon':
        if (kind !== ':') return this.#refuse();
        this.#expected = 'value';
        return null;
      case 'comma-or-end':
        if (kind === ',' && frame) return this.#comma(frame);
        return kind === (frame?.type === 'object' ? '}' : ']') ? this.#close() : this.#refuse();
      case 'value-or-end':
        return kind === ']' ? this.#close() : this.#value(kind);
      case 'value':
        return this.#value(kind);
      case 'nothing':
        return this.#refuse();
    }
  }

  #refuse(): JsonSyntaxError {
    return syntaxErrorAt(this.#text, this.#scanner.start, this.#expected);
  }

  #name(frame: Frame): JsonSyntaxError | null {
    if (!this.#scanner.isWhole) return stringErrorIn(this.#text, this.#scanner.start);
    const name = this.#scanner.string();
    const span = this.#span();
    frame.key = name;
    frame.nameSpan = span;
    const first = frame.names.get(name);
    if (first)
      this.collector.add({ kind: 'duplicate-name', name, first }, span, this.#frames.pointer);
    else frame.names.set(name, span);
    this.collector.name(name, span, this.#frames.pointer);
    this.#expected = 'colon';
    return null;
  }

  #value(kind: JsonTokenKind): JsonSyntaxError | null {
    const type = VALUE_TYPES[kind];
    if (type === undefined) return this.#refuse();
    const { start, end, isWhole, isPlain } = this.#scanner;
    if (this.#frames.depth === 0) this.type = type;
    if (type === 'object' || type === 'array') return this.#open(type, start);
    if (!isWhole) {
      return type === 'number' ? numberError(this.#text, start) : stringErrorIn(this.#text, start);
    }
    // Most values need no second look: then no string is made of them.
    if (type === 'string' && this.collector.looksAtStrings) {
      this.collector.string(this.#scanner.string(), this.#span(), this.#frames.pointer);
    }
    if (type === 'number' && (!isPlain || end - start > ALWAYS_EXACT)) {
      this.collector.number(this.#scanner.lexeme(), this.#span(), this.#frames.pointer);
    }
    return this.#complete(type, start);
  }

  #open(type: Frame['type'], start: number): null {
    this.#frames.open(type, start);
    this.#expected = type === 'object' ? 'name-or-end' : 'value-or-end';
    return null;
  }

  #close(): null {
    const { type, start } = this.#frames.close();
    return this.#complete(type, start);
  }

  /** A value that began at `start` ends with the present token. */
  #complete(type: JsonType, start: number): null {
    const frame = this.#frames.innermost;
    this.#expected = frame ? 'comma-or-end' : 'nothing';
    if (this.#frames.depth === 1 && frame?.type === 'object') {
      const { key, nameSpan } = frame;
      const valueSpan = { start, end: this.#scanner.end };
      this.members.push({ name: String(key), nameSpan, type, valueSpan });
    }
    return null;
  }

  #comma(frame: Frame): null {
    if (typeof frame.key === 'number') frame.key += 1;
    this.#expected = frame.type === 'object' ? 'name' : 'value';
    return null;
  }

  /** The place of the present token. */
  #span(): Span {
    return { start: this.#scanner.start, end: this.#scanner.end };
  }
}

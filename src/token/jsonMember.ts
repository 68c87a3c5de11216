import type { Span } from './span.ts';

export type JsonType = 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';

/** A member of the outermost object, in the order and number in which they are written. */
export interface JsonMember {
  readonly name: string;
  readonly nameSpan: Span;
  readonly type: JsonType;
  readonly valueSpan: Span;
}

import { pointerTo } from './jsonPointer.ts';
import type { Span } from './span.ts';

/** An object or array that is still open. `key` is the member's name or the element's index. */
export interface Frame {
  readonly type: 'object' | 'array';
  readonly start: number;
  /** where each name was first written */
  readonly names: Map<string, Span>;
  key: string | number;
  nameSpan: Span;
  /** the frame's own JSON Pointer, once it was asked for */
  pointer: string | null;
}

/** Arrays, of which a text may have very many, share these. */
const NO_NAMES = new Map<string, Span>();
const NO_SPAN: Span = { start: 0, end: 0 };

/** The objects and arrays that are open at a place, the innermost last. */
export class JsonFrames {
  deepest = 0;
  /** asked for at every token, so it is kept */
  innermost: Frame | undefined;
  readonly #frames: Frame[] = [];

  get depth(): number {
    return this.#frames.length;
  }

  open(type: Frame['type'], start: number): void {
    const names = type === 'object' ? new Map<string, Span>() : NO_NAMES;
    this.innermost = { type, start, names, key: 0, nameSpan: NO_SPAN, pointer: null };
    this.#frames.push(this.innermost);
    this.deepest = Math.max(this.deepest, this.#frames.length);
  }

  close(): Frame {
    const closed = this.#frames.pop() as Frame;
    this.innermost = this.#frames.at(-1);
    return closed;
  }

  /**
   * The place as a JSON Pointer. Each frame keeps its own, since many may ask at a great depth.
   *
   * @see RFC 6901 §3
   */
  readonly pointer = (): string => {
    const known = this.#frames.findLastIndex(({ pointer }) => pointer !== null);
    const open = this.#frames.slice(Math.max(known, 0));
    return open.reduce((pointer, frame) => {
      frame.pointer = pointer;
      return pointerTo(pointer, frame.key);
    }, open[0]?.pointer ?? '');
  };
}

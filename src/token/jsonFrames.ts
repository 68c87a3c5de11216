import { pointerTo } from './jsonPointer.ts';
import type { Span } from './span.ts';

/** An object or array that is still open. `key` is the member's name or the element's index. */
export interface Frame {
  readonly type: 'object' | 'array';
  readonly start: number;
  /** where each name was first written */
  readonly names: Map<string, Span>;
  key: string | number;
  /** the frame's own JSON Pointer, once it was asked for */
  pointer: string | null;
}

/** Arrays, of which a text may have very many, share these. */
const NO_NAMES = new Map<string, Span>();

export const frame = (type: Frame['type'], start: number): Frame => ({
  type,
  start,
  names: type === 'object' ? new Map() : NO_NAMES,
  key: 0,
  pointer: null,
});

/**
 * A place as a JSON Pointer, by what is open there, the innermost last. Each frame keeps its own, since
 * many may ask at a great depth.
 *
 * @see RFC 6901 §3
 */
export function pointerIn(frames: readonly Frame[]): string {
  const known = frames.findLastIndex(({ pointer }) => pointer !== null);
  const open = frames.slice(Math.max(known, 0));
  return open.reduce((pointer, frame) => {
    frame.pointer = pointer;
    return pointerTo(pointer, frame.key);
  }, open[0]?.pointer ?? '');
}

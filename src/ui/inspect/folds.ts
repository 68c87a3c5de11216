import { CLOSING, OPENING, SQUARE_TO_CURLY } from '../../token/brackets.ts';
import type { Span } from '../../token/span.ts';

/** An object or array in pretty-printed JSON. The span is what folding hides: all lines but its first. */
export interface Fold extends Span {
  /** where the line begins that opens it */
  readonly line: number;
  /** its number among what its parent holds, counted from 0; null for the outermost */
  readonly nth: number | null;
  readonly isArray: boolean;
  /** how many members or elements it has */
  readonly count: number;
}

interface OpenFold extends Fold {
  readonly indentation: number;
  readonly parent: OpenFold | null;
  end: number;
  count: number;
}

const SPACE = 0x20;

/**
 * The objects and arrays of pretty-printed JSON that have lines of their own, in the order in which
 * they open. It looks at the ends of lines alone, which tell. Never throws.
 *
 * @param until - where it ends to look; what is open there is of an unknown size
 */
export function foldsOf(pretty: string, until = pretty.length): readonly Fold[] {
  const folds: OpenFold[] = [];
  let parent = null as OpenFold | null;
  for (let line = 0; line < until; ) {
    const found = pretty.indexOf('\n', line);
    const end = found < 0 ? pretty.length : found;
    let first = line;
    while (pretty.charCodeAt(first) === SPACE) first += 1;
    const indentation = first - line;
    const last = pretty.charCodeAt(end - 1);
    if ((pretty.charCodeAt(first) | SQUARE_TO_CURLY) === CLOSING) {
      // A value nested too deeply to be laid out may end on a line that opened none.
      if (parent?.indentation === indentation) {
        parent.end = Math.min(end + 1, pretty.length);
        parent = parent.parent;
      }
    } else {
      const nth = parent?.count ?? null;
      if (parent) parent.count += 1;
      if ((last | SQUARE_TO_CURLY) === OPENING) {
        const isArray = last !== OPENING;
        parent = { line, start: end + 1, end: 0, nth, isArray, count: 0, indentation, parent };
        folds.push(parent);
      }
    }
    line = end + 1;
  }
  return until < pretty.length ? folds : folds.filter(({ end }) => end > 0);
}

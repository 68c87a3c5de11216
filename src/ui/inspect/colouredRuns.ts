import { sourceSpan } from '../../token/find.ts';
import { type Inspection, outermost, type Token } from '../../token/inspect.ts';
import type { SegmentName } from '../../token/serialization.ts';

/** A stretch of the pasted text in one colour. */
export interface ColouredRun {
  readonly start: number;
  readonly text: string;
  /** a segment of a token, what separates two of them, or text around the tokens */
  readonly role: SegmentName | 'separator' | 'around';
  readonly selected: boolean;
}

/** More segments than this are coloured as one: their colours would tell nothing. */
const MOST_COLOURED = 100;

/**
 * Cuts the pasted text into runs by the tokens in it and their segments. The runs join to the text.
 *
 * @param selected - the token whose colours are strong
 */
export function colouredRuns(
  text: string,
  inspection: Inspection,
  selected: Token | null,
): readonly ColouredRun[] {
  const runs: ColouredRun[] = [];
  const add = (start: number, end: number, role: ColouredRun['role'], isSelected: boolean) => {
    if (end > start) runs.push({ start, text: text.slice(start, end), role, selected: isSelected });
  };
  let at = 0;
  const chosen = selected && outermost(selected);
  for (const token of inspection.kind === 'tokens' ? inspection.tokens : []) {
    if (token.inside) continue;
    const isSelected = token === chosen;
    const { found, segments } = token;
    add(at, found.span.start, 'around', true);
    at = found.span.start;
    for (const { name, span } of segments.slice(0, MOST_COLOURED)) {
      if (span.end === span.start) continue;
      const { start, end } = sourceSpan(found, span);
      add(at, start, 'separator', isSelected);
      add(start, end, name, isSelected);
      at = end;
    }
    add(at, found.span.end, 'separator', isSelected);
    at = found.span.end;
  }
  add(at, text.length, 'around', true);
  return runs;
}

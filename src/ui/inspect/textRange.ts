import type { Span } from '../../token/span.ts';

/** A stretch of an element's text, by offsets in all of it; null where there is no text. Never throws. */
export function textRange(element: Element, { start, end }: Span): Range | null {
  const from = placeAt(element, start);
  const to = placeAt(element, Math.max(start + 1, end));
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

function placeAt(element: Element, offset: number): { node: Text; offset: number } | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let rest = offset;
  let last: Text | null = null;
  while (walker.nextNode()) {
    last = walker.currentNode as Text;
    if (rest <= last.length) return { node: last, offset: rest };
    rest -= last.length;
  }
  return last && { node: last, offset: last.length };
}

/**
 * Scrolls what scrolls by itself into sight, and a stretch of the text in it to its middle, unless it
 * is in sight there. The element around the stretch would not do: it may be longer than the screen.
 */
export function bringIntoSight(scroller: Element, range: Range): void {
  scroller.scrollIntoView({ block: 'nearest' });
  const outer = scroller.getBoundingClientRect();
  const place = range.getBoundingClientRect();
  const isInSight = place.top >= outer.top && place.bottom <= outer.bottom;
  if (!isInSight) scroller.scrollTop += place.top - (outer.top + outer.bottom) / 2;
}

import type { Span } from '../../token/span.ts';

/** A stretch of an element's text, by offsets in all of it; null where there is no text. Never throws. */
export function textRange(element: HTMLElement, { start, end }: Span): Range | null {
  const from = placeAt(element, start);
  const to = placeAt(element, Math.max(start + 1, end));
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

function placeAt(element: HTMLElement, offset: number): { node: Text; offset: number } | null {
  // A long text is in blocks that tell where they begin: it has too many nodes to go through them all.
  const blocks = element.children as HTMLCollectionOf<HTMLElement>;
  const block = Array.from(blocks).findLast(({ dataset }) => Number(dataset.start) <= offset);
  const walker = document.createTreeWalker(block ?? element, NodeFilter.SHOW_TEXT);
  let rest = offset - Number(block?.dataset.start ?? 0);
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
  scrollTo(scroller, range);
}

/** The same without moving the page. */
export function scrollTo(scroller: Element | null | undefined, range: Range): void {
  if (!scroller) return;
  const outer = scroller.getBoundingClientRect();
  const place = range.getBoundingClientRect();
  const isInSight = place.top >= outer.top && place.bottom <= outer.bottom;
  if (!isInSight) scroller.scrollTop += place.top - (outer.top + outer.bottom) / 2;
}

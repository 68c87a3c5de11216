import type { Span } from '../../token/span.ts';

/** The offset in an element's text of a place in its tree; counted from the block that tells where it begins. */
export function offsetIn(element: HTMLElement, node: Node, offset: number): number {
  const around = node instanceof Element ? node : node.parentElement;
  const block = around?.closest<HTMLElement>('[data-start]') ?? element;
  const range = document.createRange();
  range.setStart(block, 0);
  range.setEnd(node, offset);
  return Number(block.dataset.start ?? 0) + range.toString().length;
}

/** What is selected of an element's text; null when the selection lies elsewhere. */
export function selectedIn(element: HTMLElement): Span | null {
  const selection = document.getSelection();
  if (!selection?.rangeCount) return null;
  const range = selection.getRangeAt(0);
  if (!element.contains(range.commonAncestorContainer)) return null;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  return {
    start: offsetIn(element, startContainer, startOffset),
    end: offsetIn(element, endContainer, endOffset),
  };
}

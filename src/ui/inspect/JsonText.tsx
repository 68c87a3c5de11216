import {
  type ReactNode,
  type Ref,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Span } from '../../token/span.ts';
import type { Fold } from './folds.ts';
import { Highlighted } from './Highlighted.tsx';
import type { JsonTextHandle } from './handles.ts';
import styles from './JsonText.module.css';
import { blocksOf, type TextBlock } from './textBlocks.ts';
import { bringIntoSight, textRange } from './textRange.ts';
import { whenSeen } from './whenSeen.ts';

interface JsonTextProps {
  readonly ref?: Ref<JsonTextHandle>;
  readonly text: string;
  readonly label: string;
  /** what is folded; only with `draw` */
  readonly folded?: readonly Fold[];
  /** draws a block in colours, given where its hidden beginning ends */
  readonly draw?: (block: TextBlock, covered: number) => ReactNode;
}

/** Blocks beyond these are coloured when they come into sight. */
const EAGER_BLOCKS = 1;

/**
 * Source text with highlighting. It is one `code` whose text is the whole source, in blocks that the
 * browser lays out only where they are seen: a megabyte costs little more than a screenful.
 */
export function JsonText({ ref, text, label, folded = [], draw = plain }: JsonTextProps) {
  const code = useRef<HTMLElement>(null);
  const blocks = useMemo(() => blocksOf(text), [text]);
  // What scrolls by itself must be reached by the keyboard to be scrolled.
  const scrolls = blocks.length > EAGER_BLOCKS;
  const [asked, setAsked] = useState<{ readonly text: string; readonly span: Span } | null>(null);
  useImperativeHandle(ref, () => ({
    text,
    code: code.current,
    select: (span) => setAsked({ text, span }),
  }));
  // What was asked for of another text is none of this one's.
  const wanted = asked?.text === text ? asked : null;
  // After the blocks are coloured: colouring replaces the text, and so would undo the selection.
  useLayoutEffect(() => {
    if (wanted) selectIn(code.current, wanted.span);
  }, [wanted]);
  return (
    <pre
      className={styles.source}
      {...(scrolls && { tabIndex: 0, 'aria-label': label, role: 'group' })}
    >
      <code ref={code} tabIndex={-1} translate="no">
        {blocks.map((block, index) => (
          <Block
            key={block.start}
            block={block}
            lazy={index >= EAGER_BLOCKS}
            covered={coverOf(folded, block.start)}
            draw={draw}
            wanted={wanted !== null && bounds(block, wanted.span)}
          />
        ))}
      </code>
    </pre>
  );
}

interface BlockProps {
  readonly block: TextBlock;
  readonly lazy: boolean;
  /** up to where it is hidden by what was folded before it */
  readonly covered: number;
  readonly draw: NonNullable<JsonTextProps['draw']>;
  /** whether something in it is about to be selected */
  readonly wanted: boolean;
}

function Block({ block, lazy, covered, draw, wanted }: BlockProps) {
  const element = useRef<HTMLSpanElement>(null);
  const [seen, setSeen] = useState(!lazy);
  if (wanted && !seen) setSeen(true);

  const isHidden = covered >= block.start + block.text.length;

  useEffect(() => {
    const span = element.current;
    if (seen || isHidden || !span) return;
    return whenSeen(span, () => {
      if (!isSelected(span)) setSeen(true);
    });
  }, [seen, isHidden]);

  const coloured = seen && !block.continues;
  // The rest of a long line has no colours, and what is not seen yet shows its folds when it is.
  const isDrawn = isHidden || coloured || (seen && covered > block.start);
  return (
    <span
      ref={element}
      className={lazy && !isHidden ? styles.lazyBlock : styles.block}
      data-start={block.start}
      data-coloured={coloured}
    >
      {isDrawn ? draw(block, covered) : block.text}
    </span>
  );
}

const plain = ({ text }: TextBlock) => <Highlighted text={text} />;

/** Up to where a text is hidden by what was folded before an offset. */
const coverOf = (folded: readonly Fold[], offset: number): number =>
  folded.reduce((cover, { start, end }) => (start <= offset && end > cover ? end : cover), 0);

/** Whether a stretch begins or ends in a block: what lies between is selected as it is. */
const bounds = ({ start, text }: TextBlock, span: Span): boolean =>
  [span.start, span.end].some((offset) => start <= offset && offset <= start + text.length);

/** Whether a selection reaches into an element, which colouring it would undo. */
function isSelected(element: Element): boolean {
  const selection = document.getSelection();
  return selection !== null && !selection.isCollapsed && selection.containsNode(element, true);
}

/** Selects a stretch of an element's text, by offsets in all of it, and brings it into sight. */
function selectIn(element: HTMLElement | null, span: Span): void {
  const range = element && textRange(element, span);
  if (!element?.parentElement || !range) return;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  element.focus({ preventScroll: true });
  document.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  // So that it is laid out, and has its place.
  endContainer.parentElement?.scrollIntoView({ block: 'center' });
  bringIntoSight(element.parentElement, range);
}

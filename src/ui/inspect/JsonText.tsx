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
import { highlight } from './highlight.ts';
import styles from './JsonText.module.css';
import { blocksOf, type TextBlock } from './textBlocks.ts';
import { bringIntoSight, textRange } from './textRange.ts';
import { whenSeen } from './whenSeen.ts';

/** What other parts of the screen ask of a text: to select a stretch and bring it into sight. */
export interface JsonSelection {
  select(span: Span): void;
}

interface JsonTextProps {
  readonly ref?: Ref<JsonSelection>;
  readonly text: string;
  readonly label: string;
}

/** Blocks beyond these are coloured when they come into sight. */
const EAGER_BLOCKS = 1;

/**
 * Source text with highlighting. It is one `code` whose text is the whole source, in blocks that the
 * browser lays out only where they are seen: a megabyte costs little more than a screenful.
 */
export function JsonText({ ref, text, label }: JsonTextProps) {
  const code = useRef<HTMLElement>(null);
  const blocks = useMemo(() => blocksOf(text), [text]);
  // What scrolls by itself must be reached by the keyboard to be scrolled.
  const scrolls = blocks.length > EAGER_BLOCKS;
  const [asked, setAsked] = useState<{ readonly text: string; readonly span: Span } | null>(null);
  useImperativeHandle(ref, () => ({ select: (span) => setAsked({ text, span }) }));
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
  /** whether something in it is about to be selected */
  readonly wanted: boolean;
}

function Block({ block, lazy, wanted }: BlockProps) {
  const element = useRef<HTMLSpanElement>(null);
  const [seen, setSeen] = useState(!lazy);
  if (wanted && !seen) setSeen(true);

  useEffect(() => {
    const span = element.current;
    if (seen || !span) return;
    return whenSeen(span, () => {
      if (!isSelected(span)) setSeen(true);
    });
  }, [seen]);

  const coloured = seen && !block.continues;
  return (
    <span ref={element} className={lazy ? styles.lazyBlock : styles.block} data-coloured={coloured}>
      {coloured ? <Highlighted text={block.text} /> : block.text}
    </span>
  );
}

/** Punctuation has the colour of the block, so that half of the lexemes need no element. */
function Highlighted({ text }: { readonly text: string }) {
  const nodes: ReactNode[] = [];
  let between = '';
  for (const { kind, start, text: lexeme } of highlight(text)) {
    if (kind === null || kind === 'punctuation') {
      between += lexeme;
      continue;
    }
    nodes.push(
      between,
      <span key={start} className={styles[kind]}>
        {lexeme}
      </span>,
    );
    between = '';
  }
  return <>{[...nodes, between]}</>;
}

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

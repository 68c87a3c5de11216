import {
  type ReactNode,
  type Ref,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react';
import { counted, LABELS } from '../../text/labels.ts';
import type { Inspection, Token } from '../../token/inspect.ts';
import type { Span } from '../../token/span.ts';
import { KEPT_PRIVATE } from '../keptPrivate.ts';
import panel from '../Panel.module.css';
import { Panel } from '../Panel.tsx';
import hidden from '../VisuallyHidden.module.css';
import { ExamplesMenu } from './ExamplesMenu.tsx';
import type { TokenInputHandle } from './handles.ts';
import { OpenFile } from './OpenFile.tsx';
import styles from './TokenInput.module.css';
import { LONGEST_COLOURED, TokenMirror } from './TokenMirror.tsx';
import { bringIntoSight, textRange } from './textRange.ts';

interface TokenInputProps {
  readonly ref: Ref<TokenInputHandle>;
  readonly text: string;
  readonly inspection: Inspection;
  readonly token: Token | null;
  readonly onText: (text: string) => void;
  readonly onFile: (file: File) => void;
  /** names the colours; shown below the text */
  readonly legend: ReactNode;
}

/** The pasted text: an ordinary text box, over a picture of the same text in colours. */
export function TokenInput({
  ref,
  text,
  inspection,
  token,
  onText,
  onFile,
  legend,
}: TokenInputProps) {
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const mirror = useRef<HTMLDivElement>(null);
  const coloured = text.length <= LONGEST_COLOURED;

  useImperativeHandle(ref, () => ({
    box: box.current,
    mirror: mirror.current,
    replace: (replacement) => replaceText(box.current, replacement),
    select: (span) => selectText(box.current, mirror.current, span),
  }));

  // The box keeps its own text, for undo. What a link brought goes in as its value, since a default
  // would stay in the document after Clear; what was typed before the script ran is already in it.
  const start = useRef({ text, onText });
  useLayoutEffect(() => {
    if (!box.current) return;
    if (box.current.value === '') box.current.value = start.current.text;
    else start.current.onText(box.current.value);
  }, []);

  return (
    <Panel
      title={LABELS.token}
      region={false}
      note={text === '' ? undefined : counted(text.length, 'character')}
    >
      <div className={panel.card}>
        <label className={hidden.hidden} htmlFor={id}>
          {LABELS.token}
        </label>
        <div className={styles.scroller} data-coloured={coloured}>
          {coloured && (
            <TokenMirror ref={mirror} text={text} inspection={inspection} token={token} />
          )}
          <textarea
            ref={box}
            id={id}
            className={styles.box}
            placeholder={LABELS.placeholder}
            onInput={(event) => onText(event.currentTarget.value)}
            {...KEPT_PRIVATE}
          />
        </div>
        <div className={styles.bar}>
          {legend}
          <div className={panel.row}>
            <ExamplesMenu
              isEmpty={text === ''}
              onExample={(example) => replaceText(box.current, example)}
            />
            <OpenFile label={LABELS.openFile} onFile={onFile} />
            <button type="button" onClick={() => replaceText(box.current, '')}>
              {LABELS.clear}
            </button>
          </div>
        </div>
      </div>
    </Panel>
  );
}

/** Chromium inserts each line more slowly than the one before: a log would take it minutes. */
const MOST_LINES_INSERTED = 200;

/** Replaces the text by an editing command, which undo takes back; directly where that is not to be had in reasonable time. */
function replaceText(box: HTMLTextAreaElement | null, replacement: string): void {
  // As the box keeps them, whatever line ends the clipboard has.
  const text = replacement.replace(/\r\n?/g, '\n');
  if (!box || box.value === text) return;
  box.focus({ preventScroll: true });
  box.select();
  const command = text === '' ? 'delete' : 'insertText';
  const isQuick = text.split('\n', MOST_LINES_INSERTED + 1).length <= MOST_LINES_INSERTED;
  if (isQuick && document.execCommand?.(command, false, text) && box.value === text) return;
  box.value = text;
  box.dispatchEvent(new Event('input', { bubbles: true }));
}

function selectText(box: HTMLTextAreaElement | null, mirror: HTMLElement | null, span: Span): void {
  if (!box) return;
  // A text box scrolls to its caret when it is focused, so the caret goes to the beginning first.
  box.setSelectionRange(span.start, span.start);
  box.blur();
  box.focus({ preventScroll: mirror !== null });
  box.setSelectionRange(span.start, span.end);
  // The mirror has the same text in the same places, and unlike a text box it tells where they are.
  const range = mirror && textRange(mirror, span);
  if (mirror?.parentElement && range) bringIntoSight(mirror.parentElement, range);
}

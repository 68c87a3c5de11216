import {
  type ReactNode,
  type Ref,
  useDeferredValue,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import { contentWords } from '../../text/content.ts';
import { LABELS } from '../../text/labels.ts';
import { contentType } from '../../token/defects.ts';
import { prettyPrint, prettySpan } from '../../token/prettyPrint.ts';
import type { JsonSegment } from '../../token/segment.ts';
import type { Span } from '../../token/span.ts';
import { CopyButton } from '../CopyButton.tsx';
import { lateParts } from '../lateParts.ts';
import styles from '../Panel.module.css';
import { Panel } from '../Panel.tsx';
import type { Fold } from './folds.ts';
import { Highlighted } from './Highlighted.tsx';
import type { JsonSource, JsonTextHandle } from './handles.ts';
import { JsonText } from './JsonText.tsx';

const WORDS = {
  header: { title: LABELS.header, copy: LABELS.copyHeader },
  payload: { title: LABELS.payload, copy: LABELS.copyPayload },
} as const;

const NONE: readonly Fold[] = [];
const FIRST_SEEN = 10_000;

interface JsonPanelProps {
  readonly ref: Ref<JsonSource>;
  readonly segment: JsonSegment;
  /** said below the source */
  readonly children?: ReactNode;
}

/** The JOSE Header or the payload as pretty-printed source. */
export function JsonPanel({ ref, segment, children }: JsonPanelProps) {
  const { name, utf8, json } = segment;
  const pretty = useMemo(() => prettyPrint(utf8.text, json), [utf8, json]);
  const loaded = lateParts.use();
  const late = typeof loaded === 'string' ? null : loaded;
  // Of a long text, the first paint waits for what is in sight alone.
  const settled = useDeferredValue(pretty.length > FIRST_SEEN ? pretty : '', '');
  const until = settled === pretty ? pretty.length : Math.min(FIRST_SEEN, pretty.length);
  const folds = useMemo(() => late?.foldsOf(pretty, until) ?? NONE, [late, pretty, until]);
  const [fold, setFold] = useState({ folds, folded: NONE });
  // What was folded of another text is none of this one's.
  const folded = fold.folds === folds ? fold.folded : NONE;
  const folding = {
    folds,
    folded,
    onFold: (next: readonly Fold[]) => setFold({ folds, folded: next }),
  };
  const source = useRef<JsonTextHandle>(null);
  const panel = useRef<HTMLElement>(null);

  const unfold = (span: Span) => {
    const others = folded.filter(({ start, end }) => span.end <= start || end <= span.start);
    if (others.length < folded.length) folding.onFold(others);
  };

  useImperativeHandle(ref, () => ({
    shown: source.current,
    select(span) {
      const place = prettySpan(utf8.text, json, span);
      unfold(place);
      if (pretty === '') panel.current?.scrollIntoView({ block: 'center' });
      else source.current?.select(place);
    },
    unfold,
  }));

  const type = contentType(segment);
  const { title, copy } = WORDS[name];
  return (
    <div data-segment={name}>
      <Panel
        ref={panel}
        title={title}
        note={contentWords(type, byteCount(segment))}
        actions={
          <>
            {late && <late.FoldAll {...folding} text={pretty} source={source} />}
            <CopyButton label={copy} content={() => pretty} />
          </>
        }
      >
        <div className={styles.card}>
          <JsonText
            ref={source}
            text={pretty}
            label={title}
            folded={folded}
            draw={(block, covered) =>
              late && folds.length > 0 ? (
                <late.FoldableLines {...folding} block={block} covered={covered} />
              ) : (
                <Highlighted text={block.text} />
              )
            }
          />
          {children}
        </div>
      </Panel>
    </div>
  );
}

/** How many bytes are shown. */
const byteCount = ({ inflated, utf8, base64url }: JsonSegment): number =>
  inflated ? new TextEncoder().encode(utf8.text).length : base64url.bytes.length;

import { type ReactNode, type Ref, useImperativeHandle, useMemo, useRef } from 'react';
import { contentWords } from '../../text/content.ts';
import { LABELS } from '../../text/labels.ts';
import { contentType } from '../../token/defects.ts';
import { prettyPrint, prettySpan } from '../../token/prettyPrint.ts';
import type { JsonSegment } from '../../token/segment.ts';
import { CopyButton } from '../CopyButton.tsx';
import { Panel } from '../Panel.tsx';
import styles from './JsonPanel.module.css';
import { type JsonSelection, JsonText } from './JsonText.tsx';

const WORDS = {
  header: { title: LABELS.header, copy: LABELS.copyHeader },
  payload: { title: LABELS.payload, copy: LABELS.copyPayload },
} as const;

interface JsonPanelProps {
  readonly ref: Ref<JsonSelection>;
  readonly segment: JsonSegment;
  /** said below the source */
  readonly children?: ReactNode;
}

/** The JOSE Header or the payload as pretty-printed source. */
export function JsonPanel({ ref, segment, children }: JsonPanelProps) {
  const { name, utf8, json } = segment;
  const pretty = useMemo(() => prettyPrint(utf8.text, json), [utf8, json]);
  const source = useRef<JsonSelection>(null);
  const panel = useRef<HTMLElement>(null);

  useImperativeHandle(ref, () => ({
    select(span) {
      if (pretty === '') panel.current?.scrollIntoView({ block: 'center' });
      else source.current?.select(prettySpan(utf8.text, json, span));
    },
  }));

  const type = contentType(segment);
  const { title, copy } = WORDS[name];
  return (
    <div data-segment={name} className={styles[name]}>
      <Panel
        ref={panel}
        title={title}
        note={contentWords(type, segment.base64url.bytes.length)}
        actions={<CopyButton label={copy} content={() => pretty} />}
      >
        <div className={styles.card}>
          <JsonText ref={source} text={pretty} label={title} />
          {children}
        </div>
      </Panel>
    </div>
  );
}

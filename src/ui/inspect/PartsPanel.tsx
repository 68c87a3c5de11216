import { useMemo } from 'react';
import { contentWords } from '../../text/content.ts';
import { LABELS } from '../../text/labels.ts';
import { cut } from '../../text/quoting.ts';
import { contentType } from '../../token/defects.ts';
import type { Token } from '../../token/inspect.ts';
import { readJsonSegment, type SegmentReading } from '../../token/segment.ts';
import panel from '../Panel.module.css';
import { Panel } from '../Panel.tsx';
import styles from './PartsPanel.module.css';

const MOST_SHOWN = 20;
const LONGEST_SHOWN = 200;

/** What each part of a token decodes to, when the parts are too many or too few to have names. */
export function PartsPanel({ token }: { readonly token: Token }) {
  const { segments, defects } = token;
  const count = defects.find(({ kind }) => kind === 'part-count');
  return (
    <Panel
      title={LABELS.parts}
      note={(count?.kind === 'part-count' ? count.count : segments.length).toLocaleString('en')}
    >
      <ol className={`${panel.card} ${styles.list}`}>
        {segments.slice(0, MOST_SHOWN).map((segment) => (
          <Part key={segment.span.start} segment={segment} />
        ))}
        {segments.length > MOST_SHOWN && <li>{LABELS.morePartsFollow}</li>}
      </ol>
    </Panel>
  );
}

function Part({ segment }: { readonly segment: SegmentReading }) {
  const read = useMemo(() => readJsonSegment(segment, 'payload'), [segment]);
  const type = contentType(read);
  return (
    <li>
      <small>{contentWords(type, segment.base64url.bytes.length)}</small>
      {type === 'bytes' || type === 'empty' ? null : (
        <code className={styles.content}>{cut(read.utf8.text, LONGEST_SHOWN)}</code>
      )}
    </li>
  );
}

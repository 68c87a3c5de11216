import { memo } from 'react';
import source from '../../refresh/apiFetch.ts?raw';
import { CLIENT_ASKS, CLIENT_LABELS } from '../../text/client.ts';
import { counted } from '../../text/labels.ts';
import { CopyButton } from '../CopyButton.tsx';
import panel from '../Panel.module.css';
import { Panel } from '../Panel.tsx';
import styles from './Client.module.css';
import { download } from './download.ts';

/** A comment, or what stands between comments. */
const PIECES = /\/\*\*[\s\S]*?\*\/|(?<=\s)\/\/.*/g;

/** The client to copy: what it does, and its source as it stands in the project. Never changes. */
export const Client = memo(() => {
  return (
    <Panel
      title={CLIENT_LABELS.title}
      note={counted(source.trimEnd().split('\n').length, 'line')}
      actions={
        <>
          <CopyButton label={CLIENT_LABELS.copy} content={() => source} />
          <button
            type="button"
            onClick={() => download(CLIENT_LABELS.fileName, 'text/plain', source)}
          >
            {CLIENT_LABELS.download}
          </button>
        </>
      }
    >
      <div className={styles.client}>
        <div className={styles.about}>
          <p>{CLIENT_LABELS.what}</p>
          <h3>{CLIENT_LABELS.asksTitle}</h3>
          <ul>
            {CLIENT_ASKS.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it */}
        <section className={panel.card} aria-label={CLIENT_LABELS.source} tabIndex={0}>
          <pre>
            <code>{coloured()}</code>
          </pre>
        </section>
      </div>
    </Panel>
  );
});

/** The source with its comments set apart. */
const coloured = () => {
  const comments = [...source.matchAll(PIECES)];
  return comments.flatMap(({ 0: comment, index }, place) => {
    const next = comments[place + 1]?.index ?? source.length;
    return [
      place === 0 && source.slice(0, index),
      <span key={index}>{comment}</span>,
      source.slice(index + comment.length, next),
    ];
  });
};

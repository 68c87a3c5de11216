import { LABELS } from '../../text/labels.ts';
import { visibleLines } from '../../token/characters.ts';
import { Panel } from '../Panel.tsx';
import styles from './ClientReading.module.css';
import { JsonText } from './JsonText.tsx';
import type { ClientView } from './useClientReading.ts';

/** What an app that uses jwt-decode reads from the same token, where that differs or was asked for. */
export function ClientReading({ client }: { readonly client: ClientView }) {
  const { state, difference, wasAsked, ask } = client;
  if (state === 'waits-to-be-asked') {
    return (
      <button type="button" className={styles.panel} onClick={ask}>
        {LABELS.askForClientReading}
      </button>
    );
  }
  if (difference && difference.kind !== 'client-refuses') {
    return (
      <Panel title={LABELS.clientReading} note={LABELS.clientReadingNote} className={styles.panel}>
        <div className={styles.card}>
          <JsonText text={written(difference.payload)} label={LABELS.clientReading} />
        </div>
      </Panel>
    );
  }
  if (!wasAsked || state === 'pending' || difference) return null;
  return <p>{state === 'refused' ? LABELS.clientRefusesToo : LABELS.clientAgrees}</p>;
}

/** `JSON.stringify` recurses, so a value may be too deep for it. */
function written(payload: unknown): string {
  try {
    return visibleLines(JSON.stringify(payload, null, 2) ?? 'undefined');
  } catch {
    return LABELS.tooDeep;
  }
}

import { type RefObject, useRef } from 'react';
import type { Place } from '../../checks/finding.ts';
import { LABELS } from '../../text/labels.ts';
import { sourceSpan } from '../../token/find.ts';
import type { Inspection, Token } from '../../token/inspect.ts';
import { lateParts } from '../lateParts.ts';
import { EmptyScreen } from './EmptyScreen.tsx';
import styles from './InspectScreen.module.css';
import { JsonPanel } from './JsonPanel.tsx';
import type { JsonSelection } from './JsonText.tsx';
import { Status } from './Status.tsx';
import type { TokenInputHandle } from './TokenInput.tsx';

interface InspectScreenProps {
  readonly text: string;
  readonly inspection: Inspection;
  /** the one of the text that is selected */
  readonly token: Token | null;
  /** the text box, where a finding's place may be */
  readonly input: RefObject<TokenInputHandle | null>;
  readonly onExample: (text: string) => void;
}

/** What the pasted text says. */
export function InspectScreen({ text, inspection, token, input, onExample }: InspectScreenProps) {
  const loaded = lateParts.use();
  const explained = typeof loaded === 'string' ? null : loaded;

  const header = useRef<JsonSelection>(null);
  const payload = useRef<JsonSelection>(null);

  const goTo = (place: Place) => {
    if (place.in === 'json') ({ header, payload })[place.segment].current?.select(place.span);
    else if (place.in === 'input') input.current?.select(place.span);
    else if (token) input.current?.select(sourceSpan(token.found, place.span));
  };

  return (
    <div className={styles.reading}>
      <Status inspection={inspection} token={token}>
        {explained && token && <explained.TimelinePicture dates={token.dates} />}
      </Status>
      {inspection.kind === 'empty' && <EmptyScreen onExample={onExample} />}
      {loaded === 'failed' && <p>{LABELS.notLoaded}</p>}
      {explained && inspection.kind !== 'empty' && (
        <explained.Findings inspection={inspection} token={token} text={text} onGoTo={goTo} />
      )}
      {explained && token && <explained.ClaimsTable token={token} />}
      {explained && token?.serialization === 'unrecognised' && (
        <explained.PartsPanel token={token} />
      )}
      {token && (
        <div className={styles.segments} data-columns={token.header && token.payload ? 2 : 1}>
          {token.header && (
            <JsonPanel ref={header} segment={token.header}>
              {explained && <explained.HeaderParameters header={token.header} />}
            </JsonPanel>
          )}
          {token.payload && <JsonPanel ref={payload} segment={token.payload} />}
          {explained && <explained.SignaturePanel token={token} />}
        </div>
      )}
    </div>
  );
}

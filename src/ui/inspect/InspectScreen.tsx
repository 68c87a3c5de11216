import { type RefObject, useDeferredValue, useRef } from 'react';
import type { Place } from '../../checks/finding.ts';
import { LABELS } from '../../text/labels.ts';
import { pastedSpan } from '../../token/byteMap.ts';
import type { Inspection, Token } from '../../token/inspect.ts';
import type { Inputs, OnInputs } from '../inputs.ts';
import { lateParts } from '../lateParts.ts';
import { securedBy, type Trust } from '../trust.ts';
import { EmptyScreen } from './EmptyScreen.tsx';
import type { JsonSource, TokenInputHandle } from './handles.ts';
import styles from './InspectScreen.module.css';
import { JsonPanel } from './JsonPanel.tsx';
import { Status } from './Status.tsx';

interface InspectScreenProps {
  readonly text: string;
  readonly inspection: Inspection;
  /** the one of the text that is selected */
  readonly token: Token | null;
  /** the text box, where a finding's place may be */
  readonly input: RefObject<TokenInputHandle | null>;
  readonly inputs: Inputs;
  readonly trust: Trust;
  readonly onExample: (text: string) => void;
  readonly onInputs: OnInputs;
  readonly onSelect: (selected: number) => void;
}

/** What the pasted text says. */
export function InspectScreen({
  text,
  inspection,
  token,
  input,
  inputs,
  trust,
  onExample,
  onInputs,
  onSelect,
}: InspectScreenProps) {
  const loaded = lateParts.use();
  const late = typeof loaded === 'string' ? null : loaded;
  // The verdict and the decoded token are painted first, and what explains them a frame later.
  const isPainted = useDeferredValue(inspection.kind !== 'empty', false);
  const explained = isPainted ? late : null;

  const secured = token && securedBy(token, trust);

  const header = useRef<JsonSource>(null);
  const payload = useRef<JsonSource>(null);

  const goTo = (place: Place) => {
    if (place.in === 'json') ({ header, payload })[place.segment].current?.select(place.span);
    else if (place.in === 'input') input.current?.select(place.span);
    else if (token) input.current?.select(pastedSpan(token, place.span) ?? token.found.span);
  };

  return (
    <div className={styles.reading}>
      <Status
        inspection={inspection}
        token={token}
        secured={secured}
        kind={late && token && <late.KindFact token={token} />}
      >
        {late && token && <late.KindReason token={token} />}
        {late && token && <late.TimelinePicture dates={token.dates} />}
      </Status>
      {inspection.kind === 'empty' && <EmptyScreen onExample={onExample} />}
      {loaded === 'failed' && <p>{LABELS.notLoaded}</p>}
      {explained && inspection.kind !== 'empty' && (
        <explained.Explanation
          text={text}
          inspection={inspection}
          token={token}
          places={{ input, header, payload }}
          inputs={inputs}
          trust={trust}
          onInputs={onInputs}
          onSelect={onSelect}
          onGoTo={goTo}
        />
      )}
      {token && (
        <div className={styles.segments} data-columns={token.header && token.payload ? 2 : 1}>
          {token.header && (
            <JsonPanel ref={header} segment={token.header}>
              {explained && <explained.HeaderParameters token={token} />}
            </JsonPanel>
          )}
          {token.payload && <JsonPanel ref={payload} segment={token.payload} />}
          {explained && <explained.SdJwtPayload token={token} />}
          {explained && secured && <explained.SignaturePanel token={token} secured={secured} />}
        </div>
      )}
      {explained && token && (
        <explained.TimeMachine
          token={token}
          shift={inputs.shift}
          policy={inputs.policy}
          onInputs={onInputs}
        />
      )}
      {explained && token && <explained.SizePanel token={token} />}
    </div>
  );
}

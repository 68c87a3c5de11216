import { useEffect, useMemo, useRef } from 'react';
import type { Place } from '../../checks/finding.ts';
import { LABELS } from '../../text/labels.ts';
import { sourceSpan } from '../../token/find.ts';
import { inspect, type Token } from '../../token/inspect.ts';
import type { IncomingTexts } from '../fragment.ts';
import { EmptyScreen } from './EmptyScreen.tsx';
import styles from './InspectScreen.module.css';
import { JsonPanel } from './JsonPanel.tsx';
import type { JsonSelection } from './JsonText.tsx';
import { lateExamples, lateExplanations } from './lateParts.ts';
import { Status } from './Status.tsx';
import { TokenInput, type TokenInputHandle } from './TokenInput.tsx';
import { usePasteAnywhere } from './usePasteAnywhere.ts';

interface InspectScreenProps {
  readonly text: string;
  readonly selected: number;
  readonly incoming: IncomingTexts;
  readonly onText: (text: string) => void;
  readonly onSelect: (selected: number) => void;
}

/** Paste a token, read it. */
export function InspectScreen({ text, selected, incoming, onText, onSelect }: InspectScreenProps) {
  const inspection = useMemo(() => inspect(text), [text]);
  const tokens: readonly Token[] = inspection.kind === 'tokens' ? inspection.tokens : [];
  const token = tokens[selected] ?? tokens[0] ?? null;
  const loaded = lateExplanations.use();
  const explained = typeof loaded === 'string' ? null : loaded;
  const examples = lateExamples.use();
  const incomplete = loaded === 'failed' || examples === 'failed';

  const input = useRef<TokenInputHandle>(null);
  const header = useRef<JsonSelection>(null);
  const payload = useRef<JsonSelection>(null);
  const replaceText = (replacement: string) => input.current?.replace(replacement);
  usePasteAnywhere(replaceText);
  useEffect(() => incoming.subscribe((linked) => input.current?.replace(linked)), [incoming]);

  const goTo = (place: Place) => {
    if (place.in === 'json') ({ header, payload })[place.segment].current?.select(place.span);
    else if (place.in === 'input') input.current?.select(place.span);
    else if (token) input.current?.select(sourceSpan(token.found, place.span));
  };

  return (
    <main className={styles.screen}>
      <div className={styles.source}>
        <TokenInput
          ref={input}
          text={text}
          inspection={inspection}
          token={token}
          onText={onText}
          legend={explained && token && <explained.SegmentLegend token={token} />}
        />
        {explained && (
          <explained.FoundPanels inspection={inspection} token={token} onSelect={onSelect} />
        )}
      </div>
      <div className={styles.reading}>
        <Status inspection={inspection} token={token}>
          {explained && token && <explained.TimelinePicture dates={token.dates} />}
        </Status>
        {inspection.kind === 'empty' && <EmptyScreen onExample={replaceText} />}
        {incomplete && <p>{LABELS.notLoaded}</p>}
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
    </main>
  );
}

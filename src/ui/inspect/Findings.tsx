import { type Place, severityOf } from '../../checks/finding.ts';
import { findingWords } from '../../text/findings.ts';
import { counted, LABELS } from '../../text/labels.ts';
import { placeWords } from '../../text/places.ts';
import type { Token } from '../../token/inspect.ts';
import { FindingList } from '../FindingList.tsx';
import { Panel } from '../Panel.tsx';
import { ClientReading } from './ClientReading.tsx';
import type { FindingsView } from './useFindings.ts';

interface FindingsProps {
  readonly token: Token | null;
  readonly findings: FindingsView;
  readonly onGoTo: (place: Place) => void;
}

/** Everything that is wrong, with its place, why it matters and what to do. */
export function Findings({ token, findings: { all, client }, onGoTo }: FindingsProps) {
  return (
    <Panel
      title={LABELS.findings}
      region={false}
      note={all.length === 0 ? undefined : counted(all.length, 'finding')}
    >
      {all.length === 0 && <p>{LABELS.noFindings}</p>}
      {all.length > 0 && (
        <FindingList
          items={all.map((finding) => ({
            kind: finding.kind,
            severity: severityOf(finding),
            ...findingWords(finding),
            place: placeWords(finding.place),
            onGoTo: () => onGoTo(finding.place),
          }))}
        />
      )}
      {token && <ClientReading client={client} />}
    </Panel>
  );
}

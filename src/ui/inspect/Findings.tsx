import { useCallback, useMemo } from 'react';
import { type Finding, type Place, severityOf } from '../../checks/finding.ts';
import { bySeverity, clientFinding, timedFindings, timelessFindings } from '../../checks/index.ts';
import { sdJwtDigests } from '../../checks/sdJwtDigests.ts';
import { findingWords } from '../../text/findings.ts';
import { counted, LABELS } from '../../text/labels.ts';
import { placeWords } from '../../text/places.ts';
import type { Inspection, Token } from '../../token/inspect.ts';
import type { NumericDate } from '../../token/numericDate.ts';
import { FindingList } from '../FindingList.tsx';
import { Panel } from '../Panel.tsx';
import { useFindingsAt } from '../useFindingsAt.ts';
import { ClientReading } from './ClientReading.tsx';
import { useClientReading } from './useClientReading.ts';
import { useSdJwt } from './useSdJwt.ts';

interface FindingsProps {
  readonly inspection: Inspection;
  readonly token: Token | null;
  readonly text: string;
  /** what only digests and keys could tell, with what else there is to find */
  readonly found: readonly Finding[];
  readonly onGoTo: (place: Place) => void;
}

/** Everything that is wrong, with its place, why it matters and what to do. */
export function Findings({ inspection, token, text, found, onGoTo }: FindingsProps) {
  const timeless = useMemo(
    () => timelessFindings(inspection, token, text),
    [inspection, token, text],
  );
  const timed = useFindingsAt(
    useCallback((now: NumericDate) => (token ? timedFindings(token, now) : []), [token]),
  );
  const client = useClientReading(token);
  const { difference } = client;
  const sd = useSdJwt(token);
  const all = useMemo(() => {
    const fromClient = token && difference ? [clientFinding(token, difference)] : [];
    const fromDigests = token && sd ? sdJwtDigests(token, sd.sdJwt, sd.outcome) : [];
    return bySeverity([...timeless, ...found, ...fromDigests, ...timed, ...fromClient]);
  }, [timeless, found, timed, token, difference, sd]);
  return (
    <Panel
      title={LABELS.findings}
      region={false}
      note={all.length === 0 ? undefined : counted(all.length, 'finding')}
    >
      {all.length === 0 && (
        <p>
          {token?.claimless?.kind === 'encrypted'
            ? LABELS.noFindingsInEncrypted
            : LABELS.noFindings}
        </p>
      )}
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

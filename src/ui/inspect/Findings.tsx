import { useMemo } from 'react';
import { type Finding, type Place, type Severity, severityOf } from '../../checks/finding.ts';
import { bySeverity, clientFinding, timedFindings, timelessFindings } from '../../checks/index.ts';
import { findingWords } from '../../text/findings.ts';
import { counted, LABELS, SEVERITY_NAMES } from '../../text/labels.ts';
import { placeWords } from '../../text/places.ts';
import type { Inspection, Token } from '../../token/inspect.ts';
import { Panel } from '../Panel.tsx';
import { useClock, useTime } from '../useTime.ts';
import { VisuallyHidden } from '../VisuallyHidden.tsx';
import { ClientReading } from './ClientReading.tsx';
import styles from './Findings.module.css';
import { useClientReading } from './useClientReading.ts';

interface FindingsProps {
  readonly inspection: Inspection;
  readonly token: Token | null;
  readonly text: string;
  readonly onGoTo: (place: Place) => void;
}

/** Everything that is wrong, with its place, why it matters and what to do. */
export function Findings({ inspection, token, text, onGoTo }: FindingsProps) {
  const timeless = useMemo(
    () => timelessFindings(inspection, token, text),
    [inspection, token, text],
  );
  const timed = useTimedFindings(token);
  const client = useClientReading(token);
  const { difference } = client;
  const all = useMemo(() => {
    const fromClient = token && difference ? [clientFinding(token, difference)] : [];
    return bySeverity([...timeless, ...timed, ...fromClient]);
  }, [timeless, timed, token, difference]);
  return (
    <Panel
      title={LABELS.findings}
      region={false}
      note={all.length === 0 ? undefined : counted(all.length, 'finding')}
    >
      {all.length === 0 && (
        <p className={styles.none}>
          {token?.isEncrypted ? LABELS.noFindingsInEncrypted : LABELS.noFindings}
        </p>
      )}
      {all.length > 0 && (
        <ul className={styles.list} aria-label={LABELS.findings}>
          {all.map((finding, index) => (
            <FindingItem key={`${finding.kind} ${index}`} finding={finding} onGoTo={onGoTo} />
          ))}
        </ul>
      )}
      {token && <ClientReading client={client} />}
    </Panel>
  );
}

function useTimedFindings(token: Token | null): readonly Finding[] {
  const clock = useClock();
  // The kinds alone decide: their words are made once, not at every tick.
  const kinds = useTime((now) =>
    token
      ? timedFindings(token, now)
          .map(({ kind }) => kind)
          .join()
      : '',
  );
  return useMemo(
    () => (token && kinds !== '' ? timedFindings(token, clock.now()) : []),
    [token, kinds, clock],
  );
}

const SHAPES: Readonly<Record<Severity, string>> = {
  error: 'M3 0h4l3 3v4l-3 3H3L0 7V3z',
  warning: 'm5 0.5 5 9H0z',
  info: 'M5 0.5a4.5 4.5 0 1 0 .01 0z',
};

interface FindingItemProps {
  readonly finding: Finding;
  readonly onGoTo: (place: Place) => void;
}

function FindingItem({ finding, onGoTo }: FindingItemProps) {
  const { title, why, remedy } = findingWords(finding);
  const severity = severityOf(finding);
  return (
    <li className={styles.item} data-finding={finding.kind} data-severity={severity}>
      <button type="button" className={styles.button} onClick={() => onGoTo(finding.place)}>
        <svg className={styles.shape} viewBox="0 0 10 10" aria-hidden="true">
          <path d={SHAPES[severity]} />
        </svg>
        <VisuallyHidden>{SEVERITY_NAMES[severity]}: </VisuallyHidden>
        <span className={styles.title}>{title}</span>
        <span className={styles.place}>{placeWords(finding.place)}</span>
      </button>
      <p className={styles.why}>
        {why} {remedy}
      </p>
    </li>
  );
}

import { useMemo } from 'react';
import { expiresInOf } from '../../refresh/expiresIn.ts';
import { isPlannable, opensAt, planFor, stageAt } from '../../refresh/plan.ts';
import { type TokenJob, tokenJob } from '../../refresh/tokenJob.ts';
import { obstacleWords, PLAN, planWords } from '../../text/plan.ts';
import type { Token } from '../../token/inspect.ts';
import { nearestMiss } from '../../token/nearestMiss.ts';
import type { Seconds } from '../../token/numericDate.ts';
import { oncePerMoment } from '../oncePerMoment.ts';
import { Panel } from '../Panel.tsx';
import { LeadField } from './LeadField.tsx';
import { Leak } from './Leak.tsx';
import styles from './Plan.module.css';
import { PlanFindings } from './PlanFindings.tsx';
import { Schedule } from './Schedule.tsx';

interface PlanProps {
  readonly token: Token | null;
  /** what was pasted: perhaps the response that brought the token */
  readonly text: string;
  /** as it was asked for, in seconds */
  readonly lead: Seconds;
  readonly onLead: (lead: Seconds) => void;
}

/** Of what is to be pasted. */
const UNTOLD: TokenJob = { job: 'access', by: null, bound: false };

/** When to refresh the pasted token, and what it means if it leaks. */
export function Plan({ token, text, lead, onLead }: PlanProps) {
  const dates = token && isPlannable(token) ? token.dates : null;
  const kind = useMemo(() => (token ? tokenJob(token) : UNTOLD), [token]);
  const plan = useMemo(() => dates && planFor(dates, lead), [dates, lead]);
  const expiresIn = useMemo(() => token && expiresInOf(text, token.found), [token, text]);
  const obstacle = useMemo(
    () =>
      obstacleWords(token, token || text.trim() === '' ? null : nearestMiss(text), dates !== null),
    [token, text, dates],
  );
  const wordsAt = useMemo(
    () =>
      dates &&
      plan &&
      oncePerMoment((now) => planWords(stageAt(plan, now), kind, opensAt(dates, now))),
    [dates, plan, kind],
  );
  return (
    <>
      <Panel title={PLAN.plan}>
        <div className={styles.parts}>
          {obstacle && <p>{obstacle}</p>}
          {dates && plan && wordsAt && (
            <>
              <Schedule dates={dates} plan={plan} wordsAt={wordsAt}>
                {plan.kind === 'planned' && <LeadField lead={lead} onLead={onLead} />}
              </Schedule>
              <PlanFindings plan={plan} dates={dates} expiresIn={expiresIn} job={kind.job} />
            </>
          )}
          <p className={styles.note}>{PLAN.clock}</p>
        </div>
      </Panel>
      <Leak plan={plan} kind={kind} wordsAt={wordsAt} />
    </>
  );
}

import { useCallback } from 'react';
import type { Plan } from '../../refresh/plan.ts';
import { PLAN_SEVERITIES, planRemarks } from '../../refresh/planRemarks.ts';
import type { Job } from '../../refresh/tokenJob.ts';
import { planRemarkWords } from '../../text/planRemarks.ts';
import type { NumericDate, Seconds } from '../../token/numericDate.ts';
import type { DateClaims } from '../../token/validity.ts';
import { FindingList } from '../FindingList.tsx';
import { useFindingsAt } from '../useFindingsAt.ts';

interface PlanFindingsProps {
  readonly plan: Plan;
  readonly dates: DateClaims;
  /** of the response that brought the token */
  readonly expiresIn: Seconds | null;
  readonly job: Job;
}

/** What is wrong with the plan, why it matters and what to do; nothing for a sound one. */
export function PlanFindings({ plan, dates, expiresIn, job }: PlanFindingsProps) {
  const remarks = useFindingsAt(
    useCallback(
      (now: NumericDate) => planRemarks(plan, dates, expiresIn, job, now),
      [plan, dates, expiresIn, job],
    ),
  );
  if (remarks.length === 0) return null;
  return (
    <FindingList
      items={remarks.map((remark) => ({
        kind: remark.kind,
        severity: PLAN_SEVERITIES[remark.kind],
        ...planRemarkWords(remark),
      }))}
    />
  );
}

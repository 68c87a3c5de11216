import { useMemo, useSyncExternalStore } from 'react';
import { type InspectionState, inspectionJob } from './inspectionJob.ts';

/** What a text is, as far as it has been read. */
export function useInspection(text: string): InspectionState {
  const job = useMemo(() => inspectionJob(text), [text]);
  return useSyncExternalStore(job.subscribe, job.state);
}

import { useEffect, useState } from 'react';
import { hs256SignerFor } from '../../crypto/hs256.ts';
import { playableLog } from '../../refresh/playableLog.ts';
import { simulate } from '../../refresh/simulate.ts';
import type { Subject } from '../../refresh/simulationLink.ts';
import type { SimulationLog } from '../../refresh/simulationLog.ts';

/** A run: all of it, as it is exported, and what is played. */
export interface Run {
  readonly whole: SimulationLog;
  readonly log: SimulationLog;
}

/**
 * Runs the simulation whenever its subject changes. The last run stays until the next one is there, and
 * one that is overtaken is dropped.
 *
 * @returns null until the first run is there; `unavailable` without Web Crypto, as over http from
 *   another host
 */
export function useRun({ scenario, settings, seed }: Subject): Run | 'unavailable' | null {
  const [run, setRun] = useState<Run | 'unavailable' | null>(null);
  useEffect(() => {
    let isStale = false;
    const finish = (result: Run | 'unavailable') => {
      if (!isStale) setRun(result);
    };
    simulate(scenario, settings, seed, hs256SignerFor).then(
      (whole) => finish({ whole, log: playableLog(whole) }),
      () => finish('unavailable'),
    );
    return () => {
      isStale = true;
    };
  }, [scenario, settings, seed]);
  return run;
}

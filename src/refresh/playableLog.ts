import type { SimulationLog } from './simulationLog.ts';

/**
 * The part of a run that is shown: without the answers that people saw, since those that arrived tell
 * the same. Never throws.
 */
export const playableLog = (log: SimulationLog): SimulationLog => ({
  ...log,
  events: log.events.filter((event) => event.kind !== 'saw' || event.outcome !== 'answer'),
});

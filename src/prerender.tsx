import { renderToString } from 'react-dom/server';
import type { Clock } from './clock.ts';
import { App } from './ui/App.tsx';

/** Stands still: the empty page shows no time. */
const stoppedClock: Clock = {
  now: () => 0 as ReturnType<Clock['now']>,
  subscribe: () => () => {},
};

/** The markup of the empty page, which `main.tsx` hydrates. Called by the build alone. */
export function prerenderApp(): string {
  const incoming = { subscribe: () => () => {} };
  return renderToString(<App clock={stoppedClock} initialText="" incoming={incoming} />);
}

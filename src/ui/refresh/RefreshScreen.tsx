import { useEffect, useRef, useState } from 'react';
import { LEAD } from '../../refresh/plan.ts';
import type { Token } from '../../token/inspect.ts';
import type { Seconds } from '../../token/numericDate.ts';
import { screenAddress } from '../route.ts';
import { Client } from './Client.tsx';
import { Plan } from './Plan.tsx';
import styles from './RefreshScreen.module.css';
import { Simulation } from './Simulation.tsx';

export interface RefreshScreenProps {
  readonly text: string;
  /** the one of the text that is selected */
  readonly token: Token | null;
  /** how long ahead of expiry the plan refreshes; null for the usual */
  readonly lead: Seconds | null;
  readonly onLead: (lead: Seconds) => void;
  /** the settings in the address: `scenario=two-tabs&lead=30` */
  readonly query: string;
  /** puts a token into the text box and shows it in Inspect; Back returns to this screen */
  readonly onOpenInInspect: (token: string) => void;
}

/** Plan the refresh of the pasted token, copy a client that does it, and see how it breaks. */
export function RefreshScreen({
  text,
  token,
  lead,
  onLead,
  query,
  onOpenInInspect,
}: RefreshScreenProps) {
  const simulation = useRef<HTMLDivElement>(null);
  const [isLinked] = useState(query !== '');
  useEffect(() => {
    // Who follows a link to a scenario, or comes back from one of its tokens, means the simulation.
    if (isLinked) simulation.current?.scrollIntoView();
  }, [isLinked]);

  return (
    <>
      <div className={styles.plan}>
        <Plan text={text} token={token} lead={lead ?? LEAD} onLead={onLead} />
      </div>
      <div className={styles.wide}>
        <Client />
      </div>
      <div ref={simulation} className={styles.wide}>
        <Simulation query={query} onQuery={putIntoAddress} onOpenToken={onOpenInInspect} />
      </div>
    </>
  );
}

/** Keeps the settings in the address without an entry in the history for each of them. */
function putIntoAddress(query: string): void {
  try {
    window.history.replaceState(window.history.state, '', screenAddress('refresh', query));
  } catch {
    // Safari refuses it more than a hundred times in half a minute: the address lags behind then.
    return;
  }
  // The browser does not tell of it: else a link back to what was there before would be no change.
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

import { useState } from 'react';
import type { Clock } from '../clock.ts';
import type { IncomingTexts } from './fragment.ts';
import { InspectScreen } from './inspect/InspectScreen.tsx';
import { Shell } from './Shell.tsx';
import './theme.css';
import { ClockContext } from './useTime.ts';

interface AppProps {
  readonly clock: Clock;
  /** what a link brought, or empty */
  readonly initialText: string;
  /** what links bring while the page is open */
  readonly incoming: IncomingTexts;
}

/** Holds the canonical state: the pasted text, and which of its tokens is selected. All else is derived. */
export function App({ clock, initialText, incoming }: AppProps) {
  const [pasted, setPasted] = useState({ text: initialText, selected: 0 });
  return (
    <ClockContext value={clock}>
      <Shell>
        <InspectScreen
          {...pasted}
          incoming={incoming}
          onText={(text) => setPasted({ text, selected: 0 })}
          onSelect={(selected) => setPasted(({ text }) => ({ text, selected }))}
        />
      </Shell>
    </ClockContext>
  );
}

import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Clock } from '../clock.ts';
import { placeOf } from '../token/inspect.ts';
import { type Seconds, seconds } from '../token/numericDate.ts';
import styles from './App.module.css';
import type { IncomingTexts } from './fragment.ts';
import { type Inputs, NO_INPUTS } from './inputs.ts';
import type { TokenInputHandle } from './inspect/handles.ts';
import { InspectScreen } from './inspect/InspectScreen.tsx';
import { usePasteAnywhere } from './inspect/usePasteAnywhere.ts';
import { LateRefreshScreen } from './refresh/LateRefreshScreen.tsx';
import { type ScreenName, screenAddress, useRoute } from './route.ts';
import { Shell } from './Shell.tsx';
import { Source } from './Source.tsx';
import { LeewayContext, ShiftContext } from './timePolicy.ts';
import './theme.css';
import { useFiles } from './useFiles.ts';
import { useInspection } from './useInspection.ts';
import { ClockContext, shifted } from './useTime.ts';
import { useTrust } from './useTrust.ts';

interface AppProps {
  readonly clock: Clock;
  /** what a link brought, or empty */
  readonly initialText: string;
  /** what links bring while the page is open */
  readonly incoming: IncomingTexts;
}

/**
 * Holds the canonical state: the pasted text, which of its tokens is selected, what the token is held
 * against, and how far ahead of its expiry the plan refreshes. All else is derived.
 */
export function App({ clock, initialText, incoming }: AppProps) {
  const { screen, query, addresses } = useRoute();
  const [{ text, selected }, setPasted] = useState({ text: initialText, selected: '' });
  const [lead, setLead] = useState<Seconds | null>(null);
  const [inputs, setInputs] = useState<Inputs>(NO_INPUTS);
  const { inspection: decoded, searched } = useInspection(text);
  const { inspection, token, trust } = useTrust(decoded, selected, inputs);
  // The time machine is on Inspect, and moves the present of what it shows.
  const shift = screen === 'inspect' && token ? inputs.shift : seconds(0);
  const present = useMemo(() => shifted(clock, shift), [clock, shift]);
  const pasted = { text, inspection, token };

  const input = useRef<TokenInputHandle>(null);
  const select = (at: number) => {
    const chosen = inspection.kind === 'tokens' && inspection.tokens[at];
    if (chosen) setPasted({ text, selected: placeOf(chosen) });
  };
  const change = (changed: Partial<Inputs>) => setInputs((before) => ({ ...before, ...changed }));
  const replaceText = (replacement: string) => input.current?.replace(replacement);
  usePasteAnywhere(replaceText);
  const files = useFiles(text, replaceText);
  useEffect(() => incoming.subscribe((linked) => input.current?.replace(linked)), [incoming]);
  useStartAtTop(screen);

  // What was pasted makes room for a token of the simulation, and is there again on the way back.
  const setAside = useRef({ text: '', opened: '' });
  const takeUpAgain = useEffectEvent(() => {
    if (text === setAside.current.opened) replaceText(setAside.current.text);
  });
  useEffect(() => {
    if (screen === 'refresh') takeUpAgain();
  }, [screen]);

  return (
    <ClockContext value={present}>
      <ShiftContext value={shift}>
        <LeewayContext value={inputs.policy.leeway}>
          <Shell screen={screen} addresses={addresses}>
            <main className={styles.screen}>
              <div>
                <Source
                  {...pasted}
                  ref={input}
                  searched={searched}
                  files={files}
                  className={styles.source}
                  onText={(changed) => {
                    setPasted({ text: changed, selected: '' });
                    // What was said of another token; the key and the policy may be for this one too.
                    if (inputs.shift !== 0 || inputs.detachedPayload !== null) {
                      change({ shift: seconds(0), detachedPayload: null });
                    }
                  }}
                  onSelect={select}
                />
              </div>
              {screen === 'inspect' ? (
                <InspectScreen
                  {...pasted}
                  input={input}
                  inputs={inputs}
                  trust={trust}
                  onExample={replaceText}
                  onInputs={change}
                  onSelect={select}
                />
              ) : (
                <LateRefreshScreen
                  {...pasted}
                  query={query}
                  lead={lead}
                  onLead={setLead}
                  onOpenInInspect={(opened) => {
                    setAside.current = { text, opened };
                    replaceText(opened);
                    window.location.hash = screenAddress('inspect');
                  }}
                />
              )}
            </main>
          </Shell>
        </LeewayContext>
      </ShiftContext>
    </ClockContext>
  );
}

/** Shows the top of a screen that another one gave way to, and leaves the first one where it is. */
function useStartAtTop(screen: ScreenName): void {
  const shown = useRef(screen);
  useLayoutEffect(() => {
    if (shown.current !== screen) document.documentElement.scrollTop = 0;
    shown.current = screen;
  }, [screen]);
}

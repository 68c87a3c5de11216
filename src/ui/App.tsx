import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import type { Clock } from '../clock.ts';
import type { Token } from '../token/inspect.ts';
import type { Seconds } from '../token/numericDate.ts';
import styles from './App.module.css';
import type { IncomingTexts } from './fragment.ts';
import type { TokenInputHandle } from './inspect/handles.ts';
import { InspectScreen } from './inspect/InspectScreen.tsx';
import { usePasteAnywhere } from './inspect/usePasteAnywhere.ts';
import { LateRefreshScreen } from './refresh/LateRefreshScreen.tsx';
import { type ScreenName, screenAddress, useRoute } from './route.ts';
import { Shell } from './Shell.tsx';
import { Source } from './Source.tsx';
import './theme.css';
import { useFiles } from './useFiles.ts';
import { useInspection } from './useInspection.ts';
import { ClockContext } from './useTime.ts';

interface AppProps {
  readonly clock: Clock;
  /** what a link brought, or empty */
  readonly initialText: string;
  /** what links bring while the page is open */
  readonly incoming: IncomingTexts;
}

/**
 * Holds the canonical state: the pasted text, which of its tokens is selected, and how far ahead of its
 * expiry the plan refreshes. All else is derived.
 */
export function App({ clock, initialText, incoming }: AppProps) {
  const { screen, query, addresses } = useRoute();
  const [{ text, selected }, setPasted] = useState({ text: initialText, selected: 0 });
  const [lead, setLead] = useState<Seconds | null>(null);
  const { inspection, searched } = useInspection(text);
  const tokens: readonly Token[] = inspection.kind === 'tokens' ? inspection.tokens : [];
  const token = tokens[selected] ?? tokens[0] ?? null;
  const pasted = { text, inspection, token };

  const input = useRef<TokenInputHandle>(null);
  const select = (chosen: number) => setPasted({ text, selected: chosen });
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
    <ClockContext value={clock}>
      <Shell screen={screen} addresses={addresses}>
        <main className={styles.screen}>
          <div>
            <Source
              {...pasted}
              ref={input}
              searched={searched}
              files={files}
              className={styles.source}
              onText={(changed) => setPasted({ text: changed, selected: 0 })}
              onSelect={select}
            />
          </div>
          {screen === 'inspect' ? (
            <InspectScreen {...pasted} input={input} onExample={replaceText} onSelect={select} />
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

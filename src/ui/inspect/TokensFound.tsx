import { type KeyboardEvent, useContext, useRef } from 'react';
import { LABELS, theFirst } from '../../text/labels.ts';
import { tokenPlace, tokenTitle } from '../../text/tokens.ts';
import { MOST_FOUND } from '../../token/embeddedTokens.ts';
import type { Token } from '../../token/inspect.ts';
import { kindOf } from '../../token/kind.ts';
import { headerParameter } from '../../token/party.ts';
import { statusAt } from '../../token/status.ts';
import { Panel } from '../Panel.tsx';
import { LeewayContext } from '../timePolicy.ts';
import { useTime } from '../useTime.ts';
import styles from './TokensFound.module.css';

interface TokensFoundProps {
  readonly tokens: readonly [Token, ...Token[]];
  readonly selected: Token | null;
  readonly onSelect: (index: number) => void;
}

/** How far a key moves in the list; the ends stop it. */
const MOVES: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** The tokens in the pasted text, in order, to choose the one to read. */
export function TokensFound({ tokens, selected, onSelect }: TokensFoundProps) {
  const list = useRef<HTMLOListElement>(null);

  const move = (event: KeyboardEvent, from: number) => {
    const by = MOVES[event.key];
    if (by === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const index = Math.min(Math.max(from + by, 0), tokens.length - 1);
    onSelect(index);
    list.current?.querySelectorAll('button')[index]?.focus();
  };

  return (
    <Panel
      title={LABELS.tokensFound}
      note={tokens.length < MOST_FOUND ? tokens.length : theFirst(MOST_FOUND)}
      region={false}
    >
      <ol ref={list} className={styles.list} aria-label={LABELS.tokensFound}>
        {tokens.map((token, index) => (
          // Tokens have no identity but their place: a Nested JWT begins where the outer one does.
          <li key={index} data-depth={depthOf(token)}>
            <button
              type="button"
              className={styles.choice}
              aria-pressed={token === selected}
              tabIndex={token === selected ? 0 : -1}
              onClick={() => onSelect(index)}
              onKeyDown={(event) => move(event, index)}
            >
              <TokenTitle token={token} />{' '}
              <small>{tokenPlace(token.found, token.inside !== null)}</small>
            </button>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

/** How many tokens a token is nested in, as far as there is room to show it. */
function depthOf({ inside }: Token): number {
  let depth = 0;
  for (let outer = inside; outer && depth < 3; outer = outer.inside) depth += 1;
  return depth;
}

/** What a token is, and its verdict. */
export function TokenTitle({ token }: { readonly token: Token }) {
  const leeway = useContext(LeewayContext);
  const inspection = { kind: 'tokens', tokens: [token] } as const;
  return useTime((now) =>
    tokenTitle(
      token,
      kindOf(token)?.kind ?? null,
      headerParameter(token, 'alg'),
      statusAt(inspection, token, now, leeway).verdict,
    ),
  );
}

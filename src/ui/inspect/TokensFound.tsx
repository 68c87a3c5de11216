import { LABELS, theFirst } from '../../text/labels.ts';
import { tokenTitle } from '../../text/tokens.ts';
import { MOST_FOUND } from '../../token/find.ts';
import type { Token } from '../../token/inspect.ts';
import { statusAt } from '../../token/status.ts';
import { Panel } from '../Panel.tsx';
import { useTime } from '../useTime.ts';
import { LEEWAY } from './leeway.ts';
import styles from './TokensFound.module.css';

interface TokensFoundProps {
  readonly tokens: readonly [Token, ...Token[]];
  readonly selected: Token | null;
  readonly onSelect: (index: number) => void;
}

/** The tokens in the pasted text, in order, to choose the one to read. */
export function TokensFound({ tokens, selected, onSelect }: TokensFoundProps) {
  return (
    <Panel
      title={LABELS.tokensFound}
      note={tokens.length < MOST_FOUND ? tokens.length : theFirst(MOST_FOUND)}
      region={false}
      className={styles.panel}
    >
      <ol className={styles.list} aria-label={LABELS.tokensFound}>
        {tokens.map((token, index) => (
          <li key={token.found.span.start}>
            <button
              type="button"
              className={styles.choice}
              aria-pressed={token === selected}
              onClick={() => onSelect(index)}
            >
              <TokenTitle token={token} />
            </button>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function TokenTitle({ token }: { readonly token: Token }) {
  const inspection = { kind: 'tokens', tokens: [token] } as const;
  return useTime((now) => tokenTitle(token, statusAt(inspection, token, now, LEEWAY).verdict));
}

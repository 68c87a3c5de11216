import { memo } from 'react';
import type { TokenId } from '../../refresh/simulationLog.ts';
import type { TokenAt } from '../../refresh/simulationState.ts';
import { openWords, SIMULATION_LABELS, tokenWords } from '../../text/simulation.ts';
import styles from './FamilyTree.module.css';

interface TreeProps {
  /** all of the run, in the order in which they are issued */
  readonly tokens: readonly TokenAt[];
  readonly onOpenToken: (jwt: string) => void;
}

/** Which token came of which, and what each is worth: a list for every time that somebody signed in. */
export function FamilyTree({ tokens, onOpenToken }: TreeProps) {
  const families = [...new Set(tokens.map(({ token }) => token.family))];
  return families.map((family) => {
    const relatives = tokens.filter(({ token }) => token.family === family);
    return (
      <ol key={family} className={styles.family}>
        <li>
          <b>{SIMULATION_LABELS.signIn}</b>
          <AccessTokens of={null} tokens={relatives} onOpenToken={onOpenToken} />
        </li>
        <Line of={null} tokens={relatives} onOpenToken={onOpenToken} />
      </ol>
    );
  });
}

const isRefresh = ({ token }: TokenAt): boolean => token.id[0] === 'R';

interface BranchProps extends TreeProps {
  /** the token that was exchanged; null: somebody signed in */
  readonly of: TokenId | null;
}

/** What a refresh token was exchanged for, and so on: side by side where it is one line, nested where it forks. */
function Line({ of, tokens, onOpenToken }: BranchProps) {
  const children = tokens.filter((child) => isRefresh(child) && child.token.parent === of);
  const items = children.map((child) => {
    const { id } = child.token;
    const props = { of: id, tokens, onOpenToken };
    const item = (
      <li key={id}>
        <Chip {...chipOf(child)} />
        <AccessTokens {...props} />
      </li>
    );
    return children.length > 1 ? (
      <li key={id}>
        <ol className={styles.branch}>
          {item}
          <Line {...props} />
        </ol>
      </li>
    ) : (
      [item, <Line key="next" {...props} />]
    );
  });
  return items;
}

function AccessTokens({ of, tokens, onOpenToken }: BranchProps) {
  const own = tokens.filter((child) => !isRefresh(child) && child.token.parent === of);
  return (
    own.length > 0 && (
      <ul>
        {own.map((child) => (
          <li key={child.token.id}>
            <Chip {...chipOf(child)} jwt={child.token.jwt} onOpen={onOpenToken} />
          </li>
        ))}
      </ul>
    )
  );
}

const chipOf = (token: TokenAt): ChipProps => ({
  id: token.token.id,
  state: token.state ?? 'none',
  words: tokenWords(token),
  isStolen: token.isStolen && token.state !== null,
});

interface ChipProps {
  readonly id: TokenId;
  readonly state: string;
  readonly words: string;
  readonly isStolen: boolean;
  readonly jwt?: string | null;
  readonly onOpen?: (jwt: string) => void;
}

/** Renders again only when what it says has changed. */
const Chip = memo(function Chip({ id, state, words, isStolen, jwt, onOpen }: ChipProps) {
  return (
    <small className={styles.token} data-state={state}>
      {jwt && onOpen && state !== 'none' ? (
        <button type="button" aria-label={openWords(id)} onClick={() => onOpen(jwt)}>
          {id}
        </button>
      ) : (
        <code>{id}</code>
      )}
      <span>
        {words}
        {isStolen && (
          <>
            , <b>{SIMULATION_LABELS.stolen}</b>
          </>
        )}
      </span>
    </small>
  );
});

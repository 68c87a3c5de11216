import { LABELS } from '../../text/labels.ts';
import { type Inspection, isInside, type Token } from '../../token/inspect.ts';
import panel from '../Panel.module.css';
import { Panel } from '../Panel.tsx';
import styles from './SignaturePanel.module.css';
import { SourcePart } from './SourcePart.tsx';
import { TokenTitle } from './TokensFound.tsx';

interface NestedTokensProps {
  readonly inspection: Inspection;
  readonly token: Token;
  readonly onSelect: (index: number) => void;
}

/** The tokens inside of a Nested JWT, unfolded one in the other; each can be chosen to be read whole. */
export function NestedTokens({ inspection, token, onSelect }: NestedTokensProps) {
  const tokens: readonly Token[] = inspection.kind === 'tokens' ? inspection.tokens : [];
  const inner = tokens.filter((each) => isInside(each, token));
  if (inner.length === 0) return null;
  return (
    <Panel title={LABELS.nested} note={inner.length}>
      <div className={panel.card}>
        {inner.map((each) => (
          <div key={tokens.indexOf(each)} className={styles.part}>
            <p>
              <button type="button" onClick={() => onSelect(tokens.indexOf(each))}>
                <TokenTitle token={each} />
              </button>
            </p>
            {each.header && <SourcePart title={LABELS.header} segment={each.header} />}
            {each.payload && each.claimless?.kind !== 'nested' && (
              <SourcePart title={LABELS.payload} segment={each.payload} />
            )}
          </div>
        ))}
      </div>
    </Panel>
  );
}

import type { Inspection, Token } from '../../token/inspect.ts';
import { RepairList } from './RepairList.tsx';
import { TokensFound } from './TokensFound.tsx';

interface FoundPanelsProps {
  readonly inspection: Inspection;
  readonly token: Token | null;
  readonly onSelect: (selected: number) => void;
}

/** How the token was found in the pasted text: among which others, and by what repairs. */
export function FoundPanels({ inspection, token, onSelect }: FoundPanelsProps) {
  return (
    <>
      {inspection.kind === 'tokens' && inspection.tokens.length > 1 && (
        <TokensFound tokens={inspection.tokens} selected={token} onSelect={onSelect} />
      )}
      {token && token.found.repairs.length > 0 && <RepairList repairs={token.found.repairs} />}
    </>
  );
}

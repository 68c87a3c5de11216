import { LABELS } from '../../text/labels.ts';
import { hashWords, SD_JWT_LABELS } from '../../text/sdJwtLabels.ts';
import { signatureWords } from '../../text/secured.ts';
import type { Token } from '../../token/inspect.ts';
import type { SignatureVerdict } from '../../token/verdicts.ts';
import panel from '../Panel.module.css';
import { Panel } from '../Panel.tsx';
import { ClaimRow } from './ClaimRow.tsx';
import { SdJwtTable } from './SdJwtTable.tsx';
import { ShowAllClaims } from './ShowAllClaims.tsx';
import { SourcePart } from './SourcePart.tsx';
import { useClaimRows } from './useClaimRows.ts';
import type { SdJwtView } from './useSdJwt.ts';

interface SdJwtKeyBindingProps {
  /** the Key Binding JWT */
  readonly token: Token;
  readonly verdict: SignatureVerdict;
  readonly outcome: SdJwtView['outcome'];
}

/** The Key Binding JWT, and whether it belongs to this SD-JWT. */
export function SdJwtKeyBinding({ token, verdict, outcome }: SdJwtKeyBindingProps) {
  const { rows, count, showAll } = useClaimRows(token);
  return (
    <Panel title={SD_JWT_LABELS.keyBinding} note={signatureWords(verdict)}>
      <div className={panel.card}>
        <p>
          {outcome ? hashWords(outcome.hashMatches) : outcome === null && SD_JWT_LABELS.unchecked}
        </p>
        {token.header && <SourcePart title={LABELS.header} segment={token.header} />}
        <SdJwtTable label={SD_JWT_LABELS.keyBindingClaims} third={LABELS.meaning}>
          {rows.map((row) => (
            <ClaimRow key={row.start} row={row} />
          ))}
        </SdJwtTable>
        <ShowAllClaims count={count} onShow={showAll} />
      </div>
    </Panel>
  );
}

import type { Place } from '../../checks/finding.ts';
import type { TokenVerification } from '../../crypto/verification.ts';
import type { Token } from '../../token/inspect.ts';
import { SdJwtDisclosures } from './SdJwtDisclosures.tsx';
import { SdJwtKeyBinding } from './SdJwtKeyBinding.tsx';
import { useSdJwt } from './useSdJwt.ts';

interface SdJwtPanelsProps {
  readonly token: Token;
  readonly verification: TokenVerification | null;
  readonly onGoTo: (place: Place) => void;
}

/** What an SD-JWT has beyond other tokens: Disclosures, and a Key Binding JWT where there is one. */
export function SdJwtPanels({ token, verification, onGoTo }: SdJwtPanelsProps) {
  const view = useSdJwt(token);
  if (!view) return null;
  const binding = view.sdJwt.keyBinding?.token;
  return (
    <>
      <SdJwtDisclosures view={view} onGoTo={onGoTo} />
      {binding && (
        <SdJwtKeyBinding
          token={binding}
          verdict={verification?.keyBinding?.verdict ?? 'not-checked'}
          outcome={view.outcome}
        />
      )}
    </>
  );
}

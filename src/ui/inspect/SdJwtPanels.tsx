import type { Place } from '../../checks/finding.ts';
import type { Token } from '../../token/inspect.ts';
import { SdJwtDisclosures } from './SdJwtDisclosures.tsx';
import { SdJwtKeyBinding } from './SdJwtKeyBinding.tsx';
import { useSdJwt } from './useSdJwt.ts';

interface SdJwtPanelsProps {
  readonly token: Token;
  readonly onGoTo: (place: Place) => void;
}

/** What an SD-JWT has beyond other tokens: Disclosures, and a Key Binding JWT where there is one. */
export function SdJwtPanels({ token, onGoTo }: SdJwtPanelsProps) {
  const view = useSdJwt(token);
  if (!view) return null;
  const binding = view.sdJwt.keyBinding?.token;
  return (
    <>
      <SdJwtDisclosures view={view} onGoTo={onGoTo} />
      {binding && <SdJwtKeyBinding token={binding} outcome={view.outcome} />}
    </>
  );
}

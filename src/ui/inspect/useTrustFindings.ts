import { useDeferredValue, useMemo } from 'react';
import type { Finding } from '../../checks/finding.ts';
import { keyStrength, wellKnownSecret } from '../../checks/keyStrength.ts';
import { bonds, comparisons } from '../../checks/related.ts';
import { matchesOf } from '../../crypto/tokenBindings.ts';
import type { TokenVerification } from '../../crypto/verification.ts';
import { wellKnownSecretOf } from '../../crypto/wellKnownSecrets.ts';
import type { Inspection, Token } from '../../token/inspect.ts';
import { useAnswer } from '../useAnswer.ts';

/** What takes digests to find, and what the key that was tried tells. */
export function useTrustFindings(
  inspection: Inspection,
  token: Token | null,
  text: string,
  verification: TokenVerification | null,
): readonly Finding[] {
  const compared = useMemo(() => comparisons(inspection, text), [inspection, text]);
  const outcomes = useAnswer(
    useMemo(() => (compared.length > 0 ? () => matchesOf(compared) : null), [compared]),
  );
  // Thousands of tries begin once the result is painted.
  const settled = useDeferredValue(token, null);
  const secret = useAnswer(
    useMemo(() => (settled ? (isWanted) => wellKnownSecretOf(settled, isWanted) : null), [settled]),
  );
  return useMemo(
    () =>
      token
        ? [
            ...(secret && settled === token ? [wellKnownSecret(token, secret)] : []),
            ...(verification ? keyStrength(token, verification) : []),
            ...bonds(token, compared, outcomes ?? []),
          ]
        : [],
    [token, settled, secret, verification, compared, outcomes],
  );
}

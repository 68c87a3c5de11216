import { useCallback, useMemo } from 'react';
import type { Finding } from '../../checks/finding.ts';
import { bySeverity, clientFinding, timedFindings, timelessFindings } from '../../checks/index.ts';
import { sdJwtDigests } from '../../checks/sdJwtDigests.ts';
import type { TokenVerification } from '../../crypto/verification.ts';
import type { Inspection, Token } from '../../token/inspect.ts';
import type { NumericDate } from '../../token/numericDate.ts';
import { useFindingsAt } from '../useFindingsAt.ts';
import { useClientReading } from './useClientReading.ts';
import { useSdJwt } from './useSdJwt.ts';
import { useTrustFindings } from './useTrustFindings.ts';

export interface FindingsView {
  /** by severity */
  readonly all: readonly Finding[];
  readonly client: ReturnType<typeof useClientReading>;
}

/**
 * All that is found on a text and the token of it that is selected: at once, at the present, and what
 * takes digests, keys or a slow reading, as soon as it is known.
 *
 * @param verification - null as long as there is none
 */
export function useFindings(
  inspection: Inspection,
  token: Token | null,
  text: string,
  verification: TokenVerification | null,
): FindingsView {
  const timeless = useMemo(
    () => timelessFindings(inspection, token, text),
    [inspection, token, text],
  );
  const timed = useFindingsAt(
    useCallback((now: NumericDate) => (token ? timedFindings(token, now) : []), [token]),
  );
  const client = useClientReading(token);
  const { difference } = client;
  const sd = useSdJwt(token);
  const trust = useTrustFindings(inspection, token, text, verification);
  const all = useMemo(() => {
    const fromClient = token && difference ? [clientFinding(token, difference)] : [];
    const fromDigests = token && sd ? sdJwtDigests(token, sd.sdJwt, sd.outcome) : [];
    return bySeverity([...timeless, ...trust, ...fromDigests, ...timed, ...fromClient]);
  }, [timeless, trust, timed, token, difference, sd]);
  return { all, client };
}

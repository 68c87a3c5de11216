import { useCallback, useDeferredValue, useSyncExternalStore } from 'react';
import { digestsOf } from '../../crypto/digest.ts';
import type { Token } from '../../token/inspect.ts';
import { digestedTexts, type ProcessedSdJwt, processSdJwt } from '../../token/sdJwt/processed.ts';
import { type SdJwt, sdJwtOf } from '../../token/sdJwt/sdJwt.ts';

/** An SD-JWT with what its digests tell: undefined as long as they are not known, null where they cannot be. */
export interface SdJwtView {
  readonly sdJwt: SdJwt;
  readonly outcome?: ProcessedSdJwt | null;
}

const views = new WeakMap<Token, SdJwtView>();

/**
 * Reads an SD-JWT and matches its digests, after the result is painted, and once for all who ask.
 *
 * @returns null for any other token
 */
export function useSdJwt(token: Token | null): SdJwtView | null {
  const settled = useDeferredValue(token, null);
  const subscribe = useCallback(
    (listener: () => void) => {
      let isAwaited = true;
      const done = () => isAwaited && listener();
      if (settled) finish(settled).then(done, done);
      return () => {
        isAwaited = false;
      };
    },
    [settled],
  );
  const view = useSyncExternalStore(subscribe, () => settled && viewOf(settled));
  return settled === token ? view : null;
}

function viewOf(token: Token): SdJwtView | null {
  const known = views.get(token);
  const sdJwt = known ? null : sdJwtOf(token);
  if (sdJwt) views.set(token, { sdJwt });
  return views.get(token) ?? null;
}

async function finish(token: Token): Promise<void> {
  const { sdJwt, outcome } = viewOf(token) ?? {};
  if (!sdJwt || outcome !== undefined) return;
  const digests = await digestsOf(digestedTexts(sdJwt), sdJwt.alg);
  // Another who asked may have been quicker.
  if (viewOf(token)?.outcome !== undefined) return;
  views.set(token, { sdJwt, outcome: digests && processSdJwt(token, sdJwt, digests) });
}

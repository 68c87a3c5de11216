import { useDeferredValue, useMemo } from 'react';
import type { Decrypted } from '../crypto/decryptTokens.ts';
import type { KeyReading } from '../crypto/readKeys.ts';
import type { TokenVerification } from '../crypto/verification.ts';
import { type Inspection, placeOf, type Token } from '../token/inspect.ts';
import type { Inputs } from './inputs.ts';
import { lateParts } from './lateParts.ts';
import type { Trust } from './trust.ts';
import { useAnswer } from './useAnswer.ts';

interface TrustView {
  /** with the payload of every JWE that the key opens */
  readonly inspection: Inspection;
  readonly token: Token | null;
  readonly trust: Trust;
}

const NO_KEY: KeyReading = { kind: 'none' };

/**
 * Reads the key, decrypts what it opens, and verifies the selected token.
 *
 * @param selected - the place of that token; the first one is taken where none is there
 */
export function useTrust(
  pasted: Inspection,
  selected: string,
  { keyText, detachedPayload }: Inputs,
): TrustView {
  const loaded = lateParts.use();
  const late = typeof loaded === 'string' ? null : loaded;

  const read = useAnswer(
    useMemo(() => (late && keyText !== '' ? () => late.readKeys(keyText) : null), [late, keyText]),
  );
  const reading = keyText === '' ? NO_KEY : read;
  const decrypted: Decrypted | null = useAnswer(
    useMemo(
      () =>
        late && reading?.kind === 'keys'
          ? (isWanted) => late.decryptTokens(pasted, reading, isWanted)
          : null,
      [late, pasted, reading],
    ),
  );
  const { inspection, outcomes } = decrypted ?? { inspection: pasted };
  const tokens: readonly Token[] = inspection.kind === 'tokens' ? inspection.tokens : [];
  const token = tokens.find((each) => placeOf(each) === selected) ?? tokens[0] ?? null;
  // After the result is painted: a signature is verified in a frame, and a frame later is soon enough.
  const settled = useDeferredValue(token, null);
  const told = useAnswer(
    useMemo(
      () =>
        late && settled && reading
          ? async () => {
              const verified = await late.verifyToken(settled, reading, detachedPayload, keyText);
              return tellsNothing(verified) ? null : verified;
            }
          : null,
      [late, settled, reading, detachedPayload, keyText],
    ),
  );
  const verification = settled === token ? told : null;
  const decryption = (token && outcomes?.get(token.found)) ?? null;
  return { inspection, token, trust: { reading, verification, decryption } };
}

/** Before a key is pasted there is something to say where the token brings one, or nothing can verify it. */
const tellsNothing = ({ parties, keyBinding }: TokenVerification): boolean =>
  [...parties, keyBinding].every((each) => !each || (each.reason?.kind === 'no-key' && !each.own));

import type { FoundToken } from '../token/foundToken.ts';
import { type Inspection, type Token, withPlaintext } from '../token/inspect.ts';
import { decryptToken } from './decrypt.ts';
import type { Decryption } from './decryption.ts';
import type { KeyReading } from './readKeys.ts';

/** An inspection in which every JWE that a key opens has its payload. */
export interface Decrypted {
  readonly inspection: Inspection;
  /** what came of each JWE */
  readonly outcomes: ReadonlyMap<FoundToken, Decryption>;
}

/** JWEs of one text that are tried, each with every key. */
const MOST_TRIED = 50;

/**
 * Decrypts what can be decrypted, and what turns up inside of it. Never rejects.
 *
 * @param isWanted - asked before each JWE: with a password one may take a second
 */
export async function decryptTokens(
  pasted: Inspection,
  reading: KeyReading,
  isWanted = () => true,
): Promise<Decrypted> {
  const outcomes = new Map<FoundToken, Decryption>();
  let inspection = pasted;
  while (outcomes.size < MOST_TRIED && isWanted()) {
    const token = jwesOf(inspection).find(({ found }) => !outcomes.has(found));
    if (!token) break;
    const decryption = await decryptToken(token, reading);
    outcomes.set(token.found, decryption);
    const { plaintext } = decryption;
    if (plaintext) inspection = withPlaintext(inspection, token, plaintext);
  }
  return { inspection, outcomes };
}

/** The JWEs of an inspection that have all their parts. */
export const jwesOf = (inspection: Inspection): readonly Token[] =>
  inspection.kind === 'tokens'
    ? inspection.tokens.filter(({ serialization }) => serialization.startsWith('jwe'))
    : [];

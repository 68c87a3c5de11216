import { flattenedDecrypt } from 'jose';
import { MOST_INFLATED } from '../token/compression.ts';
import type { Token } from '../token/inspect.ts';
import { headerParameter } from '../token/party.ts';
import type { DecryptionVerdict } from '../token/verdicts.ts';
import type { Decryption, DecryptionReason } from './decryption.ts';
import { fittingKeys } from './decryptionKeys.ts';
import { type FlattenedJwe, flattened } from './flattenedJwe.ts';
import type { Key } from './key.ts';
import { keyMaterial } from './keyMaterial.ts';
import { opensEncryptedKey } from './opensEncryptedKey.ts';
import { partLength } from './partLength.ts';
import type { KeyReading } from './readKeys.ts';
import {
  familyOf,
  lackingAes,
  MOST_ROUNDS,
  type Parameters,
  undecryptable,
} from './undecryptable.ts';

/** Rounds for all recipients and readings of a password. */
const MOST_IN_ALL = 3 * MOST_ROUNDS;

type Outcome = Omit<Decryption, 'recipient'>;

/**
 * Decrypts a JWE with whichever key opens it, for whichever of its recipients.
 *
 * RSA1_5 is refused: whoever answers for whether it decrypts can be made to give the content away.
 *
 * @returns never rejects
 * @see RFC 7516 §5.2, RFC 8725 §3.2
 */
export async function decryptToken(token: Token, reading: KeyReading): Promise<Decryption> {
  let best = { verdict: 'not-checked', key: null, plaintext: null, reason: null } as Outcome;
  let recipient = 0;
  let rounds = 0;
  for (const [at, jwe] of flattened(token).entries()) {
    const parameter = (name: string) => headerParameter(token, name, token.parties[at]);
    for await (const outcome of outcomesOf(jwe, parameter, reading)) {
      if (rank(outcome) > rank(best)) {
        best = outcome;
        recipient = at;
      }
      if (outcome.plaintext) return { ...outcome, recipient };
      const count = parameter('p2c');
      if (familyOf(parameter('alg')) === 'PBES2' && typeof count === 'number') rounds += count;
      if (rounds > MOST_IN_ALL) {
        return { ...failed({ kind: 'rounds', count: rounds, most: MOST_IN_ALL }), recipient };
      }
    }
  }
  return { ...best, recipient };
}

/** Verdicts by how much they say, the most last. */
const TELLING: readonly DecryptionVerdict[] = ['unsupported', 'key-error', 'failed', 'decrypted'];

/** Of several recipients and keys one is told about: one that fails, before one that does not fit. */
const rank = ({ verdict, reason }: Outcome): number =>
  TELLING.indexOf(verdict) * 2 + (/^(?:wrong|kid)/.test(`${reason?.kind}`) ? 0 : 1);

/** What is refused is not decrypted here, whatever the key; what is broken nowhere. */
const REFUSED: readonly DecryptionReason['kind'][] = [
  'engine-lacks',
  'rsa1_5',
  'algorithm',
  'rounds',
];

function failed(reason: DecryptionReason, key: Key | null = null): Outcome {
  const { kind } = reason;
  const isRefused = REFUSED.includes(kind);
  const verdict = kind.startsWith('key') ? 'key-error' : isRefused ? 'unsupported' : 'failed';
  return { verdict, key, plaintext: null, reason };
}

/** What comes of each key that may open it, or why none may. */
async function* outcomesOf(
  jwe: FlattenedJwe,
  parameter: Parameters,
  reading: KeyReading,
): AsyncGenerator<Outcome, void> {
  const broken = undecryptable(jwe, parameter) ?? (await lackingAes(parameter));
  if (broken) return yield failed(broken);
  if (reading.kind === 'none') return;
  if (reading.kind === 'key-error') return yield failed(reading);
  const fitting = fittingKeys(reading.keys, parameter);
  if ('kind' in fitting) return yield failed(fitting);
  const kid = parameter('kid');
  const found = [...new Set(reading.keys.flatMap(({ jwk }) => jwk.kid ?? []))];
  const isElsewhere = typeof kid === 'string' && found[0] !== undefined && !found.includes(kid);
  for (const key of fitting) {
    const outcome = await attempt(jwe, key, parameter);
    const isWrong = /^wrong/.test(`${outcome.reason?.kind}`);
    yield isElsewhere && isWrong ? failed({ kind: 'kid', kid, found }) : outcome;
  }
}

async function attempt(jwe: FlattenedJwe, key: Key, parameter: Parameters): Promise<Outcome> {
  const material = keyMaterial(key.jwk);
  const decrypt = async (mostInflated: number) => {
    const { plaintext } = await flattenedDecrypt(jwe, material, {
      keyManagementAlgorithms: [`${parameter('alg')}`],
      maxPBES2Count: MOST_ROUNDS,
      maxDecompressedLength: mostInflated,
    });
    return plaintext;
  };
  try {
    return { verdict: 'decrypted', key, plaintext: await decrypt(MOST_INFLATED), reason: null };
  } catch (error) {
    const { code, name, cause } = error as Thrown;
    const length = partLength(jwe, parameter, key);
    if (length) return failed(length, key);
    if (code === 'ERR_JWE_DECRYPTION_FAILED') {
      const opens = await opensEncryptedKey(jwe, material, parameter);
      const kind = opens === null ? 'wrong-key-or-changed' : opens ? 'changed' : 'wrong-key';
      return failed({ kind }, key);
    }
    if (code === 'ERR_JWE_INVALID') {
      // Where inflating is forbidden, jose says so once all else went well.
      const isOpen = await decrypt(0).catch((other: Thrown) => other.code === UNSUPPORTED);
      const kind = isOpen !== true ? 'invalid' : cause ? 'not-deflate' : 'inflates-too-far';
      return failed({ kind }, key);
    }
    const { crv } = key.jwk;
    const isLacking = crv && (code === UNSUPPORTED || name === 'NotSupportedError');
    return failed(isLacking ? { kind: 'engine-lacks', name: crv } : { kind: 'key-refused' }, key);
  }
}

const UNSUPPORTED = 'ERR_JOSE_NOT_SUPPORTED';

/** What jose throws, and what WebCrypto throws through it. */
interface Thrown {
  readonly name?: string;
  readonly code?: string | number;
  /** of bytes that are no DEFLATE */
  readonly cause?: unknown;
}

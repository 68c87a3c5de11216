import type { TokenPlace } from '../token/defects.ts';
import { signatureBytes, tagBytes } from '../token/expectedParts.ts';
import type { Token } from '../token/inspect.ts';
import { headerParameter, type Party } from '../token/party.ts';
import { algorithm, contentKeyBytes } from '../token/registry/algorithms.ts';
import type { SegmentReading } from '../token/segment.ts';
import type { Finding } from './finding.ts';

/** How many bytes there may be; null for any but none. */
type Due = readonly number[] | null;

/**
 * Parts whose length their algorithm fixes, where they have another: `{"alg":"HS256"}` over a
 * signature of 31 bytes was cut.
 *
 * @see RFC 7518 §3 (signatures), §4 (Encrypted Keys), §5 (Initialization Vectors, Authentication Tags)
 */
export function lengths(token: Token): Finding[] {
  const { serialization, parties, isEncrypted } = token;
  if (serialization === 'unrecognised') return [];
  if (!isEncrypted) return parties.flatMap((party) => signature(token, party));
  const enc = nameIn(token, 'enc');
  const part = (name: SegmentReading['name'], due: Due | undefined) =>
    wrong(token, name, token.segments.find((one) => one.name === name) ?? null, enc, due);
  const tag = tagBytes(enc);
  return [
    ...parties.flatMap((party) => encryptedKey(token, party, enc)),
    // RFC 7518 §5.2.2.1 and §5.3
    ...part('initialization-vector', tag && [enc.endsWith('GCM') ? 12 : 16]),
    ...part('authentication-tag', tag),
  ];
}

function signature(token: Token, party: Party): Finding[] {
  const alg = nameIn(token, 'alg', party);
  const { value } = party;
  // `none` has a finding of its own.
  if (!value || alg === 'none') return [];
  // What an RSA key makes is as long as the key.
  return wrong(token, 'signature', value, alg, /^[RP]S/.test(alg) ? null : signatureBytes(alg));
}

function encryptedKey(token: Token, party: Party, enc: string): Finding[] {
  const alg = nameIn(token, 'alg', party);
  if (algorithm(alg)?.use !== 'JWE key management') return [];
  return wrong(token, 'encrypted-key', party.value, alg, encryptedKeyBytes(alg, enc));
}

/** @see RFC 7518 §4.4 (RFC 3394 adds 8 bytes), §4.5 to §4.8 */
function encryptedKeyBytes(alg: string, enc: string): Due {
  if (alg === 'dir' || alg === 'ECDH-ES') return [0];
  const key = contentKeyBytes(enc);
  if (key === null || !alg.endsWith('KW')) return null;
  return [alg.includes('GCM') ? key : key + 8];
}

function wrong(
  token: Token,
  name: SegmentReading['name'],
  segment: SegmentReading | null,
  alg: string,
  due: Due | undefined,
): Finding[] {
  const bytes = segment?.base64url.bytes ?? new Uint8Array();
  const isRight = due === null ? bytes.length > 0 : due?.includes(bytes.length);
  // Where characters are wrong, they are to blame; what was cut may end in stray bits.
  const isGarbled = segment?.base64url.problems.some(({ kind }) => kind !== 'trailing-bits');
  if (due === undefined || isRight || isGarbled) return [];
  const whole = { start: 0, end: token.found.text.length };
  const place: TokenPlace = { in: 'token', segment: name, span: segment?.span ?? whole };
  // SEQUENCE, and the length of what follows
  const isDer = bytes[0] === 0x30 && alg.startsWith('ES');
  if (isDer && bytes.length > 2) return [{ kind: 'der-signature', place }];
  const due0 = due?.[0] ?? null;
  return [{ kind: 'wrong-length', place, part: name, alg, bytes: bytes.length, due: due0 }];
}

/** The name of an algorithm; empty where there is none. */
function nameIn(token: Token, name: 'alg' | 'enc', party?: Party): string {
  const value = headerParameter(token, name, party);
  return typeof value === 'string' ? value : '';
}

import type { FoundToken } from '../token/foundToken.ts';
import type { Token } from '../token/inspect.ts';
import type { OriginKind } from '../token/origin.ts';
import type { TokenKind } from '../token/registry/tokenKinds.ts';
import type { SerializationKind } from '../token/serialization.ts';
import type { Verdict } from '../token/status.ts';
import { counted } from './labels.ts';
import { cut } from './quoting.ts';
import { keyBinding } from './segments.ts';
import { capitalized } from './sentences.ts';
import { kindTitle } from './tokenKinds.ts';

/** A verdict in a word or two; none where there is nothing to say. */
const VERDICT_NAMES: Readonly<Record<Verdict, string>> = {
  empty: '',
  malformed: 'malformed',
  undetermined: '',
  'not-yet-valid': 'not yet valid',
  current: 'not expired',
  expired: 'expired',
  'no-expiry': 'never expires',
};

const SHORT_NAMES: Readonly<Record<SerializationKind, string>> = {
  'jws-compact': 'JWS',
  'jwe-compact': 'JWE',
  'sd-jwt': 'SD-JWT',
  'jws-json': 'JWS JSON',
  'jwe-json': 'JWE JSON',
  unrecognised: 'Not a serialization',
};

const ORIGIN_NAMES: Readonly<Record<OriginKind, string>> = {
  cookie: 'cookie ',
  header: 'header field ',
  parameter: 'parameter ',
  name: '',
};

const LONGEST_NAME = 40;

/**
 * A token among several: what it is, and its verdict.
 *
 * @param kind - null where nothing tells it
 * @param alg - as the header has it
 * @example 'ID token, expired', 'JWE, RSA-OAEP-256', 'SD-JWT, 6 Disclosures, not expired'
 */
export function tokenTitle(
  { serialization, segments, unread, parties, claimless, isEncrypted }: Token,
  kind: TokenKind | null,
  alg: unknown,
  verdict: Verdict,
): string {
  const isJwt = serialization === 'jws-compact' && claimless === null;
  const disclosures = segments.filter(({ name }) => name === 'disclosure').length;
  return [
    kind ? kindTitle(kind) : isJwt ? 'JWT' : SHORT_NAMES[serialization] + keyBinding(segments),
    isEncrypted && typeof alg === 'string' && cut(alg, LONGEST_NAME),
    serialization === 'jws-json' && counted(parties.length + unread, 'signature'),
    disclosures > 0 && counted(disclosures + unread, 'Disclosure'),
    VERDICT_NAMES[verdict],
  ]
    .filter(Boolean)
    .join(', ');
}

/**
 * Where a token stood in the pasted text; empty where there is nothing to tell it by.
 *
 * @example 'Cookie session, line 12'
 */
export function tokenPlace({ origin, label, line }: FoundToken, isNested: boolean): string {
  if (isNested) return 'In the payload of the token above';
  const name = label && (origin ? ORIGIN_NAMES[origin] : '') + cut(label, LONGEST_NAME);
  const place = [name, line && `line ${line}`].filter(Boolean).join(', ');
  return origin === 'name' && label ? place : capitalized(place);
}

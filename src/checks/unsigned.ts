import type { Token } from '../token/inspect.ts';
import { headerParameter } from '../token/party.ts';
import type { Finding } from './finding.ts';
import { headerPlace } from './headerPlace.ts';

/**
 * Whether a JWE holds claims that nobody signed, and a public key is enough to make it. Known once it is
 * decrypted. Never throws.
 */
export const isUnsigned = (token: Token): boolean =>
  token.isEncrypted &&
  token.payload !== null &&
  !token.claimless &&
  token.parties.some((party) => {
    const alg = headerParameter(token, 'alg', party);
    return typeof alg === 'string' && /^(?:RSA|ECDH-ES)/.test(alg);
  });

/** `{"alg":"RSA-OAEP","enc":"A128GCM"}` around claims, where a signed token should be. @see RFC 7519 §11.2 */
export const unsigned = (token: Token): Finding[] =>
  isUnsigned(token) ? [{ kind: 'unsigned', place: headerPlace(token, token.header) }] : [];

import type { Token } from '../token/inspect.ts';
import type { SdJwt } from '../token/sdJwt/sdJwt.ts';
import { valueIn } from '../token/segment.ts';
import type { SdJwtFinding } from './sdJwtFinding.ts';

/** What a Key Binding JWT lacks; the digest in it is not looked at. @see RFC 9901 §4.3 */
export function keyBinding(
  { payload }: Token,
  { keyBinding, disclosures, unread }: SdJwt,
): SdJwtFinding[] {
  if (!keyBinding) return [];
  const { token, span } = keyBinding;
  const place = { in: 'token', segment: 'key-binding-jwt', span } as const;
  if (!token || token.mainDefect) return [{ kind: 'kb-jwt-malformed', place, name: null }];
  const { header, payload: claims } = token;
  const alg = valueIn(header, 'alg');
  const isText = (name: string) => typeof valueIn(claims, name) === 'string';
  const isRight = {
    typ: valueIn(header, 'typ') === 'kb+jwt',
    alg: typeof alg === 'string' && !/^(?:none|HS\d+)$/i.test(alg),
    nonce: isText('nonce'),
    aud: isText('aud'),
    iat: typeof valueIn(claims, 'iat') === 'number',
    sd_hash: isText('sd_hash'),
  };
  const findings = Object.entries(isRight).flatMap(([name, right]): SdJwtFinding[] =>
    right ? [] : [{ kind: 'kb-jwt-member', place, name }],
  );
  const isBound =
    unread > 0 ||
    valueIn(payload, 'cnf') !== undefined ||
    disclosures.some(({ name }) => name === 'cnf');
  return isBound ? findings : [...findings, { kind: 'cnf-missing', place, name: null }];
}

import type { TrustFinding, TrustFindingKind } from '../../src/checks/trustFinding.ts';
import { tokenOf } from './tokens.ts';

/** Those that take digests or a key to find, or to decrypt. */
type Awaited = 'well-known-secret' | 'weak-key' | 'belongs' | 'belongs-elsewhere' | 'unsigned';

const iat = 1_700_000_000;
const access = { token_use: 'access', iss: 'a', aud: 'b' };
const header = (members: object): object => ({ alg: 'RS256', ...members });

/** For each kind of finding on trust that a text alone is enough for, a text on which it is made. */
export const TRUST_TEXTS: Readonly<Record<Exclude<TrustFindingKind, Awaited>, string>> = {
  'kid-injection': tokenOf({}, header({ kid: '../../dev/null' })),
  'key-in-header': tokenOf({}, header({ jku: 'https://example.com/keys' })),
  'key-url-insecure': tokenOf({}, header({ jku: 'http://example.com/keys' })),
  'private-key': tokenOf({}, header({ jwk: { kty: 'EC', d: 'a' } })),
  'never-expires': tokenOf({ ...access, iat }),
  unbound: tokenOf({ token_use: 'access', exp: iat + 60 }, header({})),
  'long-lived': tokenOf({ ...access, iat, exp: iat + 30 * 86_400 }),
  'stolen-now': tokenOf({ ...access, exp: 2_000_000_000 }),
  'sensitive-data': tokenOf({ password: 'hunter2' }),
  'rule-broken': tokenOf(
    { iss: 'a', aud: 'b', iat, exp: iat + 60, jti: 'a', sid: 'a', events: 1 },
    header({ typ: 'logout+jwt' }),
  ),
  'rule-bent': tokenOf({ iss: 'a', sub: 'a', aud: ['a', 'b'], iat, exp: iat + 60, at_hash: 'a' }),
  'expires-in-later': `{"access_token":"${tokenOf({ ...access, iat, exp: iat + 600 })}","expires_in":3600}`,
  misused: `Authorization: Bearer ${tokenOf({ ...access, token_use: 'id' })}`,
};

const place = {
  in: 'json',
  segment: 'header',
  pointer: '/alg',
  span: { start: 7, end: 14 },
} as const;

const AWAITED: Readonly<{ [K in Awaited]: Extract<TrustFinding, { kind: K }> }> = {
  'well-known-secret': { kind: 'well-known-secret', place, secret: 'secret', isBase64: false },
  'weak-key': { kind: 'weak-key', place, alg: 'HS256', bits: 48, due: 256 },
  unsigned: { kind: 'unsigned', place },
  belongs: { kind: 'belongs', place, claim: 'at_hash', isOther: false },
  'belongs-elsewhere': { kind: 'belongs-elsewhere', place, claim: 'ath', isOther: true },
};

/** A finding of each of the others. */
export const TRUST_EXAMPLES: ReadonlyMap<string, TrustFinding> = new Map(Object.entries(AWAITED));

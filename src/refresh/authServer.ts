import type { Sign } from '../crypto/hs256.ts';
import { type Seconds, seconds } from '../token/numericDate.ts';
import { expiryOf, signAccessToken } from './accessTokens.ts';
import type { TokenResponse } from './apiFetch.ts';
import type { SimulationSettings } from './settings.ts';
import type { IssuedToken, ResponseReceived, TokenId } from './simulationLog.ts';

/** What a server says, before it is on its way. */
export interface Answer extends Pick<ResponseReceived, 'status' | 'error' | 'issued'> {
  readonly tokens?: TokenResponse;
  /** the refresh token to keep; absent where the old one stays */
  readonly refreshToken?: TokenId;
}

/** What an authorization server notices while it answers. */
export type Alarm =
  | { readonly kind: 'reuse-detected'; readonly token: TokenId; readonly family: number }
  | { readonly kind: 'revoked'; readonly family: number };

export interface AuthServer {
  /** Begins a new family of tokens. */
  signIn(): Promise<Answer>;
  /** `holder` is for the record alone: nobody tells a server who really asks. */
  refresh(token: TokenId | null, holder: IssuedToken['issuedTo']): Promise<Answer>;
  /** Every token issued so far. */
  issued(): readonly IssuedToken[];
}

/** All refresh tokens that descend from one sign-in. */
interface Family {
  readonly number: number;
  /** seconds since the beginning, as all times here */
  readonly endsAt: number;
  isRevoked: boolean;
}

interface RefreshToken {
  readonly family: Family;
  readonly record: IssuedToken & { expiresAt: Seconds };
  spentAt: number | null;
}

const REFUSED: Answer = { status: 400, error: 'invalid_grant', issued: [] };

/**
 * Models an authorization server: rotation, reuse detection, lifetimes, and a grace window in which a
 * spent refresh token is answered with one more successor. A refresh token is its own name here, for
 * nobody guesses in this world.
 *
 * @param now - seconds since the beginning, by the server's clock
 * @see RFC 6749 §5 and §6, RFC 9700 §4.14.2
 */
export function createAuthServer(
  settings: SimulationSettings,
  now: () => number,
  sign: Sign,
  alarm: (alarm: Alarm) => void,
): AuthServer {
  const refreshTokens = new Map<TokenId | null, RefreshToken>();
  const issued: IssuedToken[] = [];
  let families = 0;
  let accessTokens = 0;

  // The idle lifetime slides with every use; the absolute one does not.
  const expiry = ({ endsAt }: Family) => seconds(Math.min(now() + settings.idleLifetime, endsAt));

  const issue = async (
    family: Family,
    parent: RefreshToken | null,
    issuedTo: IssuedToken['issuedTo'],
  ): Promise<Answer> => {
    const common = {
      family: family.number,
      parent: parent?.record.id ?? null,
      issuedTo,
      issuedAt: seconds(now()),
    };
    accessTokens += 1;
    const id: TokenId = `A${accessTokens}`;
    const jwt = await signAccessToken(id, now(), settings.accessLifetime, sign);
    issued.push({ ...common, id, expiresAt: seconds(expiryOf(jwt)), jwt });
    const tokens = {
      access_token: jwt,
      token_type: 'Bearer',
      expires_in: settings.accessLifetime,
    };
    const answer = { status: 200, error: null, issued: [id], tokens };
    if (parent && !settings.rotation) {
      parent.record.expiresAt = expiry(family);
      return answer;
    }
    const refreshToken: TokenId = `R${refreshTokens.size + 1}`;
    const record = { ...common, id: refreshToken, expiresAt: expiry(family), jwt: null };
    issued.push(record);
    refreshTokens.set(refreshToken, { family, record, spentAt: null });
    return { ...answer, issued: [id, refreshToken], refreshToken };
  };

  return {
    issued: () => issued,
    signIn() {
      families += 1;
      const endsAt = now() + settings.absoluteLifetime;
      return issue({ number: families, endsAt, isRevoked: false }, null, 'owner');
    },
    async refresh(id, holder) {
      const token = refreshTokens.get(id);
      // Without the cookie there is no grant to speak of.
      if (!token) return { status: 401, error: null, issued: [] };
      const { family, spentAt } = token;
      const { number } = family;
      if (family.isRevoked) return REFUSED;
      if (spentAt !== null && now() - spentAt >= settings.grace) {
        // Looked at before the lifetimes: an expired token that was spent tells of a second holder too.
        if (settings.reuseDetection) {
          alarm({ kind: 'reuse-detected', token: token.record.id, family: number });
          alarm({ kind: 'revoked', family: number });
          family.isRevoked = true;
        }
        return REFUSED;
      }
      if (now() >= token.record.expiresAt) return REFUSED;
      if (spentAt === null && settings.rotation) {
        // Only one successor of a token goes on. Where the grace window gave two, to a thief maybe, the
        // use of the first spends the second.
        for (const other of refreshTokens.values()) {
          if (other.family === family) other.spentAt ??= now();
        }
      }
      return issue(family, token, holder);
    },
  };
}

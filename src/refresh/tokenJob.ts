import type { Token } from '../token/inspect.ts';
import { kindOf } from '../token/kind.ts';
import type { TokenKind } from '../token/registry/tokenKinds.ts';
import { valueIn } from '../token/segment.ts';

/** What a token is for: calling an API, getting new access tokens, or telling who signed in. */
export type Job = 'access' | 'refresh' | 'id';

export interface TokenJob {
  readonly job: Job;
  /** what tells it: a name, a type or a claim; null where nothing does, and an access token is assumed */
  readonly by: string | null;
  /** whether "cnf" binds the token to a key of its holder */
  readonly bound: boolean;
}

const JOBS: { readonly [Kind in TokenKind]?: Job } = {
  'access token': 'access',
  'refresh token': 'refresh',
  'ID token': 'id',
};

/**
 * Tells which of the two jobs a token has, or that it is an ID Token, by its kind.
 *
 * @returns never throws
 * @see RFC 6749 §5.1, RFC 7800 §3.1
 */
export function tokenJob(token: Token): TokenJob {
  const kind = kindOf(token);
  const job = kind && JOBS[kind.kind];
  const sign = job && kind.reasons[0];
  return {
    job: job ?? 'access',
    by: sign ? (sign.value ?? sign.name) : null,
    bound: typeof (valueIn(token.payload, 'cnf') ?? '') === 'object',
  };
}

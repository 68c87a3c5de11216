import type { Token } from '../token/inspect.ts';
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

/** What the jobs are called in a response, in "typ" and in "token_use", and claims of ID Tokens alone. */
const EVIDENCE =
  /\b(?:(access|at\+jwt|bearer|dpop)|(refresh|offline)|id|nonce|at_hash|c_hash)(?:_?token)?\b/i;

/**
 * Tells which of the two jobs a token has, or that it is an ID Token: by the name that it was found
 * under, else by its type, else by claims that hardly stand in others.
 *
 * @returns never throws
 * @see RFC 6749 §5.1, RFC 9068 §2.1, OpenID Connect Core §2 and §3.3.2.11, RFC 7800 §3.1
 */
export function tokenJob({ found: { label }, header, payload }: Token): TokenJob {
  const claim = (name: string) => valueIn(payload, name);
  const evidence = [
    /token$/i.test(label ?? '') && label,
    valueIn(header, 'typ'),
    claim('typ'),
    claim('token_use'),
    ...['nonce', 'at_hash', 'c_hash'].filter((name) => claim(name) !== undefined),
  ];
  const told = evidence.filter((word) => typeof word === 'string').join(' ');
  const [by = null, access, refresh] = EVIDENCE.exec(told) ?? [];
  return {
    job: access || !by ? 'access' : refresh ? 'refresh' : 'id',
    by,
    bound: typeof (claim('cnf') ?? '') === 'object',
  };
}

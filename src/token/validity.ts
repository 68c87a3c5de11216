import {
  between,
  type NumericDate,
  numericDate,
  roundUp,
  type Seconds,
  seconds,
} from './numericDate.ts';

/** The claims that place a token in time, as JSON values of any type; undefined where absent. */
export interface DateClaims {
  readonly iat?: unknown;
  readonly nbf?: unknown;
  readonly exp?: unknown;
}

/**
 * Where a moment stands in a token's validity interval. Spans are whole seconds and not negative.
 * `remaining` and `wait`, which count to the end that the leeway moved, are rounded up, so that a
 * countdown shows 0 only when the moment has come; `since` counts from "exp" itself.
 */
export type Validity =
  | { readonly kind: 'undetermined'; readonly claim: 'exp' | 'nbf'; readonly value: unknown }
  | { readonly kind: 'not-yet-valid'; readonly nbf: NumericDate; readonly wait: Seconds }
  | { readonly kind: 'current'; readonly exp: NumericDate; readonly remaining: Seconds }
  | { readonly kind: 'expired'; readonly exp: NumericDate; readonly since: Seconds }
  | { readonly kind: 'no-expiry' };

/**
 * Tells where `now` stands in the token's validity interval.
 *
 * Expired means that `now` is on or after "exp" (Expiration Time), not yet valid that it is before
 * "nbf" (Not Before). Of a token that is both, the first is told. Does not verify the signature, and
 * coerces nothing: a date in a string is no date.
 *
 * @param now - NumericDate: seconds since 1970-01-01T00:00:00Z
 * @param leeway - seconds, not negative; moves both ends outward
 * @returns never throws; `undetermined` when "exp" or "nbf" is there and not a number
 * @see RFC 7519 §4.1.4 (exp), §4.1.5 (nbf), §2 (NumericDate)
 * @example validityAt({ exp: 1300819380 }, 1300819380, 0) //=> { kind: 'expired', since: 0, … }
 * @example validityAt({ exp: 1300819380 }, 1300819379, 0) //=> { kind: 'current', remaining: 1, … }
 */
export function validityAt(claims: DateClaims, now: NumericDate, leeway: Seconds): Validity {
  const { exp, nbf } = claims;
  if (exp !== undefined && typeof exp !== 'number') {
    return { kind: 'undetermined', claim: 'exp', value: exp };
  }
  if (nbf !== undefined && typeof nbf !== 'number') {
    return { kind: 'undetermined', claim: 'nbf', value: nbf };
  }
  if (exp !== undefined && now >= exp + leeway) {
    const expiry = numericDate(exp);
    return { kind: 'expired', exp: expiry, since: roundDown(between(expiry, now)) };
  }
  if (nbf !== undefined && now < nbf - leeway) {
    const start = numericDate(nbf);
    return {
      kind: 'not-yet-valid',
      nbf: start,
      wait: roundUp(between(now, numericDate(nbf - leeway))),
    };
  }
  if (exp === undefined) return { kind: 'no-expiry' };
  return {
    kind: 'current',
    exp: numericDate(exp),
    remaining: roundUp(between(now, numericDate(exp + leeway))),
  };
}

const roundDown = (span: Seconds): Seconds => seconds(Math.floor(span));

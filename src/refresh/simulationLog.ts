import type { Seconds } from '../token/numericDate.ts';
import type { ScenarioId, Tab } from './scenarios.ts';
import type { SimulationSettings } from './settings.ts';

/** Who sends and answers requests. */
export type Actor = Tab | 'api' | 'auth' | 'thief';

/** A token by name: `A3` is the third access token that was issued, `R2` the second refresh token. */
export type TokenId = `A${number}` | `R${number}`;

/** What a request is for: signing in, a new access token, or the API itself. */
export type Purpose = 'sign-in' | 'refresh' | 'call';

/** Times are seconds since the simulation began, by the server's clock, with fractions. */
interface Happening<Kind extends string> {
  readonly kind: Kind;
  readonly at: Seconds;
}

/** A request leaves; the same `exchange` names its answer. */
export interface RequestSent extends Happening<'request'> {
  readonly exchange: number;
  readonly from: Tab | 'thief';
  readonly to: 'api' | 'auth';
  readonly purpose: Purpose;
  /** of one call of the page to the API: 1, or 2 for the retry after a 401 */
  readonly attempt: 1 | 2;
  /** the access or refresh token that goes with it; null where there is none to send */
  readonly token: TokenId | null;
}

/** The answer arrives. */
export interface ResponseReceived extends Happening<'response'> {
  readonly exchange: number;
  readonly status: number;
  /** RFC 6749 §5.2 and RFC 6750 §3.1, where the answer is a refusal */
  readonly error: 'invalid_grant' | 'invalid_token' | null;
  /** what was issued by it */
  readonly issued: readonly TokenId[];
}

/** The answer does not arrive: `server` did not take the request, or `response` was lost on the way back. */
export interface ExchangeFailed extends Happening<'failed'> {
  readonly exchange: number;
  readonly cause: 'server' | 'response';
}

/** What the person saw of one call of the page to the API, after any refresh and retry. */
export interface UserSaw extends Happening<'saw'> {
  readonly tab: Tab;
  readonly outcome: 'answer' | 'refused' | 'unreachable';
}

export type SimulationEvent =
  | RequestSent
  | ResponseReceived
  | ExchangeFailed
  | UserSaw
  | (Happening<'used'> & { readonly tab: Tab; readonly calls: number })
  | (Happening<'opened'> & { readonly tab: Tab })
  | (Happening<'injected'> & { readonly tab: Tab })
  | (Happening<'signed-out'> & { readonly tab: Tab })
  | (Happening<'reuse-detected'> & { readonly token: TokenId; readonly family: number })
  | (Happening<'revoked'> & { readonly family: number })
  | (Happening<'stolen'> & {
      readonly tokens: readonly TokenId[];
      readonly from: 'files' | 'script';
    })
  | Happening<'slept'>
  | Happening<'woke'>
  | Happening<'went-down'>
  | Happening<'came-up'>;

/** A token that the simulated authorization server issued. */
export interface IssuedToken {
  readonly id: TokenId;
  readonly family: number;
  /** the refresh token that was exchanged for it; null where somebody signed in */
  readonly parent: TokenId | null;
  readonly issuedTo: 'owner' | 'thief';
  readonly issuedAt: Seconds;
  readonly expiresAt: Seconds;
  /** the signed JWT; null for a refresh token, which is opaque */
  readonly jwt: string | null;
}

/** One run from beginning to end: the same scenario, settings and seed give the same log. */
export interface SimulationLog {
  readonly scenario: ScenarioId;
  readonly settings: SimulationSettings;
  readonly seed: number;
  /** in the order in which they happened */
  readonly events: readonly SimulationEvent[];
  readonly tokens: readonly IssuedToken[];
  readonly end: Seconds;
}

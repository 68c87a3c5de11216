import { type Seconds, seconds } from '../token/numericDate.ts';

/** What shares one refresh: all tabs of the origin (Web Lock), each tab by itself, or nothing at all. */
export type SingleFlight = 'origin' | 'tab' | 'none';

/** Where the page keeps its tokens: the access token in memory and the other in an HttpOnly cookie, or both in localStorage. */
export type TokenStorage = 'cookie' | 'local-storage';

/** What can be changed about the simulated world. */
export interface SimulationSettings {
  readonly accessLifetime: Seconds;
  /** how long a refresh token works when it is not used */
  readonly idleLifetime: Seconds;
  /** how long after signing in a family of refresh tokens ends, used or not */
  readonly absoluteLifetime: Seconds;
  /**
   * how long before its expiry the client replaces an access token; 0: once it has expired by the client's
   * reckoning, or has met a 401, whichever comes first
   */
  readonly lead: Seconds;
  /** whether each refresh spends the refresh token and gives out a new one (RFC 9700 §4.14.2) */
  readonly rotation: boolean;
  /** whether a spent refresh token that comes again revokes its family */
  readonly reuseDetection: boolean;
  /** how long after it was spent a refresh token is still answered, with one more successor */
  readonly grace: Seconds;
  /** how far the client's clock is ahead of the server's; negative: behind */
  readonly skew: Seconds;
  readonly singleFlight: SingleFlight;
  readonly storage: TokenStorage;
}

/** What good practice has. Every scenario changes some of it. */
export const DEFAULT_SETTINGS: SimulationSettings = {
  accessLifetime: seconds(300),
  idleLifetime: seconds(3600),
  absoluteLifetime: seconds(8 * 3600),
  lead: seconds(60),
  rotation: true,
  reuseDetection: true,
  grace: seconds(0),
  skew: seconds(0),
  singleFlight: 'origin',
  storage: 'cookie',
};

type SettingsOf<Value> = {
  [Name in keyof SimulationSettings]: SimulationSettings[Name] extends Value ? Name : never;
}[keyof SimulationSettings];

export type NumericSetting = SettingsOf<number>;

/** The least and the most that can be set, in seconds. */
export const BOUNDS: Readonly<Record<NumericSetting, readonly [least: number, most: number]>> = {
  accessLifetime: [30, 86_400],
  idleLifetime: [30, 30 * 86_400],
  absoluteLifetime: [60, 90 * 86_400],
  lead: [0, 3600],
  grace: [0, 60],
  skew: [-7200, 7200],
};

/** What can be chosen where it is neither a number nor on or off. */
export const CHOICES: {
  readonly singleFlight: readonly SingleFlight[];
  readonly storage: readonly TokenStorage[];
} = { singleFlight: ['origin', 'tab', 'none'], storage: ['cookie', 'local-storage'] };

/** What a seed can be. */
export const SEEDS: readonly [least: number, most: number] = [1, 999_999];

export const SETTING_NAMES = Object.keys(DEFAULT_SETTINGS) as (keyof SimulationSettings)[];

/** Whether a number is a whole one within bounds. */
export const isWithin = (value: number, [least, most]: readonly [number, number]): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

declare const unit: unique symbol;

/** A JSON number of seconds since 1970-01-01T00:00:00Z; fractions and negatives are legal (RFC 7519 §2). */
export type NumericDate = number & { readonly [unit]: 'NumericDate' };

/** A span of time in seconds. A brand of its own, so that dates, spans and milliseconds do not mix. */
export type Seconds = number & { readonly [unit]: 'Seconds' };

/** Marks a number of seconds since 1970-01-01T00:00:00Z as a date. Never throws. */
export const numericDate = (secondsSinceEpoch: number): NumericDate =>
  secondsSinceEpoch as NumericDate;

/** Marks a number as a span in seconds. Never throws. */
export const seconds = (span: number): Seconds => span as Seconds;

/** The span from `earlier` to `later`; negative when they stand the other way round. */
export const between = (earlier: NumericDate, later: NumericDate): Seconds =>
  seconds(later - earlier);

/** A span in whole seconds, never fewer: a countdown shows 0 only when its end has come. */
export const roundUp = (span: Seconds): Seconds => seconds(Math.ceil(span));

/**
 * Tells whether ECMAScript's Date can hold the date: within ±8.64e15 milliseconds of the epoch.
 *
 * @see ECMA-262 §21.4.1.1
 */
export const hasCalendarDate = (date: NumericDate): boolean => Math.abs(date) <= 8.64e12;

/**
 * Tells whether a NumericDate only makes sense when read as milliseconds: 1e11 seconds are the year
 * 5138, 1e11 milliseconds are 1973.
 */
export const looksLikeMilliseconds = (date: NumericDate): boolean =>
  Math.abs(date) > 1e11 && Math.abs(date / 1000) <= 8.64e12;

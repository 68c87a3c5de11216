/** A half-open range of offsets, in UTF-16 code units as JavaScript counts them. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

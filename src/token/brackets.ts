/** The one bit by which `{` and `}` differ from `[` and `]`. */
export const SQUARE_TO_CURLY = 0x20;

/** The code of `{`, and of `[` with that bit. */
export const OPENING = 0x7b;

/** The code of `}`, and of `]` with that bit. */
export const CLOSING = 0x7d;

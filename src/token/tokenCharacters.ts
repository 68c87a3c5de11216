/** A run of base64url. */
export const RUN = /[A-Za-z0-9_-]+/y;

/** What needs neither a repair nor a second look, when a text is taken whole. */
export const PLAIN = /[^%=\s"'`<>{}()[\]\ufeff\u00ad\u200b-\u200d\u2060]+/y;

/** What may follow the `=` that pads a part: the next part, another `=`, or the end of the token. */
export const AFTER_PADDING = /^=?(?:[.%\s"'`,;&<>)\]}\\|]|$)/;

/** What stands around a token in text, and between the parameters of a URL; no token has it in it. */
export const DELIMITER = /[\s"'`<>{}()[\],;&#?:@\\|]/;

/** More than the longest signature has. */
export const LONGEST_END = 1024;

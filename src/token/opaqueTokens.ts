/** Prefixes by which well-known services mark tokens that are no JWTs, though some of them have dots. */
const OPAQUE =
  /^(?:gh[pousr]_|github_pat_|glpat-|xox[abeprs]-|sk_(?:live|test)_|pk_(?:live|test)_|npm_|pypi-|ya29\.|1\/\/0|SG\.|hvs\.|v[1-4]\.(?:local|public)\.)/;

/**
 * The prefix of a token whose content only its issuer knows.
 *
 * @returns null when the text begins otherwise. Never throws.
 * @example opaquePrefix('ghp_abc') //=> 'ghp_'
 */
export const opaquePrefix = (text: string): string | null => OPAQUE.exec(text)?.[0] ?? null;

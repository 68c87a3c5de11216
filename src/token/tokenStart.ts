/**
 * How base64url begins when what it encodes begins like a JSON object: `{"`, `{ `, `{` and a line
 * break or tab, or `{}`; before it perhaps a byte order mark, which gives a header away as broken.
 */
const START = /(?:77u[_/])?e(?:y[A-L]|w[k-r0-3]|30)/;

/** A token that was encoded in base64 once more, as a Secret of Kubernetes is; no part of a longer run. */
const ENCODED_AGAIN = /(?<![\w+/-])ZXl[B-M]/;

/** The members by one of which every JSON Serialization begins, or nearly; escaped where JSON stands in a string. */
const JSON_MEMBER = /"(?:payload|signatures?|(?:un)?protected|ciphertext|recipients)\\*"/;

const atBeginning = new RegExp(START, 'y');

/** Whether a text begins like a token in compact form. Never throws. */
export function beginsLikeToken(text: string): boolean {
  atBeginning.lastIndex = 0;
  return atBeginning.test(text);
}

/** No beginning is longer, with what must not stand before it. */
export const LONGEST_START = 80;

/** A fresh pattern that finds every place where a token may begin or which one may surround, one after the other. */
export const tokenStarts = (): RegExp =>
  new RegExp([START, ENCODED_AGAIN, JSON_MEMBER].map(({ source }) => source).join('|'), 'g');

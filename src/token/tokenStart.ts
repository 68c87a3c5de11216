/**
 * How base64url begins when what it encodes begins like a JSON object: `{"`, `{ `, `{` and a line
 * break or tab, or `{}`; before it perhaps a byte order mark, which gives a header away as broken.
 */
const START = /(?:77u[_/])?e(?:y[A-L]|w[k-r0-3]|30)/;

const atBeginning = new RegExp(START, 'y');

/** Whether a text begins like a token. Never throws. */
export function beginsLikeToken(text: string): boolean {
  atBeginning.lastIndex = 0;
  return atBeginning.test(text);
}

/** A fresh pattern that finds every place where a token may begin, one after the other. */
export const tokenStarts = (): RegExp => new RegExp(START, 'g');

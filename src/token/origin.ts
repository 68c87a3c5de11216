/** What the name is that a token stands under; `name` where the text does not tell: a member, a variable. */
export type OriginKind = 'cookie' | 'header' | 'parameter' | 'name';

/** The name before a token. */
export interface Origin {
  readonly kind: OriginKind;
  readonly name: string;
}

/** How far before a token its name is looked for. */
const LONGEST_NAME = 160;

/** How far before a name its header field is looked for: browsers send no more cookies than this. */
const LONGEST_FIELD = 4096;

/** What may stand between a name's sign and the token: quotes and what belongs to them, and a scheme. */
const OPENING = /^(?:3D)?\s*[bfru$@]{0,2}\\*["'`]?\s*(?:(?:bearer|dpop|jwt|token)[\s+]+)?$/i;

/** A list of names and values calls each of them thus, as a HAR does. */
const PAIR = /\\*"(?:name|key)\\*"\s*:\s*\\*"([\w.-]+)\\*",\s*\\*"value$/;

/** Header fields that carry tokens, and those that no specification knows. */
const HEADER = /^(?:(?:proxy-)?authorization|dpop|x-.+|.+-(?:token|jwt|assertion))$/i;

/**
 * The name that a token stands under: a cookie, a header field, a parameter, a member, a variable.
 *
 * @param text - what was pasted
 * @param start - where the token begins in it
 * @returns null when there is none; never throws
 * @example originOf('Cookie: a=b; id=eyJ…', 16) //=> { kind: 'cookie', name: 'id' }
 */
export function originOf(text: string, start: number): Origin | null {
  const before = text
    .slice(Math.max(0, start - LONGEST_NAME), start)
    .replace(/%(?:25){0,9}([2-7][\dA-F])/gi, (_, code) => decodeURIComponent(`%${code}`));
  const sign = Math.max(before.lastIndexOf(':'), before.lastIndexOf('='));
  if (sign < 0 || !OPENING.test(before.slice(sign + 1))) return null;
  const path = before
    .slice(0, sign)
    .trimEnd()
    .replace(/(?:\\*["']|&quot;)$/, '');
  const [word, pair] = [/[A-Za-z_][\w.-]*$/.exec(path)?.[0], PAIR.exec(path)?.[1]];
  const name = pair ?? word;
  if (name === undefined) return null;
  return { kind: originKind(text, start, name, before[sign] === '=', path), name };
}

function originKind(
  text: string,
  start: number,
  name: string,
  isAssigned: boolean,
  path: string,
): OriginKind {
  // Cookies and parameters may be called like header fields.
  if (!isAssigned) return HEADER.test(name) ? 'header' : 'name';
  const field =
    text
      .slice(Math.max(0, start - LONGEST_FIELD), start)
      .split(/[\r\n]/)
      .at(-1) ?? '';
  if (/cookie["']?\s*[:=,]|\s(?:-b|--cookie)\s/i.test(field)) return 'cookie';
  if (/[?&#;](?:amp;)?[\w.-]*$/.test(path)) return 'parameter';
  return HEADER.test(name) ? 'header' : 'name';
}

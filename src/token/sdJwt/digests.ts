import type { JsonScanner } from '../jsonScanner.ts';
import type { Span } from '../span.ts';

/** A digest as it stands in a payload, or in the value of a Disclosure. */
export interface Digest {
  readonly digest: string;
  readonly span: Span;
}

/**
 * Goes on to the end of the value that follows, and adds the strings of an array of strings.
 *
 * @returns whether it is one; nothing is added of any other value
 * @see RFC 9901 §4.2.4.1
 */
export function readDigests(scanner: JsonScanner, digests: Digest[]): boolean {
  const { length } = digests;
  let depth = 0;
  let isOther = false;
  do {
    scanner.scan();
    const { kind, start, end } = scanner;
    if (kind === '[' || kind === '{') {
      isOther ||= depth > 0 || kind === '{';
      depth += 1;
    } else if (kind === ']' || kind === '}') depth -= 1;
    else if (kind === 'string' && depth === 1) {
      digests.push({ digest: scanner.string(), span: { start, end } });
    } else isOther ||= kind !== ',';
  } while (depth > 0);
  if (isOther) digests.length = length;
  return !isOther;
}

/** An object with three dots for its only name, escaped or not; no digest is as long as is looked for. */
const PLACEHOLDER = /\{\s*"(?:\.|\\u002e){3}"\s*:\s*("(?:[^"\\]|\\.){0,999}")\s*\}/iy;

/**
 * The digest of an array element `{"...": "<digest>"}` that begins at the present token.
 *
 * @returns null for any other element: then the scanner stays where it is
 * @see RFC 9901 §4.2.4.2
 */
export function readPlaceholder(text: string, scanner: JsonScanner): Digest | null {
  const { start } = scanner;
  PLACEHOLDER.lastIndex = start;
  const [, string] = PLACEHOLDER.exec(text) ?? [];
  if (string === undefined) return null;
  const end = PLACEHOLDER.lastIndex;
  scanner.end = end;
  return { digest: JSON.parse(string), span: { start, end } };
}

/**
 * The JSON Pointer of a member or an element, by that of what it stands in.
 *
 * @see RFC 6901 §3
 * @example pointerTo('/a', 'b/c') //=> '/a/b~1c'
 */
export const pointerTo = (parent: string, key: string | number): string =>
  `${parent}/${`${key}`.replaceAll('~', '~0').replaceAll('/', '~1')}`;

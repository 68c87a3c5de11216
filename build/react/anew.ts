/** Says that React is not what the tables of this folder say of it. */
export function anew(what: string): Error {
  return new Error(
    `React is written anew: ${what}. See whether it still holds what build/react/ says of it.`,
  );
}

/** About as many characters are looked at between two pauses of a search: a millisecond of work, or less. */
export const STEP = 1 << 16;

/** One piece of a token, or of what it stands in, is looked at as a whole up to this length. */
export const REACH = 1 << 21;

/** To begin takes an expression as long as this many characters. */
const ATTEMPT = 16;

/** More than any expression looks back. */
const BEHIND = 80;

/** Runs the expressions of a search, counts the characters that they look at, and tells when to pause. */
export class Pace {
  /** how many characters have been searched */
  at = 0;
  #left = STEP;

  looked(characters: number): void {
    this.#left -= characters;
  }

  /** Whether a step is done; if so, the next one begins. */
  isDue(): boolean {
    if (this.#left > 0) return false;
    this.#left = STEP;
    return true;
  }

  /**
   * What a sticky expression matches at a place; null when it does not match.
   *
   * @param reach - it sees no further than this, so that no run of it is long
   */
  match(pattern: RegExp, text: string, at: number, reach = STEP): string | null {
    const from = Math.max(0, at - BEHIND);
    pattern.lastIndex = at - from;
    const found = pattern.exec(text.slice(from, at + reach))?.[0] ?? null;
    this.looked(ATTEMPT + (found?.length ?? 0));
    return found;
  }
}

/** What work that pauses comes to, without its pauses. */
export function withoutPauses<Result>(work: Generator<unknown, Result>): Result {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

import { counted, LABELS } from './labels.ts';
import { grouped } from './numbers.ts';
import { cut } from './quoting.ts';

export const FOLD_ALL = 'Fold all';
export const UNFOLD_ALL = 'Unfold all';

const LONGEST_NAME = 40;

/** An object or array that can be folded. */
interface Foldable {
  /** its number in its array, counted from 0; null for the outermost */
  readonly nth: number | null;
  readonly isArray: boolean;
  /** how many members or elements it has */
  readonly count: number;
}

const contents = ({ isArray, count }: Foldable): string =>
  counted(count, isArray ? 'element' : 'member');

const NAME = /^ *"(.*)": .$/s;

/**
 * What the button at its line does.
 *
 * @param line - that line, where its name may stand
 * @example foldWords('  "address": {', fold, true) //=> 'Unfold address, 2 members'
 */
export function foldWords(line: string, fold: Foldable, isFolded: boolean): string {
  const { nth, isArray } = fold;
  const name = NAME.exec(line)?.[1];
  const whole = isArray ? 'the whole array' : 'the whole object';
  const place = nth === null ? whole : `element ${grouped(nth + 1)}`;
  const what = name === undefined ? place : cut(name, LONGEST_NAME) || LABELS.emptyName;
  return isFolded ? `Unfold ${what}, ${contents(fold)}` : `Fold ${what}`;
}

/** What stands in its place, behind its opening bracket. */
export const foldedWords = (fold: Foldable): string =>
  ` … ${contents(fold)} ${fold.isArray ? ']' : '}'}`;

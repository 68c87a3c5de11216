import { capitalized } from './sentences.ts';

/** What is said of a name. */
export interface Words {
  /** a few words; empty where they are the whole meaning */
  readonly title: string;
  /** the rest of the sentence */
  readonly meaning: string;
  /** who says so */
  readonly source: string;
}

/**
 * Reads a table that is written as text, a row a line: `name Title: meaning`.
 *
 * Without a title, the words of the name are the title; without a meaning, the title is the meaning.
 * A line that begins with `#` is the source of the rows below it; a number in it that ends in `+`
 * goes up by one with each of them.
 */
export function wordRows([table = '']: TemplateStringsArray): readonly (readonly [
  name: string,
  words: Words,
])[] {
  const rows: [string, Words][] = [];
  let source = '';
  for (const [line, name = '', own, meaning] of table.matchAll(ROW)) {
    if (line.startsWith('#')) {
      source = line.slice(1);
      continue;
    }
    const title = capitalized(own ?? name.replaceAll('_', ' '));
    rows.push([
      name,
      {
        title: meaning ? title : '',
        meaning: `${meaning ?? title}.`,
        source: source.replaceAll('+', ''),
      },
    ]);
    source = source.replace(/\d+(?=\+)/g, (count) => `${+count + 1}`);
  }
  return rows;
}

const ROW = /^(\S+?)(?: (.+?))?(?:: (.+))?$/gm;

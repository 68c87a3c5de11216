import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { onOneLine } from '../../build/plainPagePlugin.ts';
import { DIST } from '../support/site.ts';

describe('onOneLine', () => {
  it('joins the lines of a page, and keeps the spaces that words need', () => {
    expect(onOneLine('<p\n  id="a"\n>\n  One <b>two</b> three.\n</p>\n<br />\n')).toBe(
      '<p id="a"> One <b>two</b> three. </p><br> ',
    );
  });
});

it("leaves no mark of the bundler's in the styles", () => {
  const folder = join(DIST, 'assets');
  const styles = readdirSync(folder).filter((name) => name.endsWith('.css'));
  expect(styles.length).toBe(1);
  expect(readFileSync(join(folder, `${styles[0]}`), 'utf8')).toMatch(/\}$/);
});

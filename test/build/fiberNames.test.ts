import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FIBER_NAMES, withShortNames } from '../../build/fiberNames.ts';
import { browserForFile } from '../support/browser.ts';
import { DIST, serveSite } from '../support/site.ts';

const FIBERS = `
var made = { stateNode: 1, lane: 2, e: 3 };
made.stateNode += made.lane;
made.stateNode += made.stateNode;
said = [made.e, made.stateNode, made["l" + "ane"], Object.keys(made)];
`;

/** What the code says, run. */
const saidBy = (code: string): unknown => new Function(`var said;${code}return said`)();

describe('withShortNames', () => {
  it('gives members short names, the most frequent the shortest, and keeps what is taken', () => {
    const short = withShortNames(FIBERS, ['lane', 'stateNode']);
    expect(short).toContain('{ t: 1, n: 2, e: 3 }');
    expect(saidBy(short)).toEqual([3, 6, undefined, ['t', 'n', 'e']]);
  });

  it('leaves variables of that name, and members in brackets, alone', () => {
    const code = 'var lane = { lane: 1 }; said = [lane.lane, lane[lane.lane]];';
    const short = withShortNames(code, ['lane']);
    expect(short).toBe('var lane = { e: 1 }; said = [lane.e, lane[lane.e]];');
  });

  it('refuses a name that a string says, which may look it up', () => {
    expect(() => withShortNames('a.lane; b["lane"];', ['lane'])).toThrow('written anew: lane');
  });

  it('refuses a name that is not there any more', () => {
    expect(() => withShortNames('a.lane;', ['lanes'])).toThrow('written anew: lanes');
  });
});

describe('the names of fibers', () => {
  const browser = browserForFile();

  it('are members of nothing that a browser has', async () => {
    const site = await serveSite();
    const page = await browser().newPage();
    await page.goto(site.address);
    const found = await page.evaluate((names: readonly string[]) => {
      const things = Object.getOwnPropertyNames(window).flatMap((global) => {
        const value: unknown = Reflect.get(window, global);
        const holder = typeof value === 'function' ? value.prototype : undefined;
        return [value, holder].filter((thing) => thing !== null && typeof thing === 'object');
      });
      things.push(document.body, document.body.style, new InputEvent('input'));
      const has = (name: string) => things.some((thing) => name in (thing as object));
      return { things: things.length, length: has('length'), taken: names.filter(has) };
    }, FIBER_NAMES);
    await page.close();
    await site.close();
    expect(found.things).toBeGreaterThan(500);
    expect(found.length).toBe(true);
    expect(found.taken).toEqual([]);
  });

  it('are left nowhere in the built page as members that only React has', () => {
    const folder = join(DIST, 'assets');
    const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
    const code = scripts.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
    expect(scripts.length).toBeGreaterThan(1);
    for (const name of ['memoizedState', 'pendingProps', 'stateNode', 'subtreeFlags']) {
      expect(code).not.toMatch(new RegExp(`\\b${name}\\b`));
    }
    // What comes from outside keeps its name.
    for (const name of ['nodeType', 'children', 'alg', 'kid', 'exp', 'payload', 'signature']) {
      expect(code).toMatch(new RegExp(`\\b${name}\\b`));
    }
  });
});

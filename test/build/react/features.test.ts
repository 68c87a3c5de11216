import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Plugin } from 'vite';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reactModules } from '../../../build/react/modulesPlugin.ts';
import { browserForFile } from '../../support/browser.ts';
import type * as Scenarios from './scenarios.ts';

const browser = browserForFile();

/** A page with the scenarios, and with the errors that reached it since they were last taken. */
interface Stage {
  readonly page: Page;
  run<Name extends 'life' | 'failure' | 'leftOut'>(
    name: Name,
    ...given: Parameters<(typeof Scenarios)[Name]>
  ): Promise<{
    readonly seen: Awaited<ReturnType<(typeof Scenarios)[Name]>>;
    readonly errors: readonly string[];
  }>;
}

let whole: Stage;
let built: Stage;

beforeAll(async () => {
  whole = await stage([]);
  built = await stage([reactModules()]);
});
afterAll(async () => {
  await whole.page.close();
  await built.page.close();
});

describe('what the page can reach of React', () => {
  it('mounts, updates, reorders, defers and unmounts as React whole does', async () => {
    const expected = await whole.run('life');
    expect(expected.errors).toEqual([]);
    expect(expected.seen.length).toBeGreaterThan(80);
    expect(await built.run('life')).toEqual(expected);
  });

  it.each(['render', 'update', 'layout', 'effect'])(
    'reports an error in %s and takes the tree down',
    async (when) => {
      const expected = await whole.run('failure', when);
      expect(expected.errors).toEqual([`Error: in ${when}`]);
      expect(expected.seen.at(-1)).toBe('');
      expect(await built.run('failure', when)).toEqual(expected);
    },
  );

  it('reports an error in an event and leaves the tree', async () => {
    const expected = await whole.run('failure', 'event');
    expect(expected.errors).toEqual(['Error: in event']);
    expect(expected.seen.at(-1)).toContain('fine');
    expect(await built.run('failure', 'event')).toEqual(expected);
  });
});

describe('what is left out of React', () => {
  it.each([
    ['Component', '/errors/130?args[]=Old'],
    ['memo(Component)', '/errors/130?args[]=Old'],
    ['forwardRef', '/errors/130?'],
    ['lazy', '/errors/130?'],
    ['lazy child', '/errors/31?'],
    ['Suspense', '/errors/130?'],
    ['Activity', '/errors/130?'],
    ['StrictMode', '/errors/130?'],
    ['Profiler', '/errors/130?'],
    ['Consumer', '/errors/130?'],
    ['promise', '/errors/31?'],
    ['thrown promise', 'Promise'],
    ['iterable', '/errors/31?'],
    ['context', '/errors/31?'],
    ['use', 'is not a function'],
    ['useReducer', 'is not a function'],
    ['useTransition', 'is not a function'],
    ['useOptimistic', 'is not a function'],
    ['useActionState', 'is not a function'],
  ])('throws for %s', async (name, message) => {
    const { seen, errors } = await built.run('leftOut', name);
    expect(errors.join()).toContain(message);
    expect(seen).toBe('');
  });

  it('is there in React whole', async () => {
    for (const name of ['Component', 'forwardRef', 'Suspense', 'promise', 'useReducer']) {
      const { seen, errors } = await whole.run('leftOut', name);
      expect(errors).toEqual([]);
      expect(seen).toMatch(/^<section>.+<\/section>$/);
    }
  });
});

async function stage(plugins: readonly Plugin[]): Promise<Stage> {
  const code = await scenariosWith(plugins);
  const page = await browser().newPage();
  let errors: string[] = [];
  page.on('pageerror', (error) => errors.push(`${error}`));
  await page.setContent('<!doctype html><body></body>');
  await page.addScriptTag({ content: code });
  return {
    page,
    async run(name, ...given) {
      errors = [];
      const seen = (await page.evaluate(`scenarios.${name}(...${JSON.stringify(given)})`)) as never;
      return { seen, errors };
    },
  };
}

/** The scenarios as one script, with React for production as these plugins build it. */
async function scenariosWith(plugins: readonly Plugin[]): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [...plugins],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      lib: {
        entry: join(import.meta.dirname, 'scenarios.ts'),
        formats: ['iife'],
        name: 'scenarios',
      },
    },
  });
  const [first] = Array.isArray(output) ? output : [];
  const [chunk] = first?.output ?? [];
  if (chunk === undefined) throw new Error('The scenarios were not built');
  return chunk.code;
}

import { expect, it } from 'vitest';
import { nameOf } from '../../build/minify.ts';

it('names by small letters alone, and no two alike', () => {
  const names = Array.from({ length: 5_000 }, (_, nth) => nameOf(nth));
  expect(new Set(names).size).toBe(names.length);
  expect(names.every((name) => /^[a-z]{1,3}$/.test(name))).toBe(true);
  expect(names.slice(0, 26).every((name) => name.length === 1)).toBe(true);
});

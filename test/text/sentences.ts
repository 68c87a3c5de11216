import { expect } from 'vitest';

/** What every explanation on the page has to be: one short plain sentence. */
export function expectSentence(text: string): void {
  expect(text).toMatch(/^[A-Za-z0-9][^!—]*[^.\s]\.$/);
  expect(text.length).toBeLessThanOrEqual(120);
}

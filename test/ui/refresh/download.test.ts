import { afterEach, expect, it, vi } from 'vitest';
import { download } from '../../../src/ui/refresh/download.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('saves a text under a name, and lets go of it', async () => {
  vi.useFakeTimers();
  const made: Blob[] = [];
  const revoked: string[] = [];
  const createObjectURL = (blob: Blob) => `blob:${made.push(blob)}`;
  const revokeObjectURL = (address: string) => revoked.push(address);
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL, revokeObjectURL }));
  const pressed: [string, string][] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    pressed.push([this.href, this.download]);
  });

  download('a.json', 'application/json', '{"a":"é"}');
  expect(pressed).toEqual([['blob:1', 'a.json']]);
  expect(made[0]?.type).toBe('application/json');
  expect(made[0]?.size).toBe(10);
  expect(revoked).toEqual([]);
  vi.runAllTimers();
  expect(revoked).toEqual(['blob:1']);
});

import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, expect, vi } from 'vitest';

// What browsers have and jsdom has not, as little of it as the page calls.
Element.prototype.scrollIntoView = () => {};
HTMLElement.prototype.hidePopover = () => {};
Range.prototype.getBoundingClientRect = () => new DOMRect();
vi.stubGlobal(
  'IntersectionObserver',
  class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  },
);

// Looking things up by their accessible names is slow without a browser.
vi.setConfig({ testTimeout: 30_000 });
// A signature that is verified, or a file that is read, takes as long as the machine lets it.
configure({ asyncUtilTimeout: 10_000 });

const complaints: unknown[][] = [];

beforeEach(() => {
  complaints.length = 0;
  for (const level of ['error', 'warn'] as const) {
    vi.spyOn(console, level).mockImplementation((...words) => complaints.push(words));
  }
});

afterEach(() => {
  cleanup();
  expect(complaints, 'messages in the console').toEqual([]);
});

import type { TestProject } from 'vitest/node';
import { findBrowser } from './findBrowser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the program of the browser that all browser tests use. */
    browserPath: string;
  }
}

/** Once before all browser tests, so that no two of them install a browser. */
export function setup(project: TestProject): void {
  project.provide('browserPath', findBrowser());
}

import type { Value } from './fold.ts';

/** Properties of React's own objects that have one value in this page, and why. */
export const PROPERTIES: Readonly<Record<string, readonly [value: Value, why: string]>> = {
  baseQueue: [null, 'no update waits for another'],
  baseState: [null, 'no update waits for another'],
  cache: [null, 'nothing is cached'],
  identifierPrefix: ['', 'roots are made without options'],
  isDehydrated: [false, 'nothing is hydrated'],
  lastRenderedReducer: [null, 'useReducer is left out'],
  memoCache: [null, 'the compiler of React is not used'],
  mode: [1, 'everything is rendered in one mode'],
  stores: [null, 'no rendering is interrupted'],
};

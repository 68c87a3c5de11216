import { expect, it } from 'vitest';
import { pointerTo } from '../../src/token/jsonPointer.ts';

it.each([
  ['', 'a', '/a'],
  ['', '', '/'],
  ['/a~1b', 0, '/a~1b/0'],
  ['/a', '~/~1', '/a/~0~1~01'],
])('from %j to %j the JSON Pointer is %s', (parent, key, pointer) => {
  expect(pointerTo(parent, key)).toBe(pointer);
});

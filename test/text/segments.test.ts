import { describe, expect, it } from 'vitest';
import { segmentName, serializationName } from '../../src/text/segments.ts';
import { inspect } from '../../src/token/inspect.ts';
import { jws } from './findingsIn.ts';

/** A token's serialization and the names of its segments, as the page shows them. */
function namesIn(text: string): string[] {
  const inspection = inspect(text);
  if (inspection.kind !== 'tokens') return [];
  const [{ serialization, segments }] = inspection.tokens;
  return [
    serializationName(serialization, segments),
    ...segments.map(({ name }) => segmentName(name)),
  ];
}

describe('the names of segments', () => {
  it.each([
    [jws('{}'), ['JWS Compact Serialization', 'header', 'payload', 'signature']],
    [`${jws('{}')}~WyJhIl0~`, ['SD-JWT', 'header', 'payload', 'signature', 'Disclosure']],
    [`${jws('{}')}.e30`, ['Not a serialization', 'header', 'payload', 'signature', 'extra part']],
    [
      `${jws('{}')}.e30.e30`,
      [
        'JWE Compact Serialization',
        'header',
        'JWE Encrypted Key',
        'Initialization Vector',
        'Ciphertext',
        'Authentication Tag',
      ],
    ],
  ])('of %s are %s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });
});

import { describe, expect, it } from 'vitest';
import { serializationOf } from '../../src/token/serialization.ts';

const split = (token: string) => {
  const { kind, partCount, segments } = serializationOf(token);
  return [
    kind,
    partCount,
    ...segments.map(({ name, span }) => `${name}:${token.slice(span.start, span.end)}`),
  ];
};

describe('serializationOf', () => {
  it.each([
    ['a', ['unrecognised', 1, 'header:a']],
    ['', ['unrecognised', 1, 'header:']],
    ['a.b', ['unrecognised', 2, 'header:a', 'payload:b']],
    ['a.b.c', ['jws-compact', 3, 'header:a', 'payload:b', 'signature:c']],
    ['a.b.', ['jws-compact', 3, 'header:a', 'payload:b', 'signature:']],
    ['..', ['jws-compact', 3, 'header:', 'payload:', 'signature:']],
    ['a.b.c.d', ['unrecognised', 4, 'header:a', 'payload:b', 'signature:c', 'part:d']],
    [
      'a.b.c.d.e',
      [
        'jwe-compact',
        5,
        'header:a',
        'encrypted-key:b',
        'initialization-vector:c',
        'ciphertext:d',
        'authentication-tag:e',
      ],
    ],
    [
      'a.b.c.d.e.f',
      ['unrecognised', 6, 'header:a', 'payload:b', 'signature:c', 'part:d', 'part:e', 'part:f'],
    ],
    ['a.b.c~', ['sd-jwt', 3, 'header:a', 'payload:b', 'signature:c']],
    ['a.b.c~d~', ['sd-jwt', 3, 'header:a', 'payload:b', 'signature:c', 'disclosure:d']],
    [
      'a.b.c~d~e~',
      ['sd-jwt', 3, 'header:a', 'payload:b', 'signature:c', 'disclosure:d', 'disclosure:e'],
    ],
    [
      'a.b.c~d~x.y.z',
      [
        'sd-jwt',
        3,
        'header:a',
        'payload:b',
        'signature:c',
        'disclosure:d',
        'key-binding-jwt:x.y.z',
      ],
    ],
    ['a.b.c~x.y.z', ['sd-jwt', 3, 'header:a', 'payload:b', 'signature:c', 'key-binding-jwt:x.y.z']],
    ['a.b.c~~', ['sd-jwt', 3, 'header:a', 'payload:b', 'signature:c', 'disclosure:']],
    ['a.b~d~', ['unrecognised', 2, 'header:a', 'payload:b', 'disclosure:d']],
    ['a.b.c.d~', ['unrecognised', 4, 'header:a', 'payload:b', 'signature:c', 'part:d']],
  ])('%s', (token, parts) => {
    expect(split(token)).toEqual(parts);
  });

  it('counts very many parts and takes the first thousand apart', () => {
    const { partCount, segments } = serializationOf('.'.repeat(1_000_000));
    expect(partCount).toBe(1_000_001);
    expect(segments).toHaveLength(1000);
  });

  it('takes ten thousand Disclosures apart, and tells how many more there are', () => {
    const all = serializationOf(`a.b.c~${'d~'.repeat(10_000)}`);
    expect([all.segments.length, all.unread]).toEqual([10_003, 0]);
    const more = serializationOf(`a.b.c~${'d~'.repeat(10_002)}x.y.z`);
    expect([more.segments.length, more.unread]).toEqual([10_004, 2]);
    expect(serializationOf('.'.repeat(1999)).unread).toBe(1000);
  });

  it('keeps the Key Binding JWT behind very many Disclosures', () => {
    const { segments } = serializationOf(`a.b.c${'~d'.repeat(20_000)}~x.y.z`);
    expect(segments.at(-1)?.name).toBe('key-binding-jwt');
    expect(segments).toHaveLength(10_004);
  });
});

import { expect, it } from 'vitest';
import { repairs, trailingBits } from '../../src/checks/encoding.ts';
import { onlyToken, tokenOf } from '../support/tokens.ts';

const TOKEN = tokenOf({ sub: 'a' });

it('tells the bits of every segment that has some, up to a hundred', () => {
  expect(
    trailingBits(onlyToken(`${TOKEN}${'~AB'.repeat(3)}~`)).map(({ place }) => place.span.start),
  ).toEqual([2, 5, 8].map((offset) => TOKEN.length + offset));
  expect(trailingBits(onlyToken(`${TOKEN}${'~AB'.repeat(500)}~`))).toHaveLength(100);
});

it('tells the repairs inside of a token, not those around it', () => {
  const text = `Bearer "${TOKEN.slice(0, 20)}\u200b${TOKEN.slice(20)}";`;
  const token = onlyToken(text);
  expect(token.found.repairs.map(({ kind }) => kind)).toEqual([
    'removed-scheme',
    'removed-quotes',
    'removed-trailing-punctuation',
    'removed-zero-width-characters',
  ]);
  expect(repairs(token)).toMatchObject([
    { kind: 'repaired', repair: { kind: 'removed-zero-width-characters' } },
  ]);
});

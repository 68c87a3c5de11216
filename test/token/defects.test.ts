import { describe, expect, it } from 'vitest';
import { type Defect, encodingDefects, mainDefect } from '../../src/token/defects.ts';
import { readSegment } from '../../src/token/segment.ts';

const readPayload = (text: string) =>
  readSegment(`a.${text}.b`, { name: 'payload', span: { start: 2, end: 2 + text.length } });

describe('encodingDefects', () => {
  it('places a problem in the token, and keeps what it tells', () => {
    expect(encodingDefects(readPayload('Zm 9v!='))).toEqual([
      {
        kind: 'white-space',
        count: 1,
        place: { in: 'token', segment: 'payload', span: { start: 4, end: 5 } },
      },
      {
        kind: 'foreign-character',
        count: 1,
        character: '!',
        place: { in: 'token', segment: 'payload', span: { start: 7, end: 8 } },
      },
      {
        kind: 'padding',
        count: 1,
        place: { in: 'token', segment: 'payload', span: { start: 8, end: 9 } },
      },
    ]);
  });

  it('leaves out trailing bits, which most receivers take', () => {
    expect(encodingDefects(readPayload('Zh'))).toEqual([]);
  });
});

describe('mainDefect', () => {
  const defect = (kind: Defect['kind']) => ({ kind }) as Defect;

  it('is none where there is none', () => {
    expect(mainDefect([])).toBeNull();
  });

  it.each([
    ['foreign-character', 'not-json'],
    ['standard-alphabet', 'padding'],
    ['invalid-utf-8', 'not-json'],
    ['byte-order-mark', 'not-a-claims-set'],
    ['empty-header', 'part-count'],
    ['not-json', 'part-count'],
    ['not-json', 'impossible-length'],
    ['part-count', 'padding'],
  ] as const)('is %s rather than %s', (cause, consequence) => {
    expect(mainDefect([defect(consequence), defect(cause)])?.kind).toBe(cause);
    expect(mainDefect([defect(cause), defect(consequence)])?.kind).toBe(cause);
  });
});

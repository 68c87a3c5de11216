import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspect, type Token } from '../../../src/token/inspect.ts';
import { type ColouredRun, colouredRuns } from '../../../src/ui/inspect/colouredRuns.ts';
import { base64url, HEADER, tokenOf } from '../../support/tokens.ts';

const tokensIn = (text: string): readonly Token[] => {
  const inspection = inspect(text);
  return inspection.kind === 'tokens' ? inspection.tokens : [];
};

const runsOf = (text: string, selected = 0): readonly ColouredRun[] =>
  colouredRuns(text, inspect(text), tokensIn(text)[selected] ?? null);

/** The runs with the token that `inspect` made for them, so that it is the same object. */
function runsAndSelection(text: string, selected: number): readonly ColouredRun[] {
  const inspection = inspect(text);
  const tokens = inspection.kind === 'tokens' ? inspection.tokens : [];
  return colouredRuns(text, inspection, tokens[selected] ?? null);
}

const rolesOf = (runs: readonly ColouredRun[]): string[] =>
  runs.map(({ role, text }) => `${role} ${text}`);

const TOKEN = tokenOf({ sub: 'a', exp: 1 });
const [FIRST = '', SECOND = '', THIRD = ''] = TOKEN.split('.');

describe('the coloured runs', () => {
  it('are the segments of a token and what separates them', () => {
    expect(rolesOf(runsOf(TOKEN))).toEqual([
      `header ${FIRST}`,
      'separator .',
      `payload ${SECOND}`,
      'separator .',
      `signature ${THIRD}`,
    ]);
  });

  it('leave out a segment that is empty', () => {
    expect(rolesOf(runsOf(`${FIRST}.${SECOND}.`))).toEqual([
      `header ${FIRST}`,
      'separator .',
      `payload ${SECOND}`,
      'separator .',
    ]);
  });

  it('keep what was repaired in the segment around it', () => {
    const wrapped = `${FIRST}.${SECOND.slice(0, 8)}\n${SECOND.slice(8)}.${THIRD}`;
    const { text } = runsOf(wrapped).find(({ role }) => role === 'payload') ?? {};
    expect(text).toBe(`${SECOND.slice(0, 8)}\n${SECOND.slice(8)}`);
  });

  it('name the text around a token', () => {
    const [first, ...rest] = rolesOf(runsOf(`Authorization: Bearer ${TOKEN}\n`));
    expect(first).toBe('around Authorization: Bearer ');
    expect(rest.at(-1)).toBe('around \n');
  });

  it('tell the selected token from the others', () => {
    const text = `${TOKEN} and ${tokenOf({ sub: 'b' })}`;
    const strong = (selected: number) =>
      runsAndSelection(text, selected)
        .filter((run) => run.selected && run.role !== 'around')
        .map((run) => run.text)
        .join('');
    expect(strong(0)).toBe(TOKEN);
    expect(strong(1)).toBe(tokenOf({ sub: 'b' }));
  });

  it('are one run without a token, and none without text', () => {
    expect(rolesOf(runsOf('no token here'))).toEqual(['around no token here']);
    expect(runsOf('')).toEqual([]);
  });

  it('stay few when there are a hundred thousand parts', () => {
    const text = `${TOKEN}${'.a'.repeat(100_000)}`;
    const runs = runsOf(text);
    expect(runs.length).toBeLessThan(500);
    expect(runs.map((run) => run.text).join('')).toBe(text);
  });

  it('join to the text, each where it says that it is, for texts with tokens and repairs', () => {
    const token = fc
      .record({ sub: fc.string({ maxLength: 20 }), exp: fc.integer() })
      .map((claims) => tokenOf(claims));
    const insert = fc.constantFrom(
      '\n',
      ' ',
      '\u200b',
      '\u00a0',
      '=\n',
      '=',
      '+',
      '%2B',
      '%3D',
      '*',
    );
    const damaged = fc
      .tuple(token, fc.array(fc.tuple(fc.nat(200), insert), { maxLength: 4 }))
      .map(([text, changes]) =>
        changes.reduce((at, [offset, what]) => at.slice(0, offset) + what + at.slice(offset), text),
      );
    const around = fc.oneof(
      fc.string({ maxLength: 10 }),
      fc.constantFrom('Bearer ', '"', ', ', '\n', '#access_token=', '&id_token=', '~', '.'),
    );
    const text = fc
      .array(fc.oneof(damaged, token, around, fc.constant(`${base64url(HEADER)}.`)), {
        maxLength: 6,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat(3), (pasted, selected) => {
        const runs = runsAndSelection(pasted, selected);
        expect(runs.map((run) => run.text).join('')).toBe(pasted);
        let at = 0;
        for (const run of runs) {
          expect(run.start).toBe(at);
          expect(run.text).not.toBe('');
          at += run.text.length;
        }
      }),
      { numRuns: 500 },
    );
  });
});

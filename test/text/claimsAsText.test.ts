import { describe, expect, it } from 'vitest';
import { claimsAsText } from '../../src/text/claimsAsText.ts';
import { numericDate } from '../../src/token/numericDate.ts';
import { NOW } from './findingsIn.ts';

const explanation = {
  kind: 'registered',
  title: 'Expiration Time',
  meaning: 'Not accepted on or after this moment.',
  source: 'RFC 7519 §4.1.4',
} as const;
const unknown = { kind: 'unknown', title: '', meaning: 'Not registered.', source: '' } as const;

const text = (words: string) => ({ kind: 'text', text: words }) as const;

const date = (value: number, source = String(value)) => ({
  name: 'exp',
  value: { kind: 'source', text: source } as const,
  date: numericDate(value),
  explanation,
});

describe('the claims as text', () => {
  it('has a line for each, with name, value, date, meaning and source', () => {
    const claims = [
      date(NOW),
      { name: 'x', value: text('two words'), date: null, explanation: unknown },
      {
        name: 'aud',
        value: { kind: 'words', words: ['a', 'b'] } as const,
        date: null,
        explanation: { ...explanation, title: 'Audience' },
      },
    ];
    expect(claimsAsText(claims).split('\n')).toEqual([
      `exp\t${NOW}\t2026-06-21T00:00:00Z\tExpiration Time\tRFC 7519 §4.1.4`,
      'x\ttwo words\t\tNot registered.\t',
      'aud\ta b\t\tAudience\tRFC 7519 §4.1.4',
    ]);
  });

  it('keeps the spelling of a number', () => {
    expect(claimsAsText([date(NOW, '1782000000.0')])).toMatch(/^exp\t1782000000\.0\t/);
  });

  it('leaves the date out where no calendar holds it', () => {
    expect(claimsAsText([date(Number.POSITIVE_INFINITY, '1e400')])).toMatch(/^exp\t1e400\t\tExp/);
  });

  it('does not read milliseconds as seconds without a word', () => {
    const [, , read] = claimsAsText([date(NOW * 1000)]).split('\t');
    expect(read).toBe('2026-06-21T00:00:00Z if it counts milliseconds');
  });

  it('has as many lines and cells as claims, whatever is in them', () => {
    const claims = ['a\tb', 'a\nb', 'a\r\nb', '\t\n'].map((value) => ({
      name: value,
      value: text(value),
      date: null,
      explanation: unknown,
    }));
    const lines = claimsAsText(claims).split('\n');
    expect(lines).toHaveLength(claims.length);
    for (const line of lines) expect(line.split('\t')).toHaveLength(5);
    expect(claimsAsText(claims)).not.toContain('\r');
  });

  it('is empty without claims', () => {
    expect(claimsAsText([])).toBe('');
  });
});

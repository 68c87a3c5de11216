import { describe, expect, it } from 'vitest';
import { wordRows } from '../../src/text/wordRows.ts';

describe('a table of words written as text', () => {
  it('has the name, the title and the meaning of each row, and the source above it', () => {
    const rows = wordRows`
#RFC 1 §2
kid Key ID: names the key: one of many
#RFC 3, RFC 4
x:y#z Another name
`;
    expect(rows).toEqual([
      ['kid', { title: 'Key ID', meaning: 'names the key: one of many.', source: 'RFC 1 §2' }],
      ['x:y#z', { title: '', meaning: 'Another name.', source: 'RFC 3, RFC 4' }],
    ]);
  });

  it('takes a title that is missing from the name', () => {
    const rows = wordRows`
given_name
x5t another name: what there is
`;
    expect(rows.map(([, words]) => words)).toEqual([
      { title: '', meaning: 'Given name.', source: '' },
      { title: 'Another name', meaning: 'what there is.', source: '' },
    ]);
  });

  it('counts up the sections that end in a plus sign', () => {
    const rows = wordRows`
#RFC 1 §4.1.9+, RFC 2 §3.4+
a
b
#RFC 3 §1
c
d
`;
    expect(rows.map(([, { source }]) => source)).toEqual([
      'RFC 1 §4.1.9, RFC 2 §3.4',
      'RFC 1 §4.1.10, RFC 2 §3.5',
      'RFC 3 §1',
      'RFC 3 §1',
    ]);
  });
});

import { expect, it } from 'vitest';
import { remarks } from '../../src/checks/remarks.ts';
import { onlyToken, tokenOf } from '../support/tokens.ts';

it('makes a finding of each remark on the header, then on the payload', () => {
  const findings = remarks(onlyToken(tokenOf('{"a":1e400}', '{"alg":"HS256","ехр":1}')));
  expect(findings).toEqual([
    {
      kind: 'confusable-name',
      name: 'ехр',
      looksLike: 'exp',
      place: { in: 'json', segment: 'header', pointer: '/ехр', span: { start: 15, end: 20 } },
    },
    {
      kind: 'inexact-number',
      lexeme: '1e400',
      read: 'Infinity',
      place: { in: 'json', segment: 'payload', pointer: '/a', span: { start: 5, end: 10 } },
    },
  ]);
});

it('counts those beyond the hundred that are listed', () => {
  const findings = remarks(onlyToken(tokenOf(`{"a":[${Array(150).fill('1e400').join(',')}]}`)));
  expect(findings).toHaveLength(101);
  expect(findings.at(-1)).toMatchObject({ kind: 'more-remarks', count: 50 });
});

it('has none on an empty payload', () => {
  expect(remarks(onlyToken(tokenOf('{}').replace(/\.[^.]*\./, '..')))).toEqual([]);
});

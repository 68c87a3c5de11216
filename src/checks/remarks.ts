import type { Token } from '../token/inspect.ts';
import type { JsonSegment } from '../token/segment.ts';
import type { Finding } from './finding.ts';

/** What readers take differently in JSON that is well formed: `{"admin":false,"admin":true}`. */
export const remarks = (token: Token): Finding[] =>
  [token.header, token.payload].flatMap((segment) => (segment ? remarksIn(segment) : []));

function remarksIn({ name: segment, json }: JsonSegment): Finding[] {
  if (json.kind === 'empty') return [];
  const findings = json.remarks.map(
    ({ pointer, span, ...remark }) =>
      ({ ...remark, place: { in: 'json', segment, pointer, span } }) as Finding,
  );
  if (json.unlisted === 0) return findings;
  const place = { in: 'json', segment, pointer: '', span: { start: 0, end: 1 } } as const;
  return [...findings, { kind: 'more-remarks', place, count: json.unlisted }];
}

import { MOST_LISTED, type Token } from '../token/inspect.ts';
import type { Finding } from './finding.ts';

/** Bits that must be zero and are not: the last characters of `AQJ` and `AQI` decode to the same bytes. */
export const trailingBits = (token: Token): Finding[] =>
  token.segments
    .flatMap(({ name, span, base64url }) =>
      base64url.problems.flatMap((problem) => {
        if (problem.kind !== 'trailing-bits') return [];
        const start = span.start + problem.offset;
        const place = { in: 'token', segment: name, span: { start, end: start + 1 } } as const;
        return [{ kind: 'trailing-bits', place, bits: problem.bits } as const];
      }),
    )
    .slice(0, MOST_LISTED);

/** What was taken out of the middle of the token as it was pasted: a receiver of that text refuses it. */
export const repairs = (token: Token): Finding[] =>
  token.found.repairs
    .filter(({ span }) => span.start >= token.found.span.start && span.end <= token.found.span.end)
    .map((repair) => ({ kind: 'repaired', place: { in: 'input', span: repair.span }, repair }));

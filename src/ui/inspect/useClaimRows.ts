import { useMemo, useState } from 'react';
import type { Token } from '../../token/inspect.ts';
import { membersOf } from '../../token/segment.ts';
import { type ClaimRowData, claimRows } from './claimRows.ts';

/** More rows than these are shown when asked for: thousands of claims are rarely read one by one. */
const ROWS_AT_FIRST = 100;

/** The claims of a token that are shown, of how many, and what shows the others; null when all are. */
export function useClaimRows(token: Token): {
  readonly rows: readonly ClaimRowData[];
  readonly count: number;
  readonly showAll: (() => void) | null;
} {
  const [expanded, setExpanded] = useState<Token | null>(null);
  const most = expanded === token ? Number.POSITIVE_INFINITY : ROWS_AT_FIRST;
  const rows = useMemo(() => claimRows(token, most), [token, most]);
  const { length: count } = membersOf(token.payload);
  return { rows, count, showAll: rows.length < count ? () => setExpanded(token) : null };
}

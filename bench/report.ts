import { type Comparison, median, quantile } from './samples.ts';

/** A line of the report. */
export interface Row {
  readonly what: string;
  readonly unit: 'ms' | 'KB' | '';
  readonly median: number;
  readonly p95: number | null;
  readonly floor: number | null;
  readonly budget: Budget | null;
}

/** What is allowed: of the ratio to the floor, or of the slowest but one in twenty. */
export interface Budget {
  readonly limit: number;
  readonly of: 'ratio' | 'p95';
}

export function rowOf(
  what: string,
  { measured, floor }: Comparison,
  budget: Budget | null = null,
): Row {
  return {
    what,
    unit: 'ms',
    median: median(measured),
    p95: quantile(measured, 0.95),
    floor: median(floor),
    budget,
  };
}

const COLUMNS = ['', 'median', 'p95', 'floor', 'ratio', 'budget', ''] as const;

/**
 * Prints a section of the report as a table.
 *
 * @param floor - what the floor is; null where there is none
 */
export function printSection(title: string, floor: string | null, rows: readonly Row[]): void {
  const cells = [COLUMNS, ...rows.map(cellsOf)];
  const widths = COLUMNS.map((_, column) =>
    Math.max(...cells.map((row) => row[column]?.length ?? 0)),
  );
  const lines = cells.map((row) =>
    row
      .map((cell, column) => pad(cell, widths[column] ?? 0, column === 0 || column === 6))
      .join('  ')
      .trimEnd(),
  );
  const note = floor === null ? '' : `Floor: ${floor}\n`;
  console.log(`\n${title}\n${note}${lines.join('\n')}`);
}

const pad = (cell: string, width: number, left: boolean): string =>
  left ? cell.padEnd(width) : cell.padStart(width);

function cellsOf({ what, unit, median: middle, p95, floor, budget }: Row): readonly string[] {
  const ratio = floor === null ? null : middle / floor;
  const value = budget?.of === 'ratio' ? ratio : (p95 ?? middle);
  const isOver = budget !== null && value !== null && value > budget.limit;
  return [
    what,
    amount(middle, unit),
    p95 === null ? '' : amount(p95, unit),
    floor === null ? '' : amount(floor, unit),
    ratio === null ? '' : `${digits(ratio)}x`,
    budget === null ? '' : budgetWords(budget, unit),
    budget === null ? '' : isOver ? 'OVER' : 'within',
  ];
}

const budgetWords = ({ limit, of }: Budget, unit: Row['unit']): string =>
  of === 'ratio' ? `${limit}x` : `${limit} ${unit}`;

const amount = (value: number, unit: Row['unit']): string => `${digits(value)} ${unit}`.trimEnd();

/** Three digits that tell something. */
function digits(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toFixed(value >= 1 ? 2 : 3);
}

/** One thing that was measured, beside what it may be. */
export interface Figure {
  /** Stable name for machines. */
  readonly id: string;
  readonly says: string;
  readonly value: number;
  readonly unit: string;
  /** Null: only shown. */
  readonly budget: { readonly kind: 'atMost' | 'exactly' | 'atLeast'; readonly value: number } | null;
}

const figure =
  (kind: 'atMost' | 'exactly' | 'atLeast') =>
  (id: string, says: string, value: number, unit: string, budget: number): Figure => ({
    id,
    says,
    value,
    unit,
    budget: { kind, value: budget },
  });

export const atMost = figure('atMost');
export const atLeast = figure('atLeast');
export const exactly = figure('exactly');
export const shown = (id: string, says: string, value: number, unit: string): Figure => ({
  id,
  says,
  value,
  unit,
  budget: null,
});

/** A figure that is no number holds to nothing. */
export const isKept = ({ value, budget }: Figure): boolean => {
  if (!Number.isFinite(value)) return false;
  switch (budget?.kind) {
    case undefined:
      return true;
    case 'atMost':
      return value <= budget.value;
    case 'atLeast':
      return value >= budget.value;
    case 'exactly':
      return value === budget.value;
  }
};

const signs = { atMost: '≤ ', atLeast: '≥ ', exactly: '= ' } as const;

const number = (value: number): string =>
  Number.isInteger(value) ? value.toLocaleString('en') : value.toLocaleString('en', { maximumSignificantDigits: 3 });

/** A table that reads in a terminal and in Markdown. */
export const tableOf = (figures: readonly Figure[]): string => {
  const rows = [
    ['figure', 'measured', 'budget', 'ok'],
    ...figures.map((one) => [
      one.says,
      `${number(one.value)} ${one.unit}`.trim(),
      one.budget === null ? '' : `${signs[one.budget.kind]}${number(one.budget.value)} ${one.unit}`.trim(),
      isKept(one) ? 'yes' : 'NO',
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...rest] = rows;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [line(head), rule, ...rest.map(line)].join('\n');
};

import type { LetterId } from '../../workflows/domain/case.ts';
import type { Fault } from './fault.ts';
import type { Tally } from './tally.ts';

const shown: readonly LetterId[] = [
  'digest',
  'assigned',
  'reminder',
  'followUp',
  'overdue',
  'escalated',
  'takeover',
  'danger',
];

const columns = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => (row[i] ?? '').length)));
  return rows.map((row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
  );
};

const oneDecimal = (value: number): string => value.toFixed(1);

/** What `npm run rehearse` prints. */
export const tableOf = (tally: Tally, faults: readonly Fault[]): string => {
  const people = tally.people.map(({ person, perWeek, letters }) => {
    const all = perWeek.reduce((sum, count) => sum + count, 0);
    return [
      person,
      oneDecimal(all / tally.weeks),
      String(Math.max(...perWeek)),
      ...shown.map((id) => String(letters[id] ?? 0)),
    ];
  });
  const late = tally.steps.map(({ step, done, late: count, slowest }) => [
    step,
    String(done),
    String(count),
    String(slowest),
  ]);
  const rungs = [...tally.rungs].map(([rung, count]) => `${rung}: ${count}`).join(', ');
  const broken = [...Map.groupBy(faults, ({ rule }) => rule)];
  return [
    `${tally.opened} cases opened, ${tally.closed} closed, in ${tally.weeks} weeks`,
    `${tally.mails} mails of their own and ${tally.digests} digests`,
    '',
    ...columns([['mails', 'a week', 'most', ...shown], ...people]),
    '',
    ...columns([['steps', 'done', 'late', 'most days'], ...late]),
    '',
    `ladders: steps that reached rung ${rungs === '' ? '1: 0' : rungs}; ${tally.operatorAlarms} times nobody was left, and the operator heard`,
    `danger: ${tally.dangers} warnings, ${tally.dangerRounds} further rounds`,
    '',
    ...(broken.length === 0
      ? ['No rule was broken.']
      : broken.map(([rule, all]) => `BROKEN ${all.length}x: ${rule}, first: ${all[0]?.what}`)),
  ].join('\n');
};

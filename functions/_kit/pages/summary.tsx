import type { SummaryEntry } from '../../../workflows/forms/summary.ts';

/** Answers on the check page, in the case file and in print. Words of others stand apart from ours: the direction of
 * each line is found by itself, and line ends are kept. */
export const Summary = ({ lines }: { readonly lines: readonly SummaryEntry[] }) => (
  <dl class="summary">
    {lines.map((entry, at) => (
      <div key={`${at} ${entry.label}`}>
        <dt>{entry.label}</dt>
        <dd dir="auto">{entry.lines.join('\n')}</dd>
      </div>
    ))}
  </dl>
);

import { roles } from '../../workflows/domain/roles.ts';
import type { Owner, Rung, Term } from '../../workflows/domain/step.ts';

/** Words of the step tables, in Dutch, and marks that Markdown would take for its own. */

const units = {
  hours: ['uur', 'uur'],
  workingDays: ['werkdag', 'werkdagen'],
  schoolDays: ['schooldag', 'schooldagen'],
} as const;

const length = ({ n, clock, unit }: Term): string => {
  if (clock === 'hours' && n === 0) return 'direct';
  if (unit === 'weeks') return `${n} ${n === 1 ? 'week' : 'weken'}`;
  if (n === 0) return `dezelfde ${units[clock][0]}`;
  return `${n} ${units[clock][n === 1 ? 0 : 1]}`;
};

/** `[P]`: a placeholder; the school must set this term itself. */
export const termWords = (term: Term): string => `${length(term)}${term.placeholder ? ' [P]' : ''}`;

export const ownerWords = (owner: Owner): string => {
  switch (owner) {
    case 'finalDecisionRole':
      return 'eindbeslisser Meldcode';
    case 'firstRole':
      return 'wie het bericht het eerst leest';
    case 'previousOwner':
      return 'wie de vorige stap had';
    case 'reporter':
      return 'wie het signaal heeft';
    default:
      return roles[owner].label;
  }
};

export const rungWords = (rung: Rung): string => (rung === 'deputy' ? 'vervanger' : roles[rung].label);

/** Text in a cell of a table, on one line. */
export const cell = (text: string): string =>
  text
    .replaceAll('|', '\\|')
    .replaceAll('<', '&lt;')
    .replaceAll(/\s*\n\s*/g, ' ')
    .trim();

export const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

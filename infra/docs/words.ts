import type { Owner, Rung, Step, Term } from '../../workflows/domain/processes/step.ts';
import { roles } from '../../workflows/domain/roles.ts';
import { lengthWords } from '../../workflows/domain/term-words.ts';

/** Words of the step tables, in Dutch, and marks that Markdown would take for its own. */

/** `[P]`: a placeholder; the school must set this term itself. */
export const termWords = (term: Term): string => `${lengthWords(term)}${term.placeholder ? ' [P]' : ''}`;

const wordsOf = (owner: Owner): string => {
  switch (owner) {
    case 'finalDecisionRole':
      return 'eindbeslisser Meldcode';
    case 'firstRole':
      return 'wie het bericht het eerst leest';
    case 'previousOwner':
      return 'wie de vorige stap had';
    case 'named':
      return 'de collega die is genoemd';
    case 'reporter':
      return 'wie het signaal heeft';
    default:
      return roles[owner].label;
  }
};

export const ownerWords = ({ owner, ownerBy }: Pick<Step, 'owner' | 'ownerBy'>): string => {
  const words = wordsOf(owner);
  return ownerBy === undefined ? words : `wie de antwoorden noemen; anders ${words}`;
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

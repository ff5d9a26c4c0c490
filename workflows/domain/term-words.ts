import type { Term } from './processes/step.ts';

const units = {
  hours: ['uur', 'uur'],
  workingDays: ['werkdag', 'werkdagen'],
  schoolDays: ['schooldag', 'schooldagen'],
} as const;

/** A term in Dutch: `10 schooldagen`, `direct`. */
export const lengthWords = ({ n, clock, unit }: Term): string => {
  if (clock === 'hours' && n === 0) return 'direct';
  if (unit === 'weeks') return `${n} ${n === 1 ? 'week' : 'weken'}`;
  if (unit === 'months') return `${n} ${n === 1 ? 'maand' : 'maanden'}`;
  if (n === 0) return `dezelfde ${units[clock][0]}`;
  return `${n} ${units[clock][n === 1 ? 0 : 1]}`;
};

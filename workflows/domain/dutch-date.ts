import { dayOfWeek, type LocalDate } from './instant.ts';

const days = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const;
const months = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/** `vrijdag 18 december 2026` */
export const longDate = (date: LocalDate): string => {
  const [year, month, day] = date.split('-').map(Number);
  return `${days[dayOfWeek(date) - 1]} ${day} ${months[Number(month) - 1]} ${year}`;
};

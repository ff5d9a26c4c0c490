import { Temporal } from 'temporal-polyfill';
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
  const { day, month, year } = Temporal.PlainDate.from(date);
  return `${days[dayOfWeek(date) - 1]} ${day} ${months[month - 1]} ${year}`;
};

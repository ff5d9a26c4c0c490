import { longDate } from '../../workflows/domain/dutch-date.ts';
import { dateOf, type Instant, type LocalDate, millisecondsOf, timeOf } from '../../workflows/domain/instant.ts';

/** `vrijdag 18 december 2026, 17:00` */
export const momentWords = (instant: Instant): string => `${longDate(dateOf(instant))}, ${timeOf(instant)}`;

const dayNumber = (date: LocalDate): number => millisecondsOf(`${date}T00:00:00.000Z`) / 86_400_000;

/** How long there is left, in calendar days of the school: `te laat`, `vandaag`, `nog 1 dag`, `nog 4 dagen`. */
export const leftWords = (dueAt: Instant, now: Instant): string => {
  if (dueAt < now) return 'te laat';
  const days = dayNumber(dateOf(dueAt)) - dayNumber(dateOf(now));
  if (days === 0) return 'vandaag';
  return days === 1 ? 'nog 1 dag' : `nog ${days} dagen`;
};

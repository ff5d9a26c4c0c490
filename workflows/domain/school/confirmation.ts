import * as z from 'zod';
import { type LocalDate, plusDays } from '../instant.ts';
import { type Confirmer, confirmers, meaningOf, type Point } from '../mark.ts';
import type { SchoolProblem } from './school-problem.ts';

const isConfirmer = (value: unknown): value is Confirmer =>
  typeof value === 'string' && Object.hasOwn(confirmers, value);

/** Kept in the file of a school, or of a board for all its schools. */
export const confirmationSchema = z.strictObject({
  /** Of the point, as the page of points to confirm names it. */
  id: z.string().min(1).max(120),
  by: z.custom<Confirmer>(
    isConfirmer,
    `Noem wie bevestigt, nooit een naam. Kies uit: ${Object.keys(confirmers).join(', ')}.`,
  ),
  on: z.iso.date('Schrijf een datum als JJJJ-MM-DD.'),
});

export type Confirmation = z.infer<typeof confirmationSchema>;

/** @param path of the list in the file
 * @param known every point there is, whether this school still has it or not */
export const confirmationRefusals = (
  given: readonly Confirmation[],
  known: readonly Point[],
  path: string,
): readonly SchoolProblem[] =>
  given.flatMap(({ id, by }, index) => {
    const point = known.find((one) => one.id === id);
    if (point === undefined) {
      const message = `Er is geen punt "${id}". Neem het id over uit docs/generated/to-confirm-<school>.md, of haal deze regel weg.`;
      return [{ path: `${path}[${index}].id`, message }];
    }
    const may: readonly Confirmer[] = meaningOf(point.mark).by;
    if (may.includes(by)) return [];
    const message = `Dit punt wordt bevestigd door: ${may.map((one) => `"${one}" (${confirmers[one]})`).join(' of ')}.`;
    return [{ path: `${path}[${index}].by`, message }];
  });

export interface Confirmed {
  readonly point: Point;
  readonly by: Confirmer;
  readonly on: LocalDate;
  /** First day on which it must be confirmed anew; null: it holds for good. */
  readonly again: LocalDate | null;
}

/** The last confirmation of each point that has one. */
export const confirmedPoints = (points: readonly Point[], given: readonly Confirmation[]): readonly Confirmed[] =>
  points.flatMap((point) => {
    const last = given.filter((one) => one.id === point.id).toSorted((a, b) => (a.on < b.on ? 1 : -1))[0];
    if (last === undefined) return [];
    const { days } = meaningOf(point.mark);
    return [{ point, by: last.by, on: last.on, again: days === undefined ? null : plusDays(last.on, days) }];
  });

/** What is left to confirm.
 * @param today what has run out by then counts again; left out: nothing has */
export const openPoints = (
  points: readonly Point[],
  given: readonly Confirmation[],
  today: LocalDate = '',
): readonly Point[] => {
  const settled = new Set(
    confirmedPoints(points, given)
      .filter(({ again }) => again === null || again > today)
      .map(({ point }) => point.id),
  );
  return points.filter(({ id }) => !settled.has(id));
};

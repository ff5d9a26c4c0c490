import type { Task } from '../../workflows/domain/case.ts';
import { longDate } from '../../workflows/domain/dutch-date.ts';

/** The day of the talk, for whoever may know of the step. */
export const PlannedFor = ({ task }: { readonly task: Task }) =>
  task.plannedFor === undefined ? null : <p>{`Gesprek gepland op ${longDate(task.plannedFor)}.`}</p>;

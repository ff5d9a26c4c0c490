import { firstAlarm } from './alarms.ts';
import type { CaseHead, Seat, Task } from './case.ts';
import type { Context } from './context.ts';
import { deadline } from './deadline.ts';
import { dateOf, type LocalDate } from './instant.ts';
import type { Process, Step } from './processes/step.ts';
import { holders } from './roster.ts';
import { type EffectiveSettings, settingsOf } from './school/step-settings.ts';
import { nextLongHoliday } from './standing.ts';
import { classSeat } from './taught.ts';

/** A case that cannot wait over a holiday (default-process-texts section 5): its school days become working days, and
 * whoever is on holiday duty has it until the school opens. */

export const dutySeat: Seat = { role: 'holidayDuty', group: null };

/** Whether the case is with holiday duty on this day. */
const onDuty = (head: CaseHead, date: LocalDate): boolean =>
  head.duty !== undefined && head.duty.from <= date && date <= head.duty.until;

/** The seat that is asked on a day: its own, holiday duty, or who keeps it until there is a new class teacher. What only the
 * board may know stays with the board. */
export const seatOn = (head: CaseHead, seat: Seat, date: LocalDate): Seat =>
  onDuty(head, date) && !head.boardOnly ? dutySeat : classSeat(head, seat, date);

/** What began with the principal or the board is about an adult of the school, maybe without a name: it climbs, and never
 * comes down to a colleague who may be that adult. */
const upwards = (head: CaseHead, settings: EffectiveSettings): EffectiveSettings =>
  head.process === 'concern' && (head.firstRole.role === 'principal' || head.firstRole.role === 'boardContact')
    ? { ...settings, ladder: settings.ladder.filter((rung) => rung !== 'careCoordinator') }
    : settings;

/** A step's settings for this case: school days are working days while the case may not wait. */
export const settingsFor = (context: Context, head: CaseHead, process: Process, step: Step): EffectiveSettings => {
  const settings = upwards(head, settingsOf(context.school, process, step));
  const running = head.duty !== undefined && dateOf(context.now) <= head.duty.until;
  if (!running || settings.term.clock !== 'schoolDays') return settings;
  const { plans, term } = settings;
  return {
    ...settings,
    term: { ...term, clock: 'workingDays' },
    ...(plans?.within === undefined ? {} : { plans: { within: { ...plans.within, clock: 'workingDays' } } }),
  };
};

/** The coming holiday, or the one that has begun. */
export const dutyFor = (context: Context): CaseHead['duty'] => {
  const holiday = nextLongHoliday(dateOf(context.now), context.school);
  return holiday === null ? undefined : { from: holiday.from, until: holiday.until };
};

/** An open task as it runs on over the holiday: counted anew, and known to those on duty. */
export const handedToDuty = (context: Context, head: CaseHead, process: Process, task: Task): Task => {
  const step = process.steps.find((one) => one.id === task.step);
  const onCall = holders(context.roster, dutySeat, head.duty?.from ?? dateOf(context.now)).map((person) => person.id);
  const asked = [
    ...new Set([
      ...task.asked,
      ...onCall.filter((id) => !head.conflicts.includes(id) && task.barred?.includes(id) !== true),
    ]),
  ];
  if (step === undefined || settingsOf(context.school, process, step).term.clock !== 'schoolDays')
    return { ...task, asked };
  const settings = settingsFor(context, head, process, step);
  const due = deadline(settings.term, context.now, context.school);
  if (due.dueAt >= task.dueAt) return { ...task, asked };
  return {
    ...task,
    asked,
    dueAt: due.dueAt,
    dueBecause: `${due.because}; de zaak kan niet wachten tot na de vakantie`,
    // A day that was picked stays, and goes on keeping reminders away while it is within the term.
    alarm: firstAlarm(settings, context.now, due.dueAt, context.school, task.plannedFor ?? null),
  };
};

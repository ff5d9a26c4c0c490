import { firstAlarm, onWorkingDays } from './alarms.ts';
import type { CaseHead, Seat, Task } from './case.ts';
import type { Context } from './context.ts';
import { deadline } from './deadline.ts';
import { dateOf, type LocalDate } from './instant.ts';
import type { PersonId } from './person.ts';
import type { Process, Step } from './processes/step.ts';
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

/** What began with the principal or the board, as concern or as incident, is about an adult, maybe one of the school without a
 * name: it climbs, and never comes down to a colleague who may be that adult. */
const upwards = (head: CaseHead, settings: EffectiveSettings): EffectiveSettings =>
  (head.process === 'concern' || head.process === 'incident') &&
  (head.firstRole.role === 'principal' || head.firstRole.role === 'boardContact')
    ? { ...settings, ladder: settings.ladder.filter((rung) => rung !== 'careCoordinator') }
    : settings;

const withTerm = (settings: EffectiveSettings, term: Task['term']): EffectiveSettings =>
  term === undefined ? settings : { ...settings, term: { ...settings.term, unit: undefined, ...term } };

/** A step's settings for this case: school days are working days while the case may not wait.
 * @param term the one that its task got from a route */
export const settingsFor = (
  context: Context,
  head: CaseHead,
  process: Process,
  step: Step,
  term?: Task['term'],
): EffectiveSettings => {
  const settings = withTerm(upwards(head, settingsOf(context.school, process, step)), term);
  const running = head.duty !== undefined && dateOf(context.now) <= head.duty.until;
  if (!running || settings.term.clock !== 'schoolDays') return settings;
  const { plans } = settings;
  return {
    ...settings,
    term: { ...settings.term, clock: 'workingDays' },
    ...(plans?.within === undefined ? {} : { plans: { within: { ...plans.within, clock: 'workingDays' } } }),
  };
};

/** The coming holiday, or the one that has begun. */
export const dutyFor = (context: Context): CaseHead['duty'] => {
  const holiday = nextLongHoliday(dateOf(context.now), context.school);
  return holiday === null ? undefined : { from: holiday.from, until: holiday.until };
};

/** Everybody on duty at some day of the holiday: by rota there are several. */
export const onCallIn = ({ roster, now }: Context, { duty }: CaseHead): readonly PersonId[] => {
  const [from, until] = [duty?.from ?? dateOf(now), duty?.until ?? dateOf(now)];
  const meets = (span: { readonly from?: LocalDate | undefined; readonly until?: LocalDate | undefined }): boolean =>
    (span.from ?? from) <= until && (span.until ?? until) >= from;
  return roster.people
    .filter((person) => meets(person) && person.roles.some((held) => held.role === dutySeat.role && meets(held)))
    .map(({ id }) => id);
};

/** An open task as it runs on over the holiday: counted anew, and known to those on duty. */
export const handedToDuty = (context: Context, head: CaseHead, process: Process, task: Task): Task => {
  const step = process.steps.find((one) => one.id === task.step);
  const onCall = onCallIn(context, head);
  const asked = [
    ...new Set([
      ...task.asked,
      ...onCall.filter((id) => !head.conflicts.includes(id) && task.barred?.includes(id) !== true),
    ]),
  ];
  const usual = task.term?.clock ?? (step && settingsOf(context.school, process, step).term.clock);
  if (step === undefined || usual !== 'schoolDays') return { ...task, asked };
  const settings = settingsFor(context, head, process, step, task.term);
  const due = deadline(settings.term, context.now, context.school);
  if (due.dueAt >= task.dueAt) {
    // Due before the holiday: whoever is late then hears so in it, not after it.
    const alarm = task.alarm === null ? null : onWorkingDays(task.alarm, task.dueAt, context.now, context.school);
    return { ...task, asked, alarm };
  }
  return {
    ...task,
    asked,
    dueAt: due.dueAt,
    dueBecause: `${due.because}; de zaak kan niet wachten tot na de vakantie`,
    // A day that was picked stays, and goes on keeping reminders away while it is within the term.
    alarm: firstAlarm(settings, context.now, due.dueAt, context.school, task.plannedFor ?? null),
  };
};

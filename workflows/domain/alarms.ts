import { dayOnOrAfter, nextDayOf } from './calendar.ts';
import type { Alarm, AlarmKind } from './case.ts';
import { deadline } from './deadline.ts';
import { at, dateOf, type Instant, type LocalDate, plusMinutes } from './instant.ts';
import type { Marked } from './mark.ts';
import type { Clock } from './processes/step.ts';
import { mailRulesOf, marksOf, type SetsMailRules } from './school/mail-settings.ts';
import type { School } from './school/school.ts';
import type { EffectiveSettings } from './school/step-settings.ts';

/** When a task calls for attention (default-process-texts section 2). A chain of alarms strictly rises, never starts before
 * the task was opened and never ends: who stays silent is asked again. */

type Settings = Pick<EffectiveSettings, 'term' | 'reminder' | 'announce' | 'plans'>;

/** Danger: 0 all again, 1 board, from 2 on the rounds after it. */
const boardRung = 1;

/** What a board confirms about it. */
export const alarmMarks = (school: SetsMailRules): readonly Marked[] => {
  const { reminderFrom, dangerAgain, dangerToBoard, dangerRound, dangerRounds } = mailRulesOf(school);
  return [
    {
      id: 'mail.reminder',
      says: `Eén herinnering halverwege een termijn van ${reminderFrom} dagen of meer; niet vóór een dag die al is afgesproken.`,
      marks: marksOf(school, ['reminderFrom']),
    },
    {
      id: 'mail.overdue',
      says: 'Te laat: de eerste dag na de termijn een mail aan wie aan zet is en aan de volgende persoon; daarna één trede per dag.',
      marks: ['P'],
    },
    {
      id: 'mail.danger',
      says: `Gevaar: meteen, dag en nacht. Niemand bevestigd: na ${dangerAgain} minuten nog eens allen, na ${dangerAgain + dangerToBoard} minuten het bestuur, dan elke ${dangerRound} minuten, hoogstens ${dangerRounds} keer; daarna alarm bij beheer.`,
      marks: marksOf(school, ['dangerAgain', 'dangerToBoard', 'dangerRound', 'dangerRounds']),
    },
  ];
};

const later = (one: Instant, other: Instant): Instant => (one > other ? one : other);

const morningOf = (date: LocalDate, school: School): Instant => at(date, school.mailTimes.morning);

const inTheMorning = (clock: Clock, after: LocalDate, kind: AlarmKind, rung: number, school: School): Alarm => ({
  at: morningOf(nextDayOf(clock, after, school.calendar), school),
  kind,
  rung,
});

/** The morning halfway; null for a task of fewer days than are worth a reminder. */
const halfway = (clock: Clock, openedAt: Instant, dueAt: Instant, school: School): Instant | null => {
  const days: LocalDate[] = [];
  const last = dateOf(dueAt);
  for (let day = nextDayOf(clock, dateOf(openedAt), school.calendar); day <= last; ) {
    days.push(day);
    day = nextDayOf(clock, day, school.calendar);
  }
  if (days.length < mailRulesOf(school).reminderFrom) return null;
  const middle = days[Math.ceil(days.length / 2) - 1];
  return middle === undefined ? null : morningOf(middle, school);
};

const overdue = (settings: Settings, openedAt: Instant, dueAt: Instant, school: School): Alarm => {
  const end = later(openedAt, dueAt);
  if (settings.term.clock === 'hours') return { at: end, kind: 'overdue', rung: 0 };
  return inTheMorning(settings.term.clock, dateOf(end), 'overdue', 0, school);
};

/** The next rung of a term in school days, once it may not wait over a holiday; any other alarm as it is. */
export const onWorkingDays = (alarm: Alarm, dueAt: Instant, now: Instant, school: School): Alarm => {
  if (alarm.kind !== 'overdue') return alarm;
  const next = inTheMorning('workingDays', dateOf(later(dueAt, now)), 'overdue', alarm.rung, school);
  return next.at < alarm.at ? next : alarm;
};

/** The morning of the reminder, not before a planned day is over; null when none is left before the term ends. A day after
 * the term pauses nothing. */
const reminderAt = (
  clock: Clock,
  openedAt: Instant,
  dueAt: Instant,
  planned: LocalDate | null,
  school: School,
): Instant | null => {
  const middle = halfway(clock, openedAt, dueAt, school);
  const last = dateOf(dueAt);
  if (middle === null || planned === null || planned > last || dateOf(middle) > planned) return middle;
  const next = nextDayOf(clock, planned, school.calendar);
  return next <= last ? morningOf(next, school) : null;
};

/** Rung of the reminder that asks for a day; the one halfway has rung 0. */
const asksForDay = 1;

/** The one reminder of a task; others only ask for the day of a talk. */
export const isHalfway = ({ kind, rung }: Alarm): boolean => kind === 'reminder' && rung !== asksForDay;

/** The morning of the day by which a talk should have its day; null where no step table asks for it, or too late to ask. */
const dayAskedAt = (
  { plans, reminder }: Settings,
  openedAt: Instant,
  dueAt: Instant,
  school: School,
): Instant | null => {
  if (plans?.within === undefined || reminder === 'none') return null;
  const last = dateOf(deadline(plans.within, openedAt, school).dueAt);
  return last < dateOf(dueAt) ? morningOf(last, school) : null;
};

/** The first alarm of a task that has just been opened, or whose day was just picked.
 * @param dueAt as computed for this task; it may lie nearer than the term when somebody chose a date
 * @param planned day on which the task will be done, when somebody planned it */
export const firstAlarm = (
  settings: Settings,
  openedAt: Instant,
  dueAt: Instant,
  school: School,
  planned: LocalDate | null = null,
): Alarm => {
  const { clock } = settings.term;
  if (settings.announce === 'danger')
    return { at: plusMinutes(openedAt, mailRulesOf(school).dangerAgain), kind: 'danger', rung: 0 };
  if (clock === 'hours') return overdue(settings, openedAt, dueAt, school);
  if (settings.announce === 'followUp') {
    const morning = morningOf(dayOnOrAfter(clock, dateOf(dueAt), school.calendar), school);
    return morning > openedAt ? { at: morning, kind: 'followUp', rung: 0 } : overdue(settings, openedAt, dueAt, school);
  }
  const middle = settings.reminder === 'halfway' ? reminderAt(clock, openedAt, dueAt, planned, school) : null;
  const asked = planned === null ? dayAskedAt(settings, openedAt, dueAt, school) : null;
  if (asked !== null && (middle === null || asked < middle)) return { at: asked, kind: 'reminder', rung: asksForDay };
  return middle === null ? overdue(settings, openedAt, dueAt, school) : { at: middle, kind: 'reminder', rung: 0 };
};

/** Nobody picked a day when asked to: the reminder halfway comes as it would have. */
const halfwayAfter = (settings: Settings, asked: Instant, openedAt: Instant, dueAt: Instant, school: School): Alarm => {
  const middle = settings.reminder === 'halfway' ? halfway(settings.term.clock, openedAt, dueAt, school) : null;
  return middle !== null && middle > asked
    ? { at: middle, kind: 'reminder', rung: 0 }
    : overdue(settings, asked, dueAt, school);
};

const afterDanger = (fired: Alarm, school: School): Alarm => {
  const { dangerToBoard, dangerRound, dangerRounds } = mailRulesOf(school);
  if (fired.rung >= boardRung + dangerRounds)
    return { at: plusMinutes(fired.at, dangerRound), kind: 'operator', rung: 0 };
  const minutes = fired.rung === 0 ? dangerToBoard : dangerRound;
  return { at: plusMinutes(fired.at, minutes), kind: 'danger', rung: fired.rung + 1 };
};

/** The alarm after one that fired. Day clocks climb one rung per day of their clock; `hours` climbs each morning, also at
 * weekends. After the last rung the mail repeats each working day.
 * @param rungs length of the step's ladder
 * @param openedAt of the task
 * @param fired `at` may be a later moment than was planned, after an outage: the chain goes on from there */
export const nextAlarm = (
  settings: Settings,
  fired: Alarm,
  dueAt: Instant,
  rungs: number,
  school: School,
  openedAt: Instant = fired.at,
): Alarm => {
  const today = dateOf(fired.at);
  switch (fired.kind) {
    case 'reminder':
      return fired.rung === asksForDay
        ? halfwayAfter(settings, fired.at, openedAt, dueAt, school)
        : overdue(settings, fired.at, dueAt, school);
    case 'followUp':
      return overdue(settings, fired.at, dueAt, school);
    case 'overdue':
      // A bounce moved the ladder before the term was over: it goes on when that is.
      if (dueAt > fired.at)
        return fired.rung + 1 < rungs
          ? { ...overdue(settings, fired.at, dueAt, school), rung: fired.rung + 1 }
          : inTheMorning('workingDays', dateOf(dueAt), 'repeat', 0, school);
      if (fired.rung + 1 < rungs) return inTheMorning(settings.term.clock, today, 'overdue', fired.rung + 1, school);
      return inTheMorning('workingDays', today, 'repeat', 0, school);
    case 'danger':
      return afterDanger(fired, school);
    case 'operator':
      return inTheMorning('workingDays', today, 'repeat', 0, school);
    case 'repeat':
      return inTheMorning('workingDays', today, 'repeat', fired.rung + 1, school);
  }
};

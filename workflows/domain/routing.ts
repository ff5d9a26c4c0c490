import type { Answers, Seat } from './case.ts';
import type { ProcessId } from './processes/process-id.ts';
import type { RoutingRule } from './processes/routing-rule.ts';
import { boardRule, defaultRouting, fixedRouting } from './processes/routing-table.ts';
import { type RoleId, roles } from './roles.ts';
import type { School } from './school/school.ts';
import { isAboutExecutive, seatsAbout } from './subjects.ts';
import { holds } from './when.ts';

/** Who reads a submission first (default-process-texts section 3). */
export interface FirstReader {
  readonly seat: Seat;
  /** Only the board may read it. */
  readonly boardOnly: boolean;
  /** Told in confidence: who reads it besides whoever has its steps. Left out: whoever is asked. */
  readonly confided?: readonly RoleId[];
  /** Warn at once, at any hour. */
  readonly danger: boolean;
  /** The care coordinator answers whether the child's safety is at stake (Beleidsplan 4.5). */
  readonly triage: boolean;
  /** Whom it is or may be about: never owner, reader or addressee, also not as a deputy. */
  readonly about: readonly Seat[];
  /** It is about whoever leads the board. */
  readonly aboutExecutive: boolean;
  /** Read along: asked, but never the owner. */
  readonly alsoReads: readonly Seat[];
  /** The process that the rule names, where it is another one than the form is for. */
  readonly process: ProcessId | null;
  /** Steps that the rules open besides those that the process starts with. */
  readonly opens: readonly string[];
}

const letters = (text: string): string => text.toLowerCase().replace(/groep|\s|[^a-z0-9]/g, '');

/** The class group that a parent wrote, when the school has one of that name on this day. */
export const groupOf = (school: School, written: string, date: string): string | null => {
  const year = school.schoolYears.find((one) => one.from <= date && date <= one.until) ?? school.schoolYears.at(-1);
  return (
    year?.groups.find((group) => letters(group.id) === letters(written) || letters(group.name) === letters(written))
      ?.id ?? null
  );
};

/** The group that a submission names, or that of the first child in it. */
export const groupInAnswers = (school: School, answers: Answers, date: string): string | null => {
  if (typeof answers['group'] === 'string') return groupOf(school, answers['group'], date);
  const children = answers['children'];
  if (children === undefined || typeof children === 'string') return null;
  for (const child of children) {
    const written = typeof child === 'string' ? undefined : child['group'];
    if (typeof written === 'string') return groupOf(school, written, date);
  }
  return null;
};

const ruleHolds = (rule: RoutingRule, answers: Answers): boolean =>
  rule.when === undefined || holds(rule.when, answers);

/** The rule that decides: the first that holds and names a role. */
const decisive = (rules: readonly RoutingRule[], answers: Answers): RoutingRule | null =>
  rules.find((rule) => rule.to !== undefined && ruleHolds(rule, answers)) ?? null;

/** Of a child whose group is not known no teacher can be asked. */
const seatFor = (to: RoleId, group: string | null): Seat => {
  if (!roles[to].perGroup) return { role: to, group: null };
  return group === null ? { role: 'careCoordinator', group: null } : { role: to, group };
};

/** Walks a table. Whatever is answered, somebody reads it; in a case that only the board may read nothing adds up.
 * @param group class group of the child, when known */
export const readerBy = (rules: readonly RoutingRule[], answers: Answers, group: string | null): FirstReader => {
  const rule = decisive(rules, answers);
  const boardOnly = rule?.boardOnly === true;
  const added = boardOnly ? [] : rules.filter((one) => ruleHolds(one, answers));
  const also = [...new Set(added.flatMap((one) => one.alsoReads ?? []))];
  return {
    seat: seatFor(rule?.to ?? 'careCoordinator', group),
    boardOnly,
    ...(rule?.confided === undefined ? {} : { confided: rule.confided }),
    danger: rule?.danger === true,
    about: seatsAbout(answers, group),
    aboutExecutive: isAboutExecutive(answers),
    triage: added.some((one) => one.triage === true),
    alsoReads: also.filter((role) => !roles[role].perGroup || group !== null).map((role) => seatFor(role, group)),
    process: rule?.process ?? null,
    opens: [...new Set([...(rule?.opens ?? []), ...added.flatMap((one) => one.opens ?? [])])],
  };
};

/** Who reads a concern first: by the table of the school, or the default one, after the rules that hold whatever a table says. */
export const firstReader = (school: Pick<School, 'routing'>, answers: Answers, group: string | null): FirstReader =>
  readerBy([...fixedRouting, boardRule, ...(school.routing ?? defaultRouting)], answers, group);

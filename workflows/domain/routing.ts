import type { Answers, Seat } from './case.ts';
import type { ProcessId } from './process-id.ts';
import { type RoleId, roles } from './roles.ts';
import type { RoutingRule } from './routing-rule.ts';
import { boardRule, defaultRouting } from './routing-table.ts';
import type { School } from './school.ts';
import { holds } from './when.ts';

/** Who reads a submission first (default-process-texts section 3). */
export interface FirstReader {
  readonly seat: Seat;
  /** Only the board may read it. */
  readonly boardOnly: boolean;
  /** Warn at once, at any hour. */
  readonly danger: boolean;
  /** The care coordinator answers whether the child's safety is at stake (Beleidsplan 4.5). */
  readonly triage: boolean;
  /** Whom it is or may be about: never owner, reader or addressee, also not as a deputy. */
  readonly about: readonly Seat[];
  /** Read along: asked, but never the owner. */
  readonly alsoReads: readonly Seat[];
  /** The process that the rule names, where it is another one than the form is for. */
  readonly process: ProcessId | null;
  /** Steps that the rules open besides those that the process starts with. */
  readonly opens: readonly string[];
}

const among = (value: unknown, ...values: readonly string[]): boolean =>
  typeof value === 'string' && values.includes(value);

const letters = (text: string): string => text.toLowerCase().replace(/groep|\s|[^a-z0-9]/g, '');

/** The class group that a parent wrote, when the school has one of that name on this day. */
export const groupOf = (school: School, written: string, date: string): string | null => {
  const year = school.schoolYears.find((one) => one.from <= date && date <= one.until) ?? school.schoolYears.at(-1);
  return (
    year?.groups.find((group) => letters(group.id) === letters(written) || letters(group.name) === letters(written))
      ?.id ?? null
  );
};

/** The group of the first child that a submission names. */
export const groupInAnswers = (school: School, answers: Answers, date: string): string | null => {
  const children = answers['children'];
  if (children === undefined || typeof children === 'string') return null;
  for (const child of children) {
    const written = typeof child === 'string' ? undefined : child['group'];
    if (typeof written === 'string') return groupOf(school, written, date);
  }
  return null;
};

/** Of an adult who is not named nobody of the child's group reads along; better safe than sorry. */
const aboutWhom = (answers: Answers, group: string | null): readonly Seat[] => {
  if (!among(answers['topic'], 'adultAtSchool') || among(answers['adultWho'], 'colleague')) return [];
  if (among(answers['adultWho'], 'principal')) return [{ role: 'principal', group: null }];
  return group === null ? [] : [{ role: 'teacher', group }];
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
    danger: rule?.danger === true,
    about: aboutWhom(answers, group),
    triage: added.some((one) => one.triage === true),
    alsoReads: also.filter((role) => !roles[role].perGroup || group !== null).map((role) => seatFor(role, group)),
    process: rule?.process ?? null,
    opens: [...new Set([...(rule?.opens ?? []), ...added.flatMap((one) => one.opens ?? [])])],
  };
};

/** Who reads a concern first: by the table of the school, or the default one. What goes to the board goes there whatever a
 * table says. */
export const firstReader = (school: Pick<School, 'routing'>, answers: Answers, group: string | null): FirstReader =>
  readerBy([boardRule, ...(school.routing ?? defaultRouting)], answers, group);

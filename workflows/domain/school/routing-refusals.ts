import type { Answers } from '../case.ts';
import type { When } from '../processes/condition.ts';
import type { RoutingRule } from '../processes/routing-rule.ts';
import { routingAnswers } from '../processes/routing-table.ts';
import { roles } from '../roles.ts';
import { everHolders } from '../roster.ts';
import { readerBy } from '../routing.ts';
import type { School } from './school.ts';
import type { SchoolProblem } from './school-problem.ts';

/** What a school's own routing table must keep, whatever else it changes (default-process-texts section 3). */

type Field = keyof typeof routingAnswers;

const isField = (field: string): field is Field => Object.hasOwn(routingAnswers, field);

interface Asked {
  readonly field: string;
  readonly is: readonly string[];
}

const askedBy = (when: When | undefined): readonly Asked[] => {
  if (when === undefined) return [];
  if ('all' in when) return when.all.flatMap(askedBy);
  return 'any' in when ? when.any.flatMap(askedBy) : [when];
};

const unknownAnswers = (rule: RoutingRule, index: number): SchoolProblem[] =>
  askedBy(rule.when).flatMap(({ field, is }): SchoolProblem[] => {
    const path = `routing[${index}].when`;
    if (!isField(field)) {
      const known = Object.keys(routingAnswers).join(', ');
      return [{ path, message: `De vraag "${field}" bestaat niet. Kies uit: ${known}.` }];
    }
    const answers: readonly string[] = routingAnswers[field];
    const wrong = is.filter((answer) => !answers.includes(answer));
    return wrong.length === 0
      ? []
      : [
          {
            path,
            message: `Dit antwoord bestaat niet bij "${field}": ${wrong.join(', ')}. Kies uit: ${answers.join(', ')}.`,
          },
        ];
  });

const unheld = (school: School, rule: RoutingRule, index: number): SchoolProblem[] => {
  const { to } = rule;
  const roster = { version: 0, people: school.people };
  if (to === undefined || roles[to].perGroup || everHolders(roster, { role: to, group: null }).length > 0) return [];
  return [
    {
      path: `routing[${index}].to`,
      message: `Niemand is ${roles[to].label}. Geef iemand de rol "${to}", of kies een andere rol.`,
    },
  ];
};

/** The last rule catches whatever no other rule names. */
const uncaught = (rules: readonly RoutingRule[]): SchoolProblem[] => {
  const last = rules.at(-1);
  return last?.to !== undefined && last.when === undefined
    ? []
    : [
        {
          path: `routing[${rules.length - 1}]`,
          message: 'De laatste regel moet voor alles gelden: laat `when` weg en noem een rol bij `to`.',
        },
      ];
};

/** Every combination of answers to these questions. */
const combinations = (fields: readonly Field[]): readonly Answers[] =>
  fields.reduce<readonly Answers[]>(
    (found, field) =>
      found.flatMap((answers) => routingAnswers[field].map((answer) => ({ ...answers, [field]: answer }))),
    [{}],
  );

const guarded = ['topic', 'adultWho', 'adultSexual', 'danger'] as const;
const group = 'x';

/** Tried with every answer that the table asks about, so that no clever rule slips by. */
const broken = (rules: readonly RoutingRule[]): SchoolProblem[] => {
  const asked = rules.flatMap((rule) => askedBy(rule.when).map(({ field }) => field)).filter(isField);
  const found = new Set<string>();
  for (const answers of combinations([...new Set([...guarded, ...asked])])) {
    const reader = readerBy(rules, answers, group);
    if (answers['topic'] === 'adultAtSchool') {
      if (answers['adultSexual'] !== 'no' && answers['adultWho'] !== 'childcare') {
        if (!(reader.boardOnly && reader.danger && reader.seat.role === 'boardContact'))
          found.add(
            'Seksueel gedrag door een volwassene van school, ook bij twijfel, gaat direct naar het bestuur en naar niemand anders. Zet die regel vooraan, met `to: "boardContact"`, `boardOnly` en `danger`.',
          );
      } else if ([reader.seat, ...reader.alsoReads].some((seat) => seat.role === 'teacher')) {
        found.add('Gedrag van een volwassene van school gaat nooit naar het team van de groep. Kies een andere rol.');
      } else if (answers['adultWho'] === 'principal' && reader.seat.role === 'principal') {
        found.add('Gedrag van de directeur gaat niet naar de directeur. Kies "boardContact".');
      }
    }
    if (answers['danger'] !== 'no' && !reader.danger)
      found.add('Bij direct gevaar, ook bij "weet ik niet", gaat er meteen bericht uit. Geef die regel `danger`.');
  }
  return [...found].map((message) => ({ path: 'routing', message }));
};

/** Why this routing table cannot be used; empty also when the school brings none. */
export const routingRefusals = (school: School): readonly SchoolProblem[] => {
  const { routing } = school;
  if (routing === undefined) return [];
  const worded = routing.flatMap((rule, index) => [...unknownAnswers(rule, index), ...unheld(school, rule, index)]);
  return worded.length > 0 ? worded : [...uncaught(routing), ...broken(routing)];
};

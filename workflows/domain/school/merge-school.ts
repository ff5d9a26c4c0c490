import type * as z from 'zod';
import { mergeStartPage } from './merge-start-page.ts';
import type { boardFileSchema, School, StepSettings, schoolFileSchema } from './school.ts';
import type { SchoolProblem } from './school-problem.ts';

type Board = z.output<typeof boardFileSchema>;
type Own = z.output<typeof schoolFileSchema>;
type Steps = School['steps'];

export type Merged =
  | { readonly kind: 'merged'; readonly school: School }
  | { readonly kind: 'refused'; readonly problems: readonly SchoolProblem[] };

const mergeStep = (shared: StepSettings | undefined, own: StepSettings): StepSettings => ({
  term: own.term ?? shared?.term,
  reminder: own.reminder ?? shared?.reminder,
  ladder: own.ladder ?? shared?.ladder,
});

const mergeSteps = (shared: Steps, own: Steps): Steps => ({
  ...shared,
  ...Object.fromEntries(Object.entries(own).map(([key, settings]) => [key, mergeStep(shared[key], settings)])),
});

const clashes = (board: Board, own: Own): SchoolProblem[] =>
  own.people.flatMap((person, index) =>
    board.people.some((other) => other.id === person.id)
      ? [
          {
            path: `people[${index}].id`,
            message: `"${person.id}" staat al bij het bestuur. Kies een ander id of haal deze persoon hier weg.`,
          },
        ]
      : [],
  );

const missing = (path: string, what: string): SchoolProblem => ({
  path,
  message: `School noch bestuur noemt ${what}. Vul \`${path}\` in het schoolbestand in, of onder \`defaults\` in het bestuursbestand.`,
});

/** A school with all that it inherits from its board: each setting of the school goes before that of the board, of a step each
 * part by itself. The people of the school come first (their places in the list stay those of the school file), then the
 * people of the board. */
export const mergeSchool = (board: Board, own: Own): Merged => {
  const calendar = own.calendar ?? board.defaults.calendar;
  const mailTimes = own.mailTimes ?? board.defaults.mailTimes;
  const finalDecisionRole = own.finalDecisionRole ?? board.defaults.finalDecisionRole;
  const routing = own.routing ?? board.defaults.routing;
  const mailRules = { ...board.defaults.mailRules, ...own.mailRules };
  const problems = clashes(board, own);
  if (calendar === undefined) problems.push(missing('calendar', 'schoolweek en vakanties'));
  if (mailTimes === undefined) problems.push(missing('mailTimes', 'de tijden waarop een termijn eindigt en mail gaat'));
  if (finalDecisionRole === undefined)
    problems.push(missing('finalDecisionRole', 'wie in de Meldcode het eindbesluit neemt'));
  if (problems.length > 0 || calendar === undefined || mailTimes === undefined || finalDecisionRole === undefined) {
    return { kind: 'refused', problems };
  }
  const { id, name, pupils, contact, schoolYears, doorLimits, keyArn } = own;
  return {
    kind: 'merged',
    school: {
      v: 1,
      id,
      name,
      pupils,
      board: { id: board.id, name: board.name, phone: board.phone, mailDomain: board.mailDomain },
      contact,
      schoolYears,
      people: [...own.people, ...board.people].map(({ trained: _trained, ...person }) => person),
      calendar,
      mailTimes,
      steps: mergeSteps(board.defaults.steps ?? {}, own.steps ?? {}),
      finalDecisionRole,
      ...(routing === undefined ? {} : { routing }),
      ...(Object.keys(mailRules).length === 0 ? {} : { mailRules }),
      ...mergeStartPage(board.defaults, own),
      ...(doorLimits === undefined ? {} : { doorLimits }),
      ...(keyArn === undefined ? {} : { keyArn }),
    },
  };
};

import { blocked } from '../../workflows/domain/blocks.ts';
import type { Answers, CaseFile, Task } from '../../workflows/domain/case.ts';
import { colleaguesFor } from '../../workflows/domain/colleagues.ts';
import type { Instant, LocalDate } from '../../workflows/domain/instant.ts';
import { mayAnswer } from '../../workflows/domain/permission.ts';
import type { Person, Roster } from '../../workflows/domain/person.ts';
import type { When } from '../../workflows/domain/processes/condition.ts';
import type { ProcessId } from '../../workflows/domain/processes/process-id.ts';
import { processById, stepOf } from '../../workflows/domain/processes/processes.ts';
import type { Process, Route, Step } from '../../workflows/domain/processes/step.ts';
import { routeFor } from '../../workflows/domain/when.ts';
import type { Field, Form, SimpleField } from '../../workflows/forms/form.ts';
import { type Problem, parse } from '../../workflows/forms/parse.ts';
import type { Typed } from '../../workflows/forms/typed.ts';
import { exampleFor } from './example-for.ts';

/** With which answers a case comes to its end, whatever its process: the example of a form, and when a step comes a second
 * time those that lead on by the shortest way. */

const fieldsIn = (when: When): readonly string[] =>
  'all' in when ? when.all.flatMap(fieldsIn) : 'any' in when ? when.any.flatMap(fieldsIn) : [when.field];

/** Fewest answers from a step to the end, by step id. */
const lengths = (process: Process): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  const along = (route: Route): number =>
    1 + Math.max(0, ...(route.opens ?? []).map((id) => found.get(id) ?? Number.POSITIVE_INFINITY));
  for (let rounds = 0; rounds <= process.steps.length; rounds += 1) {
    for (const step of process.steps) found.set(step.id, Math.min(...step.routes.map(along)));
  }
  return found;
};

/** Every way to choose the fields that the routes of a step look at. */
const choices = (form: Form, step: Step): readonly Typed[] => {
  const asked = new Set(step.routes.flatMap(({ when }) => (when === undefined ? [] : fieldsIn(when))));
  return form.fields.reduce<readonly Typed[]>(
    (ways, field) =>
      asked.has(field.id) && field.kind === 'choice'
        ? ways.flatMap((way) => field.options.map(({ value }) => ({ ...way, [field.id]: value })))
        : ways,
    [{}],
  );
};

const samples = {
  email: 'iemand@verzonnen.example',
  phone: '06-12345678',
  time: '10:00',
  plain: 'Verzonnen antwoord',
} as const;

const missingValue = (field: SimpleField, name: string, today: LocalDate): Typed => {
  const [year = '', month = '', day = ''] = today.split('-');
  switch (field.kind) {
    case 'date':
      return { [`${name}.day`]: day, [`${name}.month`]: month, [`${name}.year`]: year };
    case 'choice':
    case 'many':
      return { [name]: field.options[0]?.value ?? '' };
    case 'colleague':
      return {};
    case 'long':
      return { [name]: 'Verzonnen antwoord.' };
    case 'text':
      return { [name]: samples[field.format ?? 'plain'] };
  }
};

const simpleAt = (fields: readonly Field[], name: string): SimpleField | null => {
  const bare = name.replace(/\.(?:day|month|year)$/, '').split('.');
  const field = fields.find(({ id }) => id === bare[0]);
  if (field === undefined) return null;
  return field.kind === 'repeated' ? simpleAt(field.fields, bare.slice(2).join('.')) : field;
};

const withMissing = (form: Form, typed: Typed, problems: readonly Problem[], today: LocalDate): Typed =>
  Object.assign(
    { ...typed },
    ...problems.map(({ name }) => {
      const field = simpleAt(form.fields, name);
      return field === null ? {} : missingValue(field, name.replace(/\.day$/, ''), today);
    }),
  );

interface Accepted {
  readonly typed: Typed;
  readonly answers: Answers;
}

/** As `parse`, after what is missing was filled in; null when that does not help. */
const accepted = (form: Form, typed: Typed, today: LocalDate): Accepted | null => {
  let now = typed;
  for (let rounds = 0; rounds < 4; rounds += 1) {
    const parsed = parse(form, now, today);
    if (parsed.kind === 'accepted') return { typed: now, answers: parsed.answers };
    now = withMissing(form, now, parsed.problems, today);
  }
  return null;
};

/** What somebody would write instead in a field that the policy refuses. */
const others = (form: Form, name: string, today: LocalDate): readonly Typed[] => {
  const field = simpleAt(form.fields, name);
  if (field === null) return [];
  return field.kind === 'choice'
    ? field.options.map(({ value }) => ({ [name]: value }))
    : [missingValue(field, name.replace(/\.day$/, ''), today)];
};

/** Accepted by the form and refused by no block of the policy. */
const allowed = (
  file: CaseFile,
  step: Step,
  form: Form,
  typed: Typed,
  today: LocalDate,
  tries = 3,
): Accepted | null => {
  const found = accepted(form, typed, today);
  if (found === null || tries === 0) return null;
  const { head, forms, tasks } = file;
  const [problem] = blocked(step.id, found.answers, forms, tasks, head.boardOnly);
  if (problem === undefined) return found;
  for (const other of others(form, problem.name, today)) {
    const better = allowed(file, step, form, { ...found.typed, ...other }, today, tries - 1);
    if (better !== null) return better;
  }
  return null;
};

/** The example of a form that starts a case.
 * @throws Error when the form does not accept it */
export const acceptedExample = (form: Form, today: LocalDate): Typed => {
  const found = accepted(form, exampleFor(form, today), today);
  if (found === null) throw new Error(`The example of ${form.id} is not accepted.`);
  return found.typed;
};

/** Who answers: whoever was asked, in that order; else anybody who may.
 * @throws Error when nobody may */
export const whoAnswers = (file: CaseFile, task: Task, roster: Roster, today: LocalDate): Person => {
  const asked = [...task.asked, ...roster.people.map(({ id }) => id)];
  const free = asked.find((id) => mayAnswer(roster, file.head, task, id, today));
  const person = roster.people.find(({ id }) => id === free);
  if (person === undefined) throw new Error(`Nobody can answer ${file.head.process}.${task.step}.`);
  return person;
};

/** The colleague whom the example names may not be one whom this person can choose: then somebody who is. */
export const colleagueFor = (
  file: CaseFile,
  step: Step,
  form: Form,
  roster: Roster,
  by: Person,
  now: Instant,
): Typed => {
  const may = colleaguesFor({ roster, now }, file, step, by.id).map(({ id }) => id);
  return Object.fromEntries(
    form.fields.flatMap((field) => {
      const named = field.kind === 'colleague' ? form.example[field.id] : undefined;
      if (field.kind !== 'colleague' || may.includes(String(named))) return [];
      return field.others?.some(({ value }) => value === named) === true ? [] : [[field.id, may[0] ?? '']];
    }),
  );
};

/** What is chosen in a form, without what is written. */
export const choicesIn = (form: Form, typed: Typed): Typed =>
  Object.fromEntries(
    Object.entries(typed).filter(([name]) => {
      const field = simpleAt(form.fields, name);
      return !(field?.kind === 'long' || (field?.kind === 'text' && field.format !== 'time'));
    }),
  );

export type Answered = (process: ProcessId, step: string) => boolean;

/** Fewest answers from a step to one that was never answered, by step id. */
const toUnknown = (process: Process, answered: Answered): ReadonlyMap<string, number> => {
  const found = new Map(process.steps.map(({ id }) => [id, answered(process.id, id) ? Number.POSITIVE_INFINITY : 0]));
  for (let rounds = 0; rounds <= process.steps.length; rounds += 1) {
    for (const { id, routes } of process.steps) {
      const next = routes.flatMap((route) => route.opens ?? []).map((open) => 1 + (found.get(open) ?? 0));
      found.set(id, Math.min(found.get(id) ?? 0, ...next));
    }
  }
  return found;
};

/** Times that a step is opened before nothing but the end is looked for. */
const patience = 2;

/** Whether a case of it could come at a step that was never answered, other than those that only time opens. */
export const tellsMore = ({ id, steps, standing }: Process, answered: Answered): boolean => {
  const later = new Set(standing.map(({ opens }) => opens));
  return steps.some((step) => !later.has(step.id) && !answered(id, step.id));
};

interface Way {
  readonly typed: Typed;
  /** Fewest answers from there to the end, and to a step that was never answered. */
  readonly length: number;
  readonly news: number;
  /** What others still had to do is done with. */
  readonly leaves: boolean;
}

const nothingNew = Number.MAX_SAFE_INTEGER;

/** First to what is new, by the way that passes most of it; else straight to the end. */
const byWorth = (a: Way, b: Way): number => {
  if (a.news !== b.news) return a.news - b.news;
  if (a.news === nothingNew) return a.length - b.length;
  return Number(a.leaves) - Number(b.leaves) || b.length - a.length;
};

interface Asked {
  readonly file: CaseFile;
  readonly task: Task;
  readonly form: Form;
  readonly today: LocalDate;
  /** What this person fills in otherwise than the example. */
  readonly changed?: Typed;
  /** Given: the way leads past steps that were never answered. */
  readonly answered?: Answered;
}

/** @throws Error when no answer leads on */
export const answersFor = ({ file, task, form, today, changed = {}, answered }: Asked): Typed => {
  const process = processById(file.head.process);
  const step = stepOf(process, task.step);
  if (step === null) throw new Error(`${process.id} has no step ${task.step}.`);
  const example = { ...exampleFor(form, today), ...changed };
  const toEnd = lengths(process);
  const known: Answered = task.n > patience || answered === undefined ? () => true : answered;
  const unknown = toUnknown(process, known);
  const news = ({ opens = [], starts }: Route): number =>
    starts !== undefined && tellsMore(processById(starts), known)
      ? 0
      : Math.min(nothingNew, ...opens.map((id) => unknown.get(id) ?? nothingNew));
  const ways = [...(task.n === 1 ? [{}] : []), ...choices(form, step)].flatMap((way): readonly Way[] => {
    const found = allowed(file, step, form, { ...example, ...way }, today);
    const route = found === null ? null : routeFor(step, found.answers);
    if (found === null || route === null) return [];
    const length = Math.max(0, ...(route.opens ?? []).map((id) => toEnd.get(id) ?? 0));
    return [{ typed: found.typed, length, news: news(route), leaves: route.boardOnly === true || route.ends === true }];
  });
  const [first] = task.n === 1 && answered === undefined ? ways : ways.toSorted(byWorth);
  if (first === undefined) throw new Error(`No answer to ${process.id}.${step.id} leads on.`);
  return first.typed;
};

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fireAlarm } from '../../workflows/domain/alarming.ts';
import { decideAnswer } from '../../workflows/domain/answering.ts';
import type { Answers, CaseChange, CaseHead, Task } from '../../workflows/domain/case.ts';
import { merged } from '../../workflows/domain/change.ts';
import { closeWhenDone } from '../../workflows/domain/closing.ts';
import type { Context } from '../../workflows/domain/context.ts';
import { type Instant, plusMinutes } from '../../workflows/domain/instant.ts';
import { earliestMoment } from '../../workflows/domain/pace.ts';
import type { When } from '../../workflows/domain/processes/condition.ts';
import { type ProcessId, processIds } from '../../workflows/domain/processes/process-id.ts';
import { processById, processes, stepOf } from '../../workflows/domain/processes/processes.ts';
import type { Process, Step } from '../../workflows/domain/processes/step.ts';
import { startCase } from '../../workflows/domain/starting.ts';
import { formById } from '../../workflows/forms/registry.ts';
import { sampleContext, sampleNow } from '../samples/case.ts';
import { sampleSchool } from '../samples/school.ts';

/** What happens next in a walk: somebody answers an open step, or everybody stays silent until the next alarm. */
type Move =
  | { readonly kind: 'answer'; readonly which: number; readonly choices: readonly number[]; readonly days: number }
  | { readonly kind: 'silence' };

interface State {
  readonly head: CaseHead;
  readonly tasks: readonly Task[];
}

const seen = { answers: 0, alarms: 0, closed: 0, boardOnly: 0, linked: 0, routes: new Set<string>() };

const seat = { role: 'careCoordinator', group: null } as const;
const teacher = { role: 'teacher', group: '3a' } as const;

/** With a holiday that is near, so that walks come upon its question. */
const usual = sampleSchool();
const nearHoliday = { name: 'Verzonnen vakantie', from: '2027-01-18', until: '2027-01-22' };
const [year] = usual.schoolYears;
const school = sampleSchool({
  calendar: { ...usual.calendar, holidays: [...usual.calendar.holidays, nearHoliday] },
  // A school year that ends soon, for what is asked when the next one begins.
  schoolYears:
    year === undefined
      ? []
      : [
          { ...year, until: '2027-01-17' },
          { ...year, from: '2027-01-18' },
        ],
});

const contextAt = (now: Instant): Context => sampleContext({ now, systemNow: now, school });

/** Steps that no route opens: what the submitter wrote or did opens them, or that time passes. */
const besides = (table: Process): readonly string[] => {
  const opened = new Set([
    ...table.starts,
    ...table.steps.flatMap((step) => step.routes.flatMap((route) => route.opens ?? [])),
  ]);
  return table.steps.map(({ id }) => id).filter((id) => !opened.has(id));
};

/** @param steps those that open at once */
const begin = (process: ProcessId, context: Context, steps: readonly string[]): CaseChange => {
  const table = processById(process);
  const first = process === 'concern' ? teacher : seat;
  return startCase(context, {
    process: table,
    caseId: 'a'.repeat(26),
    origin: 'staff',
    actor: { kind: 'person', id: 'ineke' },
    group: '3a',
    firstRole: first,
    reporter: 'ineke',
    boardOnly: table.boardOnly === true,
    conflicts: [],
    receipts: [],
    linkedFrom: null,
    openings: steps.flatMap((id) => {
      const step = stepOf(table, id);
      return step === null ? [] : [{ step, previous: first, answers: {} }];
    }),
  });
};

/** Any values that the form's choices can have; a date some days from now for each date. */
const anyAnswers = (formId: string, choices: readonly number[], day: string): Answers =>
  Object.fromEntries(
    (formById(formId)?.fields ?? []).flatMap((field, i) => {
      if (field.kind === 'date') return [[field.id, day]];
      if (field.kind !== 'choice') return [];
      return [[field.id, field.options[(choices[i] ?? 0) % field.options.length]?.value ?? '']];
    }),
  );

const asked = (when: When | undefined): readonly string[] => {
  if (when === undefined) return [];
  if ('all' in when) return when.all.flatMap(asked);
  return 'any' in when ? when.any.flatMap(asked) : [when.field];
};

/** Every combination of values of the fields that the routes of a step look at; each may also be left empty. */
const everyAnswer = (step: Step): readonly Answers[] => {
  const form = formById(step.form);
  const fields = [...new Set(step.routes.flatMap((route) => asked(route.when)))];
  return fields.reduce<readonly Answers[]>(
    (found, id) => {
      const field = form?.fields.find((one) => one.id === id);
      const values = field?.kind === 'choice' ? field.options.map(({ value }) => value) : [];
      return found.flatMap((answers) => [answers, ...values.map((value) => ({ ...answers, [id]: value }))]);
    },
    [{}],
  );
};

const stateAfter = (state: State, change: CaseChange): State => {
  expect(change.expects).toBe(state.head.version);
  expect(change.head.version).toBe(state.head.version + 1);
  return { head: change.head, tasks: merged(state.tasks, change.tasks) };
};

const answered = (context: Context, state: State, task: Task, answers: Answers): State => {
  const person = task.asked[0] ?? 'ineke';
  const outcome = decideAnswer(context, {
    ...state,
    task,
    person,
    form: { id: 'form', version: 1 },
    answers,
    counted: answers,
    newCaseId: 'n'.repeat(26),
  });
  if (outcome.kind === 'noRoute') throw new Error(`no route from ${task.step}`);
  seen.answers += 1;
  seen.routes.add(`${state.head.process}.${task.step}: ${outcome.route.label}`);
  seen.linked += outcome.changes.length - 1;
  const [change] = outcome.changes;
  if (change === undefined) throw new Error('no change');
  return stateAfter(state, change);
};

const isOpen = (task: Task): boolean => task.status === 'open';

/** What holds of every case at every moment. */
const sound = (state: State): void => {
  const { head, tasks } = state;
  const process = processById(head.process);
  const open = tasks.filter(isOpen);
  const keys = tasks.map((task) => `${task.step}#${task.n}`);
  expect(new Set(keys).size).toBe(keys.length);
  expect(tasks.filter((task) => stepOf(process, task.step) === null)).toEqual([]);
  expect(new Set(open.map((task) => task.step)).size).toBe(open.length);
  // Nobody can wait for ever: whatever is open has an alarm and somebody who was asked.
  expect(open.filter((task) => task.alarm === null || task.asked.length === 0)).toEqual([]);
  expect(head.step).toBe(process.steps.find((step) => open.some((task) => task.step === step.id))?.id ?? null);
  expect(head.wakeAt === null).toBe(head.status === 'closed');
  expect(tasks.filter((task) => !isOpen(task) && (task.alarm !== null || task.doneAt === null))).toEqual([]);
  if (head.boardOnly) expect(open.filter((task) => task.seat.role !== 'boardContact')).toEqual([]);
};

/** No way round the last steps: aftercare in the Meldcode, the closing words in a concern. */
const lastStep = (process: ProcessId): string => {
  if (process === 'wave') return 'choose';
  return process === 'reporting-code' ? 'aftercare' : 'close';
};

const closedFrom = (context: Context, state: State): State => {
  if (state.tasks.some(isOpen)) {
    expect(closeWhenDone(context, state)).toBeNull();
    return state;
  }
  const change = closeWhenDone(context, state);
  if (change === null) throw new Error('neither open nor to be closed');
  seen.closed += 1;
  expect(state.tasks.some((task) => task.step === lastStep(state.head.process) || task.step === 'withdrawal')).toBe(
    true,
  );
  return stateAfter(state, change);
};

const walked = (
  process: ProcessId,
  all: boolean,
  moves: readonly Move[],
): { readonly state: State; readonly now: Instant } => {
  const table = processById(process);
  let now = sampleNow;
  const first = begin(process, contextAt(now), [...table.starts, ...(all ? besides(table) : [])]);
  let state: State = { head: first.head, tasks: first.tasks };
  sound(state);
  for (const move of moves) {
    if (state.head.status === 'closed') break;
    const open = state.tasks.filter(isOpen);
    const moment = earliestMoment(state.head, state.tasks);
    if (move.kind === 'silence' && moment !== null) {
      now = moment > now ? moment : now;
      const fired = fireAlarm(contextAt(now), state);
      if (fired.kind === 'quiet') throw new Error('an alarm that is due did not fire');
      seen.alarms += 1;
      state = stateAfter(state, fired.change);
      for (const task of fired.change.tasks) expect((task.alarm?.at ?? now) > now).toBe(true);
    } else if (move.kind === 'answer') {
      now = plusMinutes(now, 7);
      const task = open[move.which % open.length];
      if (task === undefined) throw new Error('open without a step');
      const form = stepOf(processById(process), task.step)?.form ?? '';
      const day = plusMinutes(now, move.days * 24 * 60).slice(0, 10);
      state = answered(contextAt(now), state, task, anyAnswers(form, move.choices, day));
    }
    sound(state);
    state = closedFrom(contextAt(now), state);
    sound(state);
  }
  if (state.head.boardOnly) seen.boardOnly += 1;
  return { state, now };
};

const anyMove: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('answer'),
      which: fc.nat(3),
      choices: fc.array(fc.nat(9), { minLength: 30, maxLength: 30 }),
      days: fc.integer({ min: -3, max: 90 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'silence' }) },
);

const runs = 120 * processIds.length;

describe('whatever is answered, in whatever order, and whenever nobody answers', () => {
  it('a case keeps somebody asked and an alarm set until its last step is done, and then closes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...processIds, 'reporting-code', 'reporting-code'),
        fc.boolean(),
        fc.array(anyMove, { maxLength: 60 }),
        (process, all, moves) => {
          const { state, now } = walked(process, all, moves);
          // From wherever it stands, the last route of each step leads to the end.
          let rest = state;
          for (let n = 0; rest.head.status === 'open'; n += 1) {
            expect(n).toBeLessThan(30);
            const task = rest.tasks.find(isOpen);
            if (task === undefined) throw new Error('open without a step');
            rest = closedFrom(contextAt(now), answered(contextAt(now), rest, task, {}));
            sound(rest);
          }
          expect(rest.head).toMatchObject({ status: 'closed', step: null, wakeAt: null });
        },
      ),
      { numRuns: runs, seed: 20270111 },
    );
    expect(seen.answers).toBeGreaterThan(1500);
    expect(seen.alarms).toBeGreaterThan(250);
    expect(seen.closed).toBe(runs);
    expect(seen.boardOnly).toBeGreaterThan(10);
    expect(seen.linked).toBeGreaterThan(50);
  });

  it.each(processes)('every route of $name can be taken, and leaves a case that is sound', (process) => {
    const context = contextAt(sampleNow);
    const taken = new Set<string>();
    for (const step of process.steps) {
      for (const answers of everyAnswer(step)) {
        const first = begin(process.id, context, [step.id]);
        const state: State = { head: first.head, tasks: first.tasks };
        const task = state.tasks.find((one) => one.step === step.id);
        if (task === undefined) throw new Error(`${step.id} did not open`);
        seen.routes.clear();
        sound(answered(context, state, task, answers));
        for (const route of seen.routes) taken.add(route);
      }
    }
    const all = process.steps.flatMap((step) => step.routes.map((route) => `${process.id}.${step.id}: ${route.label}`));
    expect(all.filter((route) => !taken.has(route))).toEqual([]);
    expect(all.length).toBeGreaterThanOrEqual(process.steps.length);
  });
});

import { describe, expect, it } from 'vitest';
import type { CaseFile, Task } from '../../workflows/domain/case.ts';
import type { Context } from '../../workflows/domain/context.ts';
import { followed, handlerSeat } from '../../workflows/domain/follow-up.ts';
import { concern } from '../../workflows/domain/processes/concern.ts';
import { processes, stepOf } from '../../workflows/domain/processes/processes.ts';
import { startCase } from '../../workflows/domain/starting.ts';
import { parentForms } from '../../workflows/forms/parent-forms.ts';
import { formById } from '../../workflows/forms/registry.ts';
import { sampleSchool } from '../samples/school.ts';

const school = sampleSchool();
const now = '2027-01-11T09:00:00.000Z';
const context: Context = { school, roster: { version: 1, people: school.people }, now, systemNow: now };
const teacher = { role: 'teacher', group: '3a' } as const;

const opened = (): CaseFile => {
  const { head, tasks, events, forms, outs } = startCase(context, {
    process: concern,
    caseId: 'a'.repeat(26),
    origin: 'parent',
    actor: { kind: 'submitter' },
    group: '3a',
    firstRole: teacher,
    reporter: null,
    boardOnly: false,
    conflicts: [],
    receipts: ['code-1', 'code-2'],
    linkedFrom: null,
    openings: [{ step: concern.steps[1], previous: teacher, answers: {} }],
  });
  return { head, tasks, events, forms, outs };
};

const given = (text: string, key = 'key') => ({
  form: { id: 'parentMessage', version: 1 },
  answers: { danger: 'no', text },
  key,
  codeHash: 'code-1',
});

describe('who answers what comes in under a code', () => {
  const task = (step: string, over: Partial<Task>): Task => ({
    v: 1,
    step,
    n: 1,
    status: 'open',
    seat: teacher,
    openedAt: now,
    dueAt: now,
    dueBecause: '',
    alarm: null,
    asked: [],
    revision: 1,
    doneAt: null,
    doneBy: null,
    ...over,
  });
  const ib = { role: 'careCoordinator', group: null } as const;
  const head = opened().head;

  it.each([
    [
      'whoever the submitter waits for now',
      [task('acknowledge', { status: 'done', doneAt: now }), task('careCoordinator', { seat: ib })],
      ib,
    ],
    [
      'whoever acted last, when nobody is waited for',
      [
        task('acknowledge', { status: 'done', doneAt: now }),
        task('close', { status: 'done', seat: ib, doneAt: '2027-01-12T09:00:00.000Z' }),
      ],
      ib,
    ],
    [
      'never whoever only triages or calls about danger',
      [task('triage', { seat: ib }), task('danger', { seat: ib })],
      teacher,
    ],
    ['whoever the routing named, before anybody did anything', [], teacher],
  ] as const)('is %s', (_, tasks, seat) => {
    expect(handlerSeat(concern, head, tasks)).toEqual(seat);
  });
});

describe('what comes in under a code', () => {
  it('shows under that code alone, when several are of one case', () => {
    const change = followed(context, opened(), given('Verzonnen.'));
    expect(change?.receipts.map(({ codeHash, said }) => [codeHash, said?.map(({ by }) => by)])).toEqual([
      ['code-1', ['submitter']],
      ['code-2', undefined],
    ]);
  });

  it('is shown again up to what a row can hold, and stands in the case whole', () => {
    const long = 'x'.repeat(4000);
    const state = opened();
    const forms = Array.from({ length: 15 }, (_, n) => ({
      v: 1 as const,
      version: n + 2,
      formId: 'parentMessage',
      formVersion: 1,
      step: null,
      n: null,
      at: now,
      actor: { kind: 'submitter' } as const,
      answers: { danger: 'no', text: long },
      key: `key-${n}`,
    }));
    const change = followed(context, { ...state, forms }, given(long, 'last'));
    expect(change?.receipts[0]?.said?.[0]?.text).toMatch(/^\(Dit bericht is bij de school/);
    expect(change?.forms[0]?.answers['text']).toBe(long);
    const fits = followed(context, { ...state, forms: forms.slice(1) }, given(long, 'last'));
    expect(fits?.receipts[0]?.said?.[0]?.text).toBe(long);
  });

  it('counts once', () => {
    const state = opened();
    const change = followed(context, state, given('Verzonnen.'));
    expect(followed(context, { ...state, forms: change?.forms ?? [] }, given('Verzonnen.'))).toBeNull();
  });

  it('of a form that no case knows changes nothing', () => {
    expect(followed(context, opened(), { ...given('x'), form: { id: 'toString', version: 1 } })).toBeNull();
  });
});

describe('every process that starts with a form of the parent door', () => {
  const byParents = processes.flatMap(({ id, intake = [] }) =>
    intake
      .filter(({ form }) => parentForms.some((one) => one.id === form))
      .flatMap(({ rules }) => [id, ...rules.flatMap((rule) => rule.process ?? [])]),
  );
  const forParents = processes.filter(({ id }) => byParents.includes(id));

  it.each(forParents.map((process) => [process.id, process] as const))(
    '%s answers messages and withdrawals',
    (_, process) => {
      for (const id of ['update', 'message', 'withdrawal']) {
        const step = stepOf(process, id);
        expect(step, id).not.toBeNull();
        const told = formById(step?.form ?? '')?.fields.find(({ forSubmitter }) => forSubmitter === true);
        // Whoever asked, or waits, has something to read whatever is answered.
        expect([told?.required, told?.only]).toEqual([true, undefined]);
      }
    },
  );

  it('has a step for danger, which every message asks about again', () => {
    expect(forParents.length).toBeGreaterThan(0);
    for (const process of forParents) expect(stepOf(process, 'danger')?.announce, process.id).toBe('danger');
  });
});

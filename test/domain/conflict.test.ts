import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseChange, CaseHead, Task } from '../../workflows/domain/case.ts';
import { merged } from '../../workflows/domain/change.ts';
import { confirmDanger, warningsOf } from '../../workflows/domain/confirming.ts';
import { clear, entryOf, stepAside } from '../../workflows/domain/conflict.ts';
import { openTasks } from '../../workflows/domain/opening.ts';
import { mayAnswer, reading } from '../../workflows/domain/permission.ts';
import { processById, stepOf } from '../../workflows/domain/processes/processes.ts';
import { sampleContext, sampleHead, sampleNow, sampleTask } from '../samples/case.ts';
import { samplePeople } from '../samples/school.ts';

interface State {
  readonly head: CaseHead;
  readonly tasks: readonly Task[];
}

const context = sampleContext();
const late = sampleContext({ now: '2027-01-14T09:00:00.000Z' });
const nextOf = (state: State, change: CaseChange): State => ({
  head: change.head,
  tasks: merged(state.tasks, change.tasks),
});
const letters = (change: CaseChange) =>
  change.outs.flatMap(({ content }) =>
    content.kind === 'letter' && content.to.kind === 'person' ? [[content.letter, content.to.id]] : [],
  );

const worry: State = { head: sampleHead(), tasks: [sampleTask()] };
const duo: State = {
  head: sampleHead({ group: '4a', firstRole: { role: 'teacher', group: '4a' } }),
  tasks: [sampleTask({ seat: { role: 'teacher', group: '4a' }, asked: ['bram'] })],
};

const inDanger = (): State => {
  const process = processById('concern');
  const step = stepOf(process, 'danger');
  if (step === null) throw new Error('no step danger');
  const previous = { role: 'careCoordinator', group: null } as const;
  const head = sampleHead({ step: 'danger' });
  return { head, tasks: openTasks(context, process, head, [], [{ step, previous, answers: {} }]).tasks };
};

describe('before a case opens', () => {
  it('whoever is asked for something is shown the group and no more', () => {
    expect(entryOf(context, worry, 'anna')).toEqual({ kind: 'ask', group: '3a' });
  });

  it('whoever said no is asked no more, and the parent sees nothing of that', () => {
    const change = clear(context, { ...worry, head: sampleHead({ receipts: ['r'] }) }, 'anna');
    expect(change).toMatchObject({ events: [{ kind: 'cleared', actor: { id: 'anna' } }], outs: [], receipts: [] });
    expect(change.head.wakeAt).toBe(worry.head.wakeAt);
    expect(entryOf(context, nextOf(worry, change), 'anna')).toEqual({ kind: 'open', reading: 'all' });
    expect(entryOf(context, nextOf(worry, change), 'pien')).toEqual({ kind: 'hidden' });
  });

  it('one’s own words are not kept back, but the rest of the case is', () => {
    const head = sampleHead({ process: 'reporting-code', reporter: 'uma' });
    expect(entryOf(context, { head, tasks: [sampleTask()] }, 'uma')).toEqual({ kind: 'open', reading: 'own' });
    const asked = { head: { ...head, reporter: 'anna' }, tasks: [sampleTask()] };
    expect(entryOf(context, asked, 'anna')).toEqual({ kind: 'ask', group: '3a' });
  });
});

describe('whoever steps aside', () => {
  it('is replaced at once by the deputy, and the case does not exist any more', () => {
    const change = stepAside(context, worry, 'anna');
    expect(letters(change)).toEqual([['assigned', 'bram']]);
    expect(change.head.conflicts).toEqual(['anna']);
    expect(change.events).toMatchObject([{ kind: 'steppedAside', actor: { id: 'anna' }, note: null }]);
    const next = nextOf(worry, change);
    expect(entryOf(context, next, 'anna')).toEqual({ kind: 'hidden' });
    expect(next.tasks.map((task) => mayAnswer(context.roster, next.head, task, 'bram', '2027-01-11'))).toEqual([true]);
    expect(next.tasks[0]).toMatchObject({ asked: ['anna', 'bram'], revision: 2, dueAt: worry.tasks[0]?.dueAt });
  });

  it('of a pair leaves the step with the other one', () => {
    expect(letters(stepAside(context, duo, 'bram'))).toEqual([['assigned', 'cato']]);
    const both = { ...duo, tasks: [sampleTask({ seat: { role: 'teacher', group: '4a' }, asked: ['bram', 'cato'] })] };
    expect(letters(stepAside(context, both, 'bram'))).toEqual([]);
  });

  it('is replaced by the board when nobody else is left', () => {
    const first = nextOf(worry, stepAside(context, worry, 'anna'));
    expect(letters(stepAside(context, first, 'bram'))).toEqual([
      ['assigned', 'berend'],
      ['assigned', 'beatrix'],
    ]);
  });

  it('after the ladder came to him or her, is replaced by the next of the ladder', () => {
    const escalated = { ...worry, tasks: [sampleTask({ asked: ['anna', 'ineke'] })] };
    const [letter] = letters(stepAside(late, escalated, 'ineke'));
    expect(letter?.[0]).toBe('escalated');
    expect(letter?.[1]).not.toBe('ineke');
    expect(letters(stepAside(context, escalated, 'ineke'))).toEqual([]);
  });

  it('leaves done steps as they are, and a closed case asks nobody', () => {
    const done = sampleTask({ status: 'done', alarm: null });
    const closed = { head: sampleHead({ status: 'closed', step: null, wakeAt: null }), tasks: [done] };
    const change = stepAside(context, closed, 'anna');
    expect(change).toMatchObject({ tasks: [], outs: [], head: { status: 'closed', wakeAt: null } });
  });

  it('and had confirmed danger, is no confirmation any more: the rounds begin anew', () => {
    const danger = inDanger();
    const [task] = danger.tasks;
    const confirming = task === undefined ? null : confirmDanger(context, danger, task, 'ineke');
    if (confirming === null) throw new Error('not confirmed');
    const confirmed = nextOf(danger, confirming);
    expect(warningsOf(confirmed.head, confirmed.tasks)[0]?.heard).toContainEqual({ person: 'ineke', confirmed: true });
    const left = nextOf(confirmed, stepAside(context, confirmed, 'ineke'));
    expect(left.tasks[0]).toMatchObject({ confirmed: [], alarm: { kind: 'danger', rung: 0 } });
    expect(warningsOf(left.head, left.tasks)[0]?.heard.map(({ person }) => person)).not.toContain('ineke');
  });

  it('in danger is replaced by the board when the whole circle has left', () => {
    let state = inDanger();
    const circle = state.tasks[0]?.asked ?? [];
    expect(circle.length).toBeGreaterThan(2);
    const told: (readonly (readonly string[])[])[] = [];
    for (const person of circle) {
      const change = stepAside(context, state, person);
      told.push(letters(change));
      state = nextOf(state, change);
    }
    expect(told.at(-1)).toEqual([
      ['danger', 'berend'],
      ['danger', 'beatrix'],
    ]);
  });
});

describe('whoever steps aside, in whatever order', () => {
  it('is never written to again, and somebody else always has the step until the whole board has left', () => {
    const ids = samplePeople.map(({ id }) => id);
    let asked = 0;
    let told = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(worry, duo, inDanger()),
        fc.shuffledSubarray(ids, { minLength: 1 }),
        fc.boolean(),
        (start, leaving, isLate) => {
          const now = isLate ? late : context;
          let state: State = start;
          for (const person of leaving) {
            const change = stepAside(now, state, person);
            state = nextOf(state, change);
            const to = letters(change).map(([, id]) => id);
            told += to.length;
            expect(to.filter((id) => state.head.conflicts.includes(id ?? ''))).toEqual([]);
            expect(reading(now.roster, state.head, state.tasks, person, '2027-01-11')).toBe('none');
            if (['berend', 'beatrix'].every((id) => state.head.conflicts.includes(id))) continue;
            const free = state.tasks.flatMap((task) => task.asked).filter((id) => !state.head.conflicts.includes(id));
            expect(free.length).toBeGreaterThan(0);
            asked += 1;
          }
        },
      ),
      { numRuns: 300, seed: 20270111 },
    );
    expect(asked).toBeGreaterThan(300);
    expect(told).toBeGreaterThan(80);
    expect(sampleNow < late.now).toBe(true);
  });
});

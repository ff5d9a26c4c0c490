import { describe, expect, it } from 'vitest';
import { fireAlarm } from '../../workflows/domain/alarming.ts';
import type { Alarm, CaseHead, Task } from '../../workflows/domain/case.ts';
import type { Context } from '../../workflows/domain/context.ts';
import type { Person } from '../../workflows/domain/person.ts';
import { sampleContext, sampleHead, sampleTask } from '../samples/case.ts';
import { samplePeople, sampleRoster } from '../samples/school.ts';

const thursday = '2027-01-14T06:30:00.000Z';

const overdue = (rung: number): Alarm => ({ at: thursday, kind: 'overdue', rung });

const fired = (task: Partial<Task>, head: Partial<CaseHead> = {}, context: Partial<Context> = {}) =>
  fireAlarm(sampleContext({ now: thursday, systemNow: thursday, ...context }), {
    head: sampleHead(head),
    tasks: [sampleTask(task)],
  });

const told = (outcome: ReturnType<typeof fireAlarm>): readonly string[] =>
  outcome.kind === 'quiet'
    ? []
    : outcome.change.outs.flatMap(({ content }) =>
        content.kind === 'letter'
          ? [`${content.letter} ${content.to.kind === 'person' ? content.to.id : content.to.seat.role}`]
          : [content.kind],
      );

const taskAfter = (outcome: ReturnType<typeof fireAlarm>): Task | undefined =>
  outcome.kind === 'quiet' ? undefined : outcome.change.tasks[0];

describe('an alarm', () => {
  it('waits for its moment, to the millisecond', () => {
    expect(fired({}, {}, { now: '2027-01-14T06:29:59.999Z' }).kind).toBe('quiet');
    expect(fired({}).kind).toBe('fired');
  });

  it('is silent in a closed case and for a step that was answered', () => {
    expect(fired({}, { status: 'closed' }).kind).toBe('quiet');
    expect(fired({ status: 'done' }).kind).toBe('quiet');
    expect(fired({ alarm: null }).kind).toBe('quiet');
  });

  it('fires one at a time, the earliest first', () => {
    const early: Alarm = { at: '2027-01-13T06:30:00.000Z', kind: 'overdue', rung: 0 };
    const triage = sampleTask({ step: 'triage', seat: { role: 'careCoordinator', group: null }, asked: ['ineke'] });
    const outcome = fireAlarm(sampleContext({ now: thursday }), {
      head: sampleHead(),
      tasks: [sampleTask(), { ...triage, alarm: early }],
    });
    expect(outcome).toMatchObject({ kind: 'fired', change: { tasks: [{ step: 'triage' }] } });
    expect(outcome.kind === 'fired' && outcome.change.tasks).toHaveLength(1);
  });

  it('is one transaction on the version that was read, and keeps the case watched', () => {
    const outcome = fired({}, { version: 5 });
    expect(outcome).toMatchObject({
      change: { expects: 5, head: { version: 6, wakeAt: '2027-01-14T06:35:00.000Z' } },
    });
  });
});

describe('a term that is over', () => {
  it('is told to the owner and to the next person, who may answer from then on', () => {
    const outcome = fired({ alarm: overdue(0) });
    expect(told(outcome)).toEqual(['overdue teacher', 'escalated ineke']);
    expect(taskAfter(outcome)).toMatchObject({
      asked: ['anna', 'ineke'],
      alarm: { at: '2027-01-15T06:30:00.000Z', kind: 'overdue', rung: 2 },
    });
    expect(outcome).toMatchObject({ loud: false, change: { events: [{ kind: 'escalated' }] } });
  });

  it('tells the owner once: later rungs only reach the next person', () => {
    expect(told(fired({ alarm: overdue(2), asked: ['anna', 'ineke'], lateTold: true }))).toEqual(['escalated pien']);
  });

  it('never asks somebody in conflict', () => {
    expect(told(fired({ alarm: overdue(0) }, { conflicts: ['ineke', 'pien'] }))).toEqual([
      'overdue teacher',
      'escalated berend',
    ]);
  });

  it('climbs within the board in a case of the board', () => {
    const outcome = fired(
      { alarm: overdue(0), seat: { role: 'boardContact', group: null }, asked: ['berend'] },
      { boardOnly: true },
    );
    expect(told(outcome)).toEqual(['overdue boardContact', 'escalated beatrix']);
  });

  it('after a bounce, before the term is over, asks the next person without saying that it is', () => {
    const early = fired({ alarm: overdue(0), dueAt: '2027-01-20T16:00:00.000Z' });
    expect(told(early)).toEqual(['assigned ineke']);
    expect(taskAfter(early)?.alarm).toEqual({ at: '2027-01-21T06:30:00.000Z', kind: 'overdue', rung: 2 });
    expect(taskAfter(early)?.lateTold).toBeUndefined();
  });

  it('tells the owner when the term is over, also after a bounce used up the first rung', () => {
    const late = fired({ alarm: overdue(1), asked: ['anna', 'ineke'] });
    expect(told(late)).toEqual(['overdue teacher', 'escalated pien']);
    expect(taskAfter(late)?.lateTold).toBe(true);
  });

  it('when nobody is left is loud, and is repeated every working day to whoever was asked last', () => {
    const everybody = samplePeople.map((person) => person.id);
    const alone = fired({ alarm: overdue(0), asked: everybody });
    expect(told(alone)).toEqual(['stillOpen teacher']);
    expect(alone).toMatchObject({ loud: true, change: { events: [{ kind: 'unheard' }] } });
    expect(taskAfter(alone)?.alarm).toMatchObject({ kind: 'repeat', at: '2027-01-15T06:30:00.000Z' });
    const repeat: Alarm = { at: thursday, kind: 'repeat', rung: 2 };
    const again = fired({ alarm: repeat, asked: ['anna', 'pien', 'berend'] });
    expect(told(again)).toEqual(['stillOpen berend']);
    expect(again).toMatchObject({ loud: true });
    expect(taskAfter(again)?.alarm).toEqual({ at: '2027-01-15T06:30:00.000Z', kind: 'repeat', rung: 3 });
  });

  it('is repeated to the last who works today, or to a deputy in that place', () => {
    const repeat: Alarm = { at: thursday, kind: 'repeat', rung: 0 };
    const but = (changed: Readonly<Record<string, Partial<Person>>>) => ({
      roster: sampleRoster(samplePeople.map((person) => ({ ...person, ...changed[person.id] }))),
    });
    const asked = ['anna', 'ineke', 'pien'];
    const absent = but({ pien: { absentOn: '2027-01-14' } });
    expect(told(fired({ alarm: repeat, asked }, {}, absent))).toEqual(['escalated adam']);
    expect(taskAfter(fired({ alarm: repeat, asked }, {}, absent))?.asked).toContain('adam');
    const left = but({ pien: { until: '2027-01-13', deputies: [] } });
    expect(told(fired({ alarm: repeat, asked }, {}, left))).toEqual(['stillOpen ineke']);
    const dayOff = but({ pien: { workingDays: ['mon'], deputies: [] } });
    expect(told(fired({ alarm: repeat, asked }, {}, dayOff))).toEqual(['stillOpen ineke']);
  });

  it('is repeated to the board when nobody who was asked works, and to the seat when nobody may have it', () => {
    const repeat: Alarm = { at: thursday, kind: 'repeat', rung: 0 };
    const away = (...ids: readonly string[]) => ({
      roster: sampleRoster(
        samplePeople.map((person) => (ids.includes(person.id) ? { ...person, absentOn: '2027-01-14' } : person)),
      ),
    });
    expect(told(fired({ alarm: repeat, asked: ['pien'] }, {}, away('pien', 'adam')))).toEqual(['escalated berend']);
    const all = away('pien', 'adam', 'berend', 'beatrix');
    expect(told(fired({ alarm: repeat, asked: ['pien'] }, {}, all))).toEqual(['stillOpen pien']);
    const conflicts = ['pien', 'adam', 'berend', 'beatrix'];
    expect(told(fired({ alarm: repeat, asked: ['pien'] }, { conflicts }))).toEqual(['stillOpen teacher']);
  });
});

describe('an alarm that comes late, after an outage', () => {
  it('goes on from now, so that everybody asked still gets a day', () => {
    const late = '2027-01-18T09:00:00.000Z';
    expect(taskAfter(fired({ alarm: overdue(0) }, {}, { now: late }))?.alarm?.at).toBe('2027-01-19T06:30:00.000Z');
    const little = '2027-01-14T07:30:00.000Z';
    expect(taskAfter(fired({ alarm: overdue(0) }, {}, { now: little }))?.alarm?.at).toBe('2027-01-15T06:30:00.000Z');
  });
});

describe('a reminder', () => {
  it('goes to the seat and asks nobody else', () => {
    const outcome = fired({ alarm: { at: thursday, kind: 'reminder', rung: 0 }, dueAt: '2027-01-20T16:00:00.000Z' });
    expect(told(outcome)).toEqual(['reminder teacher']);
    expect(taskAfter(outcome)).toMatchObject({ asked: ['anna'], alarm: { kind: 'overdue', rung: 0 } });
    expect(outcome).toMatchObject({ loud: false });
  });
});

describe('danger that nobody confirms', () => {
  const danger = (rung: number, head: Partial<CaseHead> = {}) =>
    fired(
      {
        step: 'danger',
        seat: { role: 'careCoordinator', group: null },
        alarm: { at: thursday, kind: 'danger', rung },
      },
      { process: 'reporting-code', ...head },
    );

  it('asks all again, then the board, then all every hour, then the operator', () => {
    expect(told(danger(0))).toEqual(['danger ineke', 'danger ivo', 'danger pien', 'danger adam']);
    expect(told(danger(1))).toEqual(['danger berend', 'danger beatrix']);
    expect(told(danger(2))).toEqual(['danger ineke', 'danger ivo', 'danger pien', 'danger adam']);
    expect([0, 1, 2, 5].map((rung) => taskAfter(danger(rung))?.alarm)).toEqual([
      { at: '2027-01-14T07:00:00.000Z', kind: 'danger', rung: 1 },
      { at: '2027-01-14T07:30:00.000Z', kind: 'danger', rung: 2 },
      { at: '2027-01-14T07:30:00.000Z', kind: 'danger', rung: 3 },
      { at: '2027-01-14T07:30:00.000Z', kind: 'operator', rung: 0 },
    ]);
  });

  it('names in each round the moment at which the next ones are asked', () => {
    for (const rung of [0, 1, 2]) {
      const outcome = danger(rung);
      const outs = outcome.kind === 'fired' ? outcome.change.outs : [];
      const notices = outs.map(({ content }) => (content.kind === 'letter' ? content.notice : null));
      expect(new Set(notices)).toEqual(new Set([taskAfter(outcome)?.alarm?.at]));
    }
  });

  it('leaves out whoever is in conflict, in every round', () => {
    for (const rung of [0, 1, 2])
      expect(told(danger(rung, { conflicts: ['pien', 'berend'] })).join(' ')).not.toMatch(/pien|berend/);
  });

  it('ends loudly with the operator, who is told nothing of the case', () => {
    const outcome = fired(
      { step: 'danger', alarm: { at: thursday, kind: 'operator', rung: 0 } },
      { process: 'reporting-code' },
    );
    expect(outcome).toMatchObject({ loud: true, change: { outs: [], events: [{ kind: 'unheard' }] } });
    expect(taskAfter(outcome)?.alarm?.kind).toBe('repeat');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseHead, Seat, Task } from '../../workflows/domain/case.ts';
import { at } from '../../workflows/domain/instant.ts';
import { ownersToAsk } from '../../workflows/domain/ladder.ts';
import { mayAnswer, mayKnow, mayRecord, reading } from '../../workflows/domain/permission.ts';
import type { Person, Roster } from '../../workflows/domain/person.ts';
import { isRoleId, roles } from '../../workflows/domain/roles.ts';
import { everHolders } from '../../workflows/domain/roster.ts';
import { keptFrom, ownersOf } from '../../workflows/domain/task-owners.ts';
import { sampleContext, sampleHead, sampleTask } from '../samples/case.ts';
import { samplePeople, sampleRoster } from '../samples/school.ts';

const monday = '2027-01-11';
const roster = sampleRoster();
const everybody = samplePeople.map((person) => person.id);

const answering = (task: Task, head: CaseHead = sampleHead(), among: Roster = roster, date = monday) =>
  everybody.filter((id) => mayAnswer(among, head, task, id, date));
const readers = (tasks: readonly Task[], head: CaseHead = sampleHead(), what = 'all', among: Roster = roster) =>
  everybody.filter((id) => reading(among, head, tasks, id, monday) === what);

const signals = (changed: Partial<Task> = {}) =>
  sampleTask({ step: 'signals', status: 'done', seat: { role: 'teacher', group: '4a' }, asked: ['bram'], ...changed });
const reported = sampleHead({ process: 'reporting-code', reporter: 'bram' });

describe('an open step', () => {
  it('may be answered by whoever sits in its seat, also on a day off, and by whoever a ladder asked', () => {
    expect(answering(sampleTask())).toEqual(['anna']);
    expect(answering(sampleTask({ seat: { role: 'teacher', group: '4a' }, asked: ['bram'] }))).toEqual([
      'bram',
      'cato',
    ]);
    expect(answering(sampleTask({ asked: ['anna', 'ivo'] }))).toEqual(['anna', 'ivo']);
  });

  it('may be answered by nobody any more once it is done', () => {
    expect(answering(sampleTask({ status: 'done' }))).toEqual([]);
  });

  it('of a group that is not known is no teacher’s', () => {
    expect(answering(sampleTask({ seat: { role: 'teacher', group: null }, asked: ['ineke'] }))).not.toContain('anna');
  });

  it('goes to the deputies when the seat has nobody in service, and to nobody else', () => {
    const people = samplePeople.map((person) => (person.id === 'ineke' ? { ...person, until: '2027-01-10' } : person));
    const task = sampleTask({ seat: { role: 'careCoordinator', group: null }, asked: ['ineke'] });
    expect(answering(task)).toEqual(['ineke']);
    expect(answering(task, sampleHead(), sampleRoster(people))).toEqual(['ivo']);
  });

  it('that was given by name is that person’s only, as long as he or she is in service; then it is the seat’s again', () => {
    const task = sampleTask({ seat: { role: 'teacher', group: '4a' }, named: 'ivo', asked: ['ivo'] });
    expect(answering(task)).toEqual(['ivo']);
    const gone = sampleRoster(
      samplePeople.map((person) => (person.id === 'ivo' ? { ...person, until: '2027-01-10' } : person)),
    );
    expect(answering(task, sampleHead(), gone)).toEqual(['bram', 'cato']);
    expect(answering({ ...task, barred: ['cato'] }, sampleHead(), gone)).toEqual(['bram']);
    expect(readers([task], sampleHead(), 'all', gone)).toEqual(['bram', 'cato']);
    expect(readers([{ ...task, status: 'done' }], sampleHead(), 'all', gone)).toEqual([]);
  });

  it('goes to the deputies when everybody in the seat is in conflict', () => {
    expect(answering(sampleTask(), sampleHead({ conflicts: ['anna'] }))).toEqual(['bram']);
  });
});

describe('a case', () => {
  it('is read by whoever was ever asked in it, also when the step is done', () => {
    expect(readers([sampleTask({ status: 'done', asked: ['anna', 'ineke'] })])).toEqual(['anna', 'ineke']);
  });

  it('does not exist for somebody in conflict, whatever was asked before', () => {
    const head = sampleHead({ conflicts: ['anna'] });
    expect(readers([sampleTask({ asked: ['anna', 'ineke'] })], head)).not.toContain('anna');
    expect(samplePeople.filter((person) => !mayKnow(head, person, monday)).map((person) => person.id)).toEqual([
      'anna',
    ]);
  });

  it('of the board is read by contacts of the board only', () => {
    const head = sampleHead({ boardOnly: true });
    const tasks = [sampleTask({ asked: everybody, status: 'done' }), sampleTask({ asked: everybody })];
    expect(readers(tasks, head)).toEqual(['berend', 'beatrix']);
    expect(answering(sampleTask({ asked: everybody }), head)).toEqual(['berend', 'beatrix']);
  });

  it('of the board is closed to whoever was a contact of the board before, or will be one, and still works here', () => {
    const head = sampleHead({ boardOnly: true });
    const tasks = [sampleTask({ asked: everybody })];
    const changed = new Map([
      ['anna', { role: 'boardContact', until: '2027-01-10' } as const],
      ['beatrix', { role: 'boardContact', from: '2027-01-12' } as const],
      ['ivo', { role: 'boardContact', from: monday, until: monday } as const],
    ]);
    const people = samplePeople.map((person) => {
      const held = changed.get(person.id);
      return held === undefined ? person : { ...person, roles: [held] };
    });
    expect(readers(tasks, head, 'all', sampleRoster(people))).toEqual(['ivo', 'berend']);
    expect(readers(tasks, head, 'none', sampleRoster(people))).toContain('anna');
    expect(people.filter((person) => mayKnow(head, person, monday)).map(({ id }) => id)).toEqual(['ivo', 'berend']);
  });

  it('shows whoever recorded the signals the own part only, and colleagues of the same group nothing', () => {
    expect(readers([signals()], reported, 'own')).toEqual(['bram']);
    expect(readers([signals()], reported)).toEqual([]);
  });

  it('asks the seat for signals that are still to be written down', () => {
    expect(readers([signals({ status: 'open' })], reported, 'own')).toEqual(['bram', 'cato']);
  });

  it('is read whole by a reporter who is asked for a later step too', () => {
    const consultation = sampleTask({ step: 'consultation', asked: ['bram'] });
    expect(readers([signals(), consultation], reported)).toContain('bram');
  });
});

const roleIds = Object.keys(roles).filter(isRoleId);
const groups = ['3a', '4a'];

const anySeat = fc
  .record({ role: fc.constantFrom(...roleIds), group: fc.constantFrom(...groups) })
  .map(({ role, group }): Seat => ({ role, group: roles[role].perGroup ? group : null }));

/** Some roles are over, some have not begun. */
const anySpan = fc.constantFrom(
  {},
  {},
  { until: '2027-01-10' },
  { from: '2027-01-12' },
  { from: monday, until: monday },
);

const anyPerson = (id: string): fc.Arbitrary<Person> =>
  fc
    .record({
      seats: fc.array(fc.tuple(anySeat, anySpan), { maxLength: 2 }),
      deputies: fc.subarray(
        ['p0', 'p1', 'p2', 'p3', 'p4', 'p5'].filter((other) => other !== id),
        { maxLength: 2 },
      ),
      from: fc.constantFrom('2024-08-01', '2027-01-12'),
      until: fc.constantFrom(undefined, '2027-01-10', '2027-01-11'),
    })
    .map(({ seats, deputies, from, until }) => ({
      id,
      name: 'Iemand Verzonnen',
      email: `${id}@verzonnen-bestuur.example`,
      roles: seats.map(([{ role, group }, span]) => (group === null ? { role, ...span } : { role, group, ...span })),
      workingDays: ['mon'],
      deputies,
      from,
      ...(until === undefined ? {} : { until }),
    }));

const ids = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5'];
const anyRoster = fc.tuple(...ids.map(anyPerson)).map((people): Roster => ({ version: 1, people }));
const anyTask = fc
  .record({
    step: fc.constantFrom('acknowledge', 'signals', 'talk'),
    status: fc.constantFrom('open', 'done'),
    seat: anySeat,
    asked: fc.subarray(ids),
    named: fc.constantFrom(undefined, ...ids),
    barred: fc.subarray(ids, { maxLength: 1 }),
  })
  // Whoever is named was asked.
  .map(({ named, ...changed }) =>
    sampleTask(named === undefined ? changed : { ...changed, named, asked: [...new Set([...changed.asked, named])] }),
  );
const anyHead = fc
  .record({
    process: fc.constantFrom('concern', 'reporting-code'),
    boardOnly: fc.boolean(),
    conflicts: fc.subarray(ids, { maxLength: 2 }),
    reporter: fc.constantFrom(null, ...ids),
    confided: fc.constantFrom(undefined, undefined, [], ['careCoordinator' as const]),
  })
  .map(({ confided, ...changed }) => sampleHead(confided === undefined ? changed : { ...changed, confided }));

describe('need-to-know, for any people, seats and tasks', () => {
  it('nobody answers or reads but those in service who sit, stand in, were asked or reported; the board reads what is only for it', () => {
    const seen = { answers: 0, reads: 0, hidden: 0 };
    fc.assert(
      fc.property(anyRoster, anyHead, fc.array(anyTask, { minLength: 1, maxLength: 3 }), (people, head, tasks) => {
        for (const person of people.people) {
          const known = (task: Task): boolean =>
            task.asked.includes(person.id) ||
            everHolders(people, task.seat).includes(person) ||
            ownersToAsk(people, task.seat, monday, keptFrom(head, task)).includes(person);
          const inService = person.from <= monday && (person.until === undefined || monday <= person.until);
          const outside =
            !inService ||
            head.conflicts.includes(person.id) ||
            (head.boardOnly &&
              !person.roles.some(
                ({ role, from, until }) =>
                  role === 'boardContact' && (from ?? monday) <= monday && monday <= (until ?? monday),
              ));
          const read = reading(people, head, tasks, person.id, monday);
          const answers = tasks.filter((task) => mayAnswer(people, head, task, person.id, monday));
          const board = head.boardOnly && !outside;
          if (outside || !(board || tasks.some(known) || head.reporter === person.id)) expect(read).toBe('none');
          if (outside) expect(answers).toEqual([]);
          expect(answers.every((task) => known(task) && task.status === 'open')).toBe(true);
          // Whoever may answer may also see that there is something to answer.
          if (answers.length > 0) expect(read).not.toBe('none');
          if (read === 'all' && !board)
            expect(
              tasks.some((task) => known(task) && !(head.process === 'reporting-code' && task.step === 'signals')),
            ).toBe(true);
          expect(mayRecord(people, person.id, monday)).toBe(inService);
          seen.answers += answers.length;
          seen[read === 'none' ? 'hidden' : 'reads'] += 1;
        }
        expect(reading(people, head, tasks, 'stranger', monday)).toBe('none');
      }),
      { numRuns: 500, seed: 20270111 },
    );
    expect(seen.answers).toBeGreaterThan(200);
    expect(seen.reads).toBeGreaterThan(200);
    expect(seen.hidden).toBeGreaterThan(500);
  });

  it('whoever is asked for an open step, and gets its letters, may answer it', () => {
    let checked = 0;
    fc.assert(
      fc.property(anyRoster, anyHead, anyTask, (people, head, task) => {
        const owners = ownersOf(sampleContext({ roster: people, now: at(monday, '10:00') }), head, task);
        if (task.status === 'done' || head.boardOnly || owners.length === 0) return;
        checked += 1;
        expect(owners.every((person) => mayAnswer(people, head, task, person.id, monday))).toBe(true);
      }),
      { numRuns: 900, seed: 20270111 },
    );
    expect(checked).toBeGreaterThan(50);
  });
});

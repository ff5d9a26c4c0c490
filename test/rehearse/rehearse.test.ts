import { beforeAll, describe, expect, it } from 'vitest';
import { contextOf } from '../../workflows/cases/context-of.ts';
import type { CaseFile } from '../../workflows/domain/case.ts';
import type { Context } from '../../workflows/domain/context.ts';
import { type Sent, world } from '../process/world.ts';
import { samplePeople, sampleRoster, sampleSchool } from '../samples/school.ts';
import { type Lived, live } from './autumn.ts';
import { dangerFaults } from './danger-rules.ts';
import { digestBook, letterIn, mailBook } from './mail-rules.ts';
import { nextMomentFaults } from './next-moment.ts';
import { ownerFaults } from './owner.ts';
import { secrecyFaults } from './secrecy.ts';
import { tableOf } from './table.ts';
import { type Tally, tally } from './tally.ts';

const season = { school: sampleSchool(), from: '2026-09-07', until: '2026-10-04', seed: 3, cases: 6 } as const;

let lived: Lived;
let counted: Tally;
beforeAll(async () => {
  lived = await live(season);
  counted = tally(lived);
});

const sum = (counts: readonly number[]): number => counts.reduce((so, count) => so + count, 0);

describe('the table of a rehearsal', () => {
  it('counts every mail that left, once, with who got it', () => {
    expect(lived.sent.length).toBeGreaterThan(20);
    expect(sum(counted.people.flatMap(({ perWeek }) => perWeek))).toBe(lived.sent.length + lived.digests.length);
    expect(counted.people.length).toBeGreaterThan(4);
    for (const { person, perWeek, letters } of counted.people) {
      const mails = [...lived.sent, ...lived.digests].filter((mail) => mail.to === person);
      expect(sum(perWeek)).toBe(mails.length);
      expect(sum(Object.values(letters))).toBe(mails.length);
      expect(letters.danger ?? 0).toBe(mails.filter((mail) => mail.subject.startsWith('NU LEZEN')).length);
      expect(letters.digest ?? 0).toBe(lived.digests.filter((mail) => mail.to === person).length);
    }
  });

  it('says how many cases were opened and closed, and what stood in the files', () => {
    expect(counted.opened).toBe(lived.files.length);
    expect(counted.opened).toBeGreaterThanOrEqual(season.cases);
    expect(counted.closed).toBe(lived.files.filter(({ head }) => head.status === 'closed').length);
    expect(sum(counted.steps.map((step) => step.done))).toBe(
      lived.files.flatMap((file) => file.tasks).filter((task) => task.status === 'done').length,
    );
    expect(sum(counted.steps.map((step) => step.late))).toBeGreaterThan(0);
  });

  it('prints them, and that no rule was broken', () => {
    const printed = tableOf(counted, lived.faults);
    for (const { person, letters } of counted.people) {
      const row = printed.split('\n').find((line) => line.startsWith(`${person} `));
      expect(row?.trim().split(/\s+/)).toContain(String(letters.digest ?? 0));
    }
    expect(printed).toContain(`${lived.sent.length} mails of their own and ${lived.digests.length} digests`);
    expect(printed).toContain('No rule was broken.');
    expect(tableOf(counted, [{ rule: 'r', what: 'w' }])).toContain('BROKEN 1x: r, first: w');
  });

  it('is the same again for the same seed', async () => {
    expect(tally(await live(season))).toEqual(counted);
  });
});

describe('the rules that the rehearsal looks with', () => {
  const context = (): Context => ({
    school: season.school,
    roster: sampleRoster(samplePeople),
    now: lived.end,
    systemNow: lived.end,
  });
  const fileOf = (mail: Sent): CaseFile | null => lived.files.find(({ head }) => head.caseId === mail.caseId) ?? null;
  const mailOf = (letter: string): Sent => {
    const found = lived.sent.find((mail) => {
      const row = letterIn(fileOf(mail), mail.out);
      const task = fileOf(mail)?.tasks.find((one) => one.step === row?.step && one.n === row.taskN);
      return row?.letter === letter && task !== undefined && task.dueAt > task.openedAt;
    });
    if (found === undefined) throw new Error(`no ${letter} was mailed`);
    return found;
  };
  const rulesOf = (mail: Sent, file = fileOf(mail)): readonly string[] =>
    mailBook()
      .faultsOf(context(), mail, file)
      .map(({ rule }) => rule);

  it('find nothing wrong with a mail as it left', () => expect(rulesOf(mailOf('assigned'))).toEqual([]));

  it('see a mail of the evening and of the weekend', () => {
    expect(rulesOf({ ...mailOf('assigned'), at: '2026-09-07T16:00:00.000Z' })).toEqual(['nothing in the evening']);
    expect(rulesOf({ ...mailOf('escalated'), at: '2026-09-12T10:00:00.000Z' })).toEqual([
      'nothing at the weekend or on a public holiday',
    ]);
  });

  it('see a mail to somebody in conflict, and to somebody outside the board', () => {
    const mail = mailOf('assigned');
    const file = fileOf(mail);
    if (file === null) throw new Error('no file');
    const shut = { ...file, head: { ...file.head, conflicts: [mail.to] } };
    expect(rulesOf(mail, shut)).toEqual(['nobody in conflict is mailed']);
    expect(
      rulesOf(
        { ...mail, email: 'uma@verzonnen-bestuur.example' },
        { ...file, head: { ...file.head, boardOnly: true } },
      ),
    ).toEqual(['nobody in conflict is mailed']);
  });

  it('count: a fifth mail about a step, a third new task of a day, a second digest', () => {
    const book = mailBook();
    const mail = mailOf('assigned');
    const twice = [1, 2].flatMap(() => book.faultsOf(context(), mail, fileOf(mail)));
    expect(twice.map(({ rule }) => rule)).toEqual(['a letter is a mail once']);
    expect(book.faultsOf(context(), mail, fileOf(mail)).map(({ rule }) => rule)).toContain(
      'a new task is a mail at most 2 times a day',
    );
    book.faultsOf(context(), mail, fileOf(mail));
    expect(book.faultsOf(context(), mail, fileOf(mail)).map(({ rule }) => rule)).toContain(
      'at most 4 mails per person and step',
    );
    const [digest] = lived.digests;
    if (digest === undefined) throw new Error('no digest');
    const digests = digestBook();
    const open = lived.files.map(({ head }) => ({ ...head, status: 'open' as const, conflicts: [] }));
    expect(digests.faultsOf(context(), digest, open)).toEqual([]);
    expect(digests.faultsOf(context(), digest, open).map(({ rule }) => rule)).toEqual(['there is one digest a day']);
    const shut = open.map((head) => ({ ...head, conflicts: [digest.to] }));
    expect(
      digestBook()
        .faultsOf(context(), digest, shut)
        .map(({ rule }) => rule),
    ).toEqual(['the digest says nothing to somebody in conflict']);
  });

  it('see danger of which nobody was told, and that never came to the operator', () => {
    const [file] = lived.files;
    const task = file?.tasks[0];
    if (file === undefined || task === undefined) throw new Error('no task');
    const alone: CaseFile = {
      ...file,
      tasks: [
        { ...task, step: 'danger', n: 9, status: 'open', doneAt: null, openedAt: `${season.from}T08:00:00.000Z` },
      ],
      events: [],
    };
    expect(dangerFaults([alone], lived.end).map(({ rule }) => rule)).toEqual([
      'danger is told at once',
      'danger that nobody confirms goes all rounds',
      'danger that nobody confirms ends with the operator',
    ]);
  });

  it('see a case without execution, without owner, and one that somebody in conflict can read', async () => {
    const here = world('2026-09-07T09:00:00.000Z');
    const caseId = await here.suspicion('anna', { urgency: 'no' });
    const file = await here.file(caseId);
    const now = await contextOf(here.staff);
    expect(nextMomentFaults(here, file)).toEqual([]);
    expect(await ownerFaults(here, now, file)).toEqual([]);
    expect(await secrecyFaults(here, now, file)).toEqual([]);
    here.loseExecutions();
    expect(nextMomentFaults(here, file).map(({ rule }) => rule)).toEqual(['an execution waits for an open case']);
    const nobody = { ...now, roster: { ...now.roster, people: [] } };
    expect((await ownerFaults(here, nobody, file)).map(({ rule }) => rule)).toEqual(['an open step has an owner']);
    const shut = { ...file, head: { ...file.head, conflicts: ['ineke'] } };
    expect((await secrecyFaults(here, now, shut)).map(({ rule }) => rule)).toEqual([
      'nobody in conflict lists it',
      'nobody in conflict reads it',
      'nobody in conflict finds it',
      'nobody in conflict reads a step of it',
    ]);
  });
});

import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CaseStore, Intake, MailBook, MailCount } from '../../workflows/ports.ts';
import {
  answering,
  caseIdAt,
  opening,
  sampleHead,
  sampleOut,
  sampleRosterAt,
  sampleSubmission,
  sampleTask,
  sampleView,
  t0,
  t1,
  t2,
  t3,
} from './samples.ts';

export interface Stores {
  readonly cases: CaseStore;
  readonly intake: Intake;
  readonly book: MailBook;
}

const id = caseIdAt(1);
const nobody = caseIdAt(99);
const seat = { role: 'teacher', group: '4a' } as const;
const receipt = (view = sampleView()) => [sampleSubmission(), view] as const;

/** What both tables promise. Runs on the fakes and on each engine, so that no fake can rot. */
export const storeContract = (make: () => Promise<Stores>): void => {
  let cases: CaseStore;
  let intake: Intake;
  let book: MailBook;
  beforeEach(async () => {
    ({ cases, intake, book } = await make());
  });
  afterEach(() => {
    expect.hasAssertions();
  });

  it('gives a whole case back as it was handed in', async () => {
    const change = opening();
    expect(await cases.commit(change)).toBe('committed');
    const { head, tasks, events, forms, outs } = change;
    expect(await cases.file(id)).toEqual({ head, tasks, events, forms, outs });
    expect(await cases.state(id)).toEqual({ head, tasks });
    expect(await intake.receipt('a1')).toEqual(sampleView());
  });

  it('knows no case that was never opened, nor one with an impossible id', async () => {
    expect(await cases.file(nobody)).toBeNull();
    expect(await cases.state(nobody)).toBeNull();
    expect(await cases.file(`${id}#META`)).toBeNull();
    expect(await cases.state('')).toBeNull();
    expect(await cases.out(nobody, 'OUT#1#1')).toBeNull();
    expect(await cases.commit(answering())).toBe('stale');
  });

  it('gives the heads of the cases that are there, each once', async () => {
    await cases.commit(opening());
    expect(await cases.heads([id, nobody, id])).toEqual([opening().head]);
    expect(await cases.heads([])).toEqual([]);
  });

  it('opens a case once', async () => {
    await cases.commit(opening());
    expect(await cases.commit(opening({ group: '8b' }))).toBe('exists');
    expect((await cases.state(id))?.head.group).toBe('4a');
  });

  it('adds each answer to the case and copies what the parent may see', async () => {
    await cases.commit(opening());
    expect(await cases.commit(answering())).toBe('committed');
    const file = await cases.file(id);
    expect(file?.head).toEqual(answering().head);
    expect(file?.tasks.map(({ step, status }) => [step, status])).toEqual([
      ['acknowledge', 'done'],
      ['talk', 'open'],
    ]);
    expect(file?.events.map(({ kind }) => kind)).toEqual(['received', 'opened', 'answered']);
    expect(file?.forms.map(({ formId }) => formId)).toEqual(['concern', 'acknowledge']);
    expect(file?.outs.map(({ version, n }) => [version, n])).toEqual([
      [1, 1],
      [1, 2],
      [2, 1],
    ]);
    expect((await intake.receipt('a1'))?.status).toBe('talkPlanned');
  });

  it('takes one of twenty answers to the same version and leaves nothing of the others', async () => {
    await cases.commit(opening());
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, n) => cases.commit(answering({}, { note: `antwoord ${n}` }))),
    );
    expect(outcomes.filter((outcome) => outcome === 'committed')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'stale')).toHaveLength(19);
    const file = await cases.file(id);
    expect(file?.head.version).toBe(2);
    expect(file?.events).toHaveLength(3);
    expect(file?.events.at(-1)?.note).toBe(`antwoord ${outcomes.indexOf('committed')}`);
  });

  it('writes two linked cases or neither', async () => {
    const linked = opening({ caseId: caseIdAt(2), receipts: [], linkedFrom: id });
    expect(await cases.commit(answering(), linked)).toBe('stale');
    expect(await cases.file(caseIdAt(2))).toBeNull();
    await cases.commit(opening());
    expect(await cases.commit(answering(), linked)).toBe('committed');
    expect((await cases.state(caseIdAt(2)))?.head.linkedFrom).toBe(id);
    expect(await cases.commit(answering({ version: 3 }), linked)).toBe('stale');
    expect(
      await cases.commit({ ...answering({ version: 3 }, { version: 3 }), expects: 2, forms: [], outs: [] }, linked),
    ).toBe('exists');
    expect((await cases.state(id))?.head.version).toBe(2);
  });

  it('leaves token and epoch to the execution, whatever a commit says', async () => {
    await cases.commit(opening());
    expect(await cases.arm(id, 1, 'token-1', t2)).toBe('armed');
    await cases.commit(answering({ token: 'other', epoch: 9, wakeAt: t1 }));
    expect((await cases.state(id))?.head).toMatchObject({ token: 'token-1', epoch: 1, wakeAt: t1, version: 2 });
  });

  it('arms only for the execution that speaks for an open case', async () => {
    await cases.commit(opening());
    expect(await cases.arm(id, 2, 'token', t3)).toBe('superseded');
    expect(await cases.arm(nobody, 1, 'token', t3)).toBe('superseded');
    await cases.commit(answering({ status: 'closed', step: null, wakeAt: null, closedAt: t1 }));
    expect(await cases.arm(id, 1, 'token', t3)).toBe('superseded');
    expect((await cases.state(id))?.head).toMatchObject({ token: null, wakeAt: null, status: 'closed' });
  });

  it('lets one new execution take over, and only a case that overslept', async () => {
    await cases.commit(opening());
    expect(await cases.raiseEpoch(id, 1, t0, t2)).toBe('unneeded');
    expect(await cases.raiseEpoch(id, 5, t1, t2)).toBe('unneeded');
    expect(await cases.raiseEpoch(nobody, 1, t1, t2)).toBe('unneeded');
    expect(await cases.raiseEpoch(id, 1, t1, t2)).toBe('raised');
    expect(await cases.raiseEpoch(id, 1, t1, t2)).toBe('unneeded');
    expect(await cases.raiseEpoch(id, 2, t1, t3)).toBe('unneeded');
    expect((await cases.state(id))?.head).toMatchObject({ epoch: 2, wakeAt: t2, version: 1 });
    expect(await cases.arm(id, 1, 'old', t2)).toBe('superseded');
    expect(await cases.arm(id, 2, 'new', t2)).toBe('armed');
  });

  it('lists open cases whose time has passed, oldest first, until they close', async () => {
    await cases.commit(opening({ wakeAt: t2 }));
    await cases.commit(opening({ caseId: caseIdAt(2), wakeAt: t1 }));
    await cases.commit(opening({ caseId: caseIdAt(3), wakeAt: t3 }));
    expect(await cases.asleep(t0, 10)).toEqual([]);
    expect(await cases.asleep(t2, 10)).toEqual([caseIdAt(2), id]);
    expect(await cases.asleep(t3, 2)).toEqual([caseIdAt(2), id]);
    await cases.commit(answering({ status: 'closed', step: null, wakeAt: null, closedAt: t1 }));
    await cases.arm(caseIdAt(2), 1, 'token', t3);
    expect(await cases.asleep(t2, 10)).toEqual([]);
    expect((await cases.asleep(t3, 10)).toSorted()).toEqual([caseIdAt(2), caseIdAt(3)]);
  });

  it('shows open work to the seat that owns it, by due time, until it is done', async () => {
    await cases.commit(opening({}, { dueAt: t3 }));
    await cases.commit(opening({ caseId: caseIdAt(2) }, { dueAt: t1 }));
    await cases.commit(opening({ caseId: caseIdAt(3) }, { seat: { role: 'principal', group: null } }));
    const work = await cases.workOfSeat(seat, 10);
    expect(work).toEqual([
      { caseId: caseIdAt(2), process: 'concern', step: 'acknowledge', n: 1, dueAt: t1, openedAt: t0 },
      { caseId: id, process: 'concern', step: 'acknowledge', n: 1, dueAt: t3, openedAt: t0 },
    ]);
    expect(await cases.workOfSeat(seat, 1)).toEqual(work.slice(0, 1));
    expect(await cases.workOfSeat({ role: 'principal', group: null }, 10)).toHaveLength(1);
    expect(await cases.workOfSeat({ role: 'teacher', group: '8b' }, 10)).toEqual([]);
    await cases.commit(answering());
    expect((await cases.workOfSeat(seat, 10)).map(({ caseId, step }) => [caseId, step])).toEqual([
      [caseIdAt(2), 'acknowledge'],
      [id, 'talk'],
    ]);
  });

  it('shows what was given to one person by name to that person, and to nobody else of the seat', async () => {
    await cases.commit(opening({}, { named: 'anna-voorbeeld', asked: ['anna-voorbeeld'], barred: ['bram-bedacht'] }));
    expect(await cases.workOfSeat(seat, 10)).toEqual([]);
    expect(await cases.workOfPerson('anna-voorbeeld', 10)).toHaveLength(1);
    const state = await cases.state(caseIdAt(1));
    expect(state?.tasks).toMatchObject([{ named: 'anna-voorbeeld', barred: ['bram-bedacht'] }]);
  });

  it('keeps the day of a talk, and that its reminder was sent', async () => {
    await cases.commit(opening({}, { plannedFor: '2026-11-30', reminded: true }));
    expect((await cases.state(caseIdAt(1)))?.tasks).toMatchObject([{ plannedFor: '2026-11-30', reminded: true }]);
  });

  it('keeps that the board reads it besides', async () => {
    await cases.commit(opening({ boardReads: true }));
    expect((await cases.state(caseIdAt(1)))?.head).toMatchObject({ boardReads: true });
  });

  it('keeps that a pupil handed it in', async () => {
    await cases.commit(opening({ pupil: true }));
    expect((await cases.state(caseIdAt(1)))?.head).toMatchObject({ pupil: true });
  });

  it('keeps that a case was told in confidence, and the appointment of a talk', async () => {
    const appointment = { at: t2, place: 'phone' } as const;
    await cases.commit(opening({ confided: ['careCoordinator'], agenda: true }, { appointment }));
    const state = await cases.state(caseIdAt(1));
    expect(state?.head).toMatchObject({ confided: ['careCoordinator'], agenda: true });
    expect(state?.tasks).toMatchObject([{ appointment }]);
  });

  it('shows open work to everybody whom a ladder asked, until it is done', async () => {
    await cases.commit(opening({}, { asked: ['anna-voorbeeld', 'bram-bedacht'] }));
    expect(await cases.workOfPerson('bram-bedacht', 10)).toEqual([
      { caseId: id, process: 'concern', step: 'acknowledge', n: 1, dueAt: t2, openedAt: t0 },
    ]);
    expect(await cases.workOfPerson('carla-fictief', 10)).toEqual([]);
    const { tasks, ...rest } = answering();
    await cases.commit({
      ...rest,
      tasks: tasks.map((task) => ({ ...task, asked: ['anna-voorbeeld', 'bram-bedacht'] })),
    });
    expect((await cases.workOfPerson('bram-bedacht', 10)).map(({ step }) => step)).toEqual(['talk']);
  });

  it('takes an open step off the list of who was asked before the class changed, and keeps what was settled', async () => {
    const taught = { until: '2027-07-31', reads: 'words', since: t0, words: { step: 'handover', n: 1 } } as const;
    await cases.commit(opening({ taught }, { asked: ['anna-voorbeeld', 'bram-bedacht'] }));
    const before = await cases.state(caseIdAt(1));
    expect(before?.head.taught).toEqual(taught);
    const moved = (before?.tasks ?? []).map((task) => ({
      ...task,
      asked: ['anna-voorbeeld'],
      released: ['bram-bedacht'],
      keptFor: seat,
    }));
    expect(moved).toHaveLength(1);
    await cases.commit({ ...answering(), tasks: moved });
    expect(await cases.workOfPerson('bram-bedacht', 10)).toEqual([]);
    expect(await cases.workOfPerson('anna-voorbeeld', 10)).toHaveLength(1);
    expect((await cases.state(caseIdAt(1)))?.tasks).toMatchObject([{ released: ['bram-bedacht'], keptFor: seat }]);
  });

  it('hands an outbox row to one of ten couriers', async () => {
    await cases.commit(opening());
    const claims = await Promise.all(
      Array.from({ length: 10 }, (_, n) => cases.claimOut(id, 'OUT#1#1', t0, `2026-11-23T08:02:00.${100 + n}Z`)),
    );
    const taken = claims.flatMap((claim) => claim ?? []);
    expect(taken).toHaveLength(1);
    expect(taken[0]).toMatchObject({ status: 'sending', attempts: 1, content: sampleOut().content });
    expect(await cases.out(id, 'OUT#1#1')).toEqual(taken[0]);
  });

  it('hands a row out again when its lease ran out or its next try has come, not before', async () => {
    await cases.commit(opening());
    expect(await cases.claimOut(id, 'OUT#1#1', t0, t1)).not.toBeNull();
    expect(await cases.claimOut(id, 'OUT#1#1', t0, t2)).toBeNull();
    expect(await cases.claimOut(id, 'OUT#1#1', t1, t2)).toMatchObject({ attempts: 2, nextTry: t2 });
    await cases.settleOut(id, 'OUT#1#1', { status: 'pending', nextTry: t3, messageId: null });
    expect(await cases.claimOut(id, 'OUT#1#1', t2, t3)).toBeNull();
    // The lease outlives the claim, or an attempt whose answer was lost would take the row once more.
    expect(await cases.claimOut(id, 'OUT#1#1', t3, '2026-11-23T12:00:00.000Z')).toMatchObject({ attempts: 3 });
    await cases.settleOut(id, 'OUT#1#1', { status: 'sent', nextTry: null, messageId: 'message-1' });
    expect(await cases.claimOut(id, 'OUT#1#1', t3, t3)).toBeNull();
    expect(await cases.out(id, 'OUT#1#1')).toMatchObject({ status: 'sent', nextTry: null, attempts: 3 });
  });

  it('keeps a bounce, also when the courier notes later that it sent the mail', async () => {
    await cases.commit(opening());
    await cases.claimOut(id, 'OUT#1#1', t0, t1);
    await cases.settleOut(id, 'OUT#1#1', { status: 'bounced', nextTry: null, messageId: null });
    await cases.settleOut(id, 'OUT#1#1', { status: 'sent', nextTry: null, messageId: 'message-1' });
    await cases.settleOut(id, 'OUT#1#1', { status: 'delivered', nextTry: null, messageId: null });
    expect((await cases.out(id, 'OUT#1#1'))?.status).toBe('bounced');
    await cases.settleOut(nobody, 'OUT#1#1', { status: 'bounced', nextTry: null, messageId: null });
    expect(await cases.file(nobody)).toBeNull();
    expect(await cases.out(id, 'META')).toBeNull();
    expect(await cases.claimOut(id, 'META', t0, t1)).toBeNull();
  });

  it('lists rows whose next try has come until they are settled', async () => {
    await cases.commit(opening());
    expect(await cases.undelivered(t0, 10)).toEqual([]);
    const both = await cases.undelivered(t1, 10);
    expect(both.map(({ out }) => out).toSorted()).toEqual(['OUT#1#1', 'OUT#1#2']);
    expect(both.every(({ caseId }) => caseId === id)).toBe(true);
    expect(await cases.undelivered(t1, 1)).toHaveLength(1);
    await cases.claimOut(id, 'OUT#1#1', t1, t2);
    await cases.settleOut(id, 'OUT#1#2', { status: 'sent', nextTry: null, messageId: null });
    expect(await cases.undelivered(t1, 10)).toEqual([]);
    expect(await cases.undelivered(t2, 10)).toEqual([{ caseId: id, out: 'OUT#1#1' }]);
  });

  it('counts a mail once however often it is asked, and no more than the limit of a day and person', async () => {
    const day = { kind: 'day', person: 'anna-voorbeeld', date: '2026-11-23' } as const;
    const asked = (mail: string, under: MailCount = day) => book.countMail(under, mail, 2, t0);
    expect(await asked('a')).toBe(true);
    expect(await asked('a')).toBe(true);
    expect(await asked('b')).toBe(true);
    expect(await asked('c')).toBe(false);
    expect([await asked('a'), await asked('b'), await asked('c')]).toEqual([true, true, false]);
    expect(await asked('c', { ...day, person: 'bram-bedacht' })).toBe(true);
    expect(await asked('c', { ...day, date: '2026-11-24' })).toBe(true);
  });

  it('counts mails about a task under the task, beside the case and not in it', async () => {
    await cases.commit(opening());
    const before = await cases.file(id);
    const task = { kind: 'task', person: 'anna-voorbeeld', caseId: id, step: 'acknowledge', n: 1 } as const;
    const mails = Array.from({ length: 8 }, (_, n) => `mail ${n}`);
    const counted = await Promise.all(mails.map((mail) => book.countMail(task, mail, 4, t0)));
    expect(counted.filter(Boolean)).toHaveLength(4);
    expect(await book.countMail({ ...task, n: 2 }, 'mail 9', 4, t0)).toBe(true);
    expect(await cases.file(id)).toEqual(before);
  });

  it('gives the digest of a person and a day to one sender, and again after its lease, until it is done', async () => {
    const [day, next] = ['2026-11-23', '2026-11-24'];
    const claims = await Promise.all(
      Array.from({ length: 5 }, (_, n) =>
        book.claimDigest(day, 'anna-voorbeeld', t0, `2026-11-23T09:00:00.${100 + n}Z`),
      ),
    );
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await book.claimDigest(day, 'bram-bedacht', t0, t1)).toBe(true);
    expect(await book.digestsDone(day)).toEqual([]);
    expect(await book.claimDigest(day, 'anna-voorbeeld', t2, t3)).toBe(true);
    await book.finishDigest(day, 'anna-voorbeeld');
    await book.finishDigest(day, 'carla-fictief');
    expect(await book.digestsDone(day)).toEqual(['anna-voorbeeld']);
    expect(await book.claimDigest(day, 'anna-voorbeeld', t3, t3)).toBe(false);
    expect(await book.digestsDone(next)).toEqual([]);
    expect(await book.claimDigest(next, 'anna-voorbeeld', t3, t3)).toBe(true);
  });

  it('leaves a letter to the digest for good', async () => {
    await cases.commit(opening());
    await cases.claimOut(id, 'OUT#1#1', t0, t1);
    await cases.settleOut(id, 'OUT#1#1', { status: 'digested', nextTry: null, messageId: null });
    await cases.settleOut(id, 'OUT#1#1', { status: 'delivered', nextTry: null, messageId: null });
    expect(await cases.out(id, 'OUT#1#1')).toMatchObject({ status: 'digested', nextTry: null });
    expect(await cases.claimOut(id, 'OUT#1#1', t3, t3)).toBeNull();
    expect(await cases.undelivered(t3, 10)).toEqual([{ caseId: id, out: 'OUT#1#2' }]);
  });

  it('keeps versions of who does what; the first of two writers wins', async () => {
    expect(await cases.roster()).toBeNull();
    expect(await cases.rosterFileHash()).toBeNull();
    expect(await cases.putRoster(sampleRosterAt(2), 'file-2', t0)).toBe('stale');
    expect(await cases.putRoster(sampleRosterAt(1), 'file-1', t0)).toBe('committed');
    expect(await cases.putRoster(sampleRosterAt(1), 'file-other', t1)).toBe('stale');
    expect(await cases.putRoster(sampleRosterAt(2), 'file-2', t2)).toBe('committed');
    expect(await cases.putRoster(sampleRosterAt(2), 'file-2', t3)).toBe('stale');
    expect(await cases.roster()).toEqual(sampleRosterAt(2));
    expect(await cases.rosterFileHash()).toBe('file-2');
  });

  it('knows who is absent, by day: the first mark stands until it is taken back', async () => {
    const day = '2026-11-23';
    const anna = { person: 'anna', by: 'bram', at: t0 };
    expect(await cases.absences(day)).toEqual([]);
    expect(await cases.markAbsent(day, anna)).toEqual(anna);
    expect(await cases.markAbsent(day, { ...anna, by: 'cato', at: t1 })).toEqual(anna);
    await cases.markAbsent(day, { person: 'cato', by: 'bram', at: t1 });
    expect((await cases.absences(day)).map(({ person }) => person).toSorted()).toEqual(['anna', 'cato']);
    expect(await cases.absences('2026-11-24')).toEqual([]);
    await cases.markPresent(day, 'anna');
    await cases.markPresent(day, 'anna');
    await cases.markPresent('2026-11-24', 'nobody');
    expect((await cases.absences(day)).map(({ person }) => person)).toEqual(['cato']);
    expect(await cases.absences('2026-11-24')).toEqual([]);
    expect(await cases.markAbsent(day, { ...anna, at: t2 })).toEqual({ ...anna, at: t2 });
  });

  it('remembers by class group and time what came in, and which offer was the first to name it', async () => {
    await cases.enterWave('3a', { caseId: id, at: t1 });
    await cases.assignWave('3a', { caseId: id, at: t1 }, 'first');
    await cases.enterWave('3a', { caseId: id, at: t1 });
    await cases.assignWave('3a', { caseId: id, at: t1 }, 'second');
    await cases.assignWave('3a', { caseId: nobody, at: t1 }, 'second');
    await cases.enterWave('3a', { caseId: 'b'.repeat(26), at: t2 });
    await cases.enterWave('4a', { caseId: 'c'.repeat(26), at: t2 });
    expect(await cases.waveEntries('3a', t1, 10)).toEqual([
      { caseId: 'b'.repeat(26), at: t2, wave: null },
      { caseId: id, at: t1, wave: 'first' },
    ]);
    expect((await cases.waveEntries('3a', t2, 10)).map(({ caseId }) => caseId)).toEqual(['b'.repeat(26)]);
    expect((await cases.waveEntries('3a', t1, 1)).map(({ caseId }) => caseId)).toEqual(['b'.repeat(26)]);
    expect(await cases.waveEntries('5a', t1, 10)).toEqual([]);
  });

  it('remembers when a task was first looked at, without a new version of the case', async () => {
    await cases.commit(opening());
    await cases.markOpened(id, 'acknowledge', 1, t1);
    await cases.markOpened(id, 'acknowledge', 1, t2);
    await cases.markOpened(id, 'talk', 9, t2);
    await cases.markOpened(nobody, 'acknowledge', 1, t2);
    const state = await cases.state(id);
    expect(state?.tasks.map(({ step, openedFirst }) => [step, openedFirst])).toEqual([['acknowledge', t1]]);
    expect(await cases.file(nobody)).toBeNull();
    expect((await cases.workOfSeat(seat, 10)).map(({ openedFirst }) => openedFirst)).toEqual([t1]);
    expect(await cases.commit(answering())).toBe('committed');
  });

  it('stores a submission once, however often and by however many it is posted', async () => {
    const posts = await Promise.all(
      Array.from({ length: 30 }, (_, n) =>
        intake.receive('s1', sampleSubmission({ caseId: caseIdAt(n), receivedAt: t0 }), sampleView()),
      ),
    );
    expect(posts.filter(({ kind }) => kind === 'stored')).toHaveLength(1);
    expect(posts.filter(({ kind }) => kind === 'known')).toHaveLength(29);
    const first = posts.findIndex(({ kind }) => kind === 'stored');
    expect(await intake.submission('s1')).toEqual(sampleSubmission({ caseId: caseIdAt(first) }));
    expect(await intake.receipt('code-1')).toEqual(sampleView());
  });

  it('tells what was stored first when other answers come under the same id', async () => {
    expect(await intake.receive('s1', ...receipt())).toEqual({ kind: 'stored' });
    const later = sampleSubmission({
      caseId: caseIdAt(8),
      answersHash: 'hash-2',
      answers: { story: 'anders' },
      receivedAt: t2,
    });
    expect(await intake.receive('s1', later, sampleView())).toEqual({
      kind: 'known',
      answersHash: 'hash-1',
      receivedAt: t0,
    });
    expect(await intake.submission('s1')).toEqual(sampleSubmission());
    expect(await intake.submission('s2')).toBeNull();
    expect(await intake.receipt('code-2')).toBeNull();
  });

  it('never gives one receipt code to two submissions', async () => {
    await intake.receive('s1', ...receipt());
    await expect(intake.receive('s2', sampleSubmission({ caseId: caseIdAt(8) }), sampleView())).rejects.toThrow();
    expect(await intake.submission('s2')).toBeNull();
  });

  it('knows of a code which case it is of, from the submission on and after every change of the case', async () => {
    expect(await intake.caseOf('code-1')).toBeNull();
    await intake.receive('s1', ...receipt());
    expect(await intake.caseOf('code-1')).toBe(sampleSubmission().caseId);
    expect(await intake.caseOf('a1')).toBeNull();
    await cases.commit(opening());
    expect(await intake.caseOf('a1')).toBe(id);
  });

  it('keeps what was said under a code in order, whoever wrote it, and nothing of a change that came too late', async () => {
    expect(await intake.thread('a1')).toEqual([]);
    const said = (at: string, by: 'school' | 'submitter', text: string) => ({ at, by, text });
    const saying = (version: number, text: string) => {
      const change = answering({ version }, { version });
      const words = [said(t1, version % 2 === 0 ? 'school' : 'submitter', text)];
      return {
        ...change,
        expects: version - 1,
        forms: [],
        outs: [],
        receipts: change.receipts.map((copy) => ({ ...copy, said: words })),
      };
    };
    await cases.commit(opening());
    expect(await cases.commit(saying(2, 'Verzonnen: «ë» 🙂\nmet een regel'))).toBe('committed');
    expect(await cases.commit(saying(2, 'te laat'))).toBe('stale');
    expect(await cases.commit(saying(3, 'Verzonnen twee'))).toBe('committed');
    expect(await intake.thread('a1')).toEqual([
      said(t1, 'school', 'Verzonnen: «ë» 🙂\nmet een regel'),
      said(t1, 'submitter', 'Verzonnen twee'),
    ]);
    expect((await intake.receipt('a1'))?.status).toBe('talkPlanned');
  });

  it('stores what comes in later with a code once, beside the submissions and never as one', async () => {
    const { caseId: _none, ...followUp } = sampleSubmission({
      formId: 'parentMessage',
      answers: { text: 'Verzonnen' },
    });
    const posts = await Promise.all(Array.from({ length: 10 }, () => intake.follow('f1', followUp)));
    expect(posts.filter(({ kind }) => kind === 'stored').length).toBeLessThanOrEqual(1);
    expect(posts.filter(({ kind }) => kind === 'known').length).toBeGreaterThanOrEqual(9);
    expect(await intake.follow('f1', { ...followUp, answersHash: 'other' })).toEqual({
      kind: 'known',
      answersHash: followUp.answersHash,
    });
    expect(await intake.followUp('f1')).toEqual(followUp);
    expect(await intake.submission('f1')).toBeNull();
    expect(await intake.unadmitted(t3, 10)).toEqual(['f1']);
    await intake.markAdmitted('f1');
    expect(await intake.unadmitted(t3, 10)).toEqual([]);
    await intake.receive('s1', ...receipt());
    expect(await intake.followUp('s1')).toBeNull();
    expect(await intake.followUp('never')).toBeNull();
  });

  it('keeps where the content-free mail goes apart, and forgets it when asked', async () => {
    expect(await intake.pingAddress('code-1')).toBeNull();
    await intake.putPingAddress('code-1', 'ouder@verzonnen.example');
    expect(await intake.pingAddress('code-1')).toBe('ouder@verzonnen.example');
    await intake.putPingAddress('code-1', null);
    expect(await intake.pingAddress('code-1')).toBeNull();
    await intake.putPingAddress('code-2', null);
    expect(await intake.pingAddress('code-2')).toBeNull();
  });

  it('lists submissions that no case was made of yet, oldest first', async () => {
    await intake.receive('s1', sampleSubmission({ receivedAt: t2 }), sampleView());
    await intake.receive(
      's2',
      sampleSubmission({ caseId: caseIdAt(8), codeHash: 'code-2', receivedAt: t1 }),
      sampleView(),
    );
    await intake.receive(
      's3',
      sampleSubmission({ caseId: caseIdAt(9), codeHash: 'code-3', receivedAt: t3 }),
      sampleView(),
    );
    expect(await intake.unadmitted(t0, 10)).toEqual([]);
    expect(await intake.unadmitted(t2, 10)).toEqual(['s2', 's1']);
    expect(await intake.unadmitted(t2, 1)).toEqual(['s2']);
    await intake.markAdmitted('s2');
    await intake.markAdmitted('s2');
    await intake.markAdmitted('never');
    expect(await intake.unadmitted(t2, 10)).toEqual(['s1']);
    expect(await intake.submission('s2')).not.toBeNull();
    expect(await intake.submission('never')).toBeNull();
  });

  it('keeps a long case whole', async () => {
    await cases.commit(opening());
    const story = 'Verzonnen. '.repeat(15_000);
    for (let version = 2; version <= 14; version += 1) {
      const change = answering({ version }, { version });
      const [form] = change.forms;
      expect(
        await cases.commit({
          ...change,
          expects: version - 1,
          head: sampleHead({ version }),
          tasks: [sampleTask({ revision: version })],
          forms: form === undefined ? [] : [{ ...form, version, answers: { story } }],
          outs: [sampleOut({ version })],
        }),
      ).toBe('committed');
    }
    const file = await cases.file(id);
    expect(file?.forms).toHaveLength(14);
    expect(file?.forms.slice(1).every(({ answers }) => answers['story'] === story)).toBe(true);
    expect(file?.outs.map(({ version }) => version)).toEqual([1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
    expect(file?.tasks).toEqual([sampleTask({ revision: 14 })]);
  });
};

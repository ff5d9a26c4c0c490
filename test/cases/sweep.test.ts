import { describe, expect, it } from 'vitest';
import { sweep } from '../../workflows/cases/sweep.ts';
import { samplePeople, sampleSchool } from '../samples/school.ts';
import { desk, worry } from './desk.ts';

const nothing = {
  roster: 'same',
  admitted: 0,
  delivered: 0,
  digests: 0,
  passedOn: 0,
  restarted: 0,
  givenUp: [],
  failed: 0,
} as const;

/** A desk whose roster stands already. */
const swept = async () => {
  const at = desk();
  await sweep(at.ports);
  return at;
};

describe('the sweeper and the roster', () => {
  it('turns a changed school file into one new version', async () => {
    const at = desk();
    expect((await sweep(at.ports)).roster).toBe('renewed');
    expect((await sweep(at.ports)).roster).toBe('same');
    const people = samplePeople.map((person) => (person.id === 'anna' ? { ...person, name: 'Anna Anders' } : person));
    const school = sampleSchool({ people });
    expect((await sweep({ ...at.ports, school })).roster).toBe('renewed');
    expect(at.cases.rosters.map((roster) => roster.version)).toEqual([1, 2, 3]);
    expect((await at.cases.roster())?.people.find((person) => person.id === 'anna')?.name).toBe('Anna Anders');
  });

  it('keeps the old people when the new ones break a rule', async () => {
    const at = await swept();
    const people = samplePeople.filter((person) => person.id !== 'ineke');
    expect((await sweep({ ...at.ports, school: sampleSchool({ people }) })).roster).toBe('refused');
    expect((await at.cases.roster())?.people).toHaveLength(samplePeople.length);
  });

  it('goes on with its other work when the roster cannot be read', async () => {
    const at = await swept();
    await at.handIn('ab'.repeat(16));
    at.clock.advance(2);
    at.cases.broken.add('rosterFileHash');
    expect(await sweep(at.ports)).toMatchObject({ roster: 'same', admitted: 1, failed: 1 });
  });
});

describe('the sweeper', () => {
  it('finds nothing to do when nothing was missed', async () => {
    const at = await swept();
    expect(await sweep(at.ports)).toEqual(nothing);
  });

  it('makes the case of a submission that the stream missed, after giving the stream a minute', async () => {
    const at = await swept();
    await at.handIn('ab'.repeat(16));
    expect(await sweep(at.ports)).toEqual(nothing);
    at.clock.advance(1);
    expect(await sweep(at.ports)).toMatchObject({ admitted: 1, failed: 0 });
    at.clock.advance(1);
    expect(await sweep(at.ports)).toMatchObject({ admitted: 0, failed: 0 });
    expect(at.cases.caseIds()).toHaveLength(1);
  });

  it('sends what no courier took', async () => {
    const at = await swept();
    await at.concern();
    at.clock.advance(1);
    expect(await sweep(at.ports)).toEqual({ ...nothing, delivered: 2 });
    expect(at.mailer.mails).toHaveLength(1);
    expect(at.courier.starts).toHaveLength(1);
    expect(await sweep(at.ports)).toEqual(nothing);
  });

  it('tells which row it gave up, for nobody will try it again', async () => {
    const at = await swept();
    const caseId = await at.concern();
    const out = await at.rowOf(caseId, 'assigned');
    at.clock.advance(1);
    at.mailer.refusals.push({ again: false, code: 'MessageRejected' });
    expect(await sweep(at.ports)).toEqual({ ...nothing, delivered: 1, givenUp: [{ caseId, out }] });
    expect(await sweep(at.ports)).toEqual(nothing);
  });

  it('gives a case that nobody speaks for a new execution, once', async () => {
    const at = await swept();
    const caseId = await at.concern();
    at.clock.advance(1);
    await sweep(at.ports);
    at.clock.advance(4);
    expect(await sweep(at.ports)).toEqual({ ...nothing, restarted: 1 });
    expect(await sweep(at.ports)).toEqual(nothing);
    expect(at.courier.starts.map((start) => start.name)).toEqual([`${caseId}-1`, `${caseId}-2`]);
    expect((await at.file(caseId)).head).toMatchObject({ epoch: 2, wakeAt: '2027-01-11T09:10:00.000Z' });
  });

  it('tries again with the next epoch when Step Functions was away', async () => {
    const at = await swept();
    const caseId = await at.concern();
    at.clock.advance(5);
    at.courier.broken.add('start');
    expect((await sweep(at.ports)).failed).toBe(2);
    at.courier.broken.clear();
    at.clock.advance(5);
    expect((await sweep(at.ports)).restarted).toBe(1);
    expect(at.courier.starts.at(-1)?.name).toBe(`${caseId}-3`);
  });

  it('never wakes a closed case', async () => {
    const at = await swept();
    const caseId = await at.concern();
    const { head } = await at.file(caseId);
    await at.cases.commit({
      expects: 1,
      head: { ...head, version: 2, status: 'closed', step: null, wakeAt: null },
      tasks: [],
      events: [],
      forms: [],
      outs: [],
      receipts: [],
    });
    at.clock.advance(24 * 60);
    expect((await sweep(at.ports)).restarted).toBe(0);
  });
});

describe('a repair that fails', () => {
  it('does not hold the others of its kind', async () => {
    const at = await swept();
    for (const secret of ['aa', 'bb', 'cc']) await at.handIn(secret.repeat(16), { ...worry, story: secret });
    const bad = at.keys.sha256('bb'.repeat(16));
    const intake = {
      ...at.intake,
      submission: async (key: string) => {
        if (key === bad) throw new Error('fake: this one cannot be read');
        return at.intake.submission(key);
      },
    };
    at.clock.advance(1);
    expect(await sweep({ ...at.ports, intake })).toMatchObject({ admitted: 2, failed: 1 });
    expect(await sweep(at.ports)).toMatchObject({ admitted: 1, failed: 0 });
  });

  it.each([
    ['intake', { delivered: 2, restarted: 1 }],
    ['outbox', { delivered: 0, restarted: 1 }],
    ['alarms', { delivered: 2, restarted: 0 }],
  ])('does not hold the others when the list of the %s cannot be read', async (which, expected) => {
    const at = await swept();
    await at.concern();
    at.clock.advance(5);
    if (which === 'intake') at.intake.broken.add('unadmitted');
    else at.cases.broken.add(which === 'outbox' ? 'undelivered' : 'asleep');
    expect(await sweep(at.ports)).toMatchObject({ ...expected, failed: 1 });
  });
});

import { describe, expect, it } from 'vitest';
import { colleaguesToday, markAbsent, markPresent } from '../../workflows/cases/absence.ts';
import { deliver } from '../../workflows/cases/deliver.ts';
import { readCase, today } from '../../workflows/cases/staff.ts';
import { noteOpened, unopenedOfTeachers } from '../../workflows/cases/unopened.ts';
import type { CaseFile } from '../../workflows/domain/case.ts';
import { desk, interrupted } from './desk.ts';

const letters = ({ outs }: CaseFile): readonly string[] =>
  outs.flatMap(({ content }) =>
    content.kind === 'letter' && content.to.kind === 'person' ? [`${content.letter} ${content.to.id}`] : [],
  );
const covered = ({ events }: CaseFile) => events.filter(({ kind }) => kind === 'covered');

describe('“vandaag afwezig”', () => {
  it('can be said by any colleague, of whoever works today', async () => {
    const at = desk();
    expect(await markAbsent(at.ports, 'uma', 'anna')).toBe('marked');
    const anna = (await colleaguesToday(at.ports)).find(({ person }) => person.id === 'anna');
    expect(anna).toMatchObject({ absent: true, by: 'Uma Uitgedacht' });
    for (const id of ['cato', 'berend', 'vera', 'nobody']) expect(await markAbsent(at.ports, 'uma', id)).toBe('hidden');
    expect(await at.cases.absences('2027-01-11')).toHaveLength(1);
  });

  it('sends open tasks to the deputy, who sees them today, reads the case, and no longer tomorrow', async () => {
    const at = desk();
    const caseId = await at.concern();
    expect(await today(at.ports, 'bram')).toEqual([]);
    await markAbsent(at.ports, 'uma', 'anna');
    const file = await at.file(caseId);
    expect(letters(file)).toEqual(['takeover bram']);
    expect(covered(file)).toMatchObject([{ actor: { kind: 'system' }, step: 'acknowledge', n: 1, note: 'bram' }]);
    expect(file.tasks[0]).toMatchObject({ dueAt: expect.any(String), asked: ['anna'], revision: 1 });
    expect(await deliver(at.ports, caseId, await at.rowOf(caseId, 'takeover'))).toMatchObject({ kind: 'sent' });
    expect(at.mailer.mails.map(({ to }) => to)).toEqual(['bram@verzonnen-bestuur.example']);
    expect((await today(at.ports, 'bram')).map((line) => line.caseId)).toEqual([caseId]);
    expect((await readCase(at.ports, 'bram', caseId)).kind).not.toBe('hidden');
    at.clock.advance(24 * 60);
    expect(await today(at.ports, 'bram')).toEqual([]);
    expect((await readCase(at.ports, 'bram', caseId)).kind).toBe('hidden');
  });

  it('reaches the deputy with one letter, about what is due first, whatever is open', async () => {
    const at = desk();
    const first = await at.concern();
    at.clock.advance(60);
    const second = await at.concern();
    await markAbsent(at.ports, 'uma', 'anna');
    expect(letters(await at.file(first))).toEqual(['takeover bram']);
    expect(letters(await at.file(second))).toEqual([]);
    expect(covered(await at.file(second))).toHaveLength(1);
  });

  it('said twice counts once, and finishes what broke off', async () => {
    const at = desk();
    const caseId = await at.concern();
    at.cases.broken.add('commit');
    await expect(markAbsent(at.ports, 'uma', 'anna')).rejects.toThrow('away');
    at.cases.broken.clear();
    at.clock.advance(5);
    await markAbsent(at.ports, 'pien', 'anna');
    await markAbsent(at.ports, 'pien', 'anna');
    expect(covered(await at.file(caseId))).toHaveLength(1);
    expect((await at.cases.absences('2027-01-11')).map(({ by }) => by)).toEqual(['uma']);
  });

  it('passes on only what is still open when it is written down', async () => {
    const at = desk();
    const caseId = await at.concern();
    const other = { ...at.ports, cases: interrupted(at.cases, () => markAbsent(at.ports, 'pien', 'anna')) };
    await markAbsent(other, 'uma', 'anna');
    expect(covered(await at.file(caseId))).toHaveLength(1);
  });

  it('is taken back by any colleague: new tasks go to the holder again', async () => {
    const at = desk();
    await markAbsent(at.ports, 'uma', 'anna');
    expect((await at.file(await at.concern())).tasks[0]?.asked).toEqual(['bram']);
    expect(await markPresent(at.ports, 'anna')).toBe('marked');
    expect(await markPresent(at.ports, 'berend')).toBe('hidden');
    expect((await at.file(await at.concern())).tasks[0]?.asked).toEqual(['anna']);
  });
});

describe('a step unopened for one school day', () => {
  it('shows with whoever has it and with the care coordinator, by reference only', async () => {
    const at = desk();
    const caseId = await at.concern();
    expect((await today(at.ports, 'anna')).map(({ unopened }) => unopened)).toEqual([false]);
    expect(await unopenedOfTeachers(at.ports, 'ineke')).toEqual([]);
    at.clock.advance(24 * 60);
    expect((await today(at.ports, 'anna')).map(({ unopened }) => unopened)).toEqual([true]);
    expect((await unopenedOfTeachers(at.ports, 'ineke')).map((line) => line.caseId)).toEqual([caseId]);
    for (const id of ['pien', 'bram', 'berend', 'nobody']) expect(await unopenedOfTeachers(at.ports, id)).toEqual([]);
    expect((await readCase(at.ports, 'ineke', caseId)).kind).toBe('hidden');
  });

  it('is opened once somebody who may answer looked at it', async () => {
    const at = desk();
    const caseId = await at.concern();
    at.clock.advance(24 * 60);
    const file = await at.file(caseId);
    const [task] = file.tasks;
    if (task === undefined) throw new Error('no task');
    await noteOpened(at.ports, file, task);
    expect((await at.file(caseId)).head.version).toBe(file.head.version);
    expect(await unopenedOfTeachers(at.ports, 'ineke')).toEqual([]);
    expect((await today(at.ports, 'anna')).map(({ unopened }) => unopened)).toEqual([false]);
  });

  it('of a case that a care coordinator may not know stays out of sight', async () => {
    const at = desk();
    await at.concern({ topic: 'adultAtSchool', adultWho: 'colleague', adultSexual: 'unsure' });
    at.clock.advance(3 * 24 * 60);
    expect(await unopenedOfTeachers(at.ports, 'ineke')).toEqual([]);
  });
});

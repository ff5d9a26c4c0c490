import { describe, expect, it } from 'vitest';
import { blocked } from '../../../workflows/domain/blocks.ts';
import type { Answers, FormRecord } from '../../../workflows/domain/case.ts';
import { stepOf } from '../../../workflows/domain/processes/processes.ts';
import { staffOffence } from '../../../workflows/domain/processes/staff-offence.ts';
import { formById } from '../../../workflows/forms/registry.ts';

const next = (step: string): readonly string[] =>
  stepOf(staffOffence, step)?.routes.flatMap((route) => [...('opens' in route ? (route.opens ?? []) : [])]) ?? [];

/** Every step that can be reached without ever passing one of these. */
const reachedWithout = (...gates: readonly string[]): ReadonlySet<string> => {
  const reached = new Set<string>();
  const todo: string[] = [...staffOffence.starts];
  for (let step = todo.pop(); step !== undefined; step = todo.pop()) {
    if (reached.has(step)) continue;
    reached.add(step);
    if (!gates.includes(step)) todo.push(...next(step));
  }
  return reached;
};

const record = (formId: string, answers: Answers): FormRecord => ({
  v: 1,
  version: 1,
  formId,
  formVersion: 1,
  step: null,
  n: 1,
  at: '2027-01-11T09:00:00.000Z',
  actor: { kind: 'system' },
  answers,
});

describe('what the law asks of the board', () => {
  it('no step comes before the consultation of the confidential inspector but that the board has it', () => {
    expect(reachedWithout('inspector')).toEqual(new Set(['received', 'inspector']));
  });

  it('nothing closes without that consultation, and no criminal complaint comes before parents and accused know', () => {
    expect(reachedWithout('inspector').has('close')).toBe(false);
    expect(reachedWithout('informed').has('criminalComplaint')).toBe(false);
    expect(reachedWithout().has('criminalComplaint')).toBe(true);
    expect(reachedWithout().has('close')).toBe(true);
  });

  it('no route ends the case but the last step and a withdrawal, which a case of the board refuses', () => {
    const ends = staffOffence.steps.flatMap(({ id, routes }) => (routes.some((route) => 'ends' in route) ? [id] : []));
    expect(ends).toEqual(['withdrawal']);
    expect(blocked('withdrawal', { goesOn: 'no' }, [], [], true)).toHaveLength(1);
  });

  it('a reasonable suspicion cannot be left at that: the board goes to the police', () => {
    const given = (outcome: string) => [record('offenceInspector', { outcome })];
    expect(blocked('decision', { decides: 'noComplaint' }, given('yes'), [], true)).toHaveLength(1);
    expect(blocked('decision', { decides: 'complaint' }, given('yes'), [], true)).toEqual([]);
    expect(blocked('decision', { decides: 'noComplaint' }, given('no'), [], true)).toEqual([]);
  });

  it('a criminal complaint is never dated before parents and accused were told', () => {
    const told = [record('offenceInformed', { parentsOn: '2027-01-12', accusedOn: '2027-01-13' })];
    const on = (filedOn: string) => blocked('criminalComplaint', { filed: 'yes', filedOn }, told, [], true);
    expect(on('2027-01-12')).toHaveLength(1);
    expect(on('2027-01-13')).toEqual([]);
  });

  it('each form before the criminal complaint says that nobody is questioned and nothing is looked into', () => {
    for (const id of ['offenceDanger', 'offenceReceived', 'offenceInspector', 'offenceDecision'])
      expect([id, formById(id)?.rule?.includes('Stel geen vragen aan de leerling, de beschuldigde')]).toEqual([
        id,
        true,
      ]);
    expect(formById('offenceByStaff')?.rule).toContain('Onderzoek niets zelf');
    expect(formById('offenceByStaff')?.rule).toContain('uw geheimhouding eindigt hier');
  });

  it('whoever was wrongly accused is rehabilitated before the case closes', () => {
    const field = formById('offenceAftercare')?.fields.find(({ id }) => id === 'rehabilitation');
    expect(field).toMatchObject({ required: true, only: { field: 'wrongly', is: ['yes'] } });
    expect(reachedWithout('aftercare').has('close')).toBe(false);
  });
});

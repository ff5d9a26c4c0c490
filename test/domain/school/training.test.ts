import { describe, expect, it } from 'vitest';
import { bothPrincipalAndConfidant, holdersToTrain, untrained } from '../../../workflows/domain/school/training.ts';
import { sampleSchool } from '../../samples/school.ts';

const { people } = sampleSchool();
const trained = (id: string, ...on: readonly string[]) =>
  people.map((person) =>
    person.id === id ? { ...person, trained: on.map((date) => ({ what: 'Verzonnen cursus', on: date })) } : person,
  );
const without = (list: Parameters<typeof holdersToTrain>[0], today?: string) =>
  untrained(holdersToTrain(list), today).map(({ id, role }) => `${id} ${role}`);

describe('who is care coordinator or internal confidant', () => {
  it('is told to be trained, and nobody else is', () => {
    expect(without(people)).toEqual(['ineke careCoordinator', 'uma internalConfidant']);
    expect(without(trained('ineke', '2025-03-12'))).toEqual(['uma internalConfidant']);
  });

  it('is told again when the last training is three years old', () => {
    const list = trained('ineke', '2020-01-01', '2025-03-12');
    expect(without(list, '2028-03-10')).not.toContain('ineke careCoordinator');
    expect(without(list, '2028-03-11')).toContain('ineke careCoordinator');
  });
});

describe('the principal', () => {
  it('is better not the internal confidant too', () => {
    expect(bothPrincipalAndConfidant(people)).toEqual([]);
    const both = people.map((person) =>
      person.id === 'pien' ? { ...person, roles: [...person.roles, { role: 'internalConfidant' } as const] } : person,
    );
    expect(bothPrincipalAndConfidant(both)).toEqual(['pien']);
  });
});

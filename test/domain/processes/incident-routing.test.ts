import { describe, expect, it } from 'vitest';
import { admissionOf } from '../../../workflows/domain/admission.ts';
import type { Answers } from '../../../workflows/domain/case.ts';
import { incidentForm } from '../../../workflows/forms/incident/incident.ts';
import { sampleSchool } from '../../samples/school.ts';

const now = '2027-01-11T09:00:00.000Z';
const quiet = {
  danger: 'no',
  kind: 'verbalThreat',
  repeated: 'no',
  children: [{ name: 'Vera', group: '3a' }],
} as const;

const admitted = (answers: Answers) => {
  const { process, reader, steps } = admissionOf(sampleSchool(), 'incident', { ...quiet, ...answers }, now);
  return { ...reader, process: process.id, role: reader.seat.role, steps: steps.map(({ id }) => id) };
};

const valuesOf = (id: string): readonly string[] =>
  incidentForm.fields.flatMap((field) =>
    field.id === id && field.kind === 'choice' ? field.options.map(({ value }) => value) : [],
  );

describe('who reads first of behaviour that crosses a line', () => {
  it.each<readonly [string, Answers, string]>([
    ['by a pupil: the teacher', { who: 'pupil' }, 'teacher'],
    ['by a parent: the principal', { who: 'parent', sexual: 'no' }, 'principal'],
    ['by a colleague: the principal', { who: 'staff', adultWho: 'colleague', sexual: 'no' }, 'principal'],
    ['by the principal: the board', { who: 'staff', adultWho: 'principal', sexual: 'no' }, 'boardContact'],
    ['by the childcare: the principal', { who: 'childcare', sexual: 'no' }, 'principal'],
    ['by the childcare, perhaps sexual: the principal', { who: 'childcare', sexual: 'unsure' }, 'principal'],
    ['by another adult: the principal', { who: 'otherAdult', sexual: 'no' }, 'principal'],
    ['by a parent, perhaps sexual: the care coordinator', { who: 'parent', sexual: 'unsure' }, 'careCoordinator'],
    ['in danger: the care coordinator', { who: 'pupil', danger: 'unsure' }, 'careCoordinator'],
  ])('%s', (_, answers, role) => {
    expect(admitted(answers)).toMatchObject({ process: 'incident', boardOnly: false, role });
  });

  it('violence, a weapon and sexual behaviour between pupils: the care coordinator reads along', () => {
    for (const kind of ['physical', 'weapon', 'sexualHarassment', 'sexualViolence'])
      expect(admitted({ who: 'pupil', kind }).alsoReads).toEqual([{ role: 'careCoordinator', group: null }]);
    expect(admitted({ who: 'pupil', kind: 'theft' }).alsoReads).toEqual([]);
  });

  it('what comes back, and bullying, asks whether more is the matter', () => {
    expect(admitted({ who: 'pupil', repeated: 'yes' }).steps).toEqual(['record', 'triage']);
    expect(admitted({ who: 'pupil', kind: 'cyberbullying' }).steps).toEqual(['record', 'triage']);
    expect(admitted({ who: 'pupil' }).steps).toEqual(['record']);
  });

  it('whatever else is answered: perhaps sexual, by an adult of the school or one without a name, is for the board only', () => {
    let seen = 0;
    for (const who of valuesOf('who'))
      for (const adultWho of valuesOf('adultWho'))
        for (const sexual of valuesOf('sexual'))
          for (const danger of valuesOf('danger'))
            for (const kind of valuesOf('kind')) {
              const found = admitted({ who, adultWho, sexual, danger, kind });
              const offence = ['staff', 'unknownAdult'].includes(who) && sexual !== 'no';
              expect(found.process).toBe(offence ? 'staff-offence' : 'incident');
              if (offence) expect(found).toMatchObject({ role: 'boardContact', boardOnly: true, alsoReads: [] });
              if (offence) expect(found.steps).toEqual(['danger', 'received']);
              if (danger !== 'no') expect(found.danger).toBe(true);
              expect(found.about.some((seat) => seat.role === found.role)).toBe(false);
              seen += 1;
            }
    expect(seen).toBe(6 * 7 * 3 * 3 * 12);
  });

  it('of an adult without a name nobody of the child’s own class reads anything', () => {
    expect(admitted({ who: 'unknownAdult', sexual: 'no' })).toMatchObject({
      role: 'principal',
      about: [{ role: 'teacher', group: '3a' }],
    });
    for (const adultWho of ['unknown', 'ratherNot', 'someoneElse'])
      expect(admitted({ who: 'staff', adultWho, sexual: 'no' }).about).toEqual([{ role: 'teacher', group: '3a' }]);
  });

  it('what was typed before somebody chose a pupil after all accuses nobody', () => {
    expect(admitted({ who: 'pupil', adultWho: 'teacher', sexual: 'yes' })).toMatchObject({
      role: 'teacher',
      about: [],
    });
  });
});

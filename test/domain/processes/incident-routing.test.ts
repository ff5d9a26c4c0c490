import { describe, expect, it } from 'vitest';
import { admissionOf } from '../../../workflows/domain/admission.ts';
import type { Answers } from '../../../workflows/domain/case.ts';
import { concernForm } from '../../../workflows/forms/concern/concern.ts';
import type { Field, Option } from '../../../workflows/forms/form.ts';
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

const optionsOf = (fields: readonly Field[], id: string, values: readonly string[]): readonly Option[] =>
  fields
    .flatMap((field): readonly Option[] => (field.id === id && field.kind === 'choice' ? field.options : []))
    .filter(({ value }) => values.includes(value));

describe('who reads first of behaviour that crosses a line', () => {
  it.each<readonly [string, Answers, string]>([
    ['by a pupil: the teacher', { who: 'pupil' }, 'teacher'],
    ['by a parent: the principal', { who: 'parent', sexual: 'no' }, 'principal'],
    ['by a colleague: the principal', { who: 'staff', adultWho: 'colleague', sexual: 'no' }, 'principal'],
    ['by the principal: the board', { who: 'staff', adultWho: 'principal', sexual: 'no' }, 'boardContact'],
    ['by nobody knows whom: the principal', { who: 'unknown', sexual: 'no' }, 'principal'],
    ['by the childcare: the principal', { who: 'childcare', sexual: 'no' }, 'principal'],
    ['by the childcare, perhaps sexual: the principal', { who: 'childcare', sexual: 'unsure' }, 'principal'],
    ['by another adult: the principal', { who: 'otherAdult', sexual: 'no' }, 'principal'],
    ['by a parent, perhaps sexual: the care coordinator', { who: 'parent', sexual: 'unsure' }, 'careCoordinator'],
    [
      'by a parent, of a sexual kind towards a pupil: the care coordinator',
      { who: 'parent', sexual: 'no', kind: 'sexualHarassment', towards: ['pupil'] },
      'careCoordinator',
    ],
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
              const sexualKind = ['sexualHarassment', 'sexualViolence'].includes(kind);
              const offence = ['staff', 'unknownAdult', 'unknown'].includes(who) && (sexual !== 'no' || sexualKind);
              expect(found.process).toBe(offence ? 'staff-offence' : 'incident');
              if (offence) expect(found).toMatchObject({ role: 'boardContact', boardOnly: true, alsoReads: [] });
              if (offence) expect(found.steps).toEqual(['danger', 'received']);
              if (danger !== 'no') expect(found.danger).toBe(true);
              expect(found.about.some((seat) => seat.role === found.role)).toBe(false);
              seen += 1;
            }
    expect(seen).toBe(7 * 7 * 3 * 3 * 12);
  });

  it('the lunch of the school itself counts as the school, that of a company as the childcare', () => {
    const options = [
      ...optionsOf(concernForm.fields, 'adultWho', ['colleague', 'childcare']),
      ...optionsOf(incidentForm.fields, 'who', ['staff', 'childcare']),
    ];
    expect(options.map(({ help }) => /overblijf van de school zelf/i.test(help ?? ''))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(options.filter(({ label }) => label.includes('overblijf van een ander bedrijf'))).toHaveLength(2);
  });

  it('of an adult without a name nobody of the child’s own class reads anything', () => {
    expect(admitted({ who: 'unknownAdult', sexual: 'no' })).toMatchObject({
      role: 'principal',
      about: [{ role: 'teacher', group: '3a' }],
    });
    expect(admitted({ who: 'unknown', sexual: 'no' }).about).toEqual([{ role: 'teacher', group: '3a' }]);
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

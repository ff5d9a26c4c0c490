import { describe, expect, it } from 'vitest';
import type { Answers } from '../../workflows/domain/case.ts';
import { firstReader, groupInAnswers, groupOf } from '../../workflows/domain/routing.ts';
import { concernForm } from '../../workflows/forms/concern/concern.ts';
import { sampleSchool } from '../samples/school.ts';

const school = sampleSchool();
const today = '2027-01-11';
const quiet = { danger: 'no', submitter: 'parent', home: 'no' } as const;

const read = (answers: Answers, group: string | null = '3a') => firstReader({ ...quiet, ...answers }, group);
const role = (answers: Answers, group: string | null = '3a') => read(answers, group).seat.role;

/** Rows of default-process-texts section 3, in its order. */
const rows: readonly (readonly [string, Answers, string, boolean])[] = [
  ['direct danger: yes', { topic: 'notWell', danger: 'yes' }, 'careCoordinator', true],
  ['direct danger: not sure', { topic: 'bullying', danger: 'unsure' }, 'careCoordinator', true],
  ['direct danger, told by a pupil', { topic: 'other', danger: 'yes', submitter: 'pupil' }, 'careCoordinator', true],
  [
    'direct danger by an adult of the school',
    { topic: 'adultAtSchool', adultSexual: 'no', danger: 'yes' },
    'careCoordinator',
    true,
  ],
  ['a child does not feel well', { topic: 'notWell' }, 'teacher', false],
  ['a quarrel', { topic: 'quarrel' }, 'teacher', false],
  ['learning and group', { topic: 'learning' }, 'teacher', false],
  ['something changed at home', { topic: 'homeChange' }, 'teacher', false],
  ['bullying', { topic: 'bullying' }, 'teacher', false],
  ['something else', { topic: 'other' }, 'teacher', false],
  ['a child may not be safe at home', { topic: 'homeUnsafe' }, 'careCoordinator', false],
  [
    'an adult of the school, not sexual',
    { topic: 'adultAtSchool', adultWho: 'teacher', adultSexual: 'no' },
    'principal',
    false,
  ],
  [
    'the principal, not sexual',
    { topic: 'adultAtSchool', adultWho: 'principal', adultSexual: 'no' },
    'boardContact',
    false,
  ],
  [
    'sexual behaviour by an adult of the school',
    { topic: 'adultAtSchool', adultWho: 'teacher', adultSexual: 'yes' },
    'boardContact',
    true,
  ],
  [
    'perhaps sexual behaviour by an adult of the school',
    { topic: 'adultAtSchool', adultSexual: 'unsure' },
    'boardContact',
    true,
  ],
  [
    'sexual behaviour, and direct danger',
    { topic: 'adultAtSchool', adultSexual: 'yes', danger: 'yes' },
    'boardContact',
    true,
  ],
  [
    'an adult whose name is not known',
    { topic: 'adultAtSchool', adultWho: 'unknown', adultSexual: 'no' },
    'principal',
    false,
  ],
  ['a pupil', { topic: 'notWell', submitter: 'pupil' }, 'internalConfidant', false],
  ['somebody who works at the school', { topic: 'notWell', submitter: 'schoolWorker' }, 'careCoordinator', false],
  [
    'somebody who works at the school, about a colleague',
    { topic: 'adultAtSchool', adultWho: 'colleague', adultSexual: 'no', submitter: 'schoolWorker' },
    'principal',
    false,
  ],
  [
    'somebody who works at the school, about the principal',
    { topic: 'adultAtSchool', adultWho: 'principal', adultSexual: 'no', submitter: 'schoolWorker' },
    'boardContact',
    false,
  ],
];

describe('who reads a submission first', () => {
  it.each(rows)('%s', (_row, answers, expected, danger) => {
    expect(role(answers)).toBe(expected);
    expect(read(answers).danger).toBe(danger);
  });

  it('is the care coordinator when the group is not known', () => {
    expect(role({ topic: 'notWell' }, null)).toBe('careCoordinator');
  });

  it('is the teacher of the child’s own group', () => {
    expect(read({ topic: 'notWell' }).seat).toEqual({ role: 'teacher', group: '3a' });
  });

  it('is answered for every combination that the form can give, and only a teacher’s seat has a group', () => {
    const valuesOf = (id: string): readonly string[] =>
      concernForm.fields.flatMap((field) =>
        field.id === id && field.kind === 'choice' ? field.options.map((option) => option.value) : [],
      );
    let seen = 0;
    for (const topic of valuesOf('topic'))
      for (const danger of valuesOf('danger'))
        for (const submitter of valuesOf('submitter'))
          for (const adultSexual of valuesOf('adultSexual'))
            for (const adultWho of valuesOf('adultWho')) {
              const reader = read({ topic, danger, submitter, adultSexual, adultWho });
              seen += 1;
              expect(reader.seat.group === null).toBe(reader.seat.role !== 'teacher');
              expect(reader.boardOnly).toBe(topic === 'adultAtSchool' && adultSexual !== 'no');
              expect(reader.about.some((seat) => seat.role === reader.seat.role)).toBe(false);
            }
    expect(seen).toBe(8 * 3 * 5 * 3 * 6);
  });
});

describe('the question whether the child’s safety is at stake (Beleidsplan 4.5)', () => {
  it.each(['divorce', 'death', 'moving'])('is asked of the care coordinator after %s', (home) => {
    expect(read({ topic: 'notWell', home }).triage).toBe(true);
  });

  it('is asked about bullying', () => {
    expect(read({ topic: 'bullying' }).triage).toBe(true);
  });

  it.each(['illness', 'other', 'no', 'ratherNot'])('is not asked after %s', (home) => {
    expect(read({ topic: 'notWell', home }).triage).toBe(false);
  });

  it('is never asked of anyone outside the board in a case of the board', () => {
    expect(read({ topic: 'adultAtSchool', adultSexual: 'yes', home: 'divorce' }).triage).toBe(false);
  });
});

describe('the group that a parent writes', () => {
  it.each(['3a', '3A', 'Groep 3a', 'groep 3 A', ' 3-a '])('%j is group 3a', (written) => {
    expect(groupOf(school, written, today)).toBe('3a');
  });

  it.each(['', '9z', 'juf Anna', '3', '3a4a'])('%j is no group of this school', (written) => {
    expect(groupOf(school, written, today)).toBeNull();
  });

  it('is that of the first child who has one', () => {
    const children = [{ name: 'Verzonnen Vera' }, { name: 'Verzonnen Vic', group: '4a' }];
    expect(groupInAnswers(school, { children }, today)).toBe('4a');
    expect(groupInAnswers(school, { children: [] }, today)).toBeNull();
    expect(groupInAnswers(school, {}, today)).toBeNull();
    expect(groupInAnswers(school, { children: 'geen' }, today)).toBeNull();
  });

  it('is looked up in the last school year when the day falls in none', () => {
    expect(groupOf(school, '3a', '2030-01-01')).toBe('3a');
  });
});

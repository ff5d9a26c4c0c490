import { describe, expect, it } from 'vitest';
import { colleagueOption, colleagueProblems, nameOption, withColleagues } from '../../workflows/forms/colleagues.ts';
import { exampleDay } from '../../workflows/forms/example.ts';
import { parse } from '../../workflows/forms/parse.ts';
import { forms } from '../../workflows/forms/registry.ts';
import { consultationForm } from '../../workflows/forms/reporting-code/consultation.ts';
import { weighingForm } from '../../workflows/forms/reporting-code/weighing.ts';
import { summary } from '../../workflows/forms/summary.ts';
import { samplePeople } from '../samples/school.ts';

const shown = (answers: Parameters<typeof summary>[1]) =>
  summary(withColleagues(weighingForm, samplePeople.map(nameOption)), answers).map(({ lines }) => lines.join(' '));

const names = (typed: Parameters<typeof parse>[1]): readonly string[] => {
  const parsed = parse(weighingForm, typed, exampleDay);
  return parsed.kind === 'rejected' ? parsed.problems.map(({ name }) => name) : [];
};

describe('a colleague in a form', () => {
  it('is an account of the school, no free text', () => {
    expect(names({ ...weighingForm.example, withWhom: 'bram' })).toEqual([]);
    for (const withWhom of ['Bram Bedacht', 'b', 'outsideSchool', '../x'])
      expect(names({ ...weighingForm.example, withWhom })).toEqual(['withWhom']);
  });

  it('who weighed along is needed when no suspicion is left, on doubt and otherwise, but never in acute danger', () => {
    const { withWhom: _withWhom, ...alone } = weighingForm.example;
    expect(names({ ...alone, w1: 'no' })).toEqual(['withWhom']);
    expect(names({ ...alone, w2: 'no' })).toEqual(['withWhom']);
    expect(names({ ...alone, w2: 'doubt', vt: 'Verzonnen raad.' })).toEqual(['withWhom']);
    expect(names({ ...alone, w2: 'yes' })).toEqual([]);
  });

  it('stands in the case file by name; what was once typed as text stands there as it was', () => {
    expect(shown({ withWhom: 'bram' })).toEqual(['Bram Bedacht']);
    expect(shown({ withWhom: 'Bram Bedacht, van de andere school' })).toEqual(['Bram Bedacht, van de andere school']);
    expect(shown({ withWhom: 'oud-medewerker' })).toEqual(['oud-medewerker']);
  });

  it('is offered with name and roles', () => {
    const people = samplePeople.filter(({ id }) => id === 'bram' || id === 'pien').map(colleagueOption);
    expect(people).toEqual([
      { value: 'bram', label: 'Bram Bedacht, leerkracht van groep 4a' },
      { value: 'pien', label: 'Pien Papier, directeur' },
    ]);
  });

  it('may be somebody outside the school only where the form says so', () => {
    expect(colleagueProblems(consultationForm, { withWhom: 'outsideSchool' }, new Set())).toEqual([]);
    expect(colleagueProblems(consultationForm, { withWhom: 'bram' }, new Set(['bram']))).toEqual([]);
    expect(colleagueProblems(consultationForm, { withWhom: 'anna' }, new Set(['bram']))).toMatchObject([
      { name: 'withWhom' },
    ]);
    expect(colleagueProblems(weighingForm, { withWhom: 'outsideSchool' }, new Set(['bram']))).toHaveLength(1);
  });

  it('is never part of a repeated block, where nobody would check who it is', () => {
    const inner = forms.flatMap((form) =>
      form.fields.flatMap((field) => (field.kind === 'repeated' ? field.fields : [])),
    );
    expect(inner.length).toBeGreaterThan(10);
    expect(inner.filter(({ kind }) => kind === 'colleague')).toEqual([]);
  });
});

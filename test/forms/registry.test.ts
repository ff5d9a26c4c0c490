import { describe, expect, it } from 'vitest';
import type { When } from '../../workflows/domain/processes/condition.ts';
import { processes } from '../../workflows/domain/processes/processes.ts';
import type { Step } from '../../workflows/domain/processes/step.ts';
import { exampleAnswers, exampleDay, exampleTyped } from '../../workflows/forms/example.ts';
import type { Field, Form, Only, Option } from '../../workflows/forms/form.ts';
import { namesOf } from '../../workflows/forms/names.ts';
import { parse } from '../../workflows/forms/parse.ts';
import { formById, forms } from '../../workflows/forms/registry.ts';
import { routes } from '../../workflows/routes.ts';

const ids = [
  'concern',
  'acknowledge',
  'triage',
  'talk',
  'check',
  'update',
  'close',
  'danger',
  'signals',
  'consultation',
  'talkWithParents',
  'weighing',
  'secondOpinion',
  'confirmClosing',
  'decision',
  'vtFeedback',
  'helpPlan',
  'aftercare',
  'holidayCheck',
  'handover',
  'handoverChild',
  'addition',
  'planDate',
  'message',
  'withdrawal',
  'tellParent',
  'parentMessage',
  'parentReach',
  'parentWithdraw',
];

const lists = (form: Form): readonly (readonly Field[])[] => [
  form.fields,
  ...form.fields.flatMap((field) => (field.kind === 'repeated' ? [field.fields] : [])),
];
const allFields = (form: Form): readonly Field[] => lists(form).flat();
const optionsOf = (field: Field): readonly Option[] =>
  field.kind === 'choice' || field.kind === 'many'
    ? field.options
    : field.kind === 'colleague'
      ? (field.others ?? [])
      : [];

it('knows every form that was shipped, each once', () => {
  const known = forms.map((form) => form.id);
  expect(ids.filter((id) => !known.includes(id))).toEqual([]);
  expect(new Set(known).size).toBe(known.length);
  expect(forms.flatMap(allFields).length).toBeGreaterThan(160);
  expect(formById('talk')?.title).toBe('Gesprek met de ouder');
  expect(formById('toString')).toBeNull();
});

describe.each(forms.map((form) => [form.id, form] as const))('form %s', (_, form) => {
  it('accepts its own example, also on another day', () => {
    expect(Object.keys(exampleAnswers(form)).length).toBeGreaterThan(0);
    expect(parse(form, exampleTyped(form, '2031-02-28'), '2031-02-28').kind).toBe('accepted');
    expect(parse(form, exampleTyped(form, exampleDay), exampleDay)).toEqual(parse(form, form.example, exampleDay));
  });

  it('names each field and each option once', () => {
    for (const fields of lists(form)) expect(new Set(fields.map((field) => field.id)).size).toBe(fields.length);
    for (const fields of lists(form)) expect(new Set(fields.map((field) => field.label)).size).toBe(fields.length);
    for (const field of allFields(form)) {
      const options = optionsOf(field);
      expect(new Set(options.map((option) => option.label)).size).toBe(options.length);
      expect(new Set(options.map((option) => option.value)).size).toBe(options.length);
      expect(field.id).toMatch(/^[a-z][A-Za-z0-9]*$/);
      for (const option of options) expect(option.value).toMatch(/^[a-z][A-Za-z]*$/);
    }
  });

  it('fits in what a page may hand in', () => expect(namesOf(form).size).toBeLessThan(450));

  it('lets a field depend only on a choice that stands before it', () => {
    const known = (only: Only, before: readonly Field[]) => {
      const asked = before.find((field) => field.id === only.field);
      const values = asked === undefined ? [] : optionsOf(asked).map((option) => option.value);
      return only.is.length > 0 && only.is.every((value) => values.includes(value));
    };
    const astray = lists(form).flatMap((fields) =>
      fields.flatMap((field, index) =>
        field.only === undefined || known(field.only, fields.slice(0, index)) ? [] : [field.id],
      ),
    );
    expect(astray).toEqual([]);
    for (const need of form.needs ?? []) {
      expect(form.fields.map((field) => field.id)).toContain(need.field);
      if ('when' in need) expect(known(need.when, form.fields)).toBe(true);
      else for (const id of need.whenFilled) expect(form.fields.map((field) => field.id)).toContain(id);
    }
  });
});

describe('steps and forms speak the same language', () => {
  const conditions = (when: When): readonly Only[] => {
    if ('all' in when) return when.all.flatMap(conditions);
    if ('any' in when) return when.any.flatMap(conditions);
    return [when];
  };

  it('every step has its form, and its routes name fields and options of that form', () => {
    let seen = 0;
    for (const process of processes) {
      for (const step of process.steps) {
        const form = formById(step.form);
        expect([step.id, form?.id]).toEqual([step.id, step.form]);
        for (const { field, is } of step.routes.flatMap((route) =>
          route.when === undefined ? [] : conditions(route.when),
        )) {
          const asked = form?.fields.find((one) => one.id === field);
          const values = asked === undefined ? [] : optionsOf(asked).map((option) => option.value);
          expect([step.id, field, is.filter((value) => !values.includes(value))]).toEqual([step.id, field, []]);
          seen += 1;
        }
      }
    }
    expect(seen).toBeGreaterThan(20);
  });

  it('every date that sets a deadline or plans a step is asked by a step that opens it', () => {
    const dated = processes.flatMap((process) =>
      process.steps.flatMap((step: Step) =>
        [step.dueFrom, step.plannedBy].flatMap((field) => (field === undefined ? [] : [{ process, step, field }])),
      ),
    );
    expect(dated.length).toBeGreaterThanOrEqual(5);
    for (const { process, step, field } of dated) {
      const openers = process.steps.filter((one) => one.routes.some((route) => route.opens?.includes(step.id)));
      const asking = openers.filter((one) =>
        formById(one.form)?.fields.some((asked) => asked.id === field && asked.kind === 'date'),
      );
      expect([step.id, asking.length > 0]).toEqual([step.id, true]);
    }
  });

  it('every route with a form names one that exists', () => {
    const named = routes.flatMap((route) => ('form' in route ? [route.form] : []));
    expect(named.length).toBeGreaterThan(0);
    for (const id of named) expect(formById(id)).not.toBeNull();
  });
});

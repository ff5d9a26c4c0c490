import { describe, expect, it } from 'vitest';
import { exampleDay } from '../../workflows/forms/example.ts';
import type { Field, Form, Only } from '../../workflows/forms/form.ts';
import { type Problem, parse, type Typed } from '../../workflows/forms/parse.ts';
import { formById, forms } from '../../workflows/forms/registry.ts';

const problemsOf = (form: Form, typed: Typed): readonly Problem[] => {
  const parsed = parse(form, typed, exampleDay);
  return parsed.kind === 'rejected' ? parsed.problems : [];
};

const named = (id: string): Form => {
  const form = formById(id);
  if (form === null) throw new Error(`no form ${id}`);
  return form;
};

const without = (typed: Typed, prefix: string): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => name !== prefix && !name.startsWith(`${prefix}.`)));

/** What must be chosen above a field for it to count, outermost last. */
const chain = (fields: readonly Field[], only: Only | undefined): readonly Only[] => {
  if (only === undefined) return [];
  return [only, ...chain(fields, fields.find((field) => field.id === only.field)?.only)];
};

const making = (fields: readonly Field[], field: Field, prefix: string): Typed =>
  Object.fromEntries(chain(fields, field.only).map((only) => [`${prefix}${only.field}`, only.is[0] ?? '']));

interface Case {
  readonly form: Form;
  readonly field: Field;
  readonly name: string;
  readonly typed: Typed;
}

const cases: readonly Case[] = forms.flatMap((form) =>
  form.fields.flatMap((field): readonly Case[] => {
    const base = { ...form.example, ...making(form.fields, field, '') };
    const outer: readonly Case[] =
      field.required === true ? [{ form, field, name: field.id, typed: without(base, field.id) }] : [];
    if (field.kind !== 'repeated') return outer;
    const inner = field.fields.flatMap((one): readonly Case[] => {
      const name = `${field.id}.0.${one.id}`;
      const typed = { ...base, ...making(field.fields, one, `${field.id}.0.`) };
      const kept = field.fields.find(
        (other) => other.id !== one.id && (other.kind === 'text' || other.kind === 'long'),
      );
      if (one.required !== true || kept === undefined) return [];
      return [
        { form, field: one, name, typed: { ...without(typed, name), [`${field.id}.0.${kept.id}`]: 'verzonnen' } },
      ];
    });
    return [...outer, ...inner];
  }),
);

describe('a required field', () => {
  it.each(cases.map((one) => [`${one.form.id}.${one.name}`, one] as const))(
    '%s must be filled',
    (_, { form, field, name, typed }) => {
      const problem = problemsOf(form, typed).find((one) => one.name === name || one.name === `${name}.day`);
      expect(problem?.message).toContain(field.label.replace(/\.$/, ''));
      expect(problem?.message).toMatch(
        field.kind === 'choice' || field.kind === 'many' || field.kind === 'colleague'
          ? /^Kies een antwoord bij: /
          : /^Vul in: /,
      );
    },
  );

  it('is walked in every form', () => {
    expect(new Set(cases.map((one) => one.form.id)).size).toBe(forms.length);
    expect(cases.length).toBeGreaterThan(120);
  });

  it('left out by an earlier answer need not be filled', () => {
    const weighing = named('weighing');
    const closing = { w1: 'no', w1why: 'Het was een misverstand.', withWhom: 'bram' };
    expect(problemsOf(weighing, closing)).toEqual([]);
    expect(problemsOf(weighing, { ...closing, w1: 'yes' }).map((one) => one.name)).toEqual(['w2', 'w2why']);
  });

  it('does not come back through an answer that no longer counts, and that answer is kept', () => {
    const typed = { w1: 'no', w1why: 'Het was een misverstand.', w2: 'no', w3: 'yes', withWhom: 'bram' };
    expect(parse(named('weighing'), typed, exampleDay)).toEqual({ kind: 'accepted', answers: typed });
  });
});

describe('the forms ask what the policy asks', () => {
  it('who gives a phone number or an e-mail address says whether using it is safe', () => {
    const concern = named('concern');
    const least = { danger: 'no', topic: 'other', submitter: 'ratherNot', story: 'Een verzonnen verhaal.' };
    expect(problemsOf(concern, least)).toEqual([]);
    for (const contact of [{ phone: '06 12345678' }, { email: 'ouder@verzonnen.example' }]) {
      expect(problemsOf(concern, { ...least, ...contact })).toEqual([
        { name: 'safeContact', message: 'Kies een antwoord bij: Is bellen of mailen veilig voor u?' },
      ]);
      expect(problemsOf(concern, { ...least, ...contact, safeContact: 'no' })).toEqual([]);
    }
  });

  it('whether it is sexual is asked only about an adult at school', () => {
    const least = { danger: 'no', topic: 'adultAtSchool', submitter: 'parent', story: 'Een verzonnen verhaal.' };
    expect(problemsOf(named('concern'), least).map((one) => one.name)).toEqual(['adultSexual']);
  });

  it('who doubts about acute or structural danger writes down the advice of Veilig Thuis', () => {
    const weighing = named('weighing');
    const { w3: _w3, w3why: _w3why, w4: _w4, w4why: _w4why, ...rest } = weighing.example;
    expect(problemsOf(weighing, { ...rest, w2: 'doubt' }).map((one) => one.name)).toEqual(['vt']);
    expect(problemsOf(weighing, { ...rest, w2: 'doubt', vt: 'Melden, zei Carla Controle.' })).toEqual([]);
  });

  it('a report and a help plan are two decisions that each ask their own fields', () => {
    const decision = named('decision');
    const no = { d1: 'no', d1why: 'Het is veilig.', d2: 'no', d2why: 'Er is geen hulp nodig.' };
    expect(problemsOf(decision, no)).toEqual([]);
    expect(problemsOf(decision, { ...no, d1: 'yes' }).map((one) => one.name)).toEqual([
      'reportBy',
      'reportWhom',
      'reportOn.day',
      'told',
      'named',
    ]);
    expect(problemsOf(decision, { ...no, d2: 'yes' }).map((one) => one.name)).toEqual([
      'plan',
      'planEnd.day',
      'caseManager',
    ]);
  });
});

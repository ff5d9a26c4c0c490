import { describe, expect, it } from 'vitest';
import { exampleDay } from '../../workflows/forms/example.ts';
import type { Form, SimpleField } from '../../workflows/forms/form.ts';
import { type Problem, parse, type Typed } from '../../workflows/forms/parse.ts';
import { forms } from '../../workflows/forms/registry.ts';
import { schemaOf } from '../../workflows/forms/schema.ts';
import { blockCount } from '../../workflows/forms/typed.ts';

const children = {
  id: 'children',
  kind: 'repeated',
  label: 'Kinderen',
  item: 'Kind',
  max: 3,
  required: true,
  fields: [
    { id: 'name', kind: 'text', label: 'Voornaam', max: 10, required: true },
    { id: 'born', kind: 'date', label: 'Geboren', limit: 'past' },
    {
      id: 'likes',
      kind: 'many',
      label: 'Houdt van',
      options: [
        { value: 'tea', label: 'Thee' },
        { value: 'rain', label: 'Regen' },
      ],
    },
  ],
} as const;

/** One of each kind, nothing else. */
const sample = {
  id: 'sample',
  version: 1,
  title: 'Voorbeeld',
  audience: 'staff',
  submit: 'Klaar',
  fields: [
    { id: 'story', kind: 'long', label: 'Wat is er?', max: 20 },
    { id: 'phone', kind: 'text', format: 'phone', label: 'Telefoon', max: 30 },
    { id: 'email', kind: 'text', format: 'email', label: 'E-mail', max: 60 },
    {
      id: 'colour',
      kind: 'choice',
      label: 'Kleur',
      options: [
        { value: 'red', label: 'Rood' },
        { value: 'blue', label: 'Blauw' },
      ],
    },
    {
      id: 'many',
      kind: 'many',
      label: 'Welke?',
      options: [
        { value: 'one', label: 'Een' },
        { value: 'two', label: 'Twee' },
      ],
    },
    { id: 'before', kind: 'date', label: 'Toen', limit: 'past' },
    { id: 'later', kind: 'date', label: 'Straks', limit: 'future' },
    children,
  ],
  example: {},
} as const satisfies Form;

const child = { 'children.0.name': 'Vera' };
const answers = (typed: Typed) => {
  const parsed = parse(sample, { ...child, ...typed }, exampleDay);
  return parsed.kind === 'accepted' ? parsed.answers : parsed.problems;
};
const problems = (typed: Typed): readonly Problem[] => {
  const parsed = parse(sample, { ...child, ...typed }, exampleDay);
  return parsed.kind === 'rejected' ? parsed.problems : [];
};
const vera = [{ name: 'Vera' }];
const date = (id: string, day: string, month: string, year: string) => ({
  [`${id}.day`]: day,
  [`${id}.month`]: month,
  [`${id}.year`]: year,
});

describe('what was typed', () => {
  it('is kept as text, trimmed, without NUL, in one spelling and with one kind of line break', () => {
    expect(answers({ story: '  e\u0301e\u0000n\r\n<b>&amp;\t\r' })).toEqual({ story: 'éen\n<b>&amp;', children: vera });
    expect(answers({ story: 'a\r\nBcc: x@y.example' })).toEqual({ story: 'a\nBcc: x@y.example', children: vera });
    expect(answers({ story: 'half \ud83d teken' })).toEqual({ story: 'half \ufffd teken', children: vera });
  });

  it('is left out when empty', () => {
    expect(answers({ story: ' \n', phone: '', colour: '', many: ['', ''], ...date('before', '', ' ', '') })).toEqual({
      children: vera,
    });
  });

  it('is too long by so many characters', () => {
    expect(answers({ story: 'x'.repeat(20) })).toEqual({ story: 'x'.repeat(20), children: vera });
    expect(problems({ story: 'x'.repeat(21) })).toEqual([
      { name: 'story', message: 'Maak het antwoord korter bij: Wat is er? Het is 1 teken te lang.' },
    ]);
    expect(problems({ story: 'x'.repeat(32) })[0]?.message).toContain('Het is 12 tekens te lang.');
  });

  it('may not come twice for a field that takes one answer', () => {
    expect(problems({ story: ['a', 'b'] })).toEqual([{ name: 'story', message: 'Geef één antwoord bij: Wat is er?' }]);
    expect(problems({ colour: ['red', 'blue'] })[0]?.name).toBe('colour');
    expect(problems({ ...date('before', '1', '1', '2026'), 'before.day': ['1', '2'] })[0]?.name).toBe('before.day');
  });

  it('must be one of the options', () => {
    expect(problems({ colour: 'green' })).toEqual([{ name: 'colour', message: 'Kies een antwoord bij: Kleur.' }]);
    expect(problems({ many: ['one', 'three'] })).toEqual([{ name: 'many', message: 'Kies een antwoord bij: Welke?' }]);
    expect(answers({ many: 'one' })).toEqual({ many: ['one'], children: vera });
    expect(answers({ many: ['two', 'two', 'one'] })).toEqual({ many: ['two', 'one'], children: vera });
  });

  it.each(['06 12345678', '+31 (0)6-12345678', '0800-2000', '020 123.45.67'])('may be the phone number %s', (phone) => {
    expect(answers({ phone })).toEqual({ phone, children: vera });
  });

  it.each(['geen', '06', '06 123x5678', '1'.repeat(16)])('is no phone number: %s', (phone) => {
    expect(problems({ phone })).toEqual([
      { name: 'phone', message: 'Controleer uw telefoonnummer. Voorbeeld: 06 12345678.' },
    ]);
  });

  it.each([
    'a@b',
    'a b@c.example',
    'a@b@c.example',
    '@c.example',
    'a@c.',
    'a@.example',
    'a@c.example\nBcc: d@e.example',
  ])('is no e-mail address: %s', (email) => {
    expect(problems({ email })).toEqual([
      { name: 'email', message: 'Controleer uw e-mailadres. Voorbeeld: naam@voorbeeld.nl.' },
    ]);
  });
});

describe('a date', () => {
  it('is day, month and year', () => {
    expect(answers(date('before', '3', ' 11', '2026'))).toEqual({ before: '2026-11-03', children: vera });
    expect(answers(date('before', '29', '2', '2024'))).toEqual({ before: '2024-02-29', children: vera });
  });

  it.each([
    ['31', '2', '2026'],
    ['29', '2', '2025'],
    ['0', '1', '2026'],
    ['1', '13', '2026'],
    ['1', '', '2026'],
    ['', '1', '2026'],
    ['1', '1', '26'],
    ['1', '1', '1026'],
    ['1', '1', '9999'],
    ['een', 'mei', '2026'],
    ['+1', '1', '2026'],
    ['1', '-1', '2026'],
  ])('%s-%s-%s does not exist', (day, month, year) => {
    expect(problems(date('before', day, month, year))).toEqual([
      { name: 'before.day', message: 'Vul dag, maand en jaar in bij: Toen.' },
    ]);
  });

  it('of something that happened is not after today, and a plan is not before it', () => {
    expect(problems(date('before', '25', '11', '2026'))).toEqual([
      { name: 'before.day', message: 'Deze datum is nog niet geweest. Controleer: Toen.' },
    ]);
    expect(problems(date('later', '23', '11', '2026'))).toEqual([
      { name: 'later.day', message: 'Deze datum is al geweest. Controleer: Straks.' },
    ]);
    expect(problems({ ...date('before', '24', '11', '2026'), ...date('later', '24', '11', '2026') })).toEqual([]);
  });
});

describe('a block that can be repeated', () => {
  it('is left out when empty, and the others keep their order', () => {
    expect(
      answers({ 'children.0.name': '', 'children.1.name': 'Tom', 'children.2.name': 'Bea', 'children.1.likes': 'tea' }),
    ).toEqual({
      children: [{ name: 'Tom', likes: ['tea'] }, { name: 'Bea' }],
    });
  });

  it('is asked at least once when required', () => {
    expect(problems({ 'children.0.name': ' ' })).toEqual([{ name: 'children', message: 'Vul in: Kinderen.' }]);
  });

  it('says which block is wrong, by the number on the page', () => {
    expect(
      problems({ 'children.0.name': '', 'children.2.likes': ['tea'], ...date('children.2.born', '1', '1', '2030') }),
    ).toEqual([
      { name: 'children.2.name', message: 'Vul in: Voornaam (kind 3).' },
      { name: 'children.2.born.day', message: 'Deze datum is nog niet geweest. Controleer: Geboren (kind 3).' },
    ]);
  });

  it('knows no block beyond the last', () => {
    expect(problems({ 'children.3.name': 'Te veel' })[0]?.name).toBe('');
    expect(problems({ 'children.00.name': 'Dubbel' })[0]?.name).toBe('');
  });

  it('is shown as often as it was sent, at least once', () => {
    expect(blockCount(children, {})).toBe(1);
    expect(blockCount(children, { 'children.1.born.day': '' })).toBe(2);
    expect(blockCount(children, { 'children.2.name': 'x' })).toBe(3);
    expect(blockCount(children, { 'children.9.name': 'x' })).toBe(1);
  });
});

describe('a page that is not ours', () => {
  const stale = {
    kind: 'rejected',
    problems: [{ name: '', message: 'Deze pagina klopt niet meer. Laad hem opnieuw.' }],
  };

  it.each(['extra', 'story.x', 'constructor', 'toString', 'children', 'children.0', 'before', ''])(
    'is refused with a field %j',
    (name) => {
      expect(parse(sample, { ...child, [name]: 'x' }, exampleDay)).toEqual(stale);
    },
  );

  it('cannot reach the prototype', () => {
    const typed = JSON.parse('{"__proto__":"x","children.0.name":"Vera"}');
    expect(parse(sample, typed, exampleDay)).toEqual(stale);
    expect(parse(sample, JSON.parse('{"children.__proto__.name":"x"}'), exampleDay)).toEqual(stale);
    expect(Object.hasOwn(Object.prototype, 'name')).toBe(false);
  });

  it('is refused at once when it has 10,001 fields', () => {
    const typed = Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`x${index}`, 'x']));
    const unread: Form = {
      ...sample,
      get fields(): Form['fields'] {
        throw new Error('The form was looked at.');
      },
    };
    expect(parse(unread, typed, exampleDay)).toEqual(stale);
    expect(() => parse(unread, { x: 'x' }, exampleDay)).toThrow('The form was looked at.');
  });

  it('never brings a text that is too long to a pattern', () => {
    const named = (field: SimpleField) => field.label;
    const patterns = sample.fields.filter((field) => field.kind === 'text');
    for (const nasty of [
      `a@${'.'.repeat(200_000)} x`,
      `${'a@a.'.repeat(50_000)}`,
      `+${' '.repeat(200_000)}x`,
      '1 '.repeat(100_000),
    ]) {
      expect(
        problems({ email: nasty, phone: nasty, story: nasty, ...date('before', nasty, nasty, nasty) }).length,
      ).toBe(4);
      const values = Object.fromEntries(patterns.map(({ id }) => [id, nasty]));
      const issues = schemaOf(patterns, named, exampleDay).safeParse(values).error?.issues ?? [];
      expect(issues.map(({ code }) => code)).toEqual(patterns.map(() => 'too_big'));
    }
    const short = Object.fromEntries(patterns.map(({ id }) => [id, '?']));
    const met = schemaOf(patterns, named, exampleDay).safeParse(short).error?.issues ?? [];
    expect(met.map(({ code }) => code)).toEqual(['invalid_format', 'invalid_format']);
  });

  it('cannot make an error repeat what was typed', () => {
    let walked = 0;
    for (const form of [...forms, sample]) {
      const typed = Object.fromEntries(
        form.fields.flatMap((field) => {
          if (field.kind === 'date') return [[`${field.id}.day`, 'zqxmarker']];
          if (field.kind === 'repeated')
            return field.fields.map((inner) => [
              `${field.id}.0.${inner.id}${inner.kind === 'date' ? '.day' : ''}`,
              'zqxmarker'.repeat(1000),
            ]);
          return [[field.id, 'zqxmarker'.repeat(1000)]];
        }),
      );
      const parsed = parse(form, typed, exampleDay);
      expect(parsed.kind).toBe('rejected');
      expect(JSON.stringify(parsed)).not.toContain('zqxmarker');
      walked += Object.keys(typed).length;
    }
    expect(walked).toBeGreaterThan(120);
  });
});

import { describe, expect, it } from 'vitest';
import { checkPage } from '../../functions/_kit/pages/check-page.tsx';
import { formPage } from '../../functions/_kit/pages/form-page.tsx';
import { safeHref, telephone } from '../../functions/_kit/pages/href.ts';
import { messagePage } from '../../functions/_kit/pages/message-page.tsx';
import { palette, stylesheet, textOnGround } from '../../functions/_kit/pages/style.ts';
import { dangerRules } from '../../functions/parent-web/danger-box.tsx';
import { staffStylesheet } from '../../functions/staff-web/style.ts';
import { concernForm } from '../../workflows/forms/concern/concern.ts';
import { exampleAnswers, exampleDay } from '../../workflows/forms/example.ts';
import type { Form } from '../../workflows/forms/form.ts';
import { neededIn } from '../../workflows/forms/needed.ts';
import { parse } from '../../workflows/forms/parse.ts';
import { forms } from '../../workflows/forms/registry.ts';
import { summary } from '../../workflows/forms/summary.ts';
import type { Typed } from '../../workflows/forms/typed.ts';
import { sampleSchool } from '../samples/school.ts';
import { hiddenInputs, unescaped } from './kit-event.ts';

const school = sampleSchool();
const frame = { side: 'parent', school } as const;

const page = (form: Form, typed: Typed): string => {
  const parsed = parse(form, typed, exampleDay);
  const problems = parsed.kind === 'rejected' ? parsed.problems : [];
  return formPage({ frame, title: 'Formulier', form, action: '/vertel', typed, problems, hidden: { submission: 'x' } });
};

const found = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, value = '']) => unescaped(value));

describe('a form of the registry as a page', () => {
  const cases = forms.flatMap((form) => [
    { name: `${form.id}, empty`, text: page(form, {}), problems: true },
    { name: `${form.id}, filled in`, text: page(form, form.example), problems: false },
  ]);

  it.each(cases)('$name: every input has a label, every reference leads somewhere', ({ text }) => {
    const ids = found(text, /\sid="([^"]*)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    const inputs = found(text, /<(?:input(?! type="hidden")|textarea|select)[^>]*\sid="([^"]*)"/g);
    const labels = found(text, /<label for="([^"]*)"/g);
    expect(inputs.length).toBeGreaterThan(0);
    expect(labels.toSorted()).toEqual(inputs.toSorted());
    const references = [
      ...found(text, /aria-describedby="([^"]*)"/g).flatMap((value) => value.split(' ')),
      ...found(text, /<a href="#([^"]*)"/g).map(decodeURIComponent),
    ];
    expect(references.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it.each(cases)('$name: says in title and summary whether something is wrong', ({ text, problems }) => {
    expect(text.includes('<title>Fout: ')).toBe(problems);
    expect(text.includes('role="alert" tabindex="-1" autofocus')).toBe(problems);
  });

  it('shows every field of every form, with what was typed', () => {
    let fields = 0;
    for (const form of forms) {
      const text = unescaped(page(form, form.example));
      for (const field of form.fields) {
        fields += 1;
        expect(text).toContain(`data-field="${field.id}"`);
        expect(text).toContain(field.label);
      }
    }
    expect(forms.length).toBeGreaterThanOrEqual(16);
    expect(fields).toBeGreaterThanOrEqual(80);
  });

  it('calls no field optional that some answers make necessary, and its help says which', () => {
    const labelOf = (text: string, field: string): string =>
      text.slice(text.indexOf(`data-field="${field}"`)).split(/<\/(?:label|legend)>/)[0] ?? '';
    const needed = forms.flatMap((form) => [...neededIn(form)].map((field) => ({ form, field })));
    for (const { form, field } of needed) {
      const asked = form.fields.find(({ id }) => id === field);
      if (asked === undefined) continue;
      expect([form.id, field, labelOf(page(form, {}), asked.id).includes('niet verplicht')]).toEqual([
        form.id,
        field,
        false,
      ]);
      expect([form.id, field, asked.help ?? '']).toEqual([form.id, field, expect.stringMatching(/\w/)]);
    }
    const names = needed.map(({ form, field }) => `${form.id}.${field}`);
    expect(names).toEqual(
      expect.arrayContaining([
        'concern.safeContact',
        'weighing.vt',
        'secondOpinion.why',
        'decision.d1vt',
        'confirmClosing.vt',
      ]),
    );
    expect(labelOf(page(concernForm, {}), 'since')).toContain('niet verplicht');
  });

  it('asks for one more of what one block holds', () => {
    const asked = forms.flatMap((form) => found(page(form, {}), />(Nog een [^<]*)</g));
    expect(asked).toContain('Nog een kind toevoegen');
    expect(asked.filter((button) => /ouders|kinderen|signalen/.test(button))).toEqual([]);
  });

  it('lets Enter go on instead of adding a block: the first button checks', () => {
    for (const form of forms) {
      const text = page(form, {});
      const [first] = text.slice(text.indexOf('<form class="form"')).match(/<button[^>]*>/) ?? [];
      expect(first).toContain('value="check"');
    }
  });

  it('asks a phone to fill in only what is the writer’s own', () => {
    const parent = forms.filter(({ audience }) => audience === 'parent');
    const own = new Map([
      ['name', 'name'],
      ['phone', 'tel'],
      ['email', 'email'],
    ]);
    expect(parent.length).toBeGreaterThanOrEqual(4);
    for (const form of parent) {
      const asked = form.fields.flatMap(({ id }) => own.get(id) ?? []);
      expect(found(page(form, {}), /autocomplete="(?!off)([^"]*)"/g).toSorted()).toEqual(asked.toSorted());
    }
    for (const form of forms.filter(({ audience }) => audience === 'staff')) {
      expect(found(page(form, {}), /autocomplete="(?!off)([^"]*)"/g)).toEqual([]);
    }
  });
});

describe('the check page', () => {
  it.each(forms)('carries all that was typed in $id, also markup and line ends', (form) => {
    const nasty = '"><script>alert(1)</script>\n&amp;\'';
    const long = form.fields.find(({ kind }) => kind === 'long');
    const typed: Typed = long === undefined ? form.example : { ...form.example, [long.id]: nasty };
    const lines = summary(form, exampleAnswers(form));
    const text = checkPage({
      frame,
      title: 'Controleren',
      heading: 'Klopt alles?',
      form,
      lines,
      typed,
      hidden: { submission: 'x' },
      action: '/verstuur',
      changeAction: '/vertel',
    });
    expect(text).not.toContain('<script');
    const entries = (values: Typed) =>
      Object.entries(values).map(([name, value]) => `${name}=${[value].flat().join('|')}`);
    expect(entries(hiddenInputs(text)).toSorted()).toEqual(entries({ ...typed, submission: 'x' }).toSorted());
  });
});

describe('every page', () => {
  it('shows the numbers for danger before all else, the school and its phone, and a neutral tab', () => {
    for (const side of ['parent', 'staff'] as const) {
      const text = messagePage({ side, school }, 'failed');
      expect(text).toMatch(/^<!doctype html><html lang="nl">/);
      expect(text.indexOf('href="tel:112"')).toBeLessThan(text.indexOf('<main'));
      expect(text.indexOf('href="tel:08002000"')).toBeLessThan(text.indexOf('<main'));
      expect(text).toContain('href="tel:0100000001"');
      expect(text).toContain('<a class="skip" href="#inhoud">');
      expect(text).not.toMatch(/ style=| on[a-z]+=|<script/);
    }
  });

  it('lets parents leave at once for a page about nothing, and staff find the form for a suspicion', () => {
    const parent = messagePage({ side: 'parent', school }, 'notFound');
    expect(parent).toMatch(/<a href="\/weg" rel="noreferrer">Weg van deze pagina<\/a>/);
    const person = { name: 'Anna Voorbeeld', csrf: 'token' };
    const staff = messagePage({ side: 'staff', school, person }, 'notFound');
    expect(staff).not.toContain('Weg van deze pagina');
    expect(staff).toContain('<a href="/vermoeden">Ik vermoed onveiligheid</a>');
  });

  it('shows who is signed in, and a sign-out that carries the token', () => {
    const text = messagePage(
      { side: 'staff', school, person: { name: 'Anna <Voorbeeld>', csrf: 'token' } },
      'notFound',
    );
    expect(text).toContain('Anna &lt;Voorbeeld');
    expect(text).toContain('action="/uitloggen"');
    expect(hiddenInputs(text)).toEqual({ csrf: 'token' });
  });
});

describe('an address on a page', () => {
  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    '/\\evil.example',
    'http://evil.example',
    'JaVaScRiPt:x',
    'vbscript:x',
    '/a b',
    'tel:javascript',
  ])('never leads to %j', (address) => expect(safeHref(address)).toBe('#'));

  it.each([
    '/',
    '/vertel',
    '/zaak/abc?x=1',
    '#inhoud',
    'https://school.example/a',
    'http://localhost:8700/',
    'tel:112',
  ])('may lead to %j', (address) => expect(safeHref(address)).toBe(address));

  it('dials what a school wrote with spaces', () => expect(telephone('+31 10 000 00 01')).toBe('tel:+31100000001'));
});

const luminance = (colour: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

describe('the stylesheet', () => {
  it('lets no colour hang on the width of the screen: contrast need be looked at once', () => {
    const wide = [...stylesheet(forms).matchAll(/@media [^{]*width[^{]*\{((?:[^{}]*\{[^{}]*\})*)\}/g)].map(
      ([, rules = '']) => rules,
    );
    expect(wide.length).toBeGreaterThan(1);
    expect(wide.join('')).toContain('padding-left');
    expect(wide.join('')).not.toMatch(/color|background|opacity|filter|font|var\(/);
  });

  it.each(textOnGround)('gives %s on %s a contrast of at least 4.5', (text, ground) => {
    const [dark = 0, light = 0] = [luminance(palette[text]), luminance(palette[ground])].toSorted((a, b) => a - b);
    expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5);
  });

  it('keeps its distances in a browser of 2019: that knows no logical shorthand, and no gap outside a grid', () => {
    const young = /(?:padding|margin|border)-(?:inline|block):|-block-(?:start|end)|inset-|[{;](?:row-)?gap:/;
    expect('.a{gap:1rem}').toMatch(young);
    for (const css of [staffStylesheet(), dangerRules]) expect(css).not.toMatch(young);
  });

  it('fetches nothing from anywhere and stays small', () => {
    const css = stylesheet(forms);
    expect(css).not.toMatch(/url\(|@import|@font-face/);
    expect(css.length).toBeLessThan(40_000);
    expect((css.match(/\{/g) ?? []).length).toBe((css.match(/\}/g) ?? []).length);
  });

  it('folds each conditional field away until its condition holds', () => {
    const css = stylesheet(forms);
    let conditional = 0;
    for (const form of forms) {
      const inner = form.fields.flatMap((field) => (field.kind === 'repeated' ? field.fields : []));
      for (const field of [...form.fields, ...inner]) {
        if (field.only === undefined) continue;
        conditional += 1;
        expect(css).toContain(`form[data-form=${form.id}]`);
        expect(css).toContain(`>[data-field=${field.id}]`);
        for (const value of field.only.is) expect(css).toContain(`[value=${value}]:checked`);
      }
    }
    expect(conditional).toBeGreaterThanOrEqual(5);
  });
});

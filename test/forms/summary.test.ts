import { expect, it } from 'vitest';
import { exampleAnswers } from '../../workflows/forms/example.ts';
import type { Form } from '../../workflows/forms/form.ts';
import { formById } from '../../workflows/forms/registry.ts';
import { summary } from '../../workflows/forms/summary.ts';

const named = (id: string): Form => {
  const form = formById(id);
  if (form === null) throw new Error(`no form ${id}`);
  return form;
};

it('shows labels, options and dates in words, and the lines as written', () => {
  const shown = summary(named('acknowledge'), {
    contact: 'called',
    next: 'talk',
    talkDate: '2026-12-01',
    note: 'Een.\nTwee.',
  });
  expect(shown).toEqual([
    { label: 'Hoe hebt u contact gehad met degene die dit stuurde?', lines: ['Gebeld'] },
    { label: 'Wat gaat er nu gebeuren?', lines: ['Een gesprek'] },
    { label: 'Wanneer is het gesprek?', lines: ['dinsdag 1 december 2026'] },
    { label: 'Wat is gezegd of afgesproken?', lines: ['Een.', 'Twee.'] },
  ]);
});

it('shows each block of a repeated field under its own number', () => {
  const shown = summary(named('signals'), exampleAnswers(named('signals')));
  const block = shown.find((entry) => entry.label === 'Signaal 1');
  expect(block?.lines).toContain('Datum: maandag 23 november 2026');
  expect(block?.lines).toContain('Hoe weet u dit? Zelf gezien');
});

it('never hides an answer to a question that the form no longer asks', () => {
  const shown = summary(named('addition'), {
    text: 'nu',
    old: 'toen',
    gone: [{ a: 'wel', b: ['nog'] }],
    list: ['x', 'y'],
  });
  expect(shown).toEqual([
    { label: 'Wat wilt u toevoegen?', lines: ['nu'] },
    { label: 'old', lines: ['toen'] },
    { label: 'gone', lines: ['wel', 'nog'] },
    { label: 'list', lines: ['x', 'y'] },
  ]);
  expect(summary(named('triage'), { safety: 'perhaps' })[0]?.lines).toEqual(['perhaps']);
});

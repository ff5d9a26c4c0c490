import { describe, expect, it } from 'vitest';
import { conversationForm } from '../../workflows/forms/conversation/conversation.ts';
import { staffConversationForm } from '../../workflows/forms/conversation/staff-conversation.ts';
import { exampleTyped } from '../../workflows/forms/example.ts';
import type { Form } from '../../workflows/forms/form.ts';
import { offenceInformedForm } from '../../workflows/forms/offence/informed.ts';
import { parse, type Typed } from '../../workflows/forms/parse.ts';

const today = '2026-11-24';

const accepted = (form: Form, typed: Typed) => {
  const parsed = parse(form, { ...exampleTyped(form, today), ...typed }, today);
  if (parsed.kind === 'rejected') throw new Error(JSON.stringify(parsed.problems));
  return parsed.answers;
};

const words = { about: 'Verzonnen geheim.', aboutConfided: 'Verzonnen geheim.', 'children.0.name': 'Verzonnen Vera' };

describe('a talk with the internal confidant', () => {
  it('can be asked without consent, and then keeps how to be reached and no content, whatever was typed', () => {
    const answers = accepted(conversationForm, { ...words, with: 'internalConfidant', consent: 'no' });
    expect(Object.keys(answers).toSorted()).toEqual(
      ['agenda', 'consent', 'interpreter', 'moments', 'name', 'phone', 'place', 'safeContact', 'with'].toSorted(),
    );
    expect(JSON.stringify(answers)).not.toContain('geheim');
  });

  it('keeps what it is about with explicit consent, and asks for that', () => {
    const answers = accepted(conversationForm, { ...words, with: 'internalConfidant', consent: 'yes' });
    expect(answers['aboutConfided']).toBe(words.aboutConfided);
    expect(answers).not.toHaveProperty('about');
    const silent = parse(
      conversationForm,
      { ...exampleTyped(conversationForm, today), with: 'internalConfidant' },
      today,
    );
    expect(silent).toMatchObject({ kind: 'rejected', problems: [{ name: 'consent' }] });
  });

  it('loses nothing else by a fault in what is thrown away', () => {
    const long = { aboutConfided: 'x'.repeat(20_000), with: 'internalConfidant', consent: 'no' };
    expect(accepted(conversationForm, long)).toEqual(
      accepted(conversationForm, { ...long, aboutConfided: 'Verzonnen geheim.' }),
    );
    const date = { accused: 'unknown', 'accusedOn.day': '1', 'accusedOn.month': '1', 'accusedOn.year': '2042' };
    const answers = accepted(offenceInformedForm, date);
    expect(answers).toMatchObject({ accused: 'unknown', parentsBy: 'Berend Bestuur' });
    expect(answers).not.toHaveProperty('accusedOn');
  });

  it('is the same for a member of staff', () => {
    expect(accepted(staffConversationForm, { aboutConfided: 'Verzonnen geheim.', consent: 'no' })).not.toHaveProperty(
      'aboutConfided',
    );
  });

  it('says before anything is typed that confidential is not secret', () => {
    const [first] = conversationForm.fields;
    const option = first.options.find(({ value }) => value === 'internalConfidant');
    expect(JSON.stringify(option)).toContain('Vertrouwelijk is niet geheim');
    const consent = conversationForm.fields.findIndex(({ id }) => id === 'consent');
    const typed = conversationForm.fields.findIndex(({ kind }) => kind === 'long' || kind === 'text');
    expect(consent).toBeLessThan(typed);
    expect(staffConversationForm.rule).toContain('Vertrouwelijk is niet geheim');
  });
});

describe('a talk with the principal', () => {
  it('forgets about whom it was when that is not asked any more', () => {
    const typed = { aboutColleague: 'yes', adultWho: 'careCoordinator' };
    expect(accepted(conversationForm, { ...typed, with: 'teacher' })).not.toHaveProperty('adultWho');
    expect(accepted(conversationForm, { ...typed, with: 'principal' })['adultWho']).toBe('careCoordinator');
  });
});

import type { Form } from '../form.ts';
import { type TextKey, texts } from '../texts.ts';

const page = ['pupil.lead', 'pupil.who', 'pupil.phone', 'pupil.secret'] as const satisfies readonly TextKey[];

/** A pupil asks to be heard: three questions, nothing goes home, and secrecy is never promised (default-process-texts 7). */
export const pupilForm = {
  id: 'pupil',
  version: 1,
  title: 'Wil je met iemand praten?',
  audience: 'pupil',
  path: 'leerling',
  rule: page.map((key) => texts[key]).join('\n\n'),
  ruleTexts: page,
  ruleMarks: [{ id: 'page', says: texts['pupil.lead'], marks: ['J'] }],
  submit: 'Verstuur',
  fields: [
    {
      id: 'story',
      kind: 'long',
      label: 'Wat is er?',
      help: 'Schrijf wat je kwijt wilt. Kort mag ook.',
      required: true,
      max: 4000,
    },
    {
      id: 'name',
      kind: 'text',
      label: 'Hoe heet je en in welke groep zit je?',
      help: 'Je mag dit leeg laten. Dan weten we niet wie je bent. Kom dan zelf langs.',
      reaches: true,
      max: 100,
    },
    {
      id: 'moments',
      kind: 'text',
      label: 'Wanneer kunnen we je spreken op school?',
      help: 'Bijvoorbeeld: in de kleine pauze.',
      reaches: true,
      max: 200,
    },
  ],
  example: {
    story: 'Dit is verzonnen. Ik durf niet meer naar het plein.',
    name: 'Verzonnen Vera, groep 4a',
    moments: 'In de grote pauze',
  },
} as const satisfies Form;

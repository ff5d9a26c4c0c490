import type { Form } from '../form.ts';
import { emailField, phoneField, safeContactField, safeMomentsField } from '../reach.ts';

/** How the submitter can be reached from now on; what was given before no longer counts. */
export const parentReachForm = {
  id: 'parentReach',
  version: 1,
  title: 'Hoe kunnen wij u bereiken?',
  audience: 'parent',
  rule: 'Wat u hier kiest, geldt vanaf nu. Wat u eerder koos, geldt dan niet meer.',
  submit: 'Bewaar mijn keuze',
  fields: [
    {
      ...safeContactField,
      help: 'Denk aan iemand die meekijkt. Kiest u "Nee"? Dan antwoorden wij alleen hier, met uw code.',
      required: true,
    },
    safeMomentsField,
    { ...phoneField, only: { field: 'safeContact', is: ['yes', 'onlyAt'] } },
    { ...emailField, only: { field: 'safeContact', is: ['yes', 'onlyAt'] } },
  ],
  example: { safeContact: 'onlyAt', safeMoments: 'Op werkdagen tussen 9 en 11 uur', phone: '06 00000000' },
} as const satisfies Form;

import type { Form } from '../form.ts';
import { yesNo } from '../options.ts';

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
      id: 'safeContact',
      kind: 'choice',
      label: 'Is bellen of mailen veilig voor u?',
      help: 'Denk aan iemand die meekijkt. Kiest u "Nee"? Dan antwoorden wij alleen hier, met uw code.',
      required: true,
      options: [...yesNo, { value: 'onlyAt', label: 'Alleen op sommige momenten' }],
    },
    {
      id: 'safeMoments',
      kind: 'text',
      label: 'Wanneer is bellen of mailen veilig?',
      required: true,
      only: { field: 'safeContact', is: ['onlyAt'] },
      max: 200,
    },
    {
      id: 'phone',
      kind: 'text',
      format: 'phone',
      label: 'Uw telefoonnummer',
      help: 'Alleen invullen als dat veilig is.',
      only: { field: 'safeContact', is: ['yes', 'onlyAt'] },
      max: 30,
    },
    {
      id: 'email',
      kind: 'text',
      format: 'email',
      label: 'Uw e-mailadres',
      help: 'Alleen invullen als dat veilig is.',
      only: { field: 'safeContact', is: ['yes', 'onlyAt'] },
      max: 200,
    },
  ],
  example: { safeContact: 'onlyAt', safeMoments: 'Op werkdagen tussen 9 en 11 uur', phone: '06 00000000' },
} as const satisfies Form;

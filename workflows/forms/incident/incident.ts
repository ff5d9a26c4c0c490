import type { Form } from '../form.ts';
import { yesNo } from '../options.ts';
import { asked, example } from './asked.ts';

/** Behaviour that crosses a line, told by a parent or anybody else (Beleidsplan 5). */
export const incidentForm = {
  id: 'incident',
  version: 1,
  title: 'Een voorval melden',
  audience: 'parent',
  path: 'voorval',
  rule: 'Wij accepteren geen gedrag dat over de grens gaat: niet van leerlingen, niet van ouders en niet van wie op school werkt. Vertel wat er gebeurde. U hoort snel van ons, en wij zorgen dat het vandaag veilig is.',
  submit: 'Verstuur mijn melding',
  fields: [
    ...asked,
    {
      id: 'name',
      kind: 'text',
      label: 'Uw naam',
      help: 'U mag dit leeg laten. Dan kunt u alleen met uw code een antwoord lezen.',
      max: 100,
    },
    {
      id: 'phone',
      kind: 'text',
      format: 'phone',
      label: 'Uw telefoonnummer',
      help: 'Alleen invullen als dat veilig is.',
      max: 30,
    },
    {
      id: 'email',
      kind: 'text',
      format: 'email',
      label: 'Uw e-mailadres',
      help: 'Alleen invullen als dat veilig is.',
      max: 200,
    },
    {
      id: 'safeContact',
      kind: 'choice',
      label: 'Is bellen of mailen veilig voor u?',
      help: 'Kies dit als u uw telefoonnummer of e-mailadres geeft.',
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
  ],
  needs: [{ field: 'safeContact', whenFilled: ['phone', 'email'] }],
  example: {
    ...example,
    name: 'Ouder Voorbeeld',
    email: 'ouder.voorbeeld@verzonnen.example',
    safeContact: 'yes',
  },
} as const satisfies Form;

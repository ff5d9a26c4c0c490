import type { Form } from '../form.ts';
import { interpreterField, languageField, otherLanguageField } from '../language.ts';
import { emailField, phoneField, safeContactField, safeContactNeed, safeMomentsField } from '../reach.ts';
import { asked, example } from './asked.ts';

/** Behaviour that crosses a line, told by a parent or anybody else (Beleidsplan 5). */
export const incidentForm = {
  id: 'incident',
  version: 1,
  title: 'Een voorval melden',
  audience: 'parent',
  path: 'voorval',
  rule: 'Wij accepteren geen gedrag dat over de grens gaat: niet van leerlingen, niet van ouders en niet van wie op school werkt. Vertel wat er gebeurde. Wij lezen uw melding op een schooldag. Op de pagina na het versturen staat uiterlijk wanneer. Is het nu niet veilig? Bel 112, of bel de school.',
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
    phoneField,
    emailField,
    safeContactField,
    safeMomentsField,
    languageField,
    otherLanguageField,
    interpreterField,
  ],
  needs: [safeContactNeed],
  example: {
    ...example,
    name: 'Ouder Voorbeeld',
    email: 'ouder.voorbeeld@verzonnen.example',
    safeContact: 'yes',
  },
} as const satisfies Form;

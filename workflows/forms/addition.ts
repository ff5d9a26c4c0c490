import type { Form } from './form.ts';

/** Anything a colleague adds to an open case outside its steps. */
export const additionForm = {
  id: 'addition',
  version: 1,
  title: 'Iets toevoegen aan het dossier',
  audience: 'staff',
  submit: 'Voeg toe aan het dossier',
  fields: [
    {
      id: 'text',
      kind: 'long',
      label: 'Wat wilt u toevoegen?',
      help: 'Kort en feitelijk. Schrijf wat u zag of hoorde, wanneer en van wie. Ouders mogen dit later soms lezen.',
      required: true,
      max: 8000,
    },
  ],
  example: { text: 'Verzonnen voorbeeld: in de pauze gezien dat Vera met twee kinderen speelde.' },
} as const satisfies Form;

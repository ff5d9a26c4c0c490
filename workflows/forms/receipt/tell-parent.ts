import type { Form } from '../form.ts';

/** The school writes first; it goes to the receipt code, never by mail. */
export const tellParentForm = {
  id: 'tellParent',
  version: 1,
  title: 'Bericht aan degene die dit stuurde',
  audience: 'staff',
  submit: 'Verstuur het bericht',
  fields: [
    {
      id: 'told',
      kind: 'long',
      label: 'Wat wilt u degene die dit stuurde laten weten?',
      help: 'Die leest dit met de code. Schrijf geen namen van andere kinderen of ouders. Noem geen andere zaak.',
      required: true,
      max: 4000,
      forSubmitter: true,
    },
  ],
  example: { told: 'Verzonnen voorbeeld: wij hebben met de groep gepraat. Volgende week hoort u meer.' },
} as const satisfies Form;

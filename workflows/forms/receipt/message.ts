import type { Form } from '../form.ts';

/** The answer to a message; it goes to the receipt code, never by mail. */
export const messageForm = {
  id: 'message',
  version: 1,
  title: 'Een nieuw bericht beantwoorden',
  audience: 'staff',
  rule: 'Een bericht blijft op uw lijst tot u het hebt gelezen en beantwoord. Schrijf geen namen van andere kinderen of ouders. Noem geen andere zaak.',
  submit: 'Verstuur het antwoord',
  fields: [
    {
      id: 'told',
      kind: 'long',
      label: 'Wat antwoordt u degene die dit stuurde?',
      help: 'Die leest dit met de code. Schrijf wat u doet, en wanneer u weer iets laat horen.',
      required: true,
      max: 4000,
      forSubmitter: true,
    },
    {
      id: 'note',
      kind: 'long',
      label: 'Wilt u hierbij iets opschrijven voor het dossier?',
      help: 'Kort en feitelijk. Dit gaat niet met de code mee. Ouders mogen het later soms wel lezen.',
      max: 4000,
    },
  ],
  example: { told: 'Verzonnen voorbeeld: fijn om te horen. Wij letten deze week extra op. Vrijdag hoort u van mij.' },
} as const satisfies Form;

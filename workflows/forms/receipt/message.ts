import type { Form } from '../form.ts';

/** The answer to a message; it goes to the receipt code, never by mail. */
export const messageForm = {
  id: 'message',
  version: 1,
  title: 'Een bericht van de ouder beantwoorden',
  audience: 'staff',
  rule: 'Een bericht blijft op uw lijst tot u het hebt gelezen en beantwoord. Schrijf geen namen van andere kinderen of ouders. Noem geen andere zaak.',
  submit: 'Verstuur het antwoord',
  fields: [
    {
      id: 'told',
      kind: 'long',
      label: 'Wat antwoordt u de ouder?',
      help: 'De ouder leest dit met de code. Schrijf wat u doet, en wanneer de ouder weer iets hoort.',
      required: true,
      max: 4000,
      forSubmitter: true,
    },
    {
      id: 'note',
      kind: 'long',
      label: 'Wilt u hierbij iets opschrijven voor het dossier?',
      help: 'Kort en feitelijk. Dit gaat niet met de code mee. De ouder mag het later soms wel lezen.',
      max: 4000,
    },
  ],
  example: { told: 'Verzonnen voorbeeld: fijn om te horen. Wij letten deze week extra op. Vrijdag hoort u van mij.' },
} as const satisfies Form;

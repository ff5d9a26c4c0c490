import type { Form } from '../form.ts';

const translated = { field: 'result', is: ['translated'] } as const;

/** What came in in another language (policy-coverage part 2, "Parents cannot read Dutch"). */
export const translateForm = {
  id: 'translate',
  version: 1,
  title: 'Bericht laten vertalen',
  audience: 'staff',
  rule: 'Laat het vertalen door de vertaaldienst van de school: {translation}. Vraag nooit een kind, familie of kennis. Zet het bericht nooit in een openbare vertaalsite.\n\nLijkt het dringend? Bel de vertaaldienst dan meteen.',
  submit: 'Leg vast',
  fields: [
    {
      id: 'result',
      kind: 'choice',
      label: 'Is het bericht vertaald?',
      required: true,
      options: [
        { value: 'translated', label: 'Ja' },
        { value: 'notNeeded', label: 'Niet nodig: het bericht is in het Nederlands' },
      ],
    },
    { id: 'by', kind: 'text', label: 'Wie vertaalde het?', required: true, only: translated, max: 200 },
    { id: 'text', kind: 'long', label: 'De vertaling', required: true, only: translated, max: 8000 },
    {
      id: 'interpreter',
      kind: 'text',
      label: 'Wie tolkt bij een gesprek?',
      help: 'Alleen als dat nodig is. Nooit een kind of familielid.',
      max: 200,
    },
  ],
  example: {
    result: 'translated',
    by: 'Verzonnen Vertaaldienst',
    text: 'Dit is een verzonnen vertaling. Mijn dochter wil niet naar school.',
  },
} as const satisfies Form;

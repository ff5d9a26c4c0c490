import type { Form } from '../form.ts';
import { yesNo } from '../options.ts';
import { alone, secondPerson } from './second-person.ts';

/** A parent without authority has no right to the file; what the school tells instead is weighed on the child's interest
 * (BW 1:377c). */
export const accessInformationForm = {
  id: 'accessInformation',
  version: 1,
  title: 'Informatie aan een ouder zonder gezag',
  audience: 'staff',
  rule: 'Deze ouder krijgt het dossier niet. Wel vertelt u desgevraagd belangrijke feiten over het kind, over de zorg en het leren. Dat doet u niet als u het ook een ouder met gezag niet zou vertellen, of als het belang van het kind zich ertegen verzet (Burgerlijk Wetboek 1, artikel 377c). Binnen één maand na de vraag krijgt de ouder antwoord.',
  ruleMarks: [
    {
      id: 'grounds',
      says: 'Dat doet u niet als u het ook een ouder met gezag niet zou vertellen, of als het belang van het kind zich ertegen verzet',
      marks: ['J'],
    },
  ],
  submit: 'Leg het besluit vast',
  fields: [
    {
      id: 'sameForOther',
      kind: 'choice',
      label: 'Zou u dit ook aan een ouder met gezag vertellen?',
      required: true,
      options: yesNo,
    },
    {
      id: 'againstChild',
      kind: 'choice',
      label: 'Verzet het belang van het kind zich hiertegen?',
      required: true,
      options: yesNo,
    },
    {
      id: 'weighing',
      kind: 'long',
      label: 'Wat is uw afweging?',
      help: 'Wat is goed voor het kind, en wat vindt het kind zelf?',
      required: true,
      max: 4000,
    },
    {
      id: 'next',
      kind: 'choice',
      label: 'Wat besluit u?',
      required: true,
      options: [
        { value: 'give', label: 'Informatie geven' },
        { value: 'refuse', label: 'Geen informatie geven' },
      ],
    },
    ...secondPerson(),
  ],
  example: {
    sameForOther: 'yes',
    againstChild: 'no',
    weighing: 'Verzonnen voorbeeld: het kind wil graag dat deze ouder weet hoe het leren gaat.',
    next: 'give',
    ...alone,
  },
} as const satisfies Form;

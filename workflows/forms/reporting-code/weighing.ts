import type { Form } from '../form.ts';
import { yesNo, yesNoDoubt } from '../options.ts';
import { dangerFirst } from './head.ts';

const stillSuspected = { field: 'w1', is: ['yes'] } as const;
const notAcute = { field: 'w2', is: ['no'] } as const;
const helpPossible = { field: 'w3', is: ['yes'] } as const;

/** Step 4: the first four questions of the Afwegingskader Meldcode, each with its reason (Besluit verplichte meldcode
 * art. 2 lid 2 onder d). */
export const weighingForm = {
  id: 'weighing',
  version: 2,
  title: 'Stap 4. Wegen',
  audience: 'staff',
  rule: `${dangerFirst}

Weeg met twee mensen. Lees eerst stap 1 tot en met 3. Geef bij elke vraag een reden. Twijfelt u? Bel Veilig Thuis. Het systeem doet een voorstel. U beslist.`,
  submit: 'Leg de weging vast',
  fields: [
    {
      id: 'w1',
      kind: 'choice',
      label: 'Denkt u nog steeds aan geweld of onveiligheid thuis, of dreigt dat?',
      required: true,
      options: yesNo,
    },
    { id: 'w1why', kind: 'long', label: 'Reden bij vraag 1 (vermoeden)', required: true, max: 4000 },
    {
      id: 'w2',
      kind: 'choice',
      label: 'Is het nu direct onveilig (acuut)? Of steeds opnieuw of nog steeds onveilig (structureel)?',
      help: 'Ja of twijfel: bel meteen Veilig Thuis. Weeg de andere vragen dan samen met Veilig Thuis.',
      required: true,
      only: stillSuspected,
      options: yesNoDoubt,
    },
    {
      id: 'w2why',
      kind: 'long',
      label: 'Reden bij vraag 2 (acuut of structureel)',
      required: true,
      only: stillSuspected,
      max: 4000,
    },
    {
      id: 'w3',
      kind: 'choice',
      label: 'Kunnen school of partners hulp geven of regelen die echt werkt?',
      help: 'Nee: het voorstel is melden.',
      required: true,
      only: notAcute,
      options: yesNo,
    },
    { id: 'w3why', kind: 'long', label: 'Reden bij vraag 3 (hulp)', required: true, only: notAcute, max: 4000 },
    {
      id: 'w4',
      kind: 'choice',
      label: 'Nemen ouders en kind die hulp aan en werken zij mee?',
      help: 'Nee: het voorstel is melden. Ja: een hulpplan met een termijn.',
      required: true,
      only: helpPossible,
      options: yesNo,
    },
    {
      id: 'w4why',
      kind: 'long',
      label: 'Reden bij vraag 4 (meewerken)',
      required: true,
      only: helpPossible,
      max: 4000,
    },
    {
      id: 'withWhom',
      kind: 'colleague',
      label: 'Wie woog mee?',
      help: 'Iemand anders dan u. Bij twijfel, en als u geen vermoeden meer hebt, bevestigt deze collega dat zelf. Is het nu onveilig? Wacht dan op niemand.',
    },
    {
      id: 'vt',
      kind: 'long',
      label: 'Wat is het advies van Veilig Thuis?',
      help: 'Schrijf ook de datum en de naam van de medewerker op. Verplicht als u twijfelt.',
      max: 4000,
    },
  ],
  needs: [
    { field: 'vt', when: { field: 'w2', is: ['doubt'] } },
    { field: 'withWhom', when: { field: 'w1', is: ['no'] } },
    { field: 'withWhom', when: { field: 'w2', is: ['no', 'doubt'] } },
  ],
  example: {
    w1: 'yes',
    w1why: 'Verzonnen voorbeeld: na het gesprek kwam Vera weer zonder eten.',
    w2: 'no',
    w2why: 'Er is elke dag een volwassene bij het kind.',
    w3: 'yes',
    w3why: 'De jeugdverpleegkundige kan deze week starten.',
    w4: 'yes',
    w4why: 'De ouders hebben zelf om hulp gevraagd.',
    withWhom: 'ivo-verzinsel',
  },
} as const satisfies Form;

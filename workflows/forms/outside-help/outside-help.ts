import type { Form } from '../form.ts';

const forPupil = { field: 'forWhom', is: ['pupil'] } as const;

/** A member of staff asks for help from outside, for a pupil or for the own work in the class (Beleidsplan 6). */
export const outsideHelpForm = {
  id: 'outsideHelp',
  version: 1,
  title: 'Hulp van buiten vragen',
  audience: 'staff',
  path: 'hulp-van-buiten',
  rule: 'In overleg met de ouders wordt besloten welke hulp nodig is en hoe. Zonder hun toestemming delen wij niets met anderen. Alleen de Meldcode mag daarvóór gaan (Wmo 2015, artikel 5.2.6).\n\nDenkt u aan onveiligheid thuis? Kies dan "Ik vermoed onveiligheid". Bij direct gevaar: bel 112 of Veilig Thuis 0800-2000.',
  submit: 'Vraag hulp',
  fields: [
    {
      id: 'forWhom',
      kind: 'choice',
      label: 'Voor wie is de hulp?',
      required: true,
      options: [
        { value: 'pupil', label: 'Voor een kind of gezin' },
        { value: 'teacher', label: 'Voor mijzelf, bij mijn werk in de groep' },
      ],
    },
    {
      id: 'child',
      kind: 'text',
      label: 'Voornaam van het kind',
      required: true,
      only: forPupil,
      max: 60,
    },
    { id: 'group', kind: 'text', label: 'Groep', help: 'Bijvoorbeeld: 4a.', max: 20 },
    {
      id: 'why',
      kind: 'long',
      label: 'Waar is hulp bij nodig?',
      help: 'Kort en feitelijk.',
      required: true,
      max: 4000,
    },
    { id: 'tried', kind: 'long', label: 'Wat is al geprobeerd?', max: 4000 },
    {
      id: 'parentsKnow',
      kind: 'choice',
      label: 'Weten de ouders dat u hulp zoekt?',
      help: 'Nog niet? De intern begeleider bespreekt het eerst met hen.',
      required: true,
      only: forPupil,
      options: [
        { value: 'yes', label: 'Ja' },
        { value: 'notYet', label: 'Nog niet' },
      ],
    },
  ],
  example: {
    forWhom: 'pupil',
    child: 'Verzonnen Vera',
    group: '4a',
    why: 'Verzonnen voorbeeld: Vera is na de verhuizing stil en slaapt slecht.',
    tried: 'Elke ochtend een kwartier samen beginnen.',
    parentsKnow: 'yes',
  },
} as const satisfies Form;

import type { Form } from '../form.ts';
import { aboutExecutive } from '../to-board.ts';
import { suspicion, toBoard } from '../ways.ts';

/** The first reader says how whoever wrote was reached and what happens next (default-process-texts section 11). */
export const acknowledgeForm = {
  id: 'acknowledge',
  version: 1,
  title: 'Lezen en contact opnemen',
  audience: 'staff',
  rule: 'Wie iets vertelt, hoort snel iets terug. Neem zelf contact op en kies wat er nu gebeurt.',
  submit: 'Leg vast',
  fields: [
    {
      id: 'contact',
      kind: 'choice',
      label: 'Hoe hebt u contact gehad met degene die dit stuurde?',
      required: true,
      options: [
        { value: 'called', label: 'Gebeld' },
        { value: 'spoken', label: 'Gesproken' },
        { value: 'byCode', label: 'Met een bericht via de code' },
        { value: 'notYet', label: 'Nog niet gelukt' },
      ],
    },
    {
      id: 'contactWhy',
      kind: 'long',
      label: 'Waarom is contact nog niet gelukt?',
      required: true,
      only: { field: 'contact', is: ['notYet'] },
      max: 1000,
    },
    {
      id: 'told',
      kind: 'long',
      label: 'Wat schrijft u degene die dit stuurde?',
      help: 'Die leest dit met de code. Schrijf geen namen van andere kinderen of ouders.',
      required: true,
      only: { field: 'contact', is: ['byCode'] },
      max: 4000,
      forSubmitter: true,
    },
    {
      id: 'next',
      kind: 'choice',
      label: 'Wat gaat er nu gebeuren?',
      required: true,
      options: [
        { value: 'talk', label: 'Een gesprek' },
        { value: 'answered', label: 'De vraag is beantwoord' },
        { value: 'careCoordinator', label: 'Naar de intern begeleider' },
        { value: 'principal', label: 'Naar de directeur' },
        suspicion,
        toBoard,
        { value: 'elsewhere', label: 'Hoort niet hier (ziek, verlof)', help: 'Wijs zelf de weg.' },
      ],
    },
    aboutExecutive,
    {
      id: 'talkDate',
      kind: 'date',
      label: 'Wanneer is het gesprek?',
      help: 'Nog geen datum? Laat dit leeg en prik er snel een.',
      only: { field: 'next', is: ['talk'] },
      limit: 'future',
    },
    {
      id: 'note',
      kind: 'long',
      label: 'Wat is gezegd of afgesproken?',
      help: 'Kort en feitelijk. De ouder mag dit later lezen.',
      max: 4000,
    },
  ],
  example: {
    contact: 'called',
    next: 'talk',
    'talkDate.day': '30',
    'talkDate.month': '11',
    'talkDate.year': '2026',
    note: 'Verzonnen voorbeeld: gebeld. Wij spreken elkaar na schooltijd.',
  },
} as const satisfies Form;

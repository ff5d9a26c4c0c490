import type { Form } from '../form.ts';
import { aboutExecutive } from '../to-board.ts';
import { suspicion, toBoard } from '../ways.ts';

/** A talk with the parent, by teacher, care coordinator, principal or board (Beleidsplan 4.2). */
export const talkForm = {
  id: 'talk',
  version: 1,
  title: 'Gesprek met de ouder',
  audience: 'staff',
  rule: 'Praat met de ouder en maak een afspraak die u kunt nakijken. Schrijf kort en feitelijk. De ouder mag dit later lezen.',
  submit: 'Leg vast',
  fields: [
    { id: 'date', kind: 'date', label: 'Wanneer was het gesprek?', required: true, limit: 'past', fact: true },
    {
      id: 'present',
      kind: 'long',
      label: 'Wie waren erbij?',
      help: 'Voert de intern begeleider het gesprek? Schrijf of de leerkracht erbij was, en zo nee waarom niet.',
      required: true,
      max: 1000,
    },
    { id: 'said', kind: 'long', label: 'Wat is besproken?', required: true, max: 8000 },
    { id: 'parentView', kind: 'long', label: 'Wat vindt de ouder?', required: true, max: 4000 },
    {
      id: 'agreed',
      kind: 'long',
      label: 'Wat spreekt u af, wie doet het, wanneer klaar?',
      required: true,
      max: 4000,
      fact: true,
    },
    {
      id: 'next',
      kind: 'choice',
      label: 'Wat gaat er nu gebeuren?',
      required: true,
      options: [
        { value: 'check', label: 'Wij kijken later of de afspraak werkt' },
        { value: 'careCoordinator', label: 'Naar de intern begeleider' },
        { value: 'principal', label: 'Naar de directeur' },
        suspicion,
        toBoard,
      ],
    },
    aboutExecutive,
    {
      id: 'checkOn',
      kind: 'date',
      label: 'Wanneer kijkt u of de afspraak werkt?',
      required: true,
      only: { field: 'next', is: ['check'] },
      limit: 'future',
    },
    {
      id: 'colleague',
      kind: 'choice',
      label: 'Is de betrokken collega geïnformeerd?',
      help: 'Alleen voor de directeur. Doe dit zelf, in een gesprek. Niet via het systeem. Nog niet doen bij de Meldcode of bij een zaak van het bestuur.',
      marks: ['J'],
      options: [
        { value: 'yes', label: 'Ja, in een gesprek' },
        { value: 'notYet', label: 'Nog niet' },
        { value: 'notApplicable', label: 'Niet van toepassing' },
      ],
    },
  ],
  example: {
    'date.day': '23',
    'date.month': '11',
    'date.year': '2026',
    present: 'Ouder Voorbeeld en leerkracht Anna Voorbeeld',
    said: 'Verzonnen voorbeeld: wat er op het plein gebeurt.',
    parentView: 'De ouder hoopt op meer toezicht.',
    agreed: 'Anna loopt elke pauze mee. De ouder belt als het weer gebeurt.',
    next: 'check',
    'checkOn.day': '7',
    'checkOn.month': '12',
    'checkOn.year': '2026',
  },
} as const satisfies Form;

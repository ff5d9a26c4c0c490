import type { Form } from '../form.ts';
import { yesNo } from '../options.ts';

const wrongly =
  'Is iemand ten onrechte beschuldigd? Schrijf dat duidelijk op, vertel het iedereen die ervan wist en herstel de naam van die persoon.';

/** Follows everybody concerned, and puts an accusation right that was wrong (Beleidsplan 7). */
export const offenceAftercareForm = {
  id: 'offenceAftercare',
  version: 1,
  title: 'Nazorg en herstel',
  audience: 'staff',
  rule: `Kijk hoe het gaat met de leerling, de ouders, de beschuldigde, wie het meldde en het team. ${wrongly}`,
  ruleMarks: [{ id: 'wrongly', says: wrongly, marks: ['B', 'J'] }],
  submit: 'Leg vast',
  fields: [
    { id: 'pupil', kind: 'long', label: 'Hoe gaat het met de leerling en de ouders?', required: true, max: 4000 },
    {
      id: 'accused',
      kind: 'long',
      label: 'Hoe gaat het met de beschuldigde, en wie heeft contact?',
      required: true,
      max: 4000,
    },
    { id: 'team', kind: 'long', label: 'Hoe gaat het met wie het meldde en met het team?', required: true, max: 4000 },
    { id: 'wrongly', kind: 'choice', label: 'Is iemand ten onrechte beschuldigd?', required: true, options: yesNo },
    {
      id: 'rehabilitation',
      kind: 'long',
      label: 'Hoe is de naam van die persoon hersteld, bij wie, en wanneer?',
      required: true,
      only: { field: 'wrongly', is: ['yes'] },
      max: 4000,
    },
    {
      id: 'next',
      kind: 'choice',
      label: 'Wat gaat er nu gebeuren?',
      required: true,
      options: [
        { value: 'close', label: 'Afronden' },
        { value: 'again', label: 'Later opnieuw kijken' },
        { value: 'inspector', label: 'Er is iets nieuws: opnieuw overleg met de vertrouwensinspecteur' },
      ],
    },
    {
      id: 'againOn',
      kind: 'date',
      label: 'Wanneer kijkt u opnieuw?',
      required: true,
      only: { field: 'next', is: ['again'] },
      limit: 'future',
    },
  ],
  example: {
    pupil: 'Verzonnen voorbeeld: Vera gaat weer graag naar school.',
    accused: 'Verzonnen voorbeeld: Beatrix belt elke week.',
    team: 'Verzonnen voorbeeld: het team kreeg uitleg zonder namen van kinderen.',
    wrongly: 'no',
    next: 'close',
  },
} as const satisfies Form;

import type { Form } from '../form.ts';
import { aboutExecutive } from '../to-board.ts';
import { suspicion, toBoard } from '../ways.ts';
import { told } from './told.ts';

/** Read, safe today, and the parents of every pupil who was there know it the same day (Beleidsplan 5). */
export const incidentRecordForm = {
  id: 'incidentRecord',
  version: 1,
  title: 'Lezen, en vandaag veilig',
  audience: 'staff',
  rule: 'Is er nu gevaar? Bel 112. Zorg dat het vandaag veilig is: wie let op, en waar. De ouders van álle leerlingen die erbij waren, horen het dezelfde dag, van de school zelf. Vertel elke ouder alleen over het eigen kind.',
  submit: 'Leg vast',
  fields: [
    {
      id: 'watches',
      kind: 'text',
      label: 'Wie let vandaag en morgen op, en waar?',
      help: 'Een naam en een plek. Bijvoorbeeld: Anna op het plein, in elke pauze.',
      required: true,
      max: 400,
      fact: true,
    },
    { id: 'safety', kind: 'long', label: 'Wat is er nog meer gedaan zodat het veilig is?', max: 4000, fact: true },
    {
      id: 'allInformed',
      kind: 'choice',
      label: 'Weten de ouders van alle leerlingen die erbij waren het vandaag?',
      required: true,
      options: [
        { value: 'yes', label: 'Ja, van alle leerlingen' },
        { value: 'notYet', label: 'Nog niet allemaal' },
        { value: 'noPupils', label: 'Er waren geen leerlingen bij' },
      ],
    },
    {
      id: 'informed',
      kind: 'repeated',
      label: 'Welke ouders zijn ingelicht?',
      item: 'Kind',
      max: 10,
      fields: [
        { id: 'of', kind: 'text', label: 'Ouders van welk kind?', max: 100 },
        { id: 'by', kind: 'text', label: 'Wie lichtte hen in?', max: 100 },
        { id: 'at', kind: 'text', label: 'Wanneer, en hoe?', help: 'Bijvoorbeeld: gebeld om 15.00 uur.', max: 100 },
      ],
    },
    {
      id: 'notInformed',
      kind: 'long',
      label: 'Welke ouders nog niet, waarom niet, en wie doet het wanneer?',
      help: 'Wacht alleen als vertellen een kind onveilig maakt.',
      required: true,
      only: { field: 'allInformed', is: ['notYet'] },
      max: 2000,
    },
    {
      id: 'next',
      kind: 'choice',
      label: 'Wat gaat er nu gebeuren?',
      required: true,
      options: [
        { value: 'measures', label: 'Gesprekken en maatregelen' },
        {
          value: 'talks',
          label: 'Eerst beide kanten horen',
          help: 'Bij gedrag van een volwassene: van of tussen ouders, medewerkers en anderen.',
        },
        { value: 'principal', label: 'De directeur neemt het op en hoort beide kanten' },
        suspicion,
        toBoard,
      ],
    },
    aboutExecutive,
    told,
  ],
  example: {
    watches: 'Anna Voorbeeld, op het plein bij de glijbaan',
    allInformed: 'yes',
    'informed.0.of': 'Vera',
    'informed.0.by': 'Anna Voorbeeld',
    'informed.0.at': 'Gebeld om 15.00 uur',
    'informed.1.of': 'Bas',
    'informed.1.by': 'Anna Voorbeeld',
    'informed.1.at': 'Gesproken na schooltijd',
    next: 'measures',
    told: 'Verzonnen voorbeeld: wij lazen uw melding. Er kijkt nu iemand bij de glijbaan.',
  },
} as const satisfies Form;

import type { Form } from '../form.ts';
import { yesNo } from '../options.ts';
import { aboutExecutive } from '../to-board.ts';
import { toBoard } from '../ways.ts';
import { told } from './told.ts';

const bothHeard = { field: 'bothHeard', is: ['yes'] } as const;
const heard = 'Zijn beide kanten gehoord? Dan moet dit ingevuld zijn.';

/** Behaviour of or between professionals and parents is talked over with those concerned (Beleidsplan 4.5). */
export const incidentTalksForm = {
  id: 'incidentTalks',
  version: 1,
  title: 'Beide kanten horen',
  audience: 'staff',
  rule: 'Bespreek het met de betrokkenen: hoor beide kanten, apart als dat veiliger is. Ieder mag iemand meenemen. Gaat het misschien om seksueel gedrag van een volwassene van school? Stop dan en vraag niets: dat is voor het bestuur.',
  submit: 'Leg vast',
  fields: [
    { id: 'heldOn', kind: 'date', label: 'Wanneer waren de gesprekken?', required: true, limit: 'past' },
    { id: 'present', kind: 'text', label: 'Wie waren erbij?', required: true, max: 400 },
    { id: 'bothHeard', kind: 'choice', label: 'Zijn beide kanten gehoord?', required: true, options: yesNo },
    {
      id: 'notHeard',
      kind: 'long',
      label: 'Wie is nog niet gehoord, en waarom niet?',
      required: true,
      only: { field: 'bothHeard', is: ['no'] },
      max: 2000,
    },
    { id: 'oneSide', kind: 'long', label: 'Wat zegt degene die het overkwam?', help: heard, max: 4000 },
    { id: 'otherSide', kind: 'long', label: 'Wat zegt degene over wie het gaat?', help: heard, max: 4000 },
    {
      id: 'professionals',
      kind: 'choice',
      label: 'Is hulp van anderen nodig?',
      help: 'Denk aan: politie, jeugdteam, mediator, jurist, bedrijfsarts.',
      required: true,
      options: yesNo,
    },
    {
      id: 'professionalsWho',
      kind: 'text',
      label: 'Wie vraagt u erbij, en wie regelt dat?',
      required: true,
      only: { field: 'professionals', is: ['yes'] },
      max: 400,
    },
    {
      id: 'next',
      kind: 'choice',
      label: 'Wat gaat er nu gebeuren?',
      required: true,
      options: [{ value: 'measures', label: 'Afspraken en maatregelen' }, toBoard],
    },
    aboutExecutive,
    told,
  ],
  needs: [
    { field: 'oneSide', when: bothHeard },
    { field: 'otherSide', when: bothHeard },
  ],
  example: {
    'heldOn.day': '24',
    'heldOn.month': '11',
    'heldOn.year': '2026',
    present: 'Pien Papier met beide ouders, apart (verzonnen)',
    bothHeard: 'yes',
    oneSide: 'Verzonnen voorbeeld: ik schrok van het schreeuwen.',
    otherSide: 'Verzonnen voorbeeld: ik was bang en het spijt mij.',
    professionals: 'no',
    next: 'measures',
    told: 'Wij spraken met allebei. U hoort morgen wat wij afspreken.',
  },
} as const satisfies Form;

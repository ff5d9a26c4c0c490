import type { Form } from '../form.ts';
import { yesNo } from '../options.ts';
import { told } from './told.ts';

const solved = { field: 'next', is: ['solved'] } as const;
const talked = 'Is de klacht opgelost? Dan moet dit ingevuld zijn.';

/** A talk of the board with those concerned, before or instead of the committee (Beleidsplan 4.2). */
export const complaintSettleForm = {
  id: 'complaintSettle',
  version: 1,
  title: 'Samen een oplossing zoeken',
  audience: 'staff',
  rule: 'Hoor beide kanten. Wie klaagt, mag iemand meenemen en mag altijd nog naar de commissie.',
  submit: 'Leg vast',
  fields: [
    { id: 'heldOn', kind: 'date', label: 'Wanneer was het gesprek?', help: talked, limit: 'past' },
    { id: 'present', kind: 'text', label: 'Wie waren erbij?', help: talked, max: 200 },
    { id: 'bothHeard', kind: 'choice', label: 'Zijn beide kanten gehoord?', required: true, options: yesNo },
    {
      id: 'next',
      kind: 'choice',
      label: 'Is de klacht opgelost?',
      required: true,
      options: [
        { value: 'solved', label: 'Ja, ook volgens degene die klaagt' },
        { value: 'committee', label: 'Nee: naar de klachtencommissie' },
        { value: 'withdrawn', label: 'De klacht is ingetrokken' },
      ],
    },
    {
      id: 'agreed',
      kind: 'long',
      label: 'Wat is afgesproken, wie doet het, wanneer klaar?',
      help: `${told.help} Is er niets afgesproken? Schrijf dan dat, en hoe het verder gaat.`,
      required: true,
      max: 4000,
      forSubmitter: true,
    },
  ],
  needs: [
    { field: 'heldOn', when: solved },
    { field: 'present', when: solved },
  ],
  example: {
    'heldOn.day': '23',
    'heldOn.month': '11',
    'heldOn.year': '2026',
    present: 'Bestuur, ouder, directeur (verzonnen)',
    bothHeard: 'yes',
    next: 'solved',
    agreed: 'Verzonnen voorbeeld: brieven krijgen binnen een week antwoord.',
  },
} as const satisfies Form;

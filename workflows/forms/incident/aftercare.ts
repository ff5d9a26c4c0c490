import type { Form } from '../form.ts';

/** Care afterwards for everybody who was there, also for a colleague whom it happened to (Beleidsplan 5, 7). */
export const incidentAftercareForm = {
  id: 'incidentAftercare',
  version: 1,
  title: 'Nazorg voor wie erbij was',
  audience: 'staff',
  rule: 'Vraag na een tijd hoe het gaat: met wie het overkwam, met wie het deed en met wie het zag. Overkwam het een collega? Dan zorgt de directeur voor steun en wijst op de arbodienst.',
  submit: 'Leg vast',
  fields: [
    { id: 'victim', kind: 'long', label: 'Hoe gaat het met wie het overkwam?', required: true, max: 4000 },
    { id: 'actor', kind: 'long', label: 'Hoe gaat het met wie het deed?', max: 4000 },
    { id: 'group', kind: 'long', label: 'Hoe gaat het in de groep?', max: 4000 },
    {
      id: 'colleague',
      kind: 'choice',
      label: 'Overkwam het een collega?',
      required: true,
      options: [
        { value: 'yes', label: 'Ja' },
        { value: 'no', label: 'Nee' },
      ],
    },
    {
      id: 'colleagueSupport',
      kind: 'long',
      label: 'Welke steun krijgt de collega, van wie?',
      required: true,
      only: { field: 'colleague', is: ['yes'] },
      max: 4000,
    },
    {
      id: 'next',
      kind: 'choice',
      label: 'Wat gaat er nu gebeuren?',
      required: true,
      options: [
        { value: 'close', label: 'Afronden' },
        { value: 'measures', label: 'Het is terug: opnieuw maatregelen' },
      ],
    },
  ],
  example: {
    victim: 'Verzonnen voorbeeld: Vera speelt weer mee.',
    actor: 'Verzonnen voorbeeld: Bas vraagt nu hulp.',
    group: 'Rustig',
    colleague: 'no',
    next: 'close',
  },
} as const satisfies Form;

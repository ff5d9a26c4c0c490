import type { Form } from '../form.ts';

const filed = { field: 'filed', is: ['yes'] } as const;

/** The board goes to the police and tells the inspector (WPO 4a lid 2). */
export const offenceComplaintForm = {
  id: 'offenceComplaint',
  version: 1,
  title: 'Aangifte bij de politie',
  audience: 'staff',
  rule: 'Het bestuur doet aangifte bij de politie en laat dat direct aan de vertrouwensinspecteur weten. Vanaf nu onderzoekt de politie. De school werkt mee en vraagt niets zelf.',
  submit: 'Leg de aangifte vast',
  fields: [
    {
      id: 'filed',
      kind: 'choice',
      label: 'Is er aangifte gedaan?',
      required: true,
      options: [
        { value: 'yes', label: 'Ja' },
        { value: 'no', label: 'Nee: eerst opnieuw overleg met de vertrouwensinspecteur' },
      ],
    },
    { id: 'filedOn', kind: 'date', label: 'Wanneer is aangifte gedaan?', required: true, only: filed, limit: 'past' },
    { id: 'where', kind: 'text', label: 'Waar is aangifte gedaan?', required: true, only: filed, max: 200 },
    { id: 'by', kind: 'text', label: 'Wie deed aangifte?', required: true, only: filed, max: 100 },
    { id: 'reference', kind: 'text', label: 'Wat is het nummer van de aangifte?', only: filed, max: 100 },
    {
      id: 'inspectorOn',
      kind: 'date',
      label: 'Wanneer hoorde de vertrouwensinspecteur dat er aangifte is gedaan?',
      required: true,
      only: filed,
      limit: 'past',
    },
    {
      id: 'why',
      kind: 'long',
      label: 'Waarom is er geen aangifte gedaan?',
      required: true,
      only: { field: 'filed', is: ['no'] },
      max: 4000,
    },
  ],
  example: {
    filed: 'yes',
    'filedOn.day': '24',
    'filedOn.month': '11',
    'filedOn.year': '2026',
    where: 'Politiebureau Verzonnen Plein',
    by: 'Berend Bestuur',
    reference: 'VOORBEELD-1',
    'inspectorOn.day': '24',
    'inspectorOn.month': '11',
    'inspectorOn.year': '2026',
  },
} as const satisfies Form;

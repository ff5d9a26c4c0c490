import type { Form } from '../form.ts';
import { noInvestigation } from './parts.ts';

/** With a reasonable suspicion the board must go to the police (WPO 4a lid 2). */
export const offenceDecisionForm = {
  id: 'offenceDecision',
  version: 1,
  title: 'Besluit: is aangifte nodig?',
  audience: 'staff',
  rule: `Is er een redelijk vermoeden? Dan doet het bestuur direct aangifte, en licht eerst de ouders van de leerling en de beschuldigde in (Wet op het primair onderwijs, artikel 4a).

${noInvestigation}`,
  submit: 'Leg het besluit vast',
  fields: [
    {
      id: 'decides',
      kind: 'choice',
      label: 'Wat besluit het bestuur?',
      required: true,
      options: [
        { value: 'complaint', label: 'Aangifte doen' },
        { value: 'noComplaint', label: 'Geen aangifte: er is geen redelijk vermoeden' },
        { value: 'again', label: 'Eerst opnieuw overleg met de vertrouwensinspecteur' },
      ],
    },
    { id: 'why', kind: 'long', label: 'Waarom?', required: true, max: 4000 },
    { id: 'withWhom', kind: 'text', label: 'Met wie is dit besloten, en wanneer?', required: true, max: 200 },
    {
      id: 'measures',
      kind: 'long',
      label: 'Wat geldt tot dan voor de leerling en voor de beschuldigde?',
      help: 'Een maatregel is geen straf. Overleg met een jurist.',
      marks: ['J'],
      required: true,
      max: 4000,
    },
  ],
  example: {
    decides: 'complaint',
    why: 'Verzonnen voorbeeld: er is een redelijk vermoeden.',
    withWhom: 'Berend en Beatrix Bestuur, 24 november 2026',
    measures: 'Verzonnen voorbeeld: de beschuldigde werkt zolang niet op school.',
  },
} as const satisfies Form;

import type { Form } from '../form.ts';
import { inspectorMark, inspectorPhone, noInvestigation } from './parts.ts';

/** The consultation that the law asks of the board, logged: who, when, outcome (WPO 4a lid 1). */
export const offenceInspectorForm = {
  id: 'offenceInspector',
  version: 1,
  title: 'Overleg met de vertrouwensinspecteur',
  audience: 'staff',
  rule: `${inspectorPhone} Samen bepaalt u of er een redelijk vermoeden is van een strafbaar feit. Zonder dit overleg kan de zaak niet dicht.

${noInvestigation}`,
  ruleMarks: [inspectorMark],
  submit: 'Leg het overleg vast',
  fields: [
    { id: 'by', kind: 'text', label: 'Wie van het bestuur belde?', required: true, max: 100 },
    { id: 'withWhom', kind: 'text', label: 'Met welke vertrouwensinspecteur is gesproken?', required: true, max: 100 },
    { id: 'on', kind: 'date', label: 'Op welke dag?', required: true, limit: 'past' },
    { id: 'time', kind: 'text', label: 'Hoe laat?', help: 'Bijvoorbeeld: 9.30 uur.', required: true, max: 40 },
    {
      id: 'outcome',
      kind: 'choice',
      label: 'Is er een redelijk vermoeden van een strafbaar feit?',
      required: true,
      options: [
        { value: 'yes', label: 'Ja' },
        { value: 'no', label: 'Nee' },
        { value: 'notYet', label: 'Dat is nog niet te zeggen: er komt nog een overleg' },
      ],
    },
    { id: 'advice', kind: 'long', label: 'Wat was de raad?', required: true, max: 8000 },
  ],
  example: {
    by: 'Berend Bestuur',
    withWhom: 'Inspecteur Iris Ingebeeld',
    'on.day': '24',
    'on.month': '11',
    'on.year': '2026',
    time: '9.30 uur',
    outcome: 'yes',
    advice: 'Verzonnen voorbeeld: doe aangifte, en licht eerst de ouders en de beschuldigde in.',
  },
} as const satisfies Form;

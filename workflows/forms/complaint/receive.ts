import type { Form } from '../form.ts';
import { told } from './told.ts';

/** The board says that it has the complaint, and which way it goes (WPO 14). */
export const complaintReceiveForm = {
  id: 'complaintReceive',
  version: 1,
  title: 'Klacht ontvangen',
  audience: 'staff',
  rule: 'Bevestig de klacht en zeg wat er gaat gebeuren. Wie klaagt, kiest zelf: eerst praten of direct naar de commissie. Over wie geklaagd wordt, beslist niet mee. Bewaar niets over deze klacht op school of in ParnasSys.',
  submit: 'Leg vast',
  fields: [
    {
      id: 'next',
      kind: 'choice',
      label: 'Wat gaat er nu gebeuren?',
      required: true,
      options: [
        { value: 'committee', label: 'De klachtencommissie bekijkt de klacht' },
        { value: 'settle', label: 'Het bestuur zoekt samen een oplossing' },
        { value: 'withdrawn', label: 'Niets meer: de klacht is ingetrokken' },
      ],
    },
    {
      id: 'why',
      kind: 'long',
      label: 'Waarom deze weg?',
      help: 'Schrijf ook wat degene die klaagt zelf wilde.',
      required: true,
      max: 2000,
    },
    told,
  ],
  example: {
    next: 'committee',
    why: 'Verzonnen voorbeeld: degene die klaagt wil een oordeel van buiten.',
    told: 'Wij hebben uw klacht. De klachtencommissie bekijkt hem en hoort u en de ander.',
  },
} as const satisfies Form;

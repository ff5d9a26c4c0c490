import type { Form } from '../form.ts';
import { suspicion } from '../ways.ts';

/** A case that passed to the board stays open for whoever handed it in: what he or she hears, and whether it goes on
 * (Beleidsplan 7: altijd in gesprek blijven met u; WPO 4a). */
export const withBoardForm = {
  id: 'withBoard',
  version: 1,
  title: 'Het bestuur neemt het op',
  audience: 'staff',
  rule: 'Wat hier gebeurt, staat in de eigen zaak van het bestuur. Deze zaak blijft open zolang die loopt, zodat degene die iets vertelde van u blijft horen. Stel daarbij geen vragen over wat er gebeurd zou zijn.',
  submit: 'Leg vast',
  fields: [
    {
      id: 'told',
      kind: 'long',
      label: 'Wat vertelt u degene die dit vertelde?',
      help: 'Die leest dit met de code. Geen namen.',
      max: 4000,
      forSubmitter: true,
    },
    {
      id: 'next',
      kind: 'choice',
      label: 'Wat gaat er nu gebeuren?',
      required: true,
      options: [
        { value: 'close', label: 'Afronden: de zaak van het bestuur is klaar' },
        {
          value: 'goesOn',
          label: 'De zaak van het bestuur loopt nog',
          help: 'U krijgt na acht werkdagen weer bericht.',
        },
        {
          value: 'offence',
          label: 'Het bestuur heeft nog geen eigen zaak: begin die nu',
          help: 'Alleen voor een zaak die al liep toen dat nog niet kon.',
        },
        suspicion,
      ],
    },
  ],
  example: { told: 'Verzonnen voorbeeld: het bestuur heeft uw bericht en gaat ermee verder.', next: 'close' },
} as const satisfies Form;

import type { Form } from '../form.ts';
import { told } from './parts.ts';

export const offenceCloseForm = {
  id: 'offenceClose',
  version: 1,
  title: 'Afronden',
  audience: 'staff',
  rule: 'De zaak gaat dicht als het overleg met de vertrouwensinspecteur vastligt, het besluit is uitgevoerd en de nazorg loopt. Loopt er een rechtszaak? Dan blijft alles bewaard.',
  submit: 'Rond af',
  fields: [
    { id: 'reason', kind: 'long', label: 'Waarom kan dit dicht?', required: true, max: 4000 },
    {
      id: 'informed',
      kind: 'long',
      label: 'Wat is aan de leerling, de ouders en de beschuldigde verteld?',
      required: true,
      max: 4000,
    },
    told,
  ],
  example: {
    reason: 'Verzonnen voorbeeld: de politie heeft de zaak overgenomen, de nazorg is geregeld.',
    informed: 'Verzonnen voorbeeld: allen weten dat het bestuur de zaak afrondt.',
    told: 'Het bestuur heeft uw bericht afgerond. Is er iets nieuws? Stuur dan met uw code een bericht.',
  },
} as const satisfies Form;

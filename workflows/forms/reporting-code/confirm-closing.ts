import type { Form } from '../form.ts';
import { yesNo } from '../options.ts';
import { dangerFirst } from './head.ts';

/** No suspicion left: whoever decides in the end confirms it, and is not the one who weighed (Afwegingskader Meldcode,
 * question 1; default-process-texts section 12). */
export const confirmClosingForm = {
  id: 'confirmClosing',
  version: 1,
  title: 'Sluiten bevestigen: geen vermoeden meer',
  audience: 'staff',
  rule: `${dangerFirst}

Twee mensen wogen: er is geen vermoeden meer. U bevestigt dat, of u laat opnieuw wegen. Na het sluiten komt nazorg. Vertelde het kind zelf over onveiligheid? Dan sluit u alleen na overleg met Veilig Thuis, met uw reden.`,
  submit: 'Leg het besluit vast',
  fields: [
    {
      id: 'confirm',
      kind: 'choice',
      label: 'Mag deze zaak sluiten, omdat er geen vermoeden meer is?',
      required: true,
      options: yesNo,
    },
    { id: 'why', kind: 'long', label: 'Wat is uw reden?', required: true, max: 4000 },
    {
      id: 'vt',
      kind: 'long',
      label: 'Overleg met Veilig Thuis over sluiten: wanneer, met wie, wat was de raad?',
      help: 'Nodig als het kind zelf over onveiligheid vertelde.',
      only: { field: 'confirm', is: ['yes'] },
      max: 4000,
    },
  ],
  example: { confirm: 'yes', why: 'Verzonnen voorbeeld: de verklaring klopt en het gaat goed met Vera.' },
} as const satisfies Form;

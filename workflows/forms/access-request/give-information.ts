import type { Form } from '../form.ts';
import { handed, handing, redacted, redaction } from './redaction.ts';
import { routesOfLaw } from './routes-of-law.ts';
import { told } from './told.ts';

/** A parent without authority hears how the child is doing; the file itself stays closed, and why is said (BW 1:377c). */
export const accessGiveInformationForm = {
  id: 'accessGiveInformation',
  version: 1,
  title: 'Informatie geven',
  audience: 'staff',
  rule: 'U vertelt belangrijke feiten over de zorg en het leren van het kind. U geeft niets uit het dossier mee. Vertel niets over een ander, ook niet waar het kind woont als dat geheim is. De ouder leest met de code ook waarom het dossier dicht blijft, en waar hij of zij daarmee naartoe kan.',
  submit: 'Leg vast',
  fields: [...redaction, ...handing, told],
  tells: [
    {
      when: { field: 'idSeen', is: ['yes'] },
      text: `U hebt geen gezag over dit kind. Daarom krijgt u het dossier zelf niet te zien (Burgerlijk Wetboek 1, artikel 377c).\n\n${routesOfLaw}`,
      marks: ['J'],
    },
  ],
  example: {
    ...redacted,
    ...handed,
    told: 'Verzonnen voorbeeld: wij spraken u vandaag over hoe het leren gaat.',
  },
} as const satisfies Form;

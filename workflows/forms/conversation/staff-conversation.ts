import type { Form } from '../form.ts';
import { confidential, consentHelp, consentOptions, when } from './confidant.ts';

/** A member of staff asks for a talk with the internal confidant (Beleidsplan 2: ook voor collega's). */
export const staffConversationForm = {
  id: 'staffConversation',
  version: 1,
  title: 'Een gesprek met de interne contactpersoon',
  audience: 'staff',
  path: 'gesprek-contactpersoon',
  rule: `${confidential}\n\nLiever iemand van buiten? {externalConfidantStaff} De school ziet niet dat u belt of mailt.`,
  ruleMarks: [{ id: 'confidential', says: confidential, marks: ['J'] }],
  submit: 'Vraag het gesprek aan',
  fields: [
    {
      id: 'consent',
      kind: 'choice',
      label: 'Mag de contactpersoon een dossier maken?',
      help: consentHelp,
      marks: ['J'],
      required: true,
      options: consentOptions,
    },
    {
      id: 'aboutConfided',
      kind: 'long',
      label: 'Waar gaat het over?',
      help: 'Kort. U mag dit leeg laten en het in het gesprek vertellen.',
      withheld: true,
      only: { field: 'consent', is: ['yes'] },
      max: 1000,
    },
    ...when,
    {
      id: 'phone',
      kind: 'text',
      format: 'phone',
      label: 'Op welk nummer bent u te bereiken?',
      reaches: true,
      required: true,
      max: 30,
    },
  ],
  example: { consent: 'no', moments: ['afterSchool'], place: 'school', phone: '06 00000000' },
} as const satisfies Form;

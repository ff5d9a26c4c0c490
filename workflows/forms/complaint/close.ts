import type { Form } from '../form.ts';
import { told } from './told.ts';

/** What was promised is done (WPO 14). */
export const complaintCloseForm = {
  id: 'complaintClose',
  version: 1,
  title: 'Afronden',
  audience: 'staff',
  rule: 'Een klacht gaat dicht als degene die klaagt weet hoe het is afgelopen en de afspraken zijn uitgezet.',
  submit: 'Rond af',
  fields: [{ id: 'done', kind: 'long', label: 'Wat is er gedaan?', required: true, max: 4000 }, told],
  example: {
    done: 'Verzonnen voorbeeld: de maatregelen zijn uitgezet.',
    told: 'Wij ronden de klacht af. Bent u het niet eens? U kunt altijd terugkomen.',
  },
} as const satisfies Form;

import type { Form } from '../form.ts';
import { yesNo } from '../options.ts';
import { inspectorMark, inspectorPhone, noInvestigation, told } from './parts.ts';

/** The board says that it has it and what it will not do before it spoke to the inspector (WPO 4a lid 1). */
export const offenceReceivedForm = {
  id: 'offenceReceived',
  version: 1,
  title: 'Ontvangen: nog niets onderzoeken',
  audience: 'staff',
  rule: `Het bestuur overlegt eerst, direct, met de vertrouwensinspecteur. ${inspectorPhone}

${noInvestigation}`,
  ruleMarks: [inspectorMark],
  submit: 'Leg vast',
  fields: [
    {
      id: 'conflict',
      kind: 'choice',
      label: 'Is er iemand van het bestuur die dit niet mag lezen?',
      help: 'Een band met de leerling of de beschuldigde? Dan kiest die persoon in de zaak zelf dat het over hem of haar gaat.',
      required: true,
      options: yesNo,
    },
    {
      id: 'handles',
      kind: 'text',
      label: 'Wie van het bestuur behandelt deze zaak?',
      required: true,
      max: 100,
    },
    told,
  ],
  example: {
    conflict: 'no',
    handles: 'Berend Bestuur',
    told: 'Het bestuur heeft uw bericht gelezen. Wij overleggen vandaag met iemand van buiten de school. U hoort van ons.',
  },
} as const satisfies Form;

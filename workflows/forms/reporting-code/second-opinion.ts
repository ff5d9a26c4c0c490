import type { Form } from '../form.ts';
import { yesNo } from '../options.ts';
import { dangerFirst } from './head.ts';

/** The second person confirms from an account of his or her own what a colleague wrote down (default-process-texts section 1,
 * rule b). */
export const secondOpinionForm = {
  id: 'secondOpinion',
  version: 1,
  title: 'Meewegen: bent u het eens?',
  audience: 'staff',
  rule: `${dangerFirst}

Een collega noemde u als tweede persoon. Lees wat er is opgeschreven en oordeel zelf. Is het nu onveilig? Wacht dan op niemand en bel.`,
  submit: 'Leg vast wat u vindt',
  fields: [
    { id: 'agree', kind: 'choice', label: 'Bent u het eens?', required: true, options: yesNo },
    {
      id: 'why',
      kind: 'long',
      label: 'Waarom wel of niet?',
      help: 'Verplicht als u het niet eens bent.',
      max: 4000,
    },
  ],
  needs: [{ field: 'why', when: { field: 'agree', is: ['no'] } }],
  example: { agree: 'yes', why: 'Verzonnen voorbeeld: ik lees hetzelfde in de signalen.' },
} as const satisfies Form;

import type { Form } from '../form.ts';

/** The second person decides from an account of his or her own; only then the asker hears anything (domain-and-law 5.3). */
export const accessSecondForm = {
  id: 'accessSecond',
  version: 1,
  title: 'Meebeslissen: bent u het eens?',
  audience: 'staff',
  rule: 'Een collega vroeg u mee te beslissen. Er loopt misschien iets waarvan degene die het vraagt niet mag weten, of waarin die zelf een rol heeft. Lees het voorstel en de afweging, en beslis zelf. Bent u het niet eens? Dan wordt opnieuw beslist.',
  submit: 'Leg vast wat u vindt',
  fields: [
    {
      id: 'next',
      kind: 'choice',
      label: 'Wat vindt u?',
      required: true,
      options: [
        { value: 'give', label: 'Eens: geven, zoals voorgesteld' },
        { value: 'refuse', label: 'Eens: weigeren, zoals voorgesteld' },
        { value: 'disagree', label: 'Niet eens' },
      ],
    },
    {
      id: 'why',
      kind: 'long',
      label: 'Waarom?',
      help: 'Noem geen andere zaak.',
      required: true,
      max: 4000,
    },
  ],
  example: { next: 'give', why: 'Verzonnen voorbeeld: het voorstel laat niets over anderen zien.' },
} as const satisfies Form;

import type { Form } from '../form.ts';

/** Whoever wrote has heard nothing for too long (Beleidsplan 7). */
export const updateForm = {
  id: 'update',
  version: 2,
  title: 'Laten weten hoe het staat',
  audience: 'staff',
  rule: 'Wij blijven altijd in gesprek met u. Wie iets stuurde, hoort minstens elke twee schoolweken iets, ook als er nog niets te melden is.',
  submit: 'Leg vast wat u liet weten',
  fields: [
    {
      id: 'contact',
      kind: 'choice',
      label: 'Hoe hebt u het degene die dit stuurde laten weten?',
      required: true,
      options: [
        { value: 'called', label: 'Gebeld' },
        { value: 'spoken', label: 'Gesproken' },
        { value: 'byCode', label: 'Alleen met dit bericht, via de code' },
        { value: 'notPossible', label: 'Bellen of spreken lukte niet' },
      ],
    },
    {
      id: 'told',
      kind: 'long',
      label: 'Wat vertelt u degene die dit stuurde?',
      help: 'Kort en feitelijk. Die leest dit ook met de code.',
      required: true,
      max: 2000,
      forSubmitter: true,
    },
  ],
  example: { contact: 'called', told: 'Verzonnen voorbeeld: wij zijn nog bezig en bellen vrijdag weer.' },
} as const satisfies Form;

import type { Form } from '../form.ts';
import { yesNo } from '../options.ts';
import { parnassysAtEnd } from '../parnassys.ts';
import { dangerFirst } from './head.ts';

const unjust =
  'Bij een onterecht vermoeden: schrijf dat duidelijk op, vertel het de ouders en bied excuses of herstel aan.';

/** Follows child, parents and colleague, and puts an unjust suspicion right (Beleidsplan 7). */
export const aftercareForm = {
  id: 'aftercare',
  version: 1,
  title: 'Nazorg en volgen',
  audience: 'staff',
  rule: `${dangerFirst}

Kijk hoe het gaat met het kind, de ouders en de collega. ${unjust}`,
  ruleMarks: [{ id: 'unjust', says: unjust, marks: ['B'] }],
  submit: 'Rond af',
  fields: [
    { id: 'child', kind: 'long', label: 'Hoe gaat het met het kind?', required: true, max: 4000 },
    { id: 'parents', kind: 'long', label: 'Hoe gaat het met de ouders?', required: true, max: 4000 },
    { id: 'colleague', kind: 'long', label: 'Hoe gaat het met de collega?', required: true, max: 4000 },
    { id: 'unjust', kind: 'choice', label: 'Was het vermoeden onterecht?', required: true, options: yesNo },
    {
      id: 'told',
      kind: 'long',
      label: 'Wat hebt u de ouders hierover verteld en aangeboden?',
      required: true,
      only: { field: 'unjust', is: ['yes'] },
      max: 4000,
    },
    ...parnassysAtEnd,
  ],
  example: {
    child: 'Verzonnen voorbeeld: Vera lacht weer en speelt mee.',
    parents: 'De ouders zijn blij met de hulp.',
    colleague: 'Anna heeft erover kunnen praten.',
    unjust: 'no',
    parnassys: 'no',
  },
} as const satisfies Form;

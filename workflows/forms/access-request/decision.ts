import type { Form } from '../form.ts';
import { alone, secondPerson } from './second-person.ts';
import { told } from './told.ts';

const decided = { field: 'next', is: ['giveAll', 'giveRedacted', 'refuse'] } as const;

/** What whoever has authority gets to see, within the term of the law (AVG 12 lid 3 en 15; UAVG 41). */
export const accessDecisionForm = {
  id: 'accessDecision',
  version: 1,
  title: 'Beslissen over inzage',
  audience: 'staff',
  rule: 'Binnen één maand na de vraag krijgt de ouder antwoord. Alles geven is de regel. Wat over een ander gaat, wordt altijd weggelakt. Weigeren mag alleen als dat nodig en evenredig is, bijvoorbeeld om het kind of een ander te beschermen (Uitvoeringswet AVG, artikel 41). Schrijf uw afweging op.\n\nLukt het niet binnen een maand, omdat het veel of ingewikkeld is? Dan mag het één keer twee maanden langer, als u dat binnen die maand met reden aan de ouder zegt (AVG, artikel 12).',
  ruleMarks: [{ id: 'refusal', says: 'Weigeren mag alleen als dat nodig en evenredig is', marks: ['J'] }],
  submit: 'Leg het besluit vast',
  fields: [
    {
      id: 'next',
      kind: 'choice',
      label: 'Wat besluit u?',
      required: true,
      options: [
        { value: 'giveAll', label: 'Alles geven' },
        { value: 'giveRedacted', label: 'Geven, met delen weggelaten' },
        { value: 'refuse', label: 'Weigeren' },
        { value: 'extend', label: 'Nog niet: het wordt later' },
      ],
    },
    {
      id: 'weighing',
      kind: 'long',
      label: 'Wat is uw afweging?',
      help: 'Wat weegt zwaarder dan het recht op inzage, en waarom kan het niet met minder?',
      required: true,
      only: { field: 'next', is: ['giveRedacted', 'refuse'] },
      max: 4000,
    },
    ...secondPerson(decided),
    {
      id: 'reason',
      kind: 'choice',
      label: 'Waarom later?',
      required: true,
      only: { field: 'next', is: ['extend'] },
      options: [
        { value: 'complex', label: 'De vraag is ingewikkeld' },
        { value: 'many', label: 'Er zijn veel vragen van deze ouder' },
      ],
    },
    {
      ...told,
      label: 'Wat vertelt u over het uitstel?',
      help: `${told.help} Noem de reden en de nieuwe datum.`,
      only: { field: 'next', is: ['extend'] },
    },
  ],
  example: { next: 'giveAll', ...alone },
} as const satisfies Form;

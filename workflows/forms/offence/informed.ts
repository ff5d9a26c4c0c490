import type { Form } from '../form.ts';
import { told } from './parts.ts';

const informed = { field: 'accused', is: ['informed'] } as const;

/** Before the police: the parents of the pupil and the accused (WPO 4a lid 2). */
export const offenceInformedForm = {
  id: 'offenceInformed',
  version: 1,
  title: 'Ouders en beschuldigde weten het, vóór de aangifte',
  audience: 'staff',
  rule: 'Het bestuur vertelt het zelf, in een gesprek: aan de ouders van de leerling en aan de beschuldigde, vóór de aangifte. Overleg met de vertrouwensinspecteur en de politie over het moment. Vertel wat er gaat gebeuren en stel geen vragen over wat er gebeurd zou zijn.',
  submit: 'Leg vast',
  fields: [
    {
      id: 'parentsOn',
      kind: 'date',
      label: 'Wanneer zijn de ouders van de leerling ingelicht?',
      required: true,
      limit: 'past',
    },
    { id: 'parentsBy', kind: 'text', label: 'Wie lichtte de ouders in?', required: true, max: 100 },
    { id: 'parentsWho', kind: 'text', label: 'Welke ouders of verzorgers?', required: true, max: 200 },
    {
      id: 'accused',
      kind: 'choice',
      label: 'Weet de beschuldigde het?',
      help: 'De wet vraagt dat die het vóór de aangifte hoort. Wacht alleen als de politie of de vertrouwensinspecteur dat zegt.',
      marks: ['J'],
      required: true,
      options: [
        { value: 'informed', label: 'Ja, ingelicht' },
        { value: 'unknown', label: 'Het is niet bekend wie het is' },
        { value: 'notYet', label: 'Nog niet, op advies van de politie of de vertrouwensinspecteur' },
      ],
    },
    {
      id: 'accusedWhy',
      kind: 'long',
      label: 'Wie zei dat, wanneer, en waarom?',
      required: true,
      only: { field: 'accused', is: ['notYet'] },
      max: 2000,
    },
    {
      id: 'accusedOn',
      kind: 'date',
      label: 'Wanneer is de beschuldigde ingelicht?',
      required: true,
      // The day must lie before that of the police report: one that is not so would stand in its way.
      withheld: true,
      only: informed,
      limit: 'past',
    },
    {
      id: 'accusedBy',
      kind: 'text',
      label: 'Wie lichtte de beschuldigde in?',
      required: true,
      only: informed,
      max: 100,
    },
    {
      id: 'support',
      kind: 'long',
      label: 'Wie steunt de leerling en de ouders, en wie de beschuldigde?',
      required: true,
      max: 4000,
    },
    told,
  ],
  example: {
    'parentsOn.day': '24',
    'parentsOn.month': '11',
    'parentsOn.year': '2026',
    parentsBy: 'Berend Bestuur',
    parentsWho: 'Beide ouders van Vera (verzonnen)',
    accused: 'informed',
    'accusedOn.day': '24',
    'accusedOn.month': '11',
    'accusedOn.year': '2026',
    accusedBy: 'Beatrix Bestuur',
    support: 'Verzonnen voorbeeld: slachtofferhulp voor het gezin, de bedrijfsarts voor de beschuldigde.',
    told: 'Wij zijn verder gegaan met uw bericht. Wij bellen u als dat veilig is.',
  },
} as const satisfies Form;

import type { Form } from '../form.ts';
import { parnassysOnTheWay } from '../parnassys.ts';
import { aboutExecutive } from '../to-board.ts';
import { suspicion, toBoard } from '../ways.ts';
import { told } from './told.ts';

const [noted, ...details] = parnassysOnTheWay;

/** Whoever crosses a line is spoken to, wished behaviour is taught, and measures have an owner and a day (Beleidsplan 5). */
export const incidentMeasuresForm = {
  id: 'incidentMeasures',
  version: 1,
  title: 'Gesprekken en maatregelen',
  audience: 'staff',
  rule: 'Spreek aan wie over de grens ging en leer gewenst gedrag aan, samen met de ouders. Elke maatregel heeft een naam en een dag. Let ook op de plek: kan daar meer toezicht? Gebeurt het vaker, of is het ernstig? Dan staan de feiten in het dossier.',
  submit: 'Leg vast',
  fields: [
    {
      id: 'heldOn',
      kind: 'date',
      label: 'Wanneer spraken de betrokkenen met de school?',
      required: true,
      limit: 'past',
    },
    {
      id: 'talks',
      kind: 'long',
      label: 'Met welke leerlingen en ouders is gesproken, en wat is gezegd?',
      required: true,
      max: 8000,
    },
    {
      id: 'wished',
      kind: 'long',
      label: 'Welk gewenst gedrag leert u aan, en hoe?',
      required: true,
      max: 4000,
      fact: true,
    },
    {
      id: 'taught',
      kind: 'choice',
      label: 'Aan wie?',
      required: true,
      options: [
        { value: 'individual', label: 'Aan een of enkele mensen' },
        { value: 'group', label: 'Aan de hele groep' },
        { value: 'both', label: 'Allebei' },
      ],
    },
    {
      id: 'measures',
      kind: 'repeated',
      label: 'Welke maatregelen komen er?',
      help: 'Ook toezicht op een plek is een maatregel.',
      item: 'Maatregel',
      max: 8,
      required: true,
      fields: [
        { id: 'what', kind: 'text', label: 'Wat, en waar?', required: true, max: 400, fact: true },
        { id: 'owner', kind: 'text', label: 'Wie doet het?', required: true, max: 100, fact: true },
        { id: 'by', kind: 'date', label: 'Vanaf of vóór welke dag?', required: true, fact: true },
      ],
    },
    {
      id: 'serious',
      kind: 'choice',
      label: 'Is het ernstig of gebeurde het vaker?',
      help: 'Dan horen de feiten in het dossier van de leerling.',
      required: true,
      options: [
        { value: 'yes', label: 'Ja' },
        { value: 'no', label: 'Nee' },
      ],
    },
    { ...noted, help: `${noted.help} Is het ernstig of gebeurde het vaker? Dan moet dit ingevuld zijn.` },
    ...details,
    {
      id: 'next',
      kind: 'choice',
      label: 'Wat gaat er nu gebeuren?',
      required: true,
      options: [{ value: 'evaluate', label: 'Wij kijken later of het werkt' }, suspicion, toBoard],
    },
    aboutExecutive,
    {
      id: 'evaluateOn',
      kind: 'date',
      label: 'Wanneer kijkt u of het werkt?',
      required: true,
      only: { field: 'next', is: ['evaluate'] },
      limit: 'future',
    },
    told,
  ],
  needs: [{ field: 'parnassys', when: { field: 'serious', is: ['yes'] } }],
  example: {
    'heldOn.day': '24',
    'heldOn.month': '11',
    'heldOn.year': '2026',
    talks: 'Verzonnen voorbeeld: met Vera en Bas, en met hun ouders. Bas bood zijn excuses aan.',
    wished: 'Verzonnen voorbeeld: op je beurt wachten, en hulp vragen als het niet lukt.',
    taught: 'both',
    'measures.0.what': 'Toezicht bij de glijbaan, in elke pauze',
    'measures.0.owner': 'Anna Voorbeeld',
    'measures.0.by.day': '25',
    'measures.0.by.month': '11',
    'measures.0.by.year': '2026',
    serious: 'no',
    next: 'evaluate',
    'evaluateOn.day': '8',
    'evaluateOn.month': '12',
    'evaluateOn.year': '2026',
    told: 'Wij spraken met de kinderen en hun ouders. Er is nu toezicht bij de glijbaan.',
  },
} as const satisfies Form;

import type { Form, Option } from '../form.ts';
import { routesOfLaw } from './routes-of-law.ts';
import { told } from './told.ts';

const grounds = [
  { value: 'others', label: 'Om de rechten van iemand anders te beschermen (Uitvoeringswet AVG, artikel 41)' },
  { value: 'child', label: 'Om het kind te beschermen (Uitvoeringswet AVG, artikel 41)' },
  {
    value: 'offences',
    label: 'Omdat het een onderzoek naar een strafbaar feit zou storen (Uitvoeringswet AVG, artikel 41)',
  },
  { value: 'excessive', label: 'Omdat de vraag duidelijk ongegrond of buitensporig is (AVG, artikel 12)' },
  { value: 'noAuthority', label: 'Omdat u geen gezag hebt over dit kind (AVG, artikel 15)' },
  {
    value: 'againstChild',
    label: 'Omdat informatie geven niet in het belang van het kind is (Burgerlijk Wetboek 1, artikel 377c)',
  },
  {
    value: 'notForAnyone',
    label: 'Omdat wij dit ook aan een ouder met gezag niet zouden vertellen (Burgerlijk Wetboek 1, artikel 377c)',
  },
] as const satisfies readonly Option[];

/** A refusal names its ground and the way on (AVG 12 lid 4; UAVG 41; UAVG 35 en 36). */
export const accessRefusalForm = {
  id: 'accessRefusal',
  version: 1,
  title: 'De weigering meedelen',
  audience: 'staff',
  rule: `Een weigering noemt de grond en de weg verder. Degene die het vroeg leest met de code de grond die u kiest, uw uitleg, en daarna deze tekst:

${routesOfLaw}`,
  ruleMarks: [{ id: 'routes', says: routesOfLaw, marks: ['J'] }],
  submit: 'Leg vast en deel mee',
  fields: [
    {
      id: 'grounds',
      kind: 'many',
      label: 'Op welke grond is geweigerd?',
      help: 'Degene die het vroeg leest dit. Verraadt een grond te veel? Kies dan alleen wat u kunt zeggen, en schrijf het hele waarom in de afweging.',
      required: true,
      marks: ['J'],
      options: grounds,
      forSubmitter: true,
    },
    told,
  ],
  tells: [{ when: { field: 'grounds', is: grounds.map(({ value }) => value) }, text: routesOfLaw, marks: ['J'] }],
  example: {
    grounds: ['others'],
    told: 'Verzonnen voorbeeld: wij geven u het dossier niet.',
  },
} as const satisfies Form;

import type { Form } from '../form.ts';
import { yesNo } from '../options.ts';
import { told } from './told.ts';

const whenPlanned = { field: 'next', is: ['planned', 'later'] } as const;
const whenHandedOn = { field: 'next', is: ['handOn'] } as const;

/** Reach whoever asked, and choose a day, an hour and a place (Beleidsplan 4.2). It asks nothing of what the talk is about. */
export const conversationPlanForm = {
  id: 'conversationPlan',
  version: 1,
  title: 'Contact opnemen en een moment kiezen',
  audience: 'staff',
  rule: 'Neem zelf contact op, zoals het veilig is. Kies samen een moment buiten de lestijd. De intern begeleider heeft de leerkracht er meestal bij, tenzij de ouder liever alleen praat. Bij de directeur sluit de intern begeleider of de leerkracht aan, nooit degene over wie het gaat. Vraag niet waar een vertrouwelijk gesprek over gaat. Een leerling zoekt u op school op, zonder dat de klas het merkt. Bel of mail dan niet naar huis.',
  submit: 'Leg vast',
  fields: [
    {
      id: 'next',
      kind: 'choice',
      label: 'Wat is er gebeurd?',
      required: true,
      options: [
        { value: 'planned', label: 'Het gesprek is gepland' },
        { value: 'later', label: 'Gepland, op verzoek later dan tien schooldagen' },
        { value: 'held', label: 'Het gesprek is al gevoerd' },
        { value: 'notReached', label: 'Nog niet bereikt: ik probeer het nog eens' },
        { value: 'handOn', label: 'Iemand anders voert het gesprek' },
        { value: 'cancelled', label: 'Het gesprek hoeft niet meer' },
      ],
    },
    { id: 'talkOn', kind: 'date', label: 'Op welke dag?', required: true, only: whenPlanned, limit: 'future' },
    {
      id: 'talkAt',
      kind: 'text',
      format: 'time',
      label: 'Hoe laat?',
      help: 'Bijvoorbeeld: 15:30.',
      required: true,
      only: whenPlanned,
      max: 5,
    },
    {
      id: 'place',
      kind: 'choice',
      label: 'Waar?',
      required: true,
      only: whenPlanned,
      options: [
        { value: 'school', label: 'Op school' },
        { value: 'phone', label: 'Aan de telefoon' },
        { value: 'video', label: 'Met beeldbellen' },
      ],
    },
    {
      id: 'joins',
      kind: 'many',
      label: 'Wie sluit er aan?',
      only: whenPlanned,
      options: [
        { value: 'teacher', label: 'De leerkracht' },
        { value: 'careCoordinator', label: 'De intern begeleider' },
        { value: 'principal', label: 'De directeur' },
        { value: 'interpreter', label: 'Een tolk' },
        { value: 'chosen', label: 'Iemand die degene die vroeg zelf meeneemt' },
      ],
    },
    {
      id: 'handTo',
      kind: 'choice',
      label: 'Wie voert het gesprek?',
      required: true,
      only: whenHandedOn,
      options: [
        { value: 'teacher', label: 'De leerkracht van de groep' },
        { value: 'careCoordinator', label: 'De intern begeleider' },
        { value: 'internalConfidant', label: 'De interne contactpersoon' },
        { value: 'principal', label: 'De directeur' },
      ],
    },
    {
      id: 'agrees',
      kind: 'choice',
      label: 'Vindt degene die vroeg dat goed?',
      help: 'Wie het gesprek overneemt, leest ook wat er al staat.',
      required: true,
      only: whenHandedOn,
      options: yesNo,
    },
    told,
  ],
  example: {
    next: 'planned',
    'talkOn.day': '30',
    'talkOn.month': '11',
    'talkOn.year': '2026',
    talkAt: '15:30',
    place: 'school',
    told: 'Verzonnen voorbeeld: wij praten op maandag 30 november om half vier, op school.',
  },
} as const satisfies Form;

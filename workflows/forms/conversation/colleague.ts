import type { Form } from '../form.ts';
import { yesNoUnsure } from '../options.ts';

const whenTold = { field: 'done', is: ['told'] } as const;
const whenWaiting = { field: 'done', is: ['notYet'] } as const;

/** The colleague concerned always hears of a talk with the principal, from the principal and in person (Beleidsplan 4.2;
 * default-process-texts section 11, `talk.colleague`). */
export const conversationColleagueForm = {
  id: 'conversationColleague',
  version: 1,
  title: 'De betrokken collega vertellen van het gesprek',
  audience: 'staff',
  rule: 'Doe dit zelf, in een gesprek. Niet via het systeem: dat mailt deze collega nooit.\n\nLoopt er een Meldcode of een zaak van het bestuur over hetzelfde kind of dezelfde collega? Dan nu nog niet. Vraag het eerst aan de intern begeleider en aan de contactpersoon van het bestuur. Zij zeggen alleen of het kan.',
  ruleMarks: [
    {
      id: 'notYet',
      says: 'Loopt er een Meldcode of een zaak van het bestuur over hetzelfde kind of dezelfde collega? Dan nu nog niet.',
      marks: ['J'],
    },
  ],
  submit: 'Leg vast',
  fields: [
    {
      id: 'running',
      kind: 'choice',
      label: 'U vroeg het na. Loopt er een Meldcode of een zaak van het bestuur?',
      required: true,
      options: yesNoUnsure,
    },
    {
      id: 'done',
      kind: 'choice',
      label: 'Hebt u het de collega verteld?',
      required: true,
      options: [
        { value: 'told', label: 'Ja, in een gesprek' },
        { value: 'notYet', label: 'Nog niet: er loopt een zaak, of dat is nog niet duidelijk' },
      ],
    },
    { id: 'toldWho', kind: 'text', label: 'Wie hebt u het verteld?', required: true, only: whenTold, max: 100 },
    { id: 'toldOn', kind: 'date', label: 'Op welke dag?', required: true, only: whenTold, limit: 'past' },
    {
      id: 'waitUntil',
      kind: 'date',
      label: 'Wanneer kijkt u er weer naar?',
      required: true,
      only: whenWaiting,
      limit: 'future',
    },
  ],
  example: {
    running: 'no',
    done: 'told',
    toldWho: 'Anna Voorbeeld',
    'toldOn.day': '23',
    'toldOn.month': '11',
    'toldOn.year': '2026',
  },
} as const satisfies Form;

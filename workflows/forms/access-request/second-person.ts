import type { Only, SimpleField } from '../form.ts';

/** Whether one may decide alone. Whoever may know what runs says so without saying what: the question shows nobody a case
 * that he or she may not know of (domain-and-law 5.3). */
export const secondPerson = (only?: Only): readonly SimpleField[] => {
  const when = only === undefined ? {} : { only };
  return [
    {
      ...when,
      id: 'askedCareCoordinator',
      kind: 'date',
      label: 'Wanneer vroeg u de intern begeleider of een tweede persoon moet meebeslissen?',
      help: 'Dat moet bij een Meldcode of een zaak van het bestuur. Vraag niet wat er loopt: ja of nee is genoeg.',
      required: true,
      limit: 'past',
    },
    {
      ...when,
      id: 'askedBoard',
      kind: 'date',
      label: 'Wanneer vroeg u dat de contactpersoon van het bestuur?',
      required: true,
      limit: 'past',
    },
    {
      ...when,
      id: 'twoDecide',
      kind: 'choice',
      label: 'Wat zeiden zij?',
      required: true,
      marks: ['J'],
      options: [
        { value: 'no', label: 'Beiden: een tweede persoon is niet nodig' },
        { value: 'yes', label: 'Een van beiden: een tweede persoon is nodig' },
        { value: 'unsure', label: 'Dat weet ik niet, of nog niet' },
      ],
    },
    {
      id: 'second',
      kind: 'colleague',
      label: 'Wie beslist mee?',
      help: 'Iemand die mag weten waarom: de intern begeleider of iemand van het bestuur. Pas als die het eens is, hoort de ouder iets.',
      required: true,
      only: { field: 'twoDecide', is: ['yes', 'unsure'] },
    },
  ];
};

export const alone = {
  'askedCareCoordinator.day': '23',
  'askedCareCoordinator.month': '11',
  'askedCareCoordinator.year': '2026',
  'askedBoard.day': '23',
  'askedBoard.month': '11',
  'askedBoard.year': '2026',
  twoDecide: 'no',
} as const;

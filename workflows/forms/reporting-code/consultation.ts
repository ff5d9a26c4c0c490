import type { Form } from '../form.ts';
import { dangerFirst } from './head.ts';

/** Step 2: an expert colleague and, in doubt, Veilig Thuis (Besluit verplichte meldcode art. 2 lid 2 onder b). */
export const consultationForm = {
  id: 'consultation',
  version: 2,
  title: 'Stap 2. Overleg',
  audience: 'staff',
  rule: `${dangerFirst}

Leg de signalen voor aan een deskundige collega. Dat is meestal de intern begeleider. Bent u zelf de intern begeleider? Vraag dan een andere. Bel bij twijfel altijd Veilig Thuis. Bij letsel: vraag een arts of letseldeskundige. Advies vragen kan zonder namen. Ouders hoeven dat nog niet te weten.`,
  submit: 'Leg het overleg vast',
  fields: [
    {
      id: 'withWhom',
      kind: 'colleague',
      label: 'Met wie overlegde u?',
      help: 'Iemand anders dan wie stap 1 invulde.',
      required: true,
      others: [{ value: 'outsideSchool', label: 'Een deskundige buiten de school' }],
    },
    {
      id: 'outsideWho',
      kind: 'text',
      label: 'Welke deskundige buiten de school?',
      help: 'Naam en functie.',
      required: true,
      only: { field: 'withWhom', is: ['outsideSchool'] },
      max: 200,
    },
    { id: 'consultedOn', kind: 'date', label: 'Wanneer overlegde u?', required: true, limit: 'past' },
    { id: 'view', kind: 'long', label: 'Wat vond die persoon?', required: true, max: 4000 },
    {
      id: 'vtAsked',
      kind: 'choice',
      label: 'Veilig Thuis om raad gevraagd?',
      required: true,
      options: [
        { value: 'yesAnonymous', label: 'Ja, zonder naam' },
        { value: 'yesNamed', label: 'Ja, met naam' },
        { value: 'no', label: 'Nee' },
      ],
    },
    {
      id: 'vtWhy',
      kind: 'long',
      label: 'Waarom is Veilig Thuis niet om raad gevraagd?',
      required: true,
      only: { field: 'vtAsked', is: ['no'] },
      max: 2000,
    },
    {
      id: 'vtAdvice',
      kind: 'long',
      label: 'Wat was de raad van Veilig Thuis?',
      help: 'Schrijf ook de datum en de naam van de medewerker op.',
      required: true,
      only: { field: 'vtAsked', is: ['yesAnonymous', 'yesNamed'] },
      max: 4000,
    },
    {
      id: 'injuryExpert',
      kind: 'choice',
      label: 'Letseldeskundige gesproken?',
      required: true,
      options: [
        { value: 'notNeeded', label: 'Niet nodig' },
        { value: 'yes', label: 'Ja' },
        { value: 'todo', label: 'Nog doen' },
      ],
    },
    {
      id: 'next',
      kind: 'choice',
      label: 'Wat doen wij met de raad?',
      required: true,
      options: [
        { value: 'talk', label: 'Naar stap 3: het gesprek' },
        { value: 'watch', label: 'Nog kijken, en dan opnieuw overleg', help: 'Hoogstens 10 schooldagen.' },
        { value: 'weighing', label: 'Naar stap 4: wegen', help: 'Ook als de zorg weg is.' },
        { value: 'danger', label: 'Er is direct gevaar', help: 'Bel eerst.' },
      ],
    },
    {
      id: 'watchUntil',
      kind: 'date',
      label: 'Tot wanneer kijken wij nog?',
      required: true,
      only: { field: 'next', is: ['watch'] },
      limit: 'future',
    },
  ],
  example: {
    withWhom: 'ivo-verzinsel',
    'consultedOn.day': '23',
    'consultedOn.month': '11',
    'consultedOn.year': '2026',
    view: 'Verzonnen voorbeeld: de signalen passen bij te weinig zorg thuis.',
    vtAsked: 'yesAnonymous',
    vtAdvice: 'Op 23 november, medewerker Carla Controle: praat eerst met de ouders.',
    injuryExpert: 'notNeeded',
    next: 'talk',
  },
} as const satisfies Form;

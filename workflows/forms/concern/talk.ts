import type { Form, Option } from '../form.ts';
import { aboutExecutive } from '../to-board.ts';
import { suspicion, toBoard } from '../ways.ts';

const notHeld = [
  { value: 'notCome', label: 'Nee: uitgenodigd, en niet gekomen' },
  { value: 'refused', label: 'Nee: wil geen gesprek' },
  { value: 'notReached', label: 'Nee: niet te bereiken' },
  { value: 'notYet', label: 'Nog niet', help: 'Bijvoorbeeld omdat Veilig Thuis zei: wacht nog met een gesprek.' },
] as const satisfies readonly Option[];

const held = { field: 'held', is: ['yes'] } as const;

/** A talk with the parent, by teacher, care coordinator, principal or board (Beleidsplan 4.2). Where there was none the step
 * ends with what was tried, so that nobody has to make up a talk (policy-coverage part 2, "Parents do not come"). */
export const talkForm = {
  id: 'talk',
  version: 1,
  title: 'Gesprek met de ouder',
  audience: 'staff',
  rule: 'Praat met de ouder en maak een afspraak die u kunt nakijken. Schrijf kort en feitelijk. De ouder mag dit later lezen.',
  submit: 'Leg vast',
  fields: [
    {
      id: 'held',
      kind: 'choice',
      label: 'Is er gesproken?',
      required: true,
      options: [{ value: 'yes', label: 'Ja' }, ...notHeld],
    },
    {
      id: 'notHeldWhy',
      kind: 'long',
      label: 'Wat is er geprobeerd, wanneer, en waarom is er niet gesproken?',
      help: 'Kort en feitelijk. Zei Veilig Thuis dat u moet wachten? Schrijf wie dat zei, en tot wanneer.',
      required: true,
      only: { field: 'held', is: notHeld.map(({ value }) => value) },
      max: 4000,
    },
    {
      id: 'date',
      kind: 'date',
      label: 'Wanneer was het gesprek?',
      required: true,
      only: held,
      limit: 'past',
      fact: true,
    },
    {
      id: 'present',
      kind: 'long',
      label: 'Wie waren erbij?',
      help: 'Voert de intern begeleider het gesprek? Schrijf of de leerkracht erbij was, en zo nee waarom niet.',
      required: true,
      only: held,
      max: 1000,
    },
    { id: 'said', kind: 'long', label: 'Wat is besproken?', required: true, only: held, max: 8000 },
    {
      id: 'parentView',
      kind: 'long',
      label: 'Wat vindt degene met wie u sprak?',
      required: true,
      only: held,
      max: 4000,
    },
    {
      id: 'agreed',
      kind: 'long',
      label: 'Wat spreekt u af, wie doet het, wanneer klaar?',
      required: true,
      only: held,
      max: 4000,
      fact: true,
    },
    {
      id: 'next',
      kind: 'choice',
      label: 'Wat gaat er nu gebeuren?',
      required: true,
      options: [
        { value: 'check', label: 'Wij kijken later of de afspraak werkt, of hoe het gaat' },
        { value: 'talk', label: 'Nog een gesprek, of het opnieuw proberen' },
        { value: 'careCoordinator', label: 'Naar de intern begeleider' },
        { value: 'principal', label: 'Naar de directeur' },
        suspicion,
        toBoard,
      ],
    },
    aboutExecutive,
    {
      id: 'checkOn',
      kind: 'date',
      label: 'Wanneer kijkt u?',
      required: true,
      only: { field: 'next', is: ['check'] },
      limit: 'future',
    },
    {
      id: 'talkDate',
      kind: 'date',
      label: 'Wanneer is het volgende gesprek?',
      help: 'Nog geen datum? Laat dit leeg en prik er snel een.',
      only: { field: 'next', is: ['talk'] },
      limit: 'future',
    },
    {
      id: 'colleague',
      kind: 'choice',
      label: 'Is de betrokken collega geïnformeerd?',
      help: 'Alleen voor de directeur. Doe dit zelf, in een gesprek. Niet via het systeem. Nog niet doen bij de Meldcode of bij een zaak van het bestuur.',
      marks: ['J'],
      options: [
        { value: 'yes', label: 'Ja, in een gesprek' },
        { value: 'notYet', label: 'Nog niet' },
        { value: 'notApplicable', label: 'Niet van toepassing' },
      ],
    },
  ],
  example: {
    held: 'yes',
    'date.day': '23',
    'date.month': '11',
    'date.year': '2026',
    present: 'Ouder Voorbeeld en leerkracht Anna Voorbeeld',
    said: 'Verzonnen voorbeeld: wat er op het plein gebeurt.',
    parentView: 'De ouder hoopt op meer toezicht.',
    agreed: 'Anna loopt elke pauze mee. De ouder belt als het weer gebeurt.',
    next: 'check',
    'checkOn.day': '7',
    'checkOn.month': '12',
    'checkOn.year': '2026',
  },
} as const satisfies Form;

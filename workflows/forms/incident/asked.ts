import { childrenField } from '../children.ts';
import type { Field } from '../form.ts';
import { yesNoUnsure } from '../options.ts';

const byStaff = { field: 'who', is: ['staff'] } as const;
const byAdult = {
  field: 'who',
  is: ['parent', 'staff', 'childcare', 'otherAdult', 'unknownAdult', 'unknown'],
} as const;

/** What parents and colleagues are asked of behaviour that crosses a line (Beleidsplan 5; kinds: domain-and-law 7.2). */
export const asked = [
  {
    id: 'danger',
    kind: 'choice',
    label: 'Is een kind nu in gevaar?',
    help: 'Denk aan: gewond, bedreigd, bang om naar school of naar huis te gaan. Bel dan nu 112. Wij lezen dit formulier niet dag en nacht.',
    required: true,
    options: yesNoUnsure,
  },
  {
    id: 'who',
    kind: 'choice',
    label: 'Wie deed het?',
    required: true,
    options: [
      { value: 'pupil', label: 'Een leerling, of meer leerlingen' },
      { value: 'parent', label: 'Een ouder of verzorger' },
      {
        value: 'staff',
        label: 'Iemand die op of voor de school werkt',
        help: 'Ook een vrijwilliger, een stagiair of iemand van de overblijf van de school zelf.',
      },
      {
        value: 'childcare',
        label: 'Een volwassene van de opvang of bso, of van een overblijf van een ander bedrijf',
        help: 'Die organisatie heeft een eigen plicht. De directeur neemt contact op. Overblijf van de school zelf, ook een vrijwilliger, of iemand die ook voor de school werkt? Kies dan: iemand die op of voor de school werkt.',
        marks: ['J'],
      },
      { value: 'otherAdult', label: 'Een andere volwassene, niet van school' },
      { value: 'unknownAdult', label: 'Een volwassene, ik weet niet wie' },
      { value: 'unknown', label: 'Dat weet ik niet' },
    ],
  },
  {
    id: 'adultWho',
    kind: 'choice',
    label: 'Wie van school?',
    help: 'Die persoon leest niet mee. Later mag die soms wel reageren.',
    marks: ['J'],
    required: true,
    only: byStaff,
    options: [
      { value: 'teacher', label: 'De leerkracht van de groep' },
      { value: 'colleague', label: 'Een andere collega' },
      { value: 'principal', label: 'De directeur' },
      { value: 'boardExecutive', label: 'De bestuurder' },
      { value: 'someoneElse', label: 'Iemand anders' },
      { value: 'unknown', label: 'Weet ik niet' },
      { value: 'ratherNot', label: 'Dat zeg ik liever niet' },
    ],
  },
  {
    id: 'sexual',
    kind: 'choice',
    label: 'Gaat het om seksueel gedrag tegenover een kind?',
    help: 'Ook bij twijfel. Is het iemand van school? Dan leest alleen het bestuur dit.',
    required: true,
    only: byAdult,
    options: yesNoUnsure,
  },
  {
    id: 'kind',
    kind: 'choice',
    label: 'Wat voor gedrag was het?',
    help: 'Kies wat het beste past.',
    required: true,
    options: [
      { value: 'physical', label: 'Slaan, schoppen of ander geweld' },
      { value: 'verbalThreat', label: 'Schelden of bedreigen' },
      { value: 'bullying', label: 'Pesten' },
      { value: 'cyberbullying', label: 'Pesten via telefoon of internet' },
      { value: 'sexualHarassment', label: 'Seksuele opmerkingen, beelden of aanraken' },
      { value: 'sexualViolence', label: 'Seksueel geweld' },
      { value: 'discrimination', label: 'Discrimineren' },
      { value: 'theft', label: 'Stelen' },
      { value: 'vandalism', label: 'Iets kapotmaken' },
      { value: 'weapon', label: 'Een wapen, of iets dat als wapen is gebruikt' },
      { value: 'unwantedPresence', label: 'Ergens zijn waar dat niet mag, of achtervolgen' },
      { value: 'other', label: 'Iets anders' },
    ],
  },
  {
    id: 'towards',
    kind: 'many',
    label: 'Tegen wie was het?',
    required: true,
    options: [
      { value: 'pupil', label: 'Een of meer leerlingen' },
      { value: 'staff', label: 'Iemand die op school werkt' },
      { value: 'parent', label: 'Een ouder of verzorger' },
      { value: 'other', label: 'Iemand of iets anders' },
    ],
  },
  {
    ...childrenField,
    label: 'Welke leerlingen waren erbij?',
    help: 'Voornaam en groep zijn genoeg. Begin met het kind tegen wie het was.',
    item: 'Leerling',
  },
  {
    id: 'when',
    kind: 'text',
    label: 'Wanneer was het?',
    help: 'Dag en tijd. Een schatting is goed.',
    required: true,
    max: 200,
  },
  {
    id: 'place',
    kind: 'text',
    label: 'Waar was het?',
    help: 'Bijvoorbeeld: op het plein, in de gang, online.',
    max: 200,
  },
  {
    id: 'story',
    kind: 'long',
    label: 'Wat gebeurde er?',
    help: 'Schrijf op wat u zag of hoorde, en van wie. Zet niet meer in dan nodig is.',
    required: true,
    max: 8000,
  },
  { id: 'repeated', kind: 'choice', label: 'Gebeurde dit vaker?', required: true, options: yesNoUnsure },
  { id: 'atOnce', kind: 'long', label: 'Wat is er meteen gedaan, en door wie?', max: 2000 },
  { id: 'wish', kind: 'long', label: 'Wat hoopt u dat de school doet?', max: 2000 },
] as const satisfies readonly Field[];

export const example = {
  danger: 'no',
  who: 'pupil',
  kind: 'physical',
  towards: ['pupil'],
  'children.0.name': 'Verzonnen Vera',
  'children.0.group': '4a',
  'children.1.name': 'Bedachte Bas',
  'children.1.group': '4a',
  when: 'Gisteren in de middagpauze',
  place: 'Op het plein, achter het fietsenhok',
  story: 'Dit is een verzonnen voorval. Bas duwde Vera van de glijbaan. Zij had een schaafwond.',
  repeated: 'unsure',
  atOnce: 'De pleinwacht troostte Vera en sprak Bas aan.',
  wish: 'Dat iemand bij de glijbaan kijkt.',
} as const;

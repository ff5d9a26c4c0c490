import type { When } from './condition.ts';
import type { RoutingRule } from './routing-rule.ts';

/** Who reads a concern first, as data (default-process-texts section 3). A school or board may bring its own table under
 * `routing`; routing-schema.ts says how it is written,
 * routing-refusals.ts what it must keep. */

const aboutAdult = { field: 'topic', is: ['adultAtSchool'] } as const satisfies When;

/** The answers that rules may ask about, as the form `concern` offers them. */
export const routingAnswers = {
  danger: ['yes', 'no', 'unsure'],
  topic: ['notWell', 'quarrel', 'learning', 'homeChange', 'bullying', 'homeUnsafe', 'adultAtSchool', 'other'],
  adultWho: ['teacher', 'colleague', 'principal', 'boardExecutive', 'childcare', 'someoneElse', 'unknown', 'ratherNot'],
  adultSexual: ['yes', 'no', 'unsure'],
  submitter: ['parent', 'pupil', 'relative', 'schoolWorker', 'ratherNot'],
  home: ['divorce', 'death', 'moving', 'illness', 'other', 'no', 'ratherNot'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

const sexual = { field: 'adultSexual', is: ['yes', 'unsure'] } as const satisfies When;
const childcare = { all: [aboutAdult, { field: 'adultWho', is: ['childcare'] }] } as const satisfies When;

/** Of another organisation, which has its own duty (default-process-texts section 3). */
const childcareRules = [
  {
    id: 'concern.childcareNow',
    label:
      'Een volwassene van de opvang of bso, of van een overblijf van een ander bedrijf: gevaar, of misschien seksueel gedrag',
    when: { all: [childcare, { any: [sexual, { field: 'danger', is: ['yes', 'unsure'] }] }] },
    to: 'principal',
    danger: true,
    marks: ['J'],
  },
  {
    id: 'concern.childcare',
    label:
      'Een volwassene van de opvang of bso, of van een overblijf van een ander bedrijf: die organisatie heeft een eigen plicht',
    when: childcare,
    to: 'principal',
    marks: ['J'],
  },
] as const satisfies readonly RoutingRule[];

/** Goes before every other rule, in every table: WPO 4a; default-process-texts 3. */
export const boardRule = {
  label: 'Seksueel gedrag door een volwassene van school, ook bij twijfel',
  when: { all: [aboutAdult, sexual] },
  to: 'boardContact',
  process: 'staff-offence',
  boardOnly: true,
  danger: true,
} as const satisfies RoutingRule;

/** Danger goes before it: a child that is not safe waits for nobody. */
const executiveRule = {
  label: 'Gedrag van de bestuurder',
  when: {
    all: [
      aboutAdult,
      { field: 'adultWho', is: ['boardExecutive'] },
      { field: 'adultSexual', is: ['no'] },
      { field: 'danger', is: ['no'] },
    ],
  },
  to: 'boardContact',
  boardOnly: true,
} as const satisfies RoutingRule;

/** Goes before the rules of whatever table a school brings; that table has the rule of the board itself. */
export const fixedRouting = [...childcareRules, executiveRule] as const satisfies readonly RoutingRule[];

export const defaultRouting = [
  boardRule,
  {
    label: 'Direct gevaar: ja of weet ik niet',
    when: { field: 'danger', is: ['yes', 'unsure'] },
    to: 'careCoordinator',
    danger: true,
  },
  {
    label: 'Gedrag van de directeur',
    when: { all: [aboutAdult, { field: 'adultWho', is: ['principal'] }] },
    to: 'boardContact',
  },
  { label: 'Gedrag van een volwassene van school, ook zonder naam', when: aboutAdult, to: 'principal' },
  {
    label: 'De schrijver is leerling',
    when: { field: 'submitter', is: ['pupil'] },
    to: 'internalConfidant',
  },
  {
    label: 'De schrijver werkt op of voor de school: telt als stap 1 van de Meldcode',
    when: {
      all: [
        { field: 'submitter', is: ['schoolWorker'] },
        { field: 'topic', is: ['notWell', 'quarrel', 'learning', 'homeChange', 'bullying', 'homeUnsafe', 'other'] },
      ],
    },
    to: 'careCoordinator',
    triage: true,
  },
  {
    label: 'Een kind is thuis misschien niet veilig',
    when: { field: 'topic', is: ['homeUnsafe'] },
    to: 'careCoordinator',
  },
  {
    label: 'Scheiding, overlijden of verhuizing (Beleidsplan 4.5)',
    when: { field: 'home', is: ['divorce', 'death', 'moving'] },
    triage: true,
  },
  {
    label: 'Pesten (Beleidsplan 4.5; WPO 4c)',
    when: { field: 'topic', is: ['bullying'] },
    to: 'teacher',
    triage: true,
    alsoReads: ['bullyingContact'],
  },
  { label: 'Al het andere: zorg, ruzie, leren, verandering thuis', to: 'teacher' },
] as const satisfies readonly RoutingRule[];

import type { When } from './condition.ts';
import type { RoutingRule } from './routing-rule.ts';

/** Who reads what is told of behaviour that crosses a line (Beleidsplan 4.5, 5; default-process-texts section 3). What may be
 * sexual behaviour by an adult of the school, named or not, is no incident: it goes to the board. */

const by = (...is: readonly string[]): When => ({ field: 'who', is });
const perhapsSexual: When = { field: 'sexual', is: ['yes', 'unsure'] };
/** What the question denies, the kind of behaviour may say all the same: whether it is an offence is for the inspector to say,
 * not for a form (domain-and-law 2.1). */
const sexualKind: When = { field: 'kind', is: ['sexualHarassment', 'sexualViolence'] };
const anySexual: When = { any: [perhapsSexual, sexualKind] };
const danger: When = { field: 'danger', is: ['yes', 'unsure'] };
const aboutRole = (role: string): When => ({ all: [by('staff'), { field: 'adultWho', is: [role] }] });

export const incidentRouting: readonly RoutingRule[] = [
  {
    label:
      'Seksueel gedrag door een volwassene van school, ook bij twijfel, zonder naam, of als niet bekend is door wie',
    when: { all: [by('staff', 'unknownAdult', 'unknown'), anySexual] },
    to: 'boardContact',
    process: 'staff-offence',
    boardOnly: true,
    danger: true,
  },
  {
    id: 'incident.childcareNow',
    label:
      'Een volwassene van de opvang of bso, of van een overblijf van een ander bedrijf: gevaar, of misschien seksueel gedrag',
    when: { all: [by('childcare'), { any: [danger, anySexual] }] },
    to: 'principal',
    danger: true,
    marks: ['J'],
  },
  { label: 'Direct gevaar: ja of weet ik niet', when: danger, to: 'careCoordinator', danger: true },
  { label: 'Gedrag van de bestuurder', when: aboutRole('boardExecutive'), to: 'boardContact', boardOnly: true },
  { label: 'Gedrag van de directeur', when: aboutRole('principal'), to: 'boardContact' },
  {
    id: 'incident.childcare',
    label:
      'Een volwassene van de opvang of bso, of van een overblijf van een ander bedrijf: die organisatie heeft een eigen plicht',
    when: by('childcare'),
    to: 'principal',
    marks: ['J'],
  },
  {
    label: 'Misschien seksueel gedrag door een ouder of een andere volwassene',
    when: {
      all: [
        by('parent', 'otherAdult'),
        { any: [perhapsSexual, { all: [sexualKind, { field: 'towards', is: ['pupil'] }] }] },
      ],
    },
    to: 'careCoordinator',
    triage: true,
  },
  {
    label: 'Gedrag van een medewerker, een ouder of een andere volwassene, ook zonder naam, of van wie niet bekend is',
    when: by('staff', 'parent', 'otherAdult', 'unknownAdult', 'unknown'),
    to: 'principal',
  },
  {
    label: 'Een leerling, en het gaat om geweld, een wapen of seksueel gedrag',
    when: {
      all: [by('pupil'), { field: 'kind', is: ['physical', 'weapon', 'sexualHarassment', 'sexualViolence'] }],
    },
    alsoReads: ['careCoordinator'],
  },
  {
    label: 'Een leerling, en het gebeurde vaker of het is pesten (Beleidsplan 4.5; WPO 4c)',
    when: {
      all: [
        by('pupil'),
        {
          any: [
            { field: 'repeated', is: ['yes'] },
            { field: 'kind', is: ['bullying', 'cyberbullying'] },
          ],
        },
      ],
    },
    triage: true,
  },
  {
    label: 'Pesten door een leerling',
    when: { all: [by('pupil'), { field: 'kind', is: ['bullying', 'cyberbullying'] }] },
    alsoReads: ['bullyingContact'],
  },
  { label: 'Gedrag van een leerling', to: 'teacher' },
];

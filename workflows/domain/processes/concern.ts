import type { When } from './condition.ts';
import { defaultRouting, fixedRouting } from './routing-table.ts';
import {
  boardStep,
  closeStep,
  dangerStep,
  forSubmitter,
  handoverStep,
  silence,
  toBoard,
  triageStep,
} from './shared-steps.ts';
import type { Process, Route } from './step.ts';
import { schoolDays } from './terms.ts';

/** A concern or question (Beleidsplan 4.2; default-process-texts section 4). All terms are placeholders: no law sets
 * them, the school does. */

const toTalk = {
  when: { field: 'next', is: ['talk'] },
  label: 'Gesprek met de ouder',
  opens: ['talk'],
} as const satisfies Route;
const toCareCoordinator = {
  when: { field: 'next', is: ['careCoordinator'] },
  label: 'Naar de intern begeleider',
  opens: ['careCoordinator'],
} as const satisfies Route;
const toPrincipal = {
  when: { field: 'next', is: ['principal'] },
  label: 'Naar de directeur',
  opens: ['principal'],
} as const satisfies Route;
/** The Meldcode runs beside the concern: the parent keeps being answered. */
const toReportingCode = {
  when: { field: 'next', is: ['suspicion'] },
  label: 'Vermoeden van onveiligheid thuis: de Meldcode start',
  opens: ['careCoordinator'],
  starts: 'reporting-code',
} as const satisfies Route;
const toCheck = { label: 'Nakijken of de afspraak werkt', opens: ['check'] } as const satisfies Route;
const toClose = { label: 'Afronden', opens: ['close'] } as const satisfies Route;

const afterTalk = [toTalk, toCareCoordinator, toPrincipal, toReportingCode, toBoard, toCheck] as const;

/** A talk that was not held is nothing to hear. */
const spoken: When = { field: 'held', is: ['yes'] };

export const concern = {
  id: 'concern',
  version: 1,
  name: 'Zorg of vraag',
  starts: ['acknowledge'],
  source: 'Beleidsplan 4.2, 4.5',
  standing: [silence, { id: 'schoolYear', opens: 'handover', reads: 'all' }],
  intake: [{ form: 'concern', rules: [...fixedRouting, ...defaultRouting] }],
  steps: [
    dangerStep,
    {
      id: 'acknowledge',
      name: 'Lezen en contact opnemen',
      owner: 'firstRole',
      form: 'acknowledge',
      term: schoolDays(2),
      reminder: 'halfway',
      announce: 'assigned',
      ladder: ['deputy', 'careCoordinator', 'principal', 'boardContact'],
      heard: { field: 'contact', is: ['called', 'spoken'] },
      shows: 'received',
      routes: [toTalk, toCareCoordinator, toPrincipal, toReportingCode, toBoard, toClose],
      source: 'Beleidsplan 2 Leerkracht, 4.2',
    },
    boardStep,
    triageStep,
    {
      id: 'talk',
      name: 'Gesprek met de ouder',
      owner: 'previousOwner',
      form: 'talk',
      term: schoolDays(10),
      plannedBy: 'talkDate',
      plans: { within: schoolDays(3) },
      reminder: 'halfway',
      announce: 'none',
      ladder: ['careCoordinator', 'principal', 'boardContact'],
      heard: spoken,
      shows: 'talkPlanned',
      routes: afterTalk,
      source: 'Beleidsplan 4.2',
    },
    {
      id: 'careCoordinator',
      name: 'De intern begeleider neemt het op',
      owner: 'careCoordinator',
      form: 'talk',
      term: schoolDays(5),
      plans: {},
      reminder: 'halfway',
      announce: 'assigned',
      ladder: ['deputy', 'principal', 'boardContact'],
      heard: spoken,
      shows: 'working',
      routes: afterTalk,
      source: 'Beleidsplan 2 Intern begeleider, 4.2',
    },
    {
      id: 'principal',
      name: 'De directeur neemt het op',
      owner: 'principal',
      form: 'talk',
      term: schoolDays(5),
      plans: {},
      reminder: 'halfway',
      announce: 'assigned',
      ladder: ['deputy', 'boardContact', 'boardContact'],
      heard: spoken,
      shows: 'working',
      routes: afterTalk,
      source: 'Beleidsplan 2 Directeur, 4.2',
    },
    {
      // Opened when the principal chose to handle several messages on one group together (joining.ts).
      id: 'together',
      name: 'Samen met andere berichten',
      owner: 'named',
      namedBy: 'lead',
      form: 'together',
      term: schoolDays(10),
      reminder: 'none',
      announce: 'none',
      ladder: ['careCoordinator', 'principal', 'boardContact'],
      shows: 'working',
      routes: [toCareCoordinator, toPrincipal, toClose],
      source: 'default-process-texts section 2',
    },
    {
      id: 'check',
      name: 'Werkt de afspraak?',
      owner: 'previousOwner',
      form: 'check',
      term: schoolDays(20),
      dueFrom: 'checkOn',
      reminder: 'none',
      announce: 'followUp',
      ladder: ['careCoordinator', 'principal', 'boardContact'],
      heard: true,
      shows: 'working',
      routes: [toTalk, toCareCoordinator, toPrincipal, toReportingCode, toClose],
      source: 'Beleidsplan 4.1, 7',
    },
    ...forSubmitter,
    { ...handoverStep, form: 'handover' },
    closeStep,
  ],
} as const satisfies Process;

import { boardStep, dangerStep, forSubmitter, silence, toBoard } from './shared-steps.ts';
import type { Process, Route, Step } from './step.ts';
import { schoolDays } from './terms.ts';

/** A talk that somebody asks for: with the teacher, the care coordinator, the internal confidant or the principal
 * (Beleidsplan 2, 4.2). No law sets a term: each is a placeholder for the school. What the internal confidant hears is for
 * her alone (`confided`): a ladder may ask others for a talk that waits, and opens nothing. */

const own = {
  owner: 'previousOwner',
  ladder: ['deputy', 'careCoordinator', 'principal', 'boardContact'],
} as const satisfies Partial<Step>;

const toHold = { label: 'Het gesprek is gepland', opens: ['hold'] } as const satisfies Route;
const toPlan = { label: 'Opnieuw een moment kiezen', opens: ['plan'] } as const satisfies Route;
const toReport = { label: 'Het gesprek is gevoerd', opens: ['report'] } as const satisfies Route;
const toClose = { label: 'Afronden', opens: ['close'] } as const satisfies Route;

export const conversation = {
  id: 'conversation',
  version: 1,
  name: 'Gesprek',
  starts: ['plan'],
  source: 'Beleidsplan 2, 4.2',
  standing: [silence],
  intake: [
    {
      form: 'conversation',
      rules: [
        {
          label: 'De interne contactpersoon: niemand anders leest mee',
          when: { field: 'with', is: ['internalConfidant'] },
          to: 'internalConfidant',
          confided: [],
        },
        { label: 'De intern begeleider', when: { field: 'with', is: ['careCoordinator'] }, to: 'careCoordinator' },
        { label: 'De directeur', when: { field: 'with', is: ['principal'] }, to: 'principal' },
        { label: 'De leerkracht', to: 'teacher' },
      ],
    },
    {
      form: 'pupil',
      rules: [
        {
          label: 'Een leerling: de interne contactpersoon, of wie haar vervangt',
          to: 'internalConfidant',
          confided: ['careCoordinator'],
        },
      ],
    },
    {
      form: 'staffConversation',
      rules: [{ label: 'Een medewerker: de interne contactpersoon', to: 'internalConfidant', confided: [] }],
    },
  ],
  steps: [
    dangerStep,
    {
      ...own,
      id: 'plan',
      name: 'Contact opnemen en een moment kiezen',
      owner: 'firstRole',
      ownerBy: 'handTo',
      form: 'conversationPlan',
      term: schoolDays(3),
      reminder: 'none',
      announce: 'assigned',
      unconfided: true,
      shows: 'received',
      routes: [
        { when: { field: 'next', is: ['held'] }, label: toReport.label, opens: ['report'] },
        {
          when: { field: 'next', is: ['later'] },
          label: 'Gepland, op verzoek later',
          opens: ['hold'],
          term: schoolDays(40),
        },
        {
          when: { field: 'next', is: ['handOn'] },
          label: 'Iemand anders voert het gesprek',
          opens: ['plan'],
        },
        {
          when: { field: 'next', is: ['notReached'] },
          label: 'Nog niet bereikt: nog eens proberen',
          opens: ['plan'],
        },
        { when: { field: 'next', is: ['cancelled'] }, label: 'Het gesprek hoeft niet meer', opens: ['close'] },
        toHold,
      ],
      source: 'Beleidsplan 4.2',
    },
    {
      ...own,
      id: 'hold',
      name: 'Het gesprek voeren',
      form: 'conversationHold',
      term: schoolDays(10),
      dueFrom: 'talkOn',
      plannedBy: 'talkOn',
      meets: { on: 'talkOn', at: 'talkAt', place: 'place' },
      reminder: 'none',
      announce: 'followUp',
      unconfided: true,
      shows: 'talkPlanned',
      routes: [
        { when: { field: 'outcome', is: ['notCome'] }, label: 'Niet gekomen', opens: ['plan'] },
        { when: { field: 'outcome', is: ['moved'] }, label: toPlan.label, opens: ['plan'] },
        { when: { field: 'outcome', is: ['cancelled'] }, label: 'Het gesprek hoeft niet meer', opens: ['close'] },
        toReport,
      ],
      source: 'Beleidsplan 4.2',
    },
    {
      ...own,
      id: 'report',
      name: 'Wat is besproken en afgesproken',
      form: 'conversationReport',
      term: schoolDays(3),
      reminder: 'none',
      announce: 'none',
      shows: 'working',
      routes: [
        // Here secrecy ends (domain-and-law section 9, scenario 11).
        toBoard,
        {
          when: { field: 'next', is: ['suspicion'] },
          label: 'Vermoeden van onveiligheid thuis: de Meldcode start',
          opens: ['close'],
          starts: 'reporting-code',
        },
        {
          when: { field: 'next', is: ['colleague'] },
          label: 'De betrokken collega hoort het van de directeur zelf',
          opens: ['colleagueTold'],
        },
        {
          when: { field: 'next', is: ['again'] },
          label: 'Nog een gesprek',
          opens: ['plan'],
        },
        toClose,
      ],
      source: 'Beleidsplan 2, 4.2',
    },
    {
      ...own,
      id: 'colleagueTold',
      name: 'De betrokken collega vertellen van het gesprek',
      form: 'conversationColleague',
      term: schoolDays(5),
      dueFrom: 'waitUntil',
      reminder: 'halfway',
      announce: 'none',
      ladder: ['deputy', 'boardContact'],
      routes: [
        {
          when: { field: 'done', is: ['notYet'] },
          label: 'Nog niet: er loopt een zaak',
          opens: ['colleagueTold'],
          term: schoolDays(40),
        },
        { label: 'De collega weet ervan', opens: ['close'] },
      ],
      source: 'Beleidsplan 4.2: de betreffende collega zal altijd geïnformeerd worden',
    },
    boardStep,
    ...forSubmitter,
    {
      ...own,
      id: 'close',
      name: 'Afronden',
      form: 'conversationClose',
      term: schoolDays(3),
      reminder: 'none',
      announce: 'none',
      shows: 'read',
      routes: [
        {
          when: { field: 'done', is: ['colleague'] },
          label: 'De betrokken collega hoort het eerst',
          opens: ['colleagueTold'],
        },
        { label: 'Afgerond' },
      ],
      source: 'Beleidsplan 7',
    },
  ],
} as const satisfies Process;

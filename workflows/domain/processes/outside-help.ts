import type { Process, Route, Step } from './step.ts';
import { schoolDays } from './terms.ts';

/** Help from outside: CJG, advice of Veilig Thuis, youth team, intervision group, or support for the teacher (Beleidsplan 6).
 * The school decides it with the parents, and shares nothing without their consent; only the Meldcode, a process of its own,
 * may go before that (WMO 2015 art. 5.2.6). All terms are placeholders: no law sets them. */

const byFirstReader = {
  owner: 'firstRole',
  ladder: ['deputy', 'principal', 'boardContact'],
} as const satisfies Partial<Step>;

/** Consent ends at any moment, and with it the sharing. */
const withdrawn = {
  when: { field: 'next', is: ['withdrawn'] },
  label: 'De toestemming is ingetrokken: stop met delen',
  opens: ['close'],
} as const satisfies Route;
const toClose = { label: 'Afronden', opens: ['close'] } as const satisfies Route;
const toTogether = {
  when: { field: 'next', is: ['other'] },
  label: 'Samen andere hulp kiezen',
  opens: ['together'],
} as const satisfies Route;

export const outsideHelp = {
  id: 'outside-help',
  version: 1,
  name: 'Hulp van buiten',
  starts: ['together'],
  source: 'Beleidsplan 6',
  standing: [],
  intake: [
    {
      form: 'outsideHelp',
      rules: [{ label: 'Hulp van buiten loopt via de intern begeleider', to: 'careCoordinator' }],
    },
  ],
  steps: [
    {
      ...byFirstReader,
      id: 'together',
      name: 'Samen besluiten welke hulp',
      form: 'helpTogether',
      term: schoolDays(5),
      plans: {},
      reminder: 'halfway',
      announce: 'assigned',
      routes: [
        {
          when: { field: 'next', is: ['consent', 'nameless', 'self'] },
          label: 'De hulp vragen',
          opens: ['ask'],
        },
        withdrawn,
        { label: 'Geen toestemming: niets delen', opens: ['close'] },
      ],
      source: 'Beleidsplan 6: in overleg met u',
    },
    {
      ...byFirstReader,
      id: 'ask',
      name: 'De hulp vragen',
      form: 'helpAsk',
      term: schoolDays(5),
      reminder: 'halfway',
      announce: 'assigned',
      routes: [{ when: { field: 'next', is: ['asked'] }, label: 'Gevraagd', opens: ['answer'] }, withdrawn, toClose],
      source: 'Beleidsplan 6',
    },
    {
      ...byFirstReader,
      id: 'answer',
      name: 'Is er antwoord?',
      form: 'helpAnswer',
      term: schoolDays(20),
      dueFrom: 'answerBy',
      reminder: 'none',
      announce: 'followUp',
      routes: [
        { when: { field: 'next', is: ['helps'] }, label: 'De hulp begint', opens: ['evaluate'] },
        { when: { field: 'next', is: ['waiting'] }, label: 'Nog geen antwoord', opens: ['answer'] },
        toTogether,
        withdrawn,
        toClose,
      ],
      source: 'Beleidsplan 6',
    },
    {
      ...byFirstReader,
      id: 'evaluate',
      name: 'Helpt de hulp?',
      form: 'helpEvaluate',
      term: schoolDays(40),
      dueFrom: 'evaluateOn',
      reminder: 'none',
      announce: 'followUp',
      routes: [
        { when: { field: 'next', is: ['goesOn'] }, label: 'De hulp gaat door', opens: ['evaluate'] },
        toTogether,
        withdrawn,
        toClose,
      ],
      source: 'Beleidsplan 6, 7',
    },
    {
      ...byFirstReader,
      id: 'close',
      name: 'Afronden',
      form: 'helpClose',
      term: schoolDays(3),
      reminder: 'none',
      announce: 'none',
      routes: [{ label: 'Afgerond' }],
      source: 'Beleidsplan 6, 7',
    },
  ],
} as const satisfies Process;

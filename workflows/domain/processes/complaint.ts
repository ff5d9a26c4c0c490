import { dangerStep, forSubmitter, silence } from './shared-steps.ts';
import type { Process, Route, Step } from './step.ts';
import { weeksByLaw, workingDays } from './terms.ts';

/** A complaint about what the board or staff do, or leave undone (WPO 14). Only the board and the committee may reach it
 * (art. 14 lid 9), so no step is of the school. */

/** "Within four weeks of the advice" (WPO 14 lid 6); with reasons and a new date it may be later. */
const fourWeeks = weeksByLaw(4);
const later = { ...fourWeeks, n: 26, placeholder: true } as const;

const board = {
  owner: 'boardContact',
  ladder: ['deputy', 'boardContact'],
} as const satisfies Partial<Step>;

const toCommittee = {
  when: { field: 'next', is: ['committee'] },
  label: 'Naar de klachtencommissie',
  opens: ['committee'],
} as const satisfies Route;
const toClose = { label: 'Afronden', opens: ['close'] } as const satisfies Route;

export const complaint = {
  id: 'complaint',
  version: 1,
  name: 'Klacht',
  starts: ['receive'],
  boardOnly: true,
  source: 'WPO 14; Beleidsplan 4.2',
  standing: [silence],
  intake: [
    { form: 'complaint', rules: [{ label: 'Een klacht leest alleen het bestuur (WPO 14 lid 9)', to: 'boardContact' }] },
    {
      form: 'staffComplaint',
      rules: [{ label: 'Een klacht van een medewerker leest alleen het bestuur', to: 'boardContact' }],
    },
  ],
  steps: [
    dangerStep,
    {
      ...board,
      id: 'receive',
      name: 'Klacht ontvangen',
      form: 'complaintReceive',
      term: workingDays(5),
      reminder: 'halfway',
      announce: 'assigned',
      shows: 'received',
      routes: [
        toCommittee,
        { when: { field: 'next', is: ['withdrawn'] }, label: 'Ingetrokken: afronden', opens: ['close'] },
        { label: 'Eerst samen een oplossing zoeken', opens: ['settle'] },
      ],
      source: 'WPO 14',
    },
    {
      ...board,
      id: 'settle',
      name: 'Samen een oplossing zoeken',
      form: 'complaintSettle',
      term: workingDays(20),
      plans: {},
      reminder: 'halfway',
      announce: 'none',
      shows: 'working',
      routes: [toCommittee, toClose],
      source: 'Beleidsplan 4.2',
    },
    {
      ...board,
      id: 'committee',
      name: 'Advies van de klachtencommissie',
      form: 'complaintCommittee',
      term: workingDays(40),
      reminder: 'none',
      announce: 'followUp',
      shows: 'working',
      routes: [
        { when: { field: 'advice', is: ['received'] }, label: 'Het advies is er', opens: ['answer'] },
        {
          when: { field: 'advice', is: ['waiting'] },
          label: 'De commissie is nog bezig',
          opens: ['committee'],
          term: workingDays(20),
        },
        toClose,
      ],
      source: 'WPO 14 lid 2 tot en met 5',
    },
    {
      ...board,
      id: 'answer',
      name: 'Het antwoord van het bestuur',
      form: 'complaintAnswer',
      term: fourWeeks,
      countsFrom: 'adviceOn',
      dueFrom: 'newDate',
      reminder: 'halfway',
      announce: 'none',
      shows: 'working',
      routes: [
        {
          when: { field: 'next', is: ['extend'] },
          label: 'Later, met reden en nieuwe datum',
          opens: ['answer'],
          term: later,
        },
        toClose,
      ],
      source: 'WPO 14 lid 6',
    },
    ...forSubmitter,
    {
      ...board,
      id: 'close',
      name: 'Afronden',
      form: 'complaintClose',
      term: workingDays(5),
      reminder: 'none',
      announce: 'none',
      shows: 'read',
      routes: [{ label: 'Afgerond' }],
      source: 'WPO 14',
    },
  ],
} as const satisfies Process;

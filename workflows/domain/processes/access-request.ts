import { dangerStep, forSubmitter, silence } from './shared-steps.ts';
import type { Process, Route, Step } from './step.ts';
import { monthsByLaw, workingDays } from './terms.ts';

/** Somebody asks to see the file of a child (AVG 12 en 15; UAVG 34, 35, 41; BW 1:377c; Beleidsplan 4.5). The term of the law
 * counts from the day on which the question came in, whatever the school does first. */

const principal = {
  owner: 'principal',
  ladder: ['deputy', 'boardContact'],
} as const satisfies Partial<Step>;

/** Who decides along does so from an account of his or her own. */
const second = {
  owner: 'named',
  namedBy: 'second',
  form: 'accessSecond',
  term: workingDays(2),
  reminder: 'none',
  announce: 'assigned',
  ladder: ['careCoordinator', 'boardContact'],
} as const satisfies Partial<Step>;

const twoDecide = { field: 'twoDecide', is: ['yes', 'unsure'] } as const;
const refused = { field: 'next', is: ['refuse'] } as const;
const toRefusal = { when: refused, label: 'Geweigerd: meedelen', opens: ['refusal'] } as const satisfies Route;
const toClose = { label: 'Afronden', opens: ['close'] } as const satisfies Route;

/** Within the month, or the three, that the decision has. */
const inTerm = { dueWith: ['accessDecision', 'information'] } as const satisfies Partial<Step>;

export const accessRequest = {
  id: 'access-request',
  version: 1,
  name: 'Inzageverzoek',
  starts: ['authority'],
  source: 'AVG 12 lid 3, 15; UAVG 34, 35 lid 2, 41; BW 1:377c; Beleidsplan 4.5',
  standing: [silence],
  intake: [{ form: 'accessRequest', rules: [{ label: 'Over inzage beslist de directeur', to: 'principal' }] }],
  steps: [
    dangerStep,
    {
      ...principal,
      id: 'authority',
      name: 'Wie vraagt dit, en is er gezag?',
      form: 'accessAuthority',
      term: workingDays(5),
      fromReceipt: true,
      reminder: 'halfway',
      announce: 'assigned',
      shows: 'received',
      routes: [
        {
          when: { field: 'outcome', is: ['unknown'] },
          label: 'Nog niet bekend: verder uitzoeken',
          opens: ['authority'],
          term: workingDays(10),
        },
        {
          when: { field: 'outcome', is: ['without'] },
          label: 'Ouder zonder gezag: informatie in plaats van inzage',
          opens: ['information'],
        },
        { label: 'Beslissen over inzage', opens: ['accessDecision'] },
      ],
      source: 'AVG 12 lid 6; UAVG 5; BW 1:245',
    },
    {
      ...principal,
      id: 'accessDecision',
      name: 'Beslissen over inzage',
      form: 'accessDecision',
      term: monthsByLaw(1),
      fromReceipt: true,
      reminder: 'halfway',
      announce: 'none',
      shows: 'working',
      routes: [
        {
          when: { field: 'next', is: ['extend'] },
          label: 'Later, met reden: twee maanden erbij',
          opens: ['accessDecision'],
          term: monthsByLaw(3),
        },
        { when: twoDecide, label: 'Een tweede persoon beslist mee', opens: ['accessSecond'] },
        toRefusal,
        { label: 'Geven', opens: ['giveAccess'] },
      ],
      source: 'AVG 12 lid 3, 15; UAVG 34, 41',
    },
    {
      ...second,
      ...inTerm,
      id: 'accessSecond',
      name: 'Meebeslissen over inzage',
      notBy: ['accessDecision'],
      routes: [
        { when: { field: 'next', is: ['disagree'] }, label: 'Niet eens: opnieuw beslissen', opens: ['accessDecision'] },
        toRefusal,
        { label: 'Eens: geven', opens: ['giveAccess'] },
      ],
      source: 'domain-and-law 5.3; UAVG 41 lid 2',
    },
    {
      ...principal,
      id: 'information',
      name: 'Informatie aan een ouder zonder gezag',
      form: 'accessInformation',
      term: monthsByLaw(1),
      fromReceipt: true,
      reminder: 'halfway',
      announce: 'none',
      shows: 'working',
      routes: [
        { when: twoDecide, label: 'Een tweede persoon beslist mee', opens: ['informationSecond'] },
        toRefusal,
        { label: 'Informatie geven', opens: ['giveInformation'] },
      ],
      source: 'BW 1:377c; AVG 12 lid 3',
    },
    {
      ...second,
      ...inTerm,
      id: 'informationSecond',
      name: 'Meebeslissen over informatie',
      notBy: ['information'],
      routes: [
        { when: { field: 'next', is: ['disagree'] }, label: 'Niet eens: opnieuw wegen', opens: ['information'] },
        toRefusal,
        { label: 'Eens: informatie geven', opens: ['giveInformation'] },
      ],
      source: 'domain-and-law 5.3; BW 1:377c',
    },
    {
      ...principal,
      ...inTerm,
      id: 'giveAccess',
      name: 'Het dossier geven',
      form: 'accessGive',
      term: workingDays(10),
      reminder: 'halfway',
      announce: 'none',
      shows: 'working',
      routes: [toClose],
      source: 'AVG 12 lid 3, 15 lid 4, 16',
    },
    {
      ...principal,
      ...inTerm,
      id: 'giveInformation',
      name: 'Informatie geven',
      form: 'accessGiveInformation',
      term: workingDays(10),
      reminder: 'halfway',
      announce: 'none',
      shows: 'working',
      routes: [toClose],
      source: 'BW 1:377c; AVG 12 lid 4',
    },
    {
      ...principal,
      ...inTerm,
      id: 'refusal',
      name: 'De weigering meedelen',
      form: 'accessRefusal',
      term: workingDays(2),
      reminder: 'none',
      announce: 'none',
      shows: 'working',
      routes: [toClose],
      source: 'AVG 12 lid 4; UAVG 35 lid 2, 36, 41',
    },
    ...forSubmitter,
    {
      ...principal,
      id: 'close',
      name: 'Afronden',
      form: 'accessClose',
      term: workingDays(5),
      reminder: 'none',
      announce: 'none',
      shows: 'read',
      routes: [{ label: 'Afgerond' }],
      source: 'AVG 5 lid 2',
    },
  ],
} as const satisfies Process;

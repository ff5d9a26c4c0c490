import type { Route, Standing, Step } from './step.ts';
import { atOnce, schoolDays, workingDays } from './terms.ts';

/** Steps that mean the same in every process. */

/** Opens first where a child is or may be in danger: a mail is no telephone call. */
export const dangerStep = {
  id: 'danger',
  name: 'Direct gevaar: eerst bellen',
  owner: 'careCoordinator',
  form: 'danger',
  term: atOnce,
  reminder: 'none',
  announce: 'danger',
  ladder: ['deputy', 'principal', 'boardContact'],
  routes: [{ label: 'Er is gebeld' }],
  source: 'Beleidsplan 4.5',
} as const satisfies Step;

/** Divorce, bereavement, moving house, bullying and what comes back ask for a second look. */
export const triageStep = {
  id: 'triage',
  name: 'Speelt er meer?',
  owner: 'careCoordinator',
  form: 'triage',
  term: workingDays(5),
  reminder: 'halfway',
  announce: 'assigned',
  ladder: ['deputy', 'principal', 'boardContact'],
  routes: [
    {
      when: { field: 'safety', is: ['doubt', 'yes'] },
      label: 'De veiligheid is in het geding: de Meldcode start',
      starts: 'reporting-code',
    },
    { label: 'De veiligheid is niet in het geding' },
  ],
  source: 'Beleidsplan 4.5',
} as const satisfies Step;

/** What may be sexual behaviour by an adult of the school becomes a case of the board (WPO 4a); whoever handed this one in
 * goes on hearing from the board. */
export const toBoard = {
  when: { field: 'next', is: ['toBoard'] },
  label: 'Naar het bestuur; niemand anders leest nog mee',
  opens: ['board'],
  starts: 'staff-offence',
  boardOnly: true,
} as const satisfies Route;

/** A case that passed to the board stays open for whoever handed it in, as long as the board's own case runs. */
export const boardStep = {
  id: 'board',
  name: 'Het bestuur neemt het op',
  owner: 'boardContact',
  form: 'withBoard',
  term: workingDays(1),
  reminder: 'none',
  announce: 'followUp',
  ladder: ['deputy', 'boardContact'],
  shows: 'working',
  routes: [
    {
      when: { field: 'next', is: ['goesOn'] },
      label: 'De zaak van het bestuur loopt nog',
      opens: ['board'],
      term: workingDays(8),
    },
    {
      when: { field: 'next', is: ['offence'] },
      label: 'Het bestuur begint een eigen zaak',
      opens: ['board'],
      starts: 'staff-offence',
    },
    {
      when: { field: 'next', is: ['suspicion'] },
      label: 'Vermoeden van onveiligheid thuis: de Meldcode start',
      opens: ['board'],
      starts: 'reporting-code',
    },
    { label: 'Afronden', opens: ['close'] },
  ],
  source: 'Beleidsplan 4.5; WPO 4a',
} as const satisfies Step;

/** The submitter hears something at least every ten school days. */
export const silence = {
  id: 'silence',
  opens: 'update',
  after: schoolDays(9),
} as const satisfies Standing;

/** The step of a new school year; the process adds its form. */
export const handoverStep = {
  id: 'handover',
  name: 'Nieuwe leerkracht: wat mag die lezen?',
  owner: 'careCoordinator',
  term: schoolDays(1),
  reminder: 'none',
  announce: 'assigned',
  ladder: ['deputy', 'principal', 'boardContact'],
  tellsTeacher: ['teacherNeeds'],
  handsOver: true,
  routes: [{ label: 'De keuze staat vast' }],
  source: 'Beleidsplan 7; default-process-texts section 1, rule e',
} as const satisfies Omit<Step, 'form'>;

/** What a process needs whose submitter holds a receipt code. */
export const forSubmitter = [
  {
    id: 'translate',
    name: 'Bericht laten vertalen',
    owner: 'firstRole',
    form: 'translate',
    term: schoolDays(3),
    reminder: 'none',
    announce: 'assigned',
    ladder: ['deputy', 'careCoordinator', 'principal', 'boardContact'],
    routes: [{ label: 'Vertaald, of niet nodig' }],
    source: 'default-process-texts section 8 `language`, section 10 `msg.translate`',
  },
  {
    id: 'update',
    name: 'Laten weten hoe het staat',
    owner: 'firstRole',
    form: 'update',
    term: schoolDays(1),
    reminder: 'none',
    announce: 'assigned',
    ladder: ['deputy', 'careCoordinator', 'principal', 'boardContact'],
    routes: [{ label: 'Wie het stuurde weet hoe het staat' }],
    source: 'Beleidsplan 7: altijd in gesprek blijven met u',
  },
  {
    id: 'message',
    name: 'Een nieuw bericht beantwoorden',
    // Whoever has the case now; `follow-up.ts` says who that is.
    owner: 'previousOwner',
    form: 'message',
    term: schoolDays(2),
    reminder: 'none',
    announce: 'message',
    ladder: ['deputy', 'careCoordinator', 'principal', 'boardContact'],
    shows: 'date',
    routes: [{ label: 'Er is geantwoord' }],
    source: 'Beleidsplan 7: altijd in gesprek blijven met u',
  },
  {
    id: 'withdrawal',
    name: 'Het bericht is ingetrokken',
    owner: 'previousOwner',
    form: 'withdrawal',
    term: schoolDays(2),
    reminder: 'none',
    announce: 'message',
    ladder: ['deputy', 'careCoordinator', 'principal', 'boardContact'],
    shows: 'date',
    routes: [
      { when: { field: 'goesOn', is: ['yes'] }, label: 'De school gaat toch door, en legt uit wat mag' },
      { label: 'De zaak gaat dicht', ends: true },
    ],
    source: 'Beleidsplan 7; default-process-texts section 10, receipt.withdraw',
  },
] as const satisfies readonly Step[];

/** The last step of what was handed in: a reason, and whoever wrote it knows. */
export const closeStep = {
  id: 'close',
  name: 'Afronden',
  owner: 'previousOwner',
  form: 'close',
  term: schoolDays(3),
  reminder: 'none',
  announce: 'none',
  ladder: ['careCoordinator', 'principal', 'boardContact'],
  shows: 'read',
  routes: [{ label: 'Afgerond' }],
  source: 'Beleidsplan 7',
} as const satisfies Step;

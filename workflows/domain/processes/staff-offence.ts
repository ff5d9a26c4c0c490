import { dangerStep, forSubmitter, silence } from './shared-steps.ts';
import type { Process, Step } from './step.ts';
import { workingDays } from './terms.ts';

/** What may be a sexual offence by somebody with tasks for the school against a pupil (WPO 4a). "Without delay" has no number
 * in the law, so that every term is a placeholder of hours or single working days. No step looks into the matter before the
 * confidential inspector was asked, and none closes the case without it. */

const board = {
  owner: 'boardContact',
  ladder: ['deputy', 'boardContact'],
} as const satisfies Partial<Step>;

export const staffOffence = {
  id: 'staff-offence',
  version: 1,
  name: 'Seksueel gedrag door een volwassene van school',
  starts: ['received'],
  boardOnly: true,
  source: 'WPO 4a; Beleidsplan 4.5',
  standing: [silence],
  intake: [
    {
      form: 'offenceByStaff',
      rules: [
        {
          label: 'Een medewerker meldt het direct bij het bestuur (WPO 4a lid 3)',
          to: 'boardContact',
          boardOnly: true,
          danger: true,
        },
      ],
    },
  ],
  steps: [
    {
      ...dangerStep,
      ...board,
      name: 'Nu lezen: is het kind veilig?',
      form: 'offenceDanger',
      routes: [{ label: 'Het bestuur heeft het gelezen; het kind is veilig' }],
      source: 'WPO 4a: onverwijld',
    },
    {
      ...board,
      id: 'received',
      name: 'Ontvangen: nog niets onderzoeken',
      form: 'offenceReceived',
      term: { n: 4, clock: 'hours', placeholder: true },
      reminder: 'none',
      announce: 'assigned',
      shows: 'received',
      routes: [{ label: 'Overleg met de vertrouwensinspecteur', opens: ['inspector'] }],
      source: 'WPO 4a lid 1',
    },
    {
      ...board,
      id: 'inspector',
      name: 'Overleg met de vertrouwensinspecteur',
      form: 'offenceInspector',
      term: workingDays(1),
      reminder: 'none',
      announce: 'assigned',
      shows: 'working',
      routes: [
        {
          when: { field: 'outcome', is: ['notYet'] },
          label: 'Nog geen uitkomst: opnieuw overleg',
          opens: ['inspector'],
          term: workingDays(3),
        },
        { label: 'Naar het besluit', opens: ['decision'] },
      ],
      source: 'WPO 4a lid 1',
    },
    {
      ...board,
      id: 'decision',
      name: 'Besluit: is aangifte nodig?',
      form: 'offenceDecision',
      term: workingDays(1),
      reminder: 'none',
      announce: 'none',
      shows: 'working',
      routes: [
        {
          when: { field: 'decides', is: ['again'] },
          label: 'Eerst opnieuw overleg met de vertrouwensinspecteur',
          opens: ['inspector'],
        },
        {
          when: { field: 'decides', is: ['complaint'] },
          label: 'Aangifte: eerst de ouders en de beschuldigde inlichten',
          opens: ['informed'],
        },
        { label: 'Geen redelijk vermoeden: geen aangifte', opens: ['aftercare'] },
      ],
      source: 'WPO 4a lid 2',
    },
    {
      ...board,
      id: 'informed',
      name: 'Ouders en beschuldigde weten het, vóór de aangifte',
      form: 'offenceInformed',
      term: workingDays(1),
      reminder: 'none',
      announce: 'none',
      shows: 'working',
      routes: [{ label: 'Aangifte doen', opens: ['criminalComplaint'] }],
      source: 'WPO 4a lid 2',
    },
    {
      ...board,
      id: 'criminalComplaint',
      name: 'Aangifte bij de politie',
      form: 'offenceComplaint',
      term: workingDays(1),
      reminder: 'none',
      announce: 'none',
      shows: 'working',
      routes: [
        {
          when: { field: 'filed', is: ['no'] },
          label: 'Niet gedaan: opnieuw overleg met de vertrouwensinspecteur',
          opens: ['inspector'],
        },
        { label: 'Er is aangifte gedaan', opens: ['aftercare'] },
      ],
      source: 'WPO 4a lid 2',
    },
    {
      ...board,
      id: 'aftercare',
      name: 'Nazorg en herstel',
      form: 'offenceAftercare',
      term: workingDays(20),
      dueFrom: 'againOn',
      reminder: 'none',
      announce: 'followUp',
      shows: 'working',
      routes: [
        { when: { field: 'next', is: ['again'] }, label: 'Later opnieuw kijken', opens: ['aftercare'] },
        {
          when: { field: 'next', is: ['inspector'] },
          label: 'Er is iets nieuws: opnieuw overleg met de vertrouwensinspecteur',
          opens: ['inspector'],
        },
        { label: 'Afronden', opens: ['close'] },
      ],
      source: 'Beleidsplan 7; WPO 4a',
    },
    ...forSubmitter,
    {
      ...board,
      id: 'close',
      name: 'Afronden',
      form: 'offenceClose',
      term: workingDays(5),
      reminder: 'none',
      announce: 'none',
      shows: 'read',
      routes: [{ label: 'Afgerond' }],
      source: 'Beleidsplan 7; WPO 4a',
    },
  ],
} as const satisfies Process;

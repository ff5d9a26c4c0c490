import type { Form } from '../form.ts';
import { yesNo, yesNoDoubt, yesNoUnknown } from '../options.ts';
import { dangerFirst } from './head.ts';

const nameInFile =
  'Uw naam staat in het dossier. Vragen ouders het dossier op? Dan bekijkt de school of uw naam weg kan.';
const dutyToBoard =
  'Gaat het om seksueel gedrag van een volwassene van school? Stop hier. U meldt zelf, direct, bij het bestuur: {boardPhone}. De directeur vertellen is niet genoeg.';

/** Step 1: fact, statement and interpretation apart, each signal dated (Besluit verplichte meldcode art. 2 lid 2 onder a). */
export const signalsForm = {
  id: 'signals',
  version: 1,
  title: 'Stap 1. Signalen op een rij',
  audience: 'staff',
  rule: `${dangerFirst}

Schrijf vandaag nog op wat u zag of hoorde. U hoeft niet zeker te zijn. Houd feit, uitspraak en uw idee apart. Onderzoek niets zelf en vraag een kind niet uit. Beloof geen geheim. Praat hierover alleen met de intern begeleider.

Bang om dit vast te leggen? Bel de intern begeleider, de contactpersoon of Veilig Thuis. Raad vragen kan zonder naam van het kind. ${nameInFile}

${dutyToBoard}`,
  ruleMarks: [
    { id: 'nameInFile', says: nameInFile, marks: ['J'] },
    { id: 'dutyToBoard', says: dutyToBoard, marks: ['J'] },
  ],
  submit: 'Leg de signalen vast',
  fields: [
    {
      id: 'urgency',
      kind: 'choice',
      label: 'Is het kind nu in gevaar?',
      help: 'Ja of twijfel: bel eerst. Vul daarna dit formulier in.',
      required: true,
      options: yesNoDoubt,
    },
    { id: 'child', kind: 'text', label: 'Voornaam van het kind', required: true, max: 60 },
    { id: 'group', kind: 'text', label: 'Groep van het kind', help: 'Bijvoorbeeld: 4a.', required: true, max: 20 },
    {
      id: 'signals',
      kind: 'repeated',
      label: 'Signalen',
      help: 'Per signaal één blok. U kunt meer signalen toevoegen.',
      item: 'Signaal',
      required: true,
      max: 10,
      fields: [
        { id: 'date', kind: 'date', label: 'Datum', required: true, limit: 'past', fact: true },
        { id: 'time', kind: 'text', label: 'Tijd', help: 'Ongeveer is goed.', max: 40, fact: true },
        { id: 'place', kind: 'text', label: 'Plaats', max: 100, fact: true },
        {
          id: 'source',
          kind: 'choice',
          label: 'Hoe weet u dit?',
          required: true,
          options: [
            { value: 'sawMyself', label: 'Zelf gezien' },
            { value: 'childTold', label: 'Het kind vertelde het' },
            { value: 'parentTold', label: 'Een ouder vertelde het' },
            { value: 'otherTold', label: 'Een ander vertelde het' },
            { value: 'anonymous', label: 'Anoniem bericht' },
          ],
        },
        {
          id: 'sourceWho',
          kind: 'text',
          label: 'Welke ander vertelde het?',
          required: true,
          only: { field: 'source', is: ['otherTold'] },
          max: 200,
        },
        {
          id: 'fact',
          fact: true,
          kind: 'long',
          label: 'Feit: wat zag of hoorde u precies?',
          help: 'Schrijf wat een camera zou opnemen.',
          required: true,
          max: 4000,
        },
        {
          id: 'statement',
          kind: 'long',
          label: 'Uitspraak: wat zei iemand letterlijk?',
          help: 'Zet het tussen aanhalingstekens. Schrijf ook uw eigen vraag op.',
          max: 4000,
        },
        {
          id: 'interpretation',
          kind: 'long',
          label: 'Uw idee: wat denkt u?',
          help: 'Dit is geen feit. Begin met "Ik denk" of "Ik vraag mij af".',
          max: 2000,
        },
      ],
    },
    {
      id: 'injury',
      kind: 'repeated',
      label: 'Ziet u letsel?',
      help: 'Maak geen foto. Kleed een kind niet uit.',
      marks: ['J'],
      item: 'Letsel',
      max: 5,
      fields: [
        { id: 'place', kind: 'text', label: 'Plaats op het lichaam', required: true, max: 100, fact: true },
        { id: 'looks', kind: 'text', label: 'Soort, grootte en kleur', required: true, max: 200, fact: true },
        { id: 'explained', kind: 'text', label: 'Uitleg: welke, en van wie?', max: 400 },
      ],
    },
    {
      id: 'disclosure',
      kind: 'choice',
      label: 'Vertelde het kind zelf over onveiligheid?',
      help: 'Ja: overleg altijd met Veilig Thuis.',
      marks: ['T'],
      required: true,
      options: yesNo,
    },
    {
      id: 'otherChildren',
      kind: 'choice',
      label: 'Wonen er meer kinderen in huis? Of komt er een baby?',
      required: true,
      options: yesNoUnknown,
    },
    {
      id: 'otherChildrenWho',
      kind: 'long',
      label: 'Wie zijn dat, en op welke school zitten zij?',
      required: true,
      only: { field: 'otherChildren', is: ['yes'] },
      max: 1000,
    },
    { id: 'context', kind: 'long', label: 'Is er thuis iets veranderd?', help: 'Dit helpt bij het wegen.', max: 4000 },
    {
      id: 'contrary',
      kind: 'long',
      label: 'Wat gaat goed of spreekt dit tegen?',
      help: 'Dit helpt bij het wegen.',
      max: 4000,
    },
    {
      id: 'bond',
      kind: 'long',
      label: 'Hebben u of een collega een band met dit gezin?',
      help: 'Schrijf wie dit niet mag lezen.',
      max: 1000,
    },
  ],
  example: {
    urgency: 'no',
    child: 'Verzonnen Vera',
    group: '4a',
    'signals.0.date.day': '23',
    'signals.0.date.month': '11',
    'signals.0.date.year': '2026',
    'signals.0.time': 'ongeveer 8.20 uur',
    'signals.0.place': 'In de klas',
    'signals.0.source': 'sawMyself',
    'signals.0.fact':
      'Verzonnen voorbeeld: Vera kwam zonder jas en zonder eten op school. Dit was de derde keer deze week.',
    'signals.0.statement': 'Vera zei: "Er was niemand wakker."',
    'signals.0.interpretation': 'Ik vraag mij af of er thuis iemand op haar let.',
    disclosure: 'no',
    otherChildren: 'yes',
    otherChildrenWho: 'Een broertje van drie jaar, nog niet op school.',
    context: 'De ouders wonen sinds kort apart.',
    contrary: 'Vera is vrolijk in de groep.',
  },
} as const satisfies Form;

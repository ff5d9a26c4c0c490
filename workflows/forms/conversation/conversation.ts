import { childrenField } from '../children.ts';
import type { Form } from '../form.ts';
import { interpreterField, languageField, otherLanguageField } from '../language.ts';
import { yesNo } from '../options.ts';
import { emailField, phoneField, safeContactField, safeContactNeed, safeMomentsField } from '../reach.ts';
import { confidential, consentHelp, consentOptions, when } from './confidant.ts';

const withConfidant = { field: 'with', is: ['internalConfidant'] } as const;
const withOthers = { field: 'with', is: ['teacher', 'careCoordinator', 'principal'] } as const;
const withPrincipal = { field: 'with', is: ['principal'] } as const;

/** A parent asks for a talk and says with whom; every one of them can be asked directly (Beleidsplan 2, 4.2). */
export const conversationForm = {
  id: 'conversation',
  version: 1,
  title: 'Een gesprek aanvragen',
  audience: 'parent',
  path: 'gesprek',
  rule: 'U kiest zelf met wie u wilt praten. De volgorde maakt niet uit. Is er nu gevaar? Bel 112. Is een kind thuis niet veilig? Bel Veilig Thuis: 0800-2000.',
  submit: 'Vraag het gesprek aan',
  fields: [
    {
      id: 'with',
      kind: 'choice',
      label: 'Met wie wilt u praten?',
      required: true,
      options: [
        { value: 'teacher', label: 'De leerkracht', help: 'Kent uw kind het best en kan in de klas snel iets doen.' },
        {
          value: 'careCoordinator',
          label: "De intern begeleider (IB'er)",
          help: 'Helpt leerkrachten en leerlingen. Vaak is de leerkracht erbij.',
        },
        { value: 'internalConfidant', label: 'De interne contactpersoon', help: confidential, marks: ['J'] },
        {
          value: 'principal',
          label: 'De directeur',
          help: 'Als u er met de leerkracht niet uitkomt, of als het misgaat. Vaak is de IB’er of de leerkracht erbij.',
        },
      ],
    },
    {
      id: 'consent',
      kind: 'choice',
      label: 'Mag de contactpersoon een dossier maken?',
      help: `${confidential} ${consentHelp}`,
      marks: ['J'],
      required: true,
      withheld: true,
      only: withConfidant,
      options: consentOptions,
    },
    {
      id: 'aboutConfided',
      kind: 'long',
      label: 'Waar gaat het over, voor de contactpersoon?',
      help: 'Kort. U mag dit leeg laten en het in het gesprek vertellen.',
      withheld: true,
      only: { field: 'consent', is: ['yes'] },
      max: 1000,
    },
    {
      id: 'alone',
      kind: 'choice',
      label: 'Mag de leerkracht erbij zijn?',
      help: 'Dan kan de leerkracht in de klas doen wat u afspreekt.',
      required: true,
      withheld: true,
      only: { field: 'with', is: ['careCoordinator'] },
      options: [
        { value: 'no', label: 'Ja, dat is goed' },
        { value: 'yes', label: 'Nee, liever alleen' },
      ],
    },
    {
      id: 'joins',
      kind: 'choice',
      label: 'Wie mag er bij de directeur aansluiten?',
      help: 'Wie dat wordt, hangt af van waar het over gaat. Over wie het gesprek gaat, sluit niet aan.',
      withheld: true,
      only: withPrincipal,
      options: [
        { value: 'careCoordinator', label: "De intern begeleider (IB'er)" },
        { value: 'teacher', label: 'De leerkracht' },
        { value: 'nobody', label: 'Liever niemand' },
      ],
    },
    {
      id: 'aboutColleague',
      kind: 'choice',
      label: 'Gaat het over iemand van school?',
      help: 'Die persoon leest niet mee. De directeur vertelt die persoon later zelf dat er een gesprek was. Niet via de mail.',
      required: true,
      withheld: true,
      only: withPrincipal,
      options: yesNo,
    },
    {
      id: 'adultWho',
      kind: 'choice',
      label: 'Over wie gaat het?',
      required: true,
      withheld: true,
      only: { field: 'aboutColleague', is: ['yes'] },
      options: [
        { value: 'teacher', label: 'De leerkracht van de groep' },
        { value: 'careCoordinator', label: "De intern begeleider (IB'er)" },
        { value: 'internalConfidant', label: 'De interne contactpersoon' },
        { value: 'colleague', label: 'Iemand anders van school' },
      ],
    },
    { ...childrenField, help: 'Voornaam en groep zijn genoeg.', withheld: true, only: withOthers },
    {
      id: 'about',
      kind: 'long',
      label: 'Waar gaat het over?',
      help: 'Kort is genoeg. De rest vertelt u in het gesprek.',
      required: true,
      withheld: true,
      only: withOthers,
      max: 1000,
    },
    ...when,
    { id: 'name', kind: 'text', label: 'Uw naam', required: true, reaches: true, max: 100 },
    {
      ...phoneField,
      help: 'Alleen invullen als dat veilig is. Zonder nummer en mailadres antwoorden wij alleen met uw code.',
      reaches: true,
    },
    { ...emailField, reaches: true },
    {
      ...safeContactField,
      help: 'Denk aan iemand die meekijkt. Wij noemen in een mail nooit waarover het gaat.',
      reaches: true,
    },
    { ...safeMomentsField, reaches: true },
    { ...languageField, reaches: true },
    { ...otherLanguageField, reaches: true },
    { ...interpreterField, reaches: true },
    {
      id: 'agenda',
      kind: 'choice',
      label: 'Wilt u de afspraak als bestand voor uw agenda?',
      help: 'U haalt het op met uw code. Er staat alleen in: “Afspraak op school”.',
      options: yesNo,
    },
  ],
  needs: [safeContactNeed],
  example: {
    with: 'teacher',
    'children.0.name': 'Verzonnen Vera',
    'children.0.group': '4a',
    about: 'Dit is een verzonnen vraag. Vera vindt rekenen moeilijk.',
    moments: ['afterSchool'],
    place: 'school',
    name: 'Ouder Voorbeeld',
    phone: '06 00000000',
    safeContact: 'yes',
    interpreter: 'no',
    agenda: 'yes',
  },
} as const satisfies Form;

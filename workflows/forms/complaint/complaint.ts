import { childrenField } from '../children.ts';
import type { Field, Form } from '../form.ts';
import { interpreterField, languageField, otherLanguageField } from '../language.ts';
import { yesNo } from '../options.ts';
import { emailField, phoneField, safeContactField, safeContactNeed, safeMomentsField } from '../reach.ts';

/** A complaint, by a parent or a member of staff (WPO 14 lid 1). */
const asked = [
  {
    id: 'adultWho',
    kind: 'choice',
    label: 'Over wie of wat gaat uw klacht?',
    help: 'Die persoon leest niet mee en beslist niet mee. Die mag later wel reageren.',
    marks: ['J'],
    required: true,
    options: [
      { value: 'teacher', label: 'De leerkracht van de groep' },
      { value: 'colleague', label: 'Een andere collega' },
      { value: 'principal', label: 'De directeur' },
      { value: 'boardExecutive', label: 'De bestuurder' },
      { value: 'decision', label: 'Een besluit of een regel van school' },
      { value: 'someoneElse', label: 'Iemand anders' },
      { value: 'ratherNot', label: 'Dat zeg ik liever niet' },
    ],
  },
  {
    id: 'story',
    kind: 'long',
    label: 'Wat is uw klacht?',
    help: 'Schrijf wat er gebeurde, wanneer, en wie erbij was. Zet niet meer in dan nodig is.',
    required: true,
    max: 8000,
  },
  {
    id: 'since',
    kind: 'text',
    label: 'Wanneer gebeurde het?',
    help: 'Een klachtencommissie kijkt meestal naar wat korter dan een jaar geleden is gebeurd.',
    marks: ['B'],
    max: 200,
  },
  { id: 'tried', kind: 'long', label: 'Met wie sprak u hier al over?', help: 'Dat hoeft niet.', max: 2000 },
  { id: 'wish', kind: 'long', label: 'Wat wilt u dat er gebeurt?', required: true, max: 2000 },
  {
    id: 'way',
    kind: 'choice',
    label: 'Wie moet uw klacht bekijken?',
    help: 'U kiest zelf. Ook als u eerst met het bestuur praat, kunt u later nog naar de commissie.',
    required: true,
    options: [
      { value: 'board', label: 'Het bestuur, in een gesprek' },
      { value: 'committee', label: 'De klachtencommissie' },
      { value: 'unsure', label: 'Dat weet ik nog niet' },
    ],
  },
] as const satisfies readonly Field[];

const rule =
  'Uw klacht gaat naar het bestuur. Op school leest niemand mee: ook de directeur en de leerkracht niet. Het bestuur schrijft u een antwoord, uiterlijk vier weken nadat de klachtencommissie advies gaf (Wet op het primair onderwijs, artikel 14).\n\nU mag altijd direct naar de klachtencommissie, of eerst met iemand praten. U kiest zelf. De klachtencommissie van de school: {complaintsCommittee}.';

const ruleMarks = [
  { id: 'committee', says: 'De klachtencommissie van de school: {complaintsCommittee}.', marks: ['B', 'N'] },
] as const;

const receipt = 'Alleen het bestuur leest uw klacht. U kunt ook zelf naar de klachtencommissie: {complaintsCommittee}.';

const example = {
  adultWho: 'principal',
  story: 'Dit is een verzonnen klacht. Twee brieven over de gymles kregen geen antwoord.',
  since: 'Sinds september',
  wish: 'Een antwoord op beide brieven.',
  way: 'unsure',
} as const;

export const complaintForm = {
  id: 'complaint',
  version: 1,
  title: 'Klacht indienen',
  audience: 'parent',
  path: 'klacht',
  rule,
  ruleMarks,
  receipt,
  submit: 'Verstuur mijn klacht',
  fields: [
    ...asked,
    { ...childrenField, help: 'Voornaam en groep zijn genoeg. Gaat het niet over een kind? Laat dit leeg.' },
    {
      id: 'name',
      kind: 'text',
      label: 'Uw naam',
      help: 'Een commissie kan een klacht zonder naam meestal niet behandelen. U mag dit nog leeg laten.',
      max: 100,
    },
    phoneField,
    emailField,
    safeContactField,
    safeMomentsField,
    languageField,
    otherLanguageField,
    interpreterField,
    {
      id: 'help',
      kind: 'choice',
      label: 'Wilt u dat iemand u helpt met uw klacht?',
      help: 'U mag iemand meenemen. De interne contactpersoon wijst u de weg.',
      options: yesNo,
    },
  ],
  needs: [safeContactNeed],
  example: {
    ...example,
    'children.0.name': 'Verzonnen Vera',
    'children.0.group': '4a',
    name: 'Ouder Voorbeeld',
    email: 'ouder.voorbeeld@verzonnen.example',
    safeContact: 'yes',
    language: 'dutch',
    help: 'no',
  },
} as const satisfies Form;

export const staffComplaintForm = {
  id: 'staffComplaint',
  version: 1,
  title: 'Klacht indienen bij het bestuur',
  audience: 'staff',
  path: 'klacht',
  rule,
  ruleMarks,
  submit: 'Verstuur mijn klacht',
  fields: asked,
  example,
} as const satisfies Form;

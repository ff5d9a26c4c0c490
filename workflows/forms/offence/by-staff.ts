import { childrenField } from '../children.ts';
import type { Form } from '../form.ts';
import { yesNoUnsure } from '../options.ts';

const duty =
  'U meldt zelf, direct, bij het bestuur: {boardPhone}. De directeur vertellen is niet genoeg. Dat geldt voor iedereen die op of voor de school werkt. Bent u interne contactpersoon? Ook dan: uw geheimhouding eindigt hier (Wet op het primair onderwijs, artikel 4a).';

/** Whoever works for the school tells the board without delay, also what was heard in confidence (WPO 4a lid 3). */
export const offenceByStaffForm = {
  id: 'offenceByStaff',
  version: 1,
  title: 'Seksueel gedrag door een volwassene van school: meld het aan het bestuur',
  audience: 'staff',
  path: 'seksueel-gedrag',
  rule: `${duty}

Ook bij twijfel. Onderzoek niets zelf, vraag een kind niet uit en praat er met niemand anders over. Alleen het bestuur leest dit; u zelf hierna ook niet meer.`,
  ruleMarks: [{ id: 'duty', says: duty, marks: ['J'] }],
  submit: 'Meld het aan het bestuur',
  fields: [
    {
      id: 'danger',
      kind: 'choice',
      label: 'Is een kind nu in gevaar?',
      help: 'Bel dan nu 112. Een mail is geen telefoontje.',
      required: true,
      options: yesNoUnsure,
    },
    {
      id: 'adultWho',
      kind: 'choice',
      label: 'Over wie gaat het?',
      help: 'Die persoon leest niet mee. Een stagiair, een vrijwilliger of iemand van de overblijf telt ook mee.',
      marks: ['J'],
      required: true,
      options: [
        { value: 'teacher', label: 'De leerkracht van de groep' },
        { value: 'colleague', label: 'Een andere collega' },
        { value: 'principal', label: 'De directeur' },
        { value: 'boardExecutive', label: 'De bestuurder' },
        { value: 'someoneElse', label: 'Iemand anders die voor de school werkt' },
        { value: 'unknown', label: 'Weet ik niet' },
      ],
    },
    { ...childrenField, help: 'Voornaam en groep zijn genoeg.' },
    {
      id: 'story',
      kind: 'long',
      label: 'Wat zag of hoorde u, wanneer, en van wie?',
      help: 'Schrijf op wat u nu weet, letterlijk als dat kan. Ga niets navragen.',
      required: true,
      max: 8000,
    },
    { id: 'knows', kind: 'text', label: 'Wie weet dit nog meer?', max: 400 },
  ],
  example: {
    danger: 'no',
    adultWho: 'colleague',
    'children.0.name': 'Verzonnen Vera',
    'children.0.group': '4a',
    story: 'Dit is een verzonnen melding. Vera vertelde vandaag uit zichzelf iets dat hierover kan gaan.',
    knows: 'Niemand',
  },
} as const satisfies Form;

import type { Form } from '../form.ts';
import { told } from './told.ts';

/** The board's own answer, in writing, to whoever complained and to the committee (WPO 14 lid 6). */
export const complaintAnswerForm = {
  id: 'complaintAnswer',
  version: 1,
  title: 'Het antwoord van het bestuur',
  audience: 'staff',
  rule: 'Binnen vier weken na het advies schrijft het bestuur aan degene die klaagt en aan de commissie: deelt het bestuur het oordeel, en welke maatregelen komen er? Lukt het niet op tijd? Dan met reden en een nieuwe datum (Wet op het primair onderwijs, artikel 14).',
  submit: 'Leg vast',
  fields: [
    {
      id: 'next',
      kind: 'choice',
      label: 'Is er geantwoord?',
      required: true,
      options: [
        { value: 'answered', label: 'Ja, aan degene die klaagt en aan de commissie' },
        { value: 'extend', label: 'Nog niet: het wordt later' },
      ],
    },
    {
      id: 'answeredOn',
      kind: 'date',
      label: 'Wanneer is er geantwoord?',
      required: true,
      limit: 'past',
      only: { field: 'next', is: ['answered'] },
    },
    {
      id: 'agrees',
      kind: 'choice',
      label: 'Deelt het bestuur het oordeel van de commissie?',
      required: true,
      only: { field: 'next', is: ['answered'] },
      options: [
        { value: 'yes', label: 'Ja' },
        { value: 'partly', label: 'Deels' },
        { value: 'no', label: 'Nee' },
      ],
    },
    {
      id: 'measures',
      kind: 'long',
      label: 'Welke maatregelen komen er, wie doet het, wanneer klaar?',
      required: true,
      only: { field: 'next', is: ['answered'] },
      max: 4000,
    },
    {
      id: 'newDate',
      kind: 'date',
      label: 'Wanneer komt het antwoord dan wel?',
      required: true,
      limit: 'future',
      only: { field: 'next', is: ['extend'] },
    },
    {
      id: 'reason',
      kind: 'long',
      label: 'Waarom later?',
      required: true,
      only: { field: 'next', is: ['extend'] },
      max: 2000,
    },
    { ...told, help: `${told.help} Bij later: de reden en de nieuwe datum.` },
  ],
  example: {
    next: 'answered',
    'answeredOn.day': '24',
    'answeredOn.month': '11',
    'answeredOn.year': '2026',
    agrees: 'yes',
    measures: 'Verzonnen voorbeeld: één persoon beantwoordt alle brieven.',
    told: 'Het bestuur deelt het oordeel. U kreeg vandaag een brief met de maatregelen.',
  },
} as const satisfies Form;

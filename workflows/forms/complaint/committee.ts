import type { Form } from '../form.ts';
import { told } from './told.ts';

/** What the committee says; its members and both sides keep secret what they hear (WPO 14 lid 8). */
export const complaintCommitteeForm = {
  id: 'complaintCommittee',
  version: 1,
  title: 'Advies van de klachtencommissie',
  audience: 'staff',
  rule: 'De commissie hoort beide kanten, ook schriftelijk, en beide mogen hulp meenemen. Aan de behandeling doet niemand mee over wie geklaagd wordt. Het advies is schriftelijk. Zet hier niet meer dan nodig is.',
  submit: 'Leg vast',
  fields: [
    {
      id: 'sentOn',
      kind: 'date',
      label: 'Wanneer ging de klacht naar de commissie?',
      help: 'Alleen als de klacht eerder is ingetrokken, mag dit leeg blijven.',
      limit: 'past',
    },
    {
      id: 'advice',
      kind: 'choice',
      label: 'Is het advies er?',
      required: true,
      options: [
        { value: 'received', label: 'Ja' },
        { value: 'waiting', label: 'Nee, de commissie is nog bezig' },
        { value: 'withdrawn', label: 'De klacht is ingetrokken of niet behandeld' },
      ],
    },
    {
      id: 'adviceOn',
      kind: 'date',
      label: 'Wanneer kwam het advies?',
      help: 'Vanaf die dag heeft het bestuur vier weken.',
      required: true,
      limit: 'past',
      only: { field: 'advice', is: ['received'] },
    },
    {
      id: 'conclusion',
      kind: 'choice',
      label: 'Wat vindt de commissie?',
      required: true,
      only: { field: 'advice', is: ['received'] },
      options: [
        { value: 'founded', label: 'De klacht is gegrond' },
        { value: 'partly', label: 'De klacht is deels gegrond' },
        { value: 'unfounded', label: 'De klacht is niet gegrond' },
      ],
    },
    {
      id: 'recommendations',
      kind: 'long',
      label: 'Wat raadt de commissie aan?',
      only: { field: 'advice', is: ['received'] },
      max: 4000,
    },
    told,
  ],
  needs: [{ field: 'sentOn', when: { field: 'advice', is: ['received', 'waiting'] } }],
  example: {
    'sentOn.day': '20',
    'sentOn.month': '11',
    'sentOn.year': '2026',
    advice: 'received',
    'adviceOn.day': '24',
    'adviceOn.month': '11',
    'adviceOn.year': '2026',
    conclusion: 'partly',
    recommendations: 'Verzonnen voorbeeld: spreek af wie brieven beantwoordt.',
    told: 'Het advies is er. U hoort binnen vier weken wat het bestuur doet.',
  },
} as const satisfies Form;

import type { Option, SimpleField } from '../form.ts';

const gone = [
  { value: 'removed', label: 'Weggelakt' },
  { value: 'none', label: 'Komt er niet in voor' },
] as const satisfies readonly Option[];

/** Whom what is given must not show (AVG 15 lid 4; domain-and-law 5.3). Each is looked at by itself. */
export const redaction = [
  { id: 'otherPupils', kind: 'choice', label: 'Andere kinderen', required: true, options: gone },
  { id: 'siblings', kind: 'choice', label: 'Broers, zussen en andere familie', required: true, options: gone },
  {
    id: 'reporters',
    kind: 'choice',
    label: 'Wie iets vertelde of meldde',
    help: 'Ook een andere ouder, een buur, een collega of het kind zelf, als dat niet veilig is.',
    required: true,
    options: gone,
  },
  {
    id: 'address',
    kind: 'choice',
    label: 'Adres, telefoon en e-mail van een ander',
    required: true,
    options: gone,
  },
] as const satisfies readonly SimpleField[];

export const redacted = { otherPupils: 'removed', siblings: 'none', reporters: 'removed', address: 'none' } as const;

/** How it was handed over. */
export const handing = [
  {
    id: 'idSeen',
    kind: 'choice',
    label: 'Zag u een identiteitsbewijs, of kent u deze ouder?',
    required: true,
    options: [
      { value: 'yes', label: 'Ja' },
      { value: 'no', label: 'Nee' },
    ],
  },
  { id: 'givenOn', kind: 'date', label: 'Wanneer is het gegeven?', required: true, limit: 'past' },
  { id: 'givenBy', kind: 'text', label: 'Wie gaf het?', required: true, max: 100 },
] as const satisfies readonly SimpleField[];

export const handed = {
  idSeen: 'yes',
  'givenOn.day': '24',
  'givenOn.month': '11',
  'givenOn.year': '2026',
  givenBy: 'Pien Papier (verzonnen)',
} as const;

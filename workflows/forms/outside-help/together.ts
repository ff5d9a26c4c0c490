import type { Form } from '../form.ts';
import { withdrawnFields, withdrawnOption } from './withdrawn.ts';

const asked = { field: 'next', is: ['consent', 'nameless', 'self'] } as const;
const withParents = { field: 'next', is: ['consent', 'refused', 'reportingCode', 'withdrawn'] } as const;
const withConsent = { field: 'next', is: ['consent'] } as const;

/** Which help, how, and whether the parents want it: decided with them (Beleidsplan 6). */
export const helpTogetherForm = {
  id: 'helpTogether',
  version: 1,
  title: 'Samen besluiten welke hulp',
  audience: 'staff',
  rule: 'Besluit samen met de ouders welke hulp nodig is en hoe. Schrijf op wat zij ervan vinden, ook als u het niet eens bent.\n\nGeen toestemming? Dan deelt de school niets. Alleen als de Meldcode loopt, mag de school Veilig Thuis informeren zonder toestemming (Wmo 2015, artikel 5.2.6). Dat gaat via de zaak van de Meldcode, niet hier. Raad vragen zonder namen mag altijd.',
  ruleMarks: [
    {
      id: 'withoutConsent',
      says: 'Alleen als de Meldcode loopt, mag de school Veilig Thuis informeren zonder toestemming (Wmo 2015, artikel 5.2.6).',
      marks: ['J'],
    },
  ],
  submit: 'Leg het besluit vast',
  fields: [
    {
      id: 'next',
      kind: 'choice',
      label: 'Wat is samen besloten?',
      required: true,
      options: [
        { value: 'consent', label: 'Hulp vragen, de ouders geven toestemming' },
        { value: 'nameless', label: 'Raad vragen zonder namen (intervisiegroep, adviesvraag)' },
        { value: 'self', label: 'Steun voor de leerkracht; over een kind wordt niets gedeeld' },
        { value: 'refused', label: 'De ouders geven geen toestemming: wij delen niets' },
        { value: 'reportingCode', label: 'Geen toestemming, en de Meldcode loopt: het gaat daar verder' },
        withdrawnOption,
      ],
    },
    {
      id: 'which',
      kind: 'many',
      label: 'Welke hulp?',
      required: true,
      only: asked,
      options: [
        { value: 'cjg', label: 'Centrum voor Jeugd en Gezin (CJG)' },
        { value: 'vtAdvice', label: 'Raad van Veilig Thuis' },
        { value: 'youthTeam', label: 'Jeugd- en gezinsteam (JGT)' },
        { value: 'intervision', label: 'Intervisiegroep' },
        { value: 'coaching', label: 'Begeleiding of scholing van de leerkracht' },
        { value: 'other', label: 'Andere hulp' },
      ],
    },
    { id: 'how', kind: 'long', label: 'Hoe vragen wij het, en wie doet het?', required: true, only: asked, max: 2000 },
    {
      id: 'nameless',
      kind: 'choice',
      label: 'Is het kind of gezin niet te herkennen?',
      help: 'Denk ook aan groep, leeftijd, wijk en beroep van de ouders.',
      required: true,
      only: { field: 'next', is: ['nameless'] },
      options: [{ value: 'confirmed', label: 'Ja, niemand kan zien om wie het gaat' }],
    },
    {
      id: 'parentsView',
      kind: 'long',
      label: 'Wat vinden de ouders?',
      help: 'In hun eigen woorden. Zijn zij het niet met elkaar eens? Schrijf beide op.',
      required: true,
      only: withParents,
      max: 4000,
    },
    { id: 'childView', kind: 'long', label: 'Wat vindt het kind?', only: withParents, max: 2000 },
    {
      id: 'consentBy',
      kind: 'text',
      label: 'Wie gaf toestemming?',
      help: 'Alle ouders met gezag. Een kind van 12 jaar of ouder beslist mee.',
      marks: ['J'],
      required: true,
      only: withConsent,
      max: 200,
    },
    {
      id: 'consentOn',
      kind: 'date',
      label: 'Wanneer is de toestemming gegeven?',
      required: true,
      only: withConsent,
      limit: 'past',
    },
    {
      id: 'consentFor',
      kind: 'long',
      label: 'Wat mag de school delen, en met wie?',
      required: true,
      only: withConsent,
      max: 2000,
    },
    ...withdrawnFields,
  ],
  example: {
    next: 'consent',
    which: ['cjg', 'youthTeam'],
    how: 'De intern begeleider belt samen met moeder.',
    parentsView: 'Verzonnen voorbeeld: beide ouders zijn blij dat er iemand meedenkt.',
    childView: 'Vera wil graag met iemand praten die ze niet kent.',
    consentBy: 'Beide ouders (verzonnen)',
    'consentOn.day': '23',
    'consentOn.month': '11',
    'consentOn.year': '2026',
    consentFor: 'Dat Vera stil is en slecht slaapt. Alleen met het CJG en het jeugdteam.',
  },
} as const satisfies Form;

import type { Form } from '../form.ts';
import { aboutExecutive } from '../to-board.ts';
import { suspicion } from '../ways.ts';
import { told } from './told.ts';

const kept = { field: 'file', is: ['yes', 'consent'] } as const;

/** What was said and agreed; of a talk with the internal confidant only with consent (domain-and-law 5.4). */
export const conversationReportForm = {
  id: 'conversationReport',
  version: 1,
  title: 'Wat is besproken en afgesproken',
  audience: 'staff',
  rule: 'Schrijf kort en feitelijk. De ouder mag dit later lezen.\n\nDe contactpersoon maakt alleen een verslag met uitdrukkelijke toestemming.\n\nSeksueel gedrag van een volwassene van school tegenover een leerling, ook bij twijfel: hier houdt de vertrouwelijkheid op. U moet het direct aan het bestuur melden (Wet op het primair onderwijs, artikel 4a). Vraag niet door en beloof niets. Kies hieronder “naar het bestuur”.',
  ruleMarks: [
    {
      id: 'secrecyEnds',
      says: 'hier houdt de vertrouwelijkheid op. U moet het direct aan het bestuur melden',
      marks: ['J'],
    },
  ],
  submit: 'Leg vast',
  fields: [
    {
      id: 'file',
      kind: 'choice',
      label: 'Mag er een verslag van dit gesprek zijn?',
      required: true,
      options: [
        { value: 'yes', label: 'Ja: een gesprek met leerkracht, intern begeleider of directeur, of met een leerling' },
        { value: 'consent', label: 'Ja: een gesprek met de contactpersoon, met uitdrukkelijke toestemming' },
        { value: 'no', label: 'Nee: een gesprek met de contactpersoon, zonder toestemming' },
      ],
    },
    {
      id: 'consentOn',
      kind: 'date',
      label: 'Gaf diegene pas in het gesprek toestemming? Op welke dag?',
      help: 'Alleen als het bij de aanvraag nog “nee” was.',
      only: { field: 'file', is: ['consent'] },
      limit: 'past',
    },
    { id: 'present', kind: 'text', label: 'Wie waren erbij?', required: true, withheld: true, only: kept, max: 500 },
    { id: 'said', kind: 'long', label: 'Wat is besproken?', required: true, withheld: true, only: kept, max: 8000 },
    {
      id: 'view',
      kind: 'long',
      label: 'Wat vindt degene die het gesprek vroeg?',
      withheld: true,
      only: kept,
      max: 4000,
    },
    {
      id: 'agreed',
      kind: 'long',
      label: 'Wat spreekt u af, wie doet het, wanneer klaar?',
      required: true,
      withheld: true,
      only: kept,
      max: 4000,
    },
    told,
    {
      id: 'next',
      kind: 'choice',
      label: 'Wat gaat er nu gebeuren?',
      required: true,
      options: [
        { value: 'close', label: 'Afronden' },
        { value: 'again', label: 'Nog een gesprek' },
        {
          value: 'colleague',
          label: 'De directeur vertelt de betrokken collega van het gesprek',
          help: 'Zelf, in een gesprek. Niet via het systeem.',
        },
        suspicion,
        {
          value: 'toBoard',
          label: 'Naar het bestuur: misschien seksueel gedrag van een volwassene van school',
          help: 'Ook bij twijfel. Hier houdt de vertrouwelijkheid op. Het bestuur hoort het direct. Daarna kan niemand anders de zaak nog openen.',
        },
      ],
    },
    aboutExecutive,
    {
      id: 'signal',
      kind: 'long',
      label: 'Wat moet het bestuur weten?',
      help: 'Alleen wat u zag en hoorde, zo letterlijk mogelijk.',
      required: true,
      withheld: true,
      only: { field: 'next', is: ['toBoard'] },
      max: 4000,
    },
  ],
  example: {
    file: 'yes',
    present: 'Ouder Voorbeeld en leerkracht Anna Voorbeeld',
    said: 'Verzonnen voorbeeld: hoe het rekenen thuis en op school gaat.',
    agreed: 'Anna oefent elke dag tien minuten met Vera, tot de kerstvakantie.',
    told: 'Verzonnen voorbeeld: wij oefenen elke dag tien minuten. In januari bellen wij.',
    next: 'close',
  },
} as const satisfies Form;

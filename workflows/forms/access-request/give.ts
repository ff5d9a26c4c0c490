import type { Form, SimpleField } from '../form.ts';
import { handed, handing, redacted, redaction } from './redaction.ts';
import { routesOfLaw } from './routes-of-law.ts';
import { told } from './told.ts';

const given = { field: 'how', is: ['seen', 'copy', 'both'] } as const;

/** Asked once something of the file was handed over; `idSeen` always: whoever hears how a child is doing is known too. */
const whenGiven = (fields: readonly SimpleField[]): readonly SimpleField[] =>
  fields.map((field) => (field.id === 'idSeen' ? field : { ...field, only: given }));

/** What is given shows nobody else, and is handed over in person (AVG 15 lid 4). */
export const accessGiveForm = {
  id: 'accessGive',
  version: 1,
  title: 'Het dossier geven',
  audience: 'staff',
  rule: 'Lak eerst weg wat over een ander gaat. Laat iemand meekijken. Geef het daarna zelf, op school, aan degene die het vroeg. Niet met de post of de mail, en niet aan het kind. Staat er iets fout in? Verbeter het, en zeg het ook aan wie het eerder kreeg.',
  submit: 'Leg vast',
  fields: [
    {
      id: 'how',
      kind: 'choice',
      label: 'Hoe is het gegeven?',
      required: true,
      options: [
        { value: 'seen', label: 'Bekeken op school' },
        { value: 'copy', label: 'Een kopie, zelf meegegeven' },
        { value: 'both', label: 'Bekeken, en een kopie meegegeven' },
        { value: 'spoken', label: 'Niet gegeven: gevraagd was hoe het gaat, en dat is verteld' },
        { value: 'corrected', label: 'Niet gegeven: gevraagd was alleen om iets te verbeteren' },
      ],
    },
    ...whenGiven(redaction),
    { id: 'checkedBy', kind: 'text', label: 'Wie keek mee?', required: true, only: given, max: 100 },
    ...whenGiven(handing),
    {
      id: 'correction',
      kind: 'choice',
      label: 'Vroeg de ouder om iets te verbeteren?',
      required: true,
      options: [
        { value: 'notAsked', label: 'Nee' },
        { value: 'done', label: 'Ja, het is verbeterd' },
        { value: 'refused', label: 'Ja, het is niet verbeterd' },
      ],
    },
    {
      id: 'correctionWhy',
      kind: 'long',
      label: 'Waarom is het niet verbeterd?',
      help: 'Degene die het vroeg leest dit met de code. Wie het vroeg, mag een eigen verklaring bij het dossier leggen.',
      required: true,
      only: { field: 'correction', is: ['refused'] },
      max: 2000,
      forSubmitter: true,
    },
    told,
  ],
  tells: [{ when: { field: 'correction', is: ['refused'] }, text: routesOfLaw, marks: ['J'] }],
  example: {
    ...redacted,
    checkedBy: 'Ineke Verzinsel (verzonnen)',
    how: 'both',
    ...handed,
    correction: 'notAsked',
    told: 'Verzonnen voorbeeld: u hebt het dossier vandaag bekeken en een kopie gekregen.',
  },
} as const satisfies Form;

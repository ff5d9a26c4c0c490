import type { Field } from '../form.ts';

/** What somebody must know before telling the internal confidant anything (domain-and-law 5.4; Beleidsplan 2). */
export const confidential =
  'De interne contactpersoon praat vertrouwelijk met u. Vertrouwelijk is niet geheim. Loopt een kind gevaar? Of gaat het om seksueel gedrag van een volwassene van school? Dan moet de contactpersoon dat doorgeven. Als het veilig kan, hoort u dat eerst.';

/** Consent for a file, of its own free will: a talk is there without it too (AVG 4, 7 and 9). */
export const consentHelp =
  'Zegt u ja? Dan schrijft de contactpersoon op waar het over gaat en wat u afspreekt. Niemand anders leest het. U mag uw toestemming altijd intrekken. Zegt u nee? Dan hebt u ook een gesprek. Wij bewaren dan alleen hoe wij u bereiken.';

export const consentOptions = [
  { value: 'yes', label: 'Ja, dat mag' },
  { value: 'no', label: 'Nee. Bewaar alleen hoe u mij bereikt' },
] as const;

/** When and how, and how to be reached; the same for whoever asks. */
export const when = [
  {
    id: 'moments',
    kind: 'many',
    label: 'Wanneer kunt u?',
    help: 'Gesprekken zijn buiten de lestijd. U mag meer kiezen.',
    required: true,
    reaches: true,
    options: [
      { value: 'beforeSchool', label: "'s Ochtends vóór school" },
      { value: 'afterSchool', label: "'s Middags na school" },
      { value: 'evening', label: "'s Avonds" },
    ],
  },
  { id: 'days', kind: 'text', label: 'Welke dagen wel, en welke niet?', reaches: true, max: 200 },
  {
    id: 'place',
    kind: 'choice',
    label: 'Hoe praat u het liefst?',
    required: true,
    reaches: true,
    options: [
      { value: 'school', label: 'Op school' },
      { value: 'phone', label: 'Aan de telefoon' },
      { value: 'video', label: 'Met beeldbellen' },
    ],
  },
] as const satisfies readonly Field[];

import type { CaseFile, FormRecord } from '../../workflows/domain/case.ts';

/** What it means for the answer who wrote, where that is no parent (default-process-texts section 3). */
const toPupil =
  'Een leerling stuurde dit, geen ouder. De leerling leest met de code wat u schrijft aan “degene die dit stuurde”. Schrijf met “je”. Er gaat niets naar huis: ook geen telefoontje en geen bericht aan de ouders.';

const others: Readonly<Record<string, string>> = {
  relative:
    'Familie, een buur of een ander stuurde dit, geen ouder. Schrijf en vertel die niets over het kind dat alleen de ouders mogen weten.',
  schoolWorker:
    'Iemand die op of voor de school werkt stuurde dit, geen ouder. Schrijf en vertel die niet meer over het kind dan nodig is.',
  ratherNot:
    'Wie dit stuurde, zei niet of hij of zij een ouder is. Schrijf niets over het kind dat alleen de ouders mogen weten.',
};

/** Who the first message says to be from. */
const submitterIn = (forms: readonly FormRecord[]): string => {
  const said = forms.find(({ step }) => step === null)?.answers['submitter'];
  return typeof said === 'string' ? said : '';
};

export const SubmitterNotice = ({ file: { head, forms } }: { readonly file: Pick<CaseFile, 'head' | 'forms'> }) => {
  const says = head.pupil === true ? toPupil : others[submitterIn(forms)];
  return says === undefined ? null : <p class="notice">{says}</p>;
};

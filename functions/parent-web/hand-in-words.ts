import type { Form } from '../../workflows/forms/form.ts';
import type { TextKey } from '../../workflows/forms/texts.ts';

/** How the pages of a form speak to whoever fills it in: "u", or "je" to a pupil. */
interface HandInWords {
  /** Leads to the page to check; the form's own when there is none. */
  readonly button?: string;
  readonly wipe: string;
  readonly whoReads: 'start.whoReads' | 'pupil.whoReads';
  readonly check: TextKey;
  /** The same page was sent before with other answers. */
  readonly anew: { readonly heading: string; readonly line: string };
  readonly again: TextKey;
  readonly already: TextKey;
  readonly notSent: 'error.notSent' | 'pupil.notSent';
  /** Below the form; a pupil is told less. */
  readonly below: readonly TextKey[];
}

const toParents: HandInWords = {
  wipe: 'Uw tekst blijft hooguit een uur bewaard tot u verstuurt. Alleen deze browser kan hem lezen. Bent u niet alleen met dit apparaat? Wis dan uw tekst.',
  whoReads: 'start.whoReads',
  check: 'check.title',
  anew: {
    heading: 'U hebt al een bericht verstuurd',
    line: 'Uw eerste bericht hebben wij. Hieronder staan andere antwoorden. Die zijn nog niet verstuurd. U kunt ze versturen als nieuw bericht.',
  },
  again: 'msg.again',
  already: 'error.already',
  notSent: 'error.notSent',
  below: ['files.none'],
};

const toPupils: HandInWords = {
  button: 'Kijk na wat je schreef',
  wipe: 'Je tekst blijft hooguit een uur bewaard tot je verstuurt. Alleen deze browser kan hem lezen. Ben je niet alleen met dit apparaat? Wis dan je tekst.',
  whoReads: 'pupil.whoReads',
  check: 'pupil.check',
  anew: {
    heading: 'Je stuurde al een bericht',
    line: 'Je eerste bericht hebben wij. Hieronder staat iets anders. Dat is nog niet verstuurd. Je kunt het versturen als nieuw bericht.',
  },
  again: 'pupil.again',
  already: 'pupil.already',
  notSent: 'pupil.notSent',
  below: [],
};

export const wordsOf = ({ audience }: Pick<Form, 'audience'>): HandInWords =>
  audience === 'pupil' ? toPupils : toParents;

import type { ReceiptView } from '../../workflows/domain/case.ts';
import type { Form } from '../../workflows/forms/form.ts';
import { parentMessageForm } from '../../workflows/forms/receipt/parent-message.ts';
import { parentWithdrawForm } from '../../workflows/forms/receipt/parent-withdraw.ts';
import { pupilMessageForm, pupilWithdrawForm } from '../../workflows/forms/receipt/pupil-words.ts';
import type { TextKey } from '../../workflows/forms/texts.ts';
import { codeForm } from './code-form.ts';

/** How the pages behind a code speak to whoever has it: "u", or "je" to a pupil. */
interface StatusWords {
  readonly title: string;
  /** Who wrote, above the own messages. */
  readonly you: string;
  /** Above what else can be done. */
  readonly more: string;
  readonly message: Form;
  readonly takeBack: Form;
  readonly closed: TextKey;
  readonly unhappy: TextKey;
  readonly sent: TextKey;
  readonly withdrawn: readonly TextKey[];
  readonly again: TextKey;
  readonly different: TextKey;
  readonly notSent: TextKey;
}

const forParents: StatusWords = {
  title: codeForm.title,
  you: 'U',
  more: 'Wat kunt u nog meer?',
  message: parentMessageForm,
  takeBack: parentWithdrawForm,
  closed: 'msg.closed',
  unhappy: 'receipt.unhappy',
  sent: 'msg.sent',
  withdrawn: ['withdraw.done', 'withdraw.after'],
  again: 'msg.again',
  different: 'msg.different',
  notSent: 'error.notSent',
};

const forPupils: StatusWords = {
  title: 'Hoe staat het met je bericht?',
  you: 'Jij',
  more: 'Wat kun je nog meer?',
  message: pupilMessageForm,
  takeBack: pupilWithdrawForm,
  closed: 'pupil.closed',
  unhappy: 'pupil.unhappy',
  sent: 'pupil.sent',
  withdrawn: ['pupil.withdrawn', 'pupil.withdrawAfter'],
  again: 'pupil.again',
  different: 'pupil.different',
  notSent: 'pupil.notSent',
};

/** Of what the board has, or is about the principal, the way on leads past the principal. */
const pastPrincipal: Readonly<Partial<Record<TextKey, TextKey>>> = {
  'msg.closed': 'msg.closedBoard',
  'receipt.unhappy': 'receipt.unhappyBoard',
  'pupil.unhappy': 'pupil.unhappyBoard',
};

export const wordsFor = ({ pupil, board }: Pick<ReceiptView, 'pupil' | 'board'>): StatusWords => {
  const words = pupil === true ? forPupils : forParents;
  const past = (key: TextKey): TextKey => (board === true ? (pastPrincipal[key] ?? key) : key);
  return { ...words, closed: past(words.closed), unhappy: past(words.unhappy) };
};

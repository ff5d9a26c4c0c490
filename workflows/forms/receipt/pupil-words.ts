import type { Form } from '../form.ts';
import { parentMessageForm } from './parent-message.ts';
import { parentWithdrawForm } from './parent-withdraw.ts';

/** What a pupil can hand in with a code: the same forms, with the same answers, in the "je" form (default-process-texts 7). */

const [danger, text] = parentMessageForm.fields;
const [reason, why] = parentWithdrawForm.fields;

export const pupilMessageForm = {
  ...parentMessageForm,
  title: 'Stuur nog een bericht',
  audience: 'pupil',
  submit: 'Verstuur',
  fields: [
    { ...danger, label: 'Ben jij of is iemand anders nu in gevaar?' },
    { ...text, label: 'Je bericht', help: 'Je naam hoeft niet.' },
  ],
} as const satisfies Form;

export const pupilWithdrawForm = {
  ...parentWithdrawForm,
  title: 'Trek je bericht in',
  audience: 'pupil',
  rule: 'Je kunt je bericht intrekken. Wij wissen het niet. Soms moeten wij toch verder, omdat een kind veilig moet zijn. Wij leggen je dan uit wat wij mogen uitleggen.',
  fields: [
    { ...reason, label: 'Waarom trek je je bericht in?', help: 'Zo weten wij of wij je nog kunnen helpen.' },
    { ...why, label: 'Wil je er iets bij vertellen?' },
  ],
} as const satisfies Form;

import type { Form } from '../form.ts';
import { yesNoUnsure } from '../options.ts';

/** Words of the submitter, later, under the receipt code. No name is asked: who was anonymous stays so. */
export const parentMessageForm = {
  id: 'parentMessage',
  version: 1,
  title: 'Stuur een bericht of vul iets aan',
  audience: 'parent',
  submit: 'Verstuur mijn bericht',
  fields: [
    {
      id: 'danger',
      kind: 'choice',
      label: 'Is een kind nu in gevaar?',
      help: 'Bel dan nu 112. Of bel Veilig Thuis: 0800-2000. Wij lezen berichten niet dag en nacht.',
      required: true,
      options: yesNoUnsure,
    },
    {
      id: 'text',
      kind: 'long',
      label: 'Uw bericht',
      help: 'Uw naam hoeft niet. U mag in uw eigen taal schrijven.',
      required: true,
      max: 4000,
    },
  ],
  example: { danger: 'no', text: 'Dit is een verzonnen bericht. Vera wil vandaag wel naar school.' },
} as const satisfies Form;

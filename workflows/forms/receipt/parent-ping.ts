import type { Form } from '../form.ts';
import { yesNo } from '../options.ts';

/** Not a form of a case: the address is kept apart from it, so it stands in no registry. */
export const parentPingForm = {
  id: 'parentPing',
  version: 1,
  title: 'Een mail als er een bericht is',
  audience: 'parent',
  rule: 'In die mail staat alleen de naam van de school, en dat er een bericht is. Niet waarover, en niet wie het schreef. Uw adres staat apart. Wie uw bericht leest, ziet uw adres niet.',
  submit: 'Mail mij als er een bericht is',
  fields: [
    {
      id: 'safe',
      kind: 'choice',
      label: 'Is een mail op dit adres veilig voor u?',
      help: 'Denk aan iemand die uw mail kan lezen.',
      required: true,
      options: yesNo,
    },
    {
      id: 'email',
      kind: 'text',
      format: 'email',
      label: 'Uw e-mailadres',
      required: true,
      only: { field: 'safe', is: ['yes'] },
      max: 200,
    },
  ],
  example: { safe: 'yes', email: 'ouder.voorbeeld@verzonnen.example' },
} as const satisfies Form;

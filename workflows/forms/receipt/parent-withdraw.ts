import type { Form } from '../form.ts';

/** A submission is taken back: marked, never deleted. */
export const parentWithdrawForm = {
  id: 'parentWithdraw',
  version: 1,
  title: 'Trek uw bericht in',
  audience: 'parent',
  rule: 'U kunt uw bericht intrekken. Wij wissen het niet. Soms moeten wij toch verder, voor de veiligheid van een kind. Wij leggen u dan uit wat wij mogen uitleggen.',
  submit: 'Trek mijn bericht in',
  fields: [
    {
      id: 'reason',
      kind: 'choice',
      label: 'Waarom trekt u uw bericht in?',
      help: 'Zo weten wij of wij u nog kunnen helpen.',
      required: true,
      options: [
        { value: 'solved', label: 'Het is opgelost' },
        { value: 'mistake', label: 'Het klopte niet, of ik stuurde het per ongeluk' },
        { value: 'afraid', label: 'Ik ben bang voor wat er dan gebeurt' },
        { value: 'other', label: 'Iets anders' },
        { value: 'ratherNot', label: 'Dat zeg ik liever niet' },
      ],
    },
    { id: 'why', kind: 'long', label: 'Wilt u er iets bij vertellen?', help: 'Dat hoeft niet.', max: 2000 },
  ],
  example: { reason: 'solved', why: 'Dit is verzonnen: wij hebben het samen opgelost.' },
} as const satisfies Form;

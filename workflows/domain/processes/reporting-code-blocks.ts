import type { Block } from './block.ts';

/** What steps of the Meldcode may not end with (Afwegingskader Meldcode; default-process-texts section 12). */
export const reportingCodeBlocks = [
  {
    step: 'decision',
    when: { field: 'd1', is: ['no'] },
    given: [
      { form: 'weighing', when: { field: 'w2', is: ['yes', 'doubt'] } },
      { form: 'signals', when: { field: 'disclosure', is: ['yes'] } },
    ],
    unless: 'd1vt',
    field: 'd1vt',
    message:
      'Niet melden kan hier alleen na overleg met Veilig Thuis: 0800-2000. Schrijf op wanneer, met wie en wat de raad was.',
    source: 'Afwegingskader Meldcode, vraag 2; default-process-texts section 12, step 5',
  },
  {
    step: 'decision',
    when: { field: 'd1', is: ['no'] },
    proposed: ['report'],
    unless: 'deviatesWith',
    field: 'deviatesWith',
    message: 'U wijkt af van het voorstel om te melden. Schrijf op met wie u dit besluit nam.',
    source: 'default-process-texts section 1, rule b; section 12, step 5',
  },
  {
    step: 'decision',
    when: {
      all: [
        { field: 'd1', is: ['no'] },
        { field: 'd2', is: ['no'] },
      ],
    },
    proposed: ['helpPlan'],
    unless: 'deviatesWith',
    field: 'deviatesWith',
    message: 'U wijkt af van het voorstel om te helpen. Schrijf op met wie u dit besluit nam.',
    source: 'default-process-texts section 1, rule b; section 12, step 5',
  },
  {
    step: 'decision',
    when: { field: 'd1', is: ['no'] },
    whileOpen: 'secondOpinion',
    field: 'd1',
    message: 'Er was twijfel. Niet melden kan pas als ook de tweede persoon heeft gewogen. Melden kan altijd.',
    source: 'Afwegingskader Meldcode, vraag 2; default-process-texts section 1, rule b',
  },
  {
    step: 'confirmClosing',
    when: { field: 'confirm', is: ['yes'] },
    given: [{ form: 'signals', when: { field: 'disclosure', is: ['yes'] } }],
    unless: 'vt',
    field: 'vt',
    message:
      'Het kind vertelde het zelf. Sluiten kan hier alleen na overleg met Veilig Thuis: 0800-2000. Schrijf op wanneer, met wie en wat de raad was.',
    source: 'default-process-texts section 12, step 5',
  },
  {
    step: 'helpPlan',
    when: {
      all: [
        { field: 'w5', is: ['no'] },
        { field: 'next', is: ['continue', 'done'] },
      ],
    },
    field: 'next',
    message: 'Maakt de hulp niet veilig? Dan beslist u opnieuw, ook over melden.',
    source: 'Afwegingskader Meldcode, vraag 5',
  },
] as const satisfies readonly Block[];

import type { Block } from './block.ts';

/** What a request for access may not end with (AVG 12, 15; UAVG 41; BW 1:377c). */

const proposed = (form: string, ...is: readonly string[]) => [{ form, when: { field: 'next', is } }];

const asProposed = (step: string, form: string, gives: readonly string[]) => [
  {
    step,
    when: { field: 'next', is: ['give'] },
    given: proposed(form, 'refuse'),
    field: 'next',
    message: 'Het voorstel is weigeren. Bent u het daar niet mee eens? Kies dan "Niet eens".',
    source: 'domain-and-law 5.3',
  },
  {
    step,
    when: { field: 'next', is: ['refuse'] },
    given: proposed(form, ...gives),
    field: 'next',
    message: 'Het voorstel is geven. Bent u het daar niet mee eens? Kies dan "Niet eens".',
    source: 'domain-and-law 5.3',
  },
];

const known = (step: string) => ({
  step,
  when: { field: 'idSeen', is: ['no'] },
  field: 'idSeen',
  message: 'Geef niets voordat u zeker weet wie dit is. Vraag om een identiteitsbewijs, en vul dit daarna in.',
  source: 'AVG 12 lid 6',
});

export const accessBlocks = [
  {
    step: 'authority',
    when: {
      all: [
        { field: 'checkedWith', is: ['notYet'] },
        { field: 'outcome', is: ['with', 'without', 'nobody'] },
      ],
    },
    field: 'outcome',
    message: 'U hebt het nog niet nagekeken. Dan is de uitkomst nog niet bekend.',
    source: 'AVG 12 lid 6; domain-and-law 5.3',
  },
  {
    step: 'accessDecision',
    when: { field: 'next', is: ['giveAll', 'giveRedacted'] },
    given: [{ form: 'accessAuthority', when: { field: 'outcome', is: ['nobody'] } }],
    field: 'next',
    message: 'Wie geen ouder is en geen gezag heeft, krijgt het dossier niet.',
    source: 'AVG 15; UAVG 5 lid 4',
  },
  {
    step: 'accessDecision',
    when: { field: 'next', is: ['extend'] },
    late: true,
    field: 'next',
    message: 'Uitstel kan alleen binnen de eerste maand. Beslis nu.',
    source: 'AVG 12 lid 3',
  },
  {
    step: 'accessDecision',
    when: { field: 'next', is: ['extend'] },
    ever: proposed('accessDecision', 'extend'),
    field: 'next',
    message: 'Uitstel kan één keer. Beslis nu.',
    source: 'AVG 12 lid 3',
  },
  {
    step: 'information',
    when: {
      all: [
        { field: 'next', is: ['give'] },
        {
          any: [
            { field: 'sameForOther', is: ['no'] },
            { field: 'againstChild', is: ['yes'] },
          ],
        },
      ],
    },
    field: 'next',
    message: 'Volgens uw antwoorden hierboven geeft u deze informatie niet.',
    source: 'BW 1:377c lid 1 en 2',
  },
  {
    step: 'information',
    when: {
      all: [
        { field: 'next', is: ['refuse'] },
        { field: 'sameForOther', is: ['yes'] },
        { field: 'againstChild', is: ['no'] },
      ],
    },
    field: 'next',
    message: 'Er is geen grond om te weigeren: u zou het een ander vertellen, en het kind heeft er geen last van.',
    source: 'BW 1:377c lid 1 en 2',
  },
  ...asProposed('accessSecond', 'accessDecision', ['giveAll', 'giveRedacted']),
  ...asProposed('informationSecond', 'accessInformation', ['give']),
  known('giveAccess'),
  known('giveInformation'),
] as const satisfies readonly Block[];

import type { Block } from './block.ts';

/** A talk with the principal about somebody of the school: whatever comes of it, the colleague hears from the principal that
 * there was one, and not before it can be told (Beleidsplan 4.2; default-process-texts section 11). */

const aboutColleague = [{ form: 'conversation', when: { field: 'aboutColleague', is: ['yes'] } }] as const;

/** There was a talk, and the colleague was not told yet. The board tells in its own case, when the law lets it. */
const untold = {
  given: aboutColleague,
  boardOnly: false,
  ever: [
    { form: 'conversationPlan', when: { field: 'next', is: ['held'] } },
    { form: 'conversationHold', when: { field: 'outcome', is: ['held'] } },
  ],
  until: { form: 'conversationColleague', when: { field: 'done', is: ['told'] } },
  source: 'Beleidsplan 4.2: de betreffende collega zal altijd geïnformeerd worden',
} as const satisfies Partial<Block>;

export const colleagueBlocks = [
  {
    step: 'report',
    when: { field: 'next', is: ['close'] },
    given: aboutColleague,
    field: 'next',
    message: 'Het ging over iemand van school. Die hoort altijd dat er een gesprek was, van de directeur zelf.',
    source: 'Beleidsplan 4.2',
  },
  {
    ...untold,
    step: 'close',
    when: { field: 'done', is: ['yes', 'none'] },
    field: 'done',
    message: 'Er was een gesprek over iemand van school. Die hoort dat eerst, van de directeur zelf.',
  },
  {
    ...untold,
    step: 'withdrawal',
    when: { field: 'goesOn', is: ['no'] },
    field: 'goesOn',
    message: 'Er was een gesprek over iemand van school. Die hoort dat eerst, van de directeur zelf. Kies “Ja”.',
  },
  {
    step: 'colleagueTold',
    when: {
      all: [
        { field: 'done', is: ['told'] },
        { field: 'running', is: ['yes', 'unsure'] },
      ],
    },
    field: 'done',
    message: 'Loopt er een Meldcode of een zaak van het bestuur, of weet u dat niet? Vertel het dan nu nog niet.',
    source: 'default-process-texts section 11, talk.colleague',
  },
  {
    step: 'colleagueTold',
    when: { field: 'done', is: ['told'] },
    whileLinked: ['reporting-code', 'staff-offence'],
    field: 'done',
    message: 'Nu nog niet. Vraag de contactpersoon van het bestuur wanneer het kan.',
    source: 'default-process-texts section 11, talk.colleague',
  },
] as const satisfies readonly Block[];

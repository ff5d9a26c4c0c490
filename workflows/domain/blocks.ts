import type { Answers, AnswerValue, CaseHead, FormRecord, Task } from './case.ts';
import type { Instant } from './instant.ts';
import { accessBlocks } from './processes/access-blocks.ts';
import type { Block } from './processes/block.ts';
import { colleagueBlocks } from './processes/colleague-blocks.ts';
import type { When } from './processes/condition.ts';
import { reportingCodeBlocks } from './processes/reporting-code-blocks.ts';
import { type Proposal, proposalOf, weighedIn } from './proposal.ts';
import { holds } from './when.ts';

export const blocks = [
  ...reportingCodeBlocks,
  {
    step: 'withdrawal',
    when: { field: 'goesOn', is: ['no'] },
    whileOpen: 'danger',
    field: 'goesOn',
    message:
      'Er is gevaar gemeld. Dan gaat de school door. Bel eerst, en leg uit wat u mag uitleggen aan wie dit stuurde.',
    source: 'default-process-texts section 10, receipt.withdraw',
  },
  {
    step: 'withdrawal',
    when: { field: 'goesOn', is: ['no'] },
    boardOnly: true,
    // Whoever complains may stop; what else came to light is a case of its own.
    exceptFrom: ['complaint', 'staffComplaint'],
    field: 'goesOn',
    message: 'Een zaak van het bestuur gaat door, ook als het bericht is ingetrokken.',
    source: 'domain-and-law section 9, scenario 17; WPO 4a',
  },
  {
    step: 'withdrawal',
    when: { field: 'goesOn', is: ['no'] },
    whileLinked: ['reporting-code'],
    field: 'goesOn',
    message:
      'Een zaak die hiermee samenhangt, loopt nog. Dan gaat de school door, en blijft in gesprek met wie dit stuurde.',
    source: 'domain-and-law section 9, scenario 17; Wet Meldcode',
  },
  {
    step: 'plan',
    when: {
      all: [
        { field: 'next', is: ['handOn'] },
        { field: 'agrees', is: ['no'] },
      ],
    },
    field: 'agrees',
    message: 'Iemand anders kan het gesprek alleen voeren als degene die vroeg dat goed vindt.',
    source: 'domain-and-law 5.4',
  },
  {
    step: 'report',
    when: { field: 'file', is: ['yes'] },
    given: [
      { form: 'conversation', when: { field: 'with', is: ['internalConfidant'] } },
      { form: 'staffConversation', when: { field: 'consent', is: ['yes', 'no'] } },
    ],
    field: 'file',
    message: 'Dit gesprek was met de contactpersoon. Een verslag kan alleen met uitdrukkelijke toestemming.',
    source: 'domain-and-law 5.4',
  },
  {
    step: 'report',
    when: { field: 'file', is: ['consent'] },
    given: [
      { form: 'conversation', when: { field: 'consent', is: ['no'] } },
      { form: 'staffConversation', when: { field: 'consent', is: ['no'] } },
    ],
    unless: 'consentOn',
    field: 'consentOn',
    message: 'Bij de aanvraag was er geen toestemming. Schrijf op welke dag die alsnog is gegeven, of kies “Nee”.',
    source: 'domain-and-law 5.4; AVG 7',
  },
  ...colleagueBlocks,
  ...accessBlocks,
  {
    step: 'decision',
    when: { field: 'decides', is: ['noComplaint'] },
    given: [{ form: 'offenceInspector', when: { field: 'outcome', is: ['yes'] } }],
    field: 'decides',
    message: 'Er is een redelijk vermoeden. Dan moet het bestuur aangifte doen.',
    source: 'WPO 4a lid 2',
  },
  {
    step: 'criminalComplaint',
    when: { field: 'filed', is: ['yes'] },
    before: { field: 'filedOn', form: 'offenceInformed', dates: ['parentsOn', 'accusedOn'] },
    field: 'filedOn.day',
    message: 'De ouders en de beschuldigde horen het vóór de aangifte. Kijk de datum na.',
    source: 'WPO 4a lid 2',
  },
] as const satisfies readonly Block[];

type Linked = Pick<CaseHead, 'process' | 'status'>;

const filled = (answers: Answers, field: string): boolean => {
  const value = answers[field];
  return typeof value === 'string' ? value.trim() !== '' : (value ?? []).length > 0;
};

const last = (records: readonly FormRecord[], form: string): Answers =>
  records.findLast((one) => one.formId === form)?.answers ?? {};

const wasAnswered = (
  { form, when }: { readonly form: string; readonly when: When },
  records: readonly FormRecord[],
): boolean => records.some(({ formId, answers }) => formId === form && holds(when, answers));

const pointsTo = (proposals: readonly Proposal[], records: readonly FormRecord[]): boolean => {
  const proposal = proposalOf(weighedIn(records));
  return proposal !== null && proposals.includes(proposal);
};

const isAfter = (value: AnswerValue | undefined, date: string): boolean => typeof value === 'string' && value > date;

const liesBefore = (
  { field, form, dates }: NonNullable<Block['before']>,
  answers: Answers,
  records: readonly FormRecord[],
) => {
  const date = answers[field];
  const earlier = last(records, form);
  return typeof date === 'string' && dates.some((one) => isAfter(earlier[one], date));
};

const isOpen = (step: string, tasks: readonly Task[]): boolean =>
  tasks.some((task) => task.step === step && task.status === 'open');

const isLate = (step: string, tasks: readonly Task[], now: Instant | null): boolean =>
  now !== null && tasks.some((task) => task.step === step && task.status === 'open' && task.dueAt < now);

const stands = (
  block: Block,
  answers: Answers,
  records: readonly FormRecord[],
  tasks: readonly Task[],
  boardOnly: boolean,
  linked: readonly Linked[],
  now: Instant | null,
): boolean =>
  holds(block.when, answers) &&
  (block.boardOnly === undefined || block.boardOnly === boardOnly) &&
  block.exceptFrom?.includes(records[0]?.formId ?? '') !== true &&
  (block.before === undefined || liesBefore(block.before, answers, records)) &&
  (block.proposed === undefined || pointsTo(block.proposed, records)) &&
  (block.whileOpen === undefined || isOpen(block.whileOpen, tasks)) &&
  (block.late === undefined || isLate(block.step, tasks, now)) &&
  (block.whileLinked === undefined ||
    linked.some(({ process, status }) => status === 'open' && block.whileLinked?.includes(process))) &&
  (block.given === undefined || block.given.some(({ form, when }) => holds(when, last(records, form)))) &&
  (block.ever === undefined || block.ever.some((one) => wasAnswered(one, records))) &&
  (block.until === undefined || !wasAnswered(block.until, records)) &&
  !(block.unless !== undefined && filled(answers, block.unless));

/** The blocks that these answers run into.
 * @param records of the case, oldest first
 * @param linked cases, also those that whoever answers may not know of: the message names none */
export const blocked = (
  step: string,
  answers: Answers,
  records: readonly FormRecord[],
  tasks: readonly Task[] = [],
  boardOnly = false,
  linked: readonly Linked[] = [],
  now: Instant | null = null,
): readonly { readonly name: string; readonly message: string }[] =>
  blocks
    .filter((block: Block) => block.step === step && stands(block, answers, records, tasks, boardOnly, linked, now))
    .map(({ field, message }) => ({ name: field, message }));

/** Whether what a step may end with depends on linked cases. */
export const looksAtLinked = (step: string): boolean =>
  blocks.some((block: Block) => block.step === step && block.whileLinked !== undefined);

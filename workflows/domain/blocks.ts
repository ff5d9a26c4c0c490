import type { Answers, FormRecord } from './case.ts';
import type { When } from './condition.ts';
import { holds } from './when.ts';

/** What a step may not end with, given what was answered before. The system never decides; it only refuses to let a
 * reason go unwritten. */
export interface Block {
  readonly step: string;
  /** On the answers of this step. */
  readonly when: When;
  /** On the last answers of earlier forms, one of them suffices. Left out: always. */
  readonly given?: readonly { readonly form: string; readonly when: When }[];
  /** The field that must be filled; left out: the answer itself is refused. */
  readonly unless?: string;
  /** Field that the message points at. */
  readonly field: string;
  readonly message: string;
  readonly source: string;
}

export const blocks = [
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

const filled = (answers: Answers, field: string): boolean => {
  const value = answers[field];
  return typeof value === 'string' ? value.trim() !== '' : (value ?? []).length > 0;
};

const last = (records: readonly FormRecord[], form: string): Answers =>
  records.findLast((one) => one.formId === form)?.answers ?? {};

const stands = (block: Block, answers: Answers, records: readonly FormRecord[]): boolean =>
  holds(block.when, answers) &&
  (block.given === undefined || block.given.some(({ form, when }) => holds(when, last(records, form)))) &&
  !(block.unless !== undefined && filled(answers, block.unless));

/** The blocks that these answers run into.
 * @param records of the case, oldest first */
export const blocked = (
  step: string,
  answers: Answers,
  records: readonly FormRecord[],
): readonly { readonly name: string; readonly message: string }[] =>
  blocks
    .filter((block: Block) => block.step === step && stands(block, answers, records))
    .map(({ field, message }) => ({ name: field, message }));

import type { Answers, AnswerValue } from '../domain/case.ts';
import type { LocalDate } from '../domain/instant.ts';
import { answeredWith, counting, missing } from './counts.ts';
import type { Form, Need, RepeatedField, SimpleField } from './form.ts';
import { messages } from './messages.ts';
import { blockPrefix, linkName, namesOf } from './names.ts';
import { isSimple, schemaOf, simpleFields } from './schema.ts';
import { type RawBlock, type RawValues, rawBlocks, rawValues, type Typed } from './typed.ts';

export type { Typed } from './typed.ts';

export interface Problem {
  /** HTML name of the input to link to (`story`, `since.day`, `signals.0.fact`), the id of a repeated field that has no
   * block, or empty when it is about the whole page. */
  readonly name: string;
  readonly message: string;
}

export type Parsed =
  | { readonly kind: 'accepted'; readonly answers: Answers }
  | { readonly kind: 'rejected'; readonly problems: readonly Problem[] };

/** No form of ours comes near; more is an attack on the parser. */
const mostNames = 500;

interface Judged<Value> {
  readonly value: Value;
  readonly problems: readonly Problem[];
}

type Values = Readonly<Record<string, string | readonly string[]>>;

const isChosen = ({ kind }: SimpleField): boolean => kind === 'choice' || kind === 'many' || kind === 'colleague';

const emptyField = (field: SimpleField, label: string, prefix = ''): Problem => ({
  name: linkName(field, prefix),
  message: isChosen(field) ? messages.choice(label) : messages.required(label),
});

/** Judges one list of simple fields; one problem per field. */
const judge = (
  fields: readonly SimpleField[],
  values: RawValues,
  today: LocalDate,
  place: { readonly prefix: string; readonly outer: RawValues; readonly named: (field: SimpleField) => string },
): Judged<Values> => {
  const checked = schemaOf(fields, place.named, today).safeParse(values);
  const empty = new Set(missing(fields, values, place.outer).map((field) => field.id));
  const problems = fields.flatMap((field): readonly Problem[] => {
    if (empty.has(field.id)) return [emptyField(field, place.named(field), place.prefix)];
    const issue = checked.error?.issues.find(({ path }) => path[0] === field.id);
    return issue === undefined ? [] : [{ name: linkName(field, place.prefix), message: issue.message }];
  });
  return { value: checked.data ?? {}, problems };
};

const judgeBlock = (field: RepeatedField, block: RawBlock, outer: RawValues, today: LocalDate): Judged<Values> =>
  judge(field.fields, block.values, today, {
    prefix: blockPrefix(field, block.index),
    outer,
    named: (inner) => `${inner.label} (${field.item.toLowerCase()} ${block.index + 1})`,
  });

const judgeRepeated = (
  field: RepeatedField,
  typed: Typed,
  outer: RawValues,
  counts: boolean,
  today: LocalDate,
): Judged<AnswerValue> => {
  const blocks = rawBlocks(field, typed).map((block) => judgeBlock(field, block, outer, today));
  const none = blocks.length === 0 && field.required === true && counts;
  return {
    value: blocks.map((block) => block.value),
    problems: none
      ? [{ name: field.id, message: messages.required(field.label) }]
      : blocks.flatMap((block) => block.problems),
  };
};

const isNeeded = (need: Need, values: RawValues, counts: ReadonlySet<string>): boolean =>
  'when' in need
    ? answeredWith(need.when, values, counts)
    : need.whenFilled.some((id) => counts.has(id) && values[id] !== undefined);

const pageProblem: Parsed = { kind: 'rejected', problems: [{ name: '', message: messages.page }] };

/** From what a browser sent to answers, or to what a person must change; problems stand in the order of the form.
 * Empty fields and empty blocks are left out of the answers. What is typed in a field that does not count is kept, and
 * judged like any other, unless the form withholds it.
 * @param today the school's own day, for dates that must be past or future */
export const parse = (form: Form, typed: Typed, today: LocalDate): Parsed => {
  const names = Object.keys(typed);
  if (names.length > mostNames) return pageProblem;
  const known = namesOf(form);
  if (names.some((name) => !known.has(name))) return pageProblem;

  const simple = simpleFields(form);
  const whole = rawValues(simple, typed, '');
  const counts = counting(form.fields, whole);
  // What is thrown away is not judged either: a fault in it would take all other answers with it.
  const away = new Set(
    form.fields.filter(({ id, withheld }) => withheld === true && !counts.has(id)).map(({ id }) => id),
  );
  const values = Object.fromEntries(Object.entries(whole).filter(([id]) => !away.has(id)));
  const needed = new Set((form.needs ?? []).filter((need) => isNeeded(need, values, counts)).map((need) => need.field));
  const fields = simple.map((field) => (needed.has(field.id) ? { ...field, required: true } : field));
  const plain = judge(fields, values, today, { prefix: '', outer: {}, named: (field) => field.label });

  const judged = form.fields.map((field): Judged<readonly (readonly [string, AnswerValue])[]> => {
    if (away.has(field.id)) return { value: [], problems: [] };
    if (isSimple(field)) {
      const value = plain.value[field.id];
      return {
        value: value === undefined ? [] : [[field.id, value]],
        problems: plain.problems.filter((problem) => problem.name === linkName(field)),
      };
    }
    const { value, problems } = judgeRepeated(field, typed, values, counts.has(field.id), today);
    return { value: value.length === 0 ? [] : [[field.id, value]], problems };
  });

  const problems = judged.flatMap((one) => one.problems);
  if (problems.length > 0) return { kind: 'rejected', problems };
  return { kind: 'accepted', answers: Object.fromEntries(judged.flatMap((one) => one.value)) };
};

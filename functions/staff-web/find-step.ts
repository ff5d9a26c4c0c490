import { type NotOpen, stepToAnswer } from '../../workflows/cases/staff.ts';
import type { Answers, FormRecord } from '../../workflows/domain/case.ts';
import { dateOf } from '../../workflows/domain/instant.ts';
import { processById, stepOf } from '../../workflows/domain/processes.ts';
import type { Form } from '../../workflows/forms/form.ts';
import { type Problem, parse } from '../../workflows/forms/parse.ts';
import { formById } from '../../workflows/forms/registry.ts';
import { type SummaryEntry, summary } from '../../workflows/forms/summary.ts';
import type { Typed } from '../../workflows/forms/typed.ts';
import { without } from '../_kit/http/page.ts';
import { typedLines } from './labels.ts';
import type { StepPlace } from './step-views.tsx';
import { type StaffWebPorts, technicalNames, type Visit } from './visit.ts';

/** A step table names a form that the registry does not have. */
class UnknownForm extends Error {
  override readonly name = 'UnknownForm';
}

export type FoundStep =
  | { readonly kind: 'open'; readonly at: StepPlace }
  | { readonly kind: 'answered'; readonly at: StepPlace; readonly record: FormRecord }
  | NotOpen;

/** The step that an address names, for whoever asks.
 * @throws UnknownForm */
export const findStep = async (ports: StaffWebPorts, visit: Visit): Promise<FoundStep> => {
  const { caseId = '', step: stepId = '', n = '' } = visit.request.params;
  if (!/^[1-9]\d{0,5}$/.test(n)) return { kind: 'hidden' };
  const found = await stepToAnswer(ports, visit.person.id, caseId, stepId, Number(n));
  if (found.kind === 'hidden' || found.kind === 'ask') return found;
  const step = stepOf(processById(found.file.head.process), stepId);
  const form = step === null ? null : formById(step.form);
  if (step === null || form === null) throw new UnknownForm(stepId);
  const at = { visit, caseId, file: found.file, task: found.task, step, form };
  return found.kind === 'open' ? { kind: 'open', at } : { kind: 'answered', at, record: found.record };
};

export type Read =
  | { readonly kind: 'accepted'; readonly typed: Typed; readonly answers: Answers }
  | { readonly kind: 'rejected'; readonly typed: Typed; readonly problems: readonly Problem[] };

/** What was typed in a form, without what the page added. */
export const readAnswers = (ports: StaffWebPorts, visit: Visit, form: Form): Read => {
  const typed = without(visit.request.typed, technicalNames);
  return { ...parse(form, typed, dateOf(ports.clock.policyNow())), typed };
};

/** One's own words, to keep when they could not be saved as they are. */
export const ownWords = (form: Form, read: Read): readonly SummaryEntry[] =>
  read.kind === 'accepted' ? summary(form, read.answers) : typedLines(form, read.typed);

import { type NotOpen, stepToAnswer } from '../../workflows/cases/staff.ts';
import type { Answers, FormRecord } from '../../workflows/domain/case.ts';
import { colleaguesFor } from '../../workflows/domain/colleagues.ts';
import { dateOf } from '../../workflows/domain/instant.ts';
import { processById, stepOf } from '../../workflows/domain/processes/processes.ts';
import { askedIn } from '../../workflows/forms/asked-in.ts';
import { colleagueOption, nameOption, withColleagues } from '../../workflows/forms/colleagues.ts';
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
  | { readonly kind: 'other'; readonly title: string; readonly why: string }
  | NotOpen;

/** The step that an address names, for whoever asks.
 * @throws UnknownForm */
export const findStep = async (ports: StaffWebPorts, visit: Visit): Promise<FoundStep> => {
  const { caseId = '', step: stepId = '', n = '' } = visit.request.params;
  if (!/^[1-9]\d{0,5}$/.test(n)) return { kind: 'hidden' };
  const found = await stepToAnswer(ports, visit.person.id, caseId, stepId, Number(n));
  if (found.kind === 'hidden' || found.kind === 'ask') return found;
  if (found.kind === 'other') return { kind: 'other', title: found.step.name, why: found.why };
  const step = stepOf(processById(found.file.head.process), stepId);
  const declared = step === null ? null : formById(step.form);
  const form = declared === null ? null : askedIn(declared, found.file.head);
  if (step === null || form === null) throw new UnknownForm(stepId);
  const { roster, person } = visit;
  const people =
    found.kind === 'open'
      ? colleaguesFor({ roster, now: ports.clock.policyNow() }, found.file, step, person.id).map(colleagueOption)
      : roster.people.map(nameOption);
  const at = {
    visit,
    caseId,
    file: found.file,
    task: found.task,
    step,
    form: withColleagues(form, people),
    today: dateOf(ports.clock.policyNow()),
  };
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

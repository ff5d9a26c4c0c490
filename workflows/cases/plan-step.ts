import type { Answers, CaseId } from '../domain/case.ts';
import { entryOf } from '../domain/conflict.ts';
import { longDate } from '../domain/dutch-date.ts';
import { dateOf } from '../domain/instant.ts';
import { mayAnswer } from '../domain/permission.ts';
import type { PersonId } from '../domain/person.ts';
import { type Planned, planStep } from '../domain/planning.ts';
import { processById, stepOf } from '../domain/processes/processes.ts';
import type { Problem } from '../forms/parse.ts';
import { planDateForm } from '../forms/plan-date.ts';
import { contextOf } from './context-of.ts';
import type { NotOpen, StaffPorts } from './staff.ts';
import { untilCommitted } from './until-committed.ts';

const [dayField] = planDateForm.fields;

const problemOf = ({ days }: Extract<Planned, { kind: 'refused' }>): Problem => ({
  name: `${dayField.id}.day`,
  message:
    days === null
      ? 'Bij deze stap kunt u nu geen datum prikken: de termijn is voorbij, of het is geen gesprek.'
      : `Kies een dag van ${longDate(days.from)} tot en met ${longDate(days.until)}, de laatste dag van deze stap.`,
});

/** Whoever may answer a step says on which day its talk is. The same day twice is once.
 * `answered`: somebody was first, there is nothing to plan any more. */
export const planOpenStep = (
  ports: StaffPorts,
  personId: PersonId,
  caseId: CaseId,
  stepId: string,
  n: number,
  answers: Answers,
): Promise<
  | { readonly kind: 'planned' }
  | { readonly kind: 'answered' }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | NotOpen
> =>
  untilCommitted(async () => {
    const context = await contextOf(ports);
    const state = await ports.cases.state(caseId);
    const task = state?.tasks.find((one) => one.step === stepId && one.n === n);
    const step = state === null ? null : stepOf(processById(state.head.process), stepId);
    if (state === null || task === undefined || step === null) return { kind: 'hidden' };
    const entry = entryOf(context, state, personId);
    if (entry.kind !== 'open') return entry;
    if (task.status === 'done') return { kind: 'answered' };
    if (!mayAnswer(context.roster, state.head, task, personId, dateOf(context.now))) return { kind: 'hidden' };
    const day = answers[dayField.id];
    const form = { formId: planDateForm.id, formVersion: planDateForm.version, answers };
    const planned = planStep(context, state, step, task, personId, typeof day === 'string' ? day : '', form);
    if (planned.kind === 'refused') return { kind: 'refused', problems: [problemOf(planned)] };
    if (planned.change === null) return { kind: 'planned' };
    return (await ports.cases.commit(planned.change)) === 'committed' ? { kind: 'planned' } : null;
  });

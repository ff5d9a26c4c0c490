import type { Answers, CaseHead, CaseId } from '../../workflows/domain/case.ts';
import { concern } from '../../workflows/domain/processes/concern.ts';
import type { Step } from '../../workflows/domain/processes/step.ts';
import { type Start, startCase } from '../../workflows/domain/starting.ts';
import { concernForm } from '../../workflows/forms/concern/concern.ts';
import { exampleAnswers, exampleTyped } from '../../workflows/forms/example.ts';
import type { Form } from '../../workflows/forms/form.ts';
import type { Typed } from '../../workflows/forms/typed.ts';
import type { staffDoor } from './staff-web-door.ts';

type Door = ReturnType<typeof staffDoor>;

/** The example of a form, as typed on the day of these tests. */
export const example = (form: Form): Typed => exampleTyped(form, '2026-11-24');

/** A parent's concern about group 4a, which Bram and Cato teach, waiting for its first answer. */
export const concernCase = async (
  { cases, clock, school }: Door,
  caseId: CaseId,
  change: Partial<Start> & { readonly linkedTo?: CaseHead['linkedTo'] } = {},
): Promise<string> => {
  const roster = { version: 1, people: school.people };
  const context = { school, roster, now: clock.policyNow(), systemNow: clock.systemNow() };
  const step: Step = concern.steps[1];
  const answers: Answers = exampleAnswers(concernForm);
  const firstRole = { role: 'teacher', group: '4a' } as const;
  const { linkedTo = [], ...start } = change;
  const made = startCase(context, {
    process: concern,
    caseId,
    origin: 'parent',
    actor: { kind: 'submitter' },
    group: '4a',
    firstRole,
    reporter: null,
    boardOnly: false,
    conflicts: [],
    receipts: [],
    linkedFrom: null,
    openings: [{ step, previous: firstRole, answers }],
    form: { formId: concernForm.id, formVersion: concernForm.version, answers },
    ...start,
  });
  await cases.commit({ ...made, head: { ...made.head, linkedTo } });
  return `/zaak/${caseId}`;
};

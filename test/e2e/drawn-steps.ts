import type { Answers } from '../../workflows/domain/case.ts';
import { processes } from '../../workflows/domain/processes/processes.ts';
import type { Process, Step } from '../../workflows/domain/processes/step.ts';
import { exampleAnswers } from '../../workflows/forms/example.ts';
import { formById } from '../../workflows/forms/registry.ts';
import type { Answer } from '../functions/kit-event.ts';
import { concernCase } from '../functions/staff-web-cases.ts';
import { staffDoor } from '../functions/staff-web-door.ts';
import type { DrawnPage } from './drawn-pages.ts';

/** The page of every step of every process, as whoever is asked for it sees it when it opens: days or answers that a walk does
 * not give stand between most of them. */

const caseId = 'zaak1'.padEnd(26, '0');
const previous = { role: 'careCoordinator', group: null } as const;

/** With what such a case begins. */
const startOf = (process: Process): { readonly formId: string; readonly answers: Answers } => {
  const formId = process.intake?.[0]?.form ?? process.steps.find(({ id }) => process.starts.includes(id))?.form ?? '';
  const form = formById(formId);
  if (form === null) throw new Error(`${process.id} begins with no form.`);
  return { formId, answers: exampleAnswers(form) };
};

const drawStep = async (process: Process, step: Step): Promise<Answer> => {
  const door = staffDoor();
  // For a step that the answers give to somebody by name.
  const named: Answers = step.namedBy === undefined ? {} : { [step.namedBy]: 'bram' };
  const file = await concernCase(door, caseId, {
    process,
    boardOnly: process.boardOnly === true,
    openings: [{ step, previous, answers: named }],
    form: { ...startOf(process), formVersion: 1 },
  });
  const task = (await door.cases.state(caseId))?.tasks.find((each) => each.step === step.id);
  const asked = task?.asked[0];
  if (asked === undefined) throw new Error(`Nobody is asked for ${process.id}.${step.id}.`);
  return (await door.as(asked)).open(`${file}/stap/${step.id}/1`);
};

/** Steps that several processes share are one page. */
const isFirst = ({ id, form }: Step, at: number, all: readonly Step[]): boolean =>
  all.findIndex((other) => other.id === id && other.form === form) === at;

const steps = processes.flatMap((process) => process.steps.map((step: Step) => ({ process, step })));

export const drawnSteps: readonly DrawnPage[] = steps
  .filter(({ step }, at) =>
    isFirst(
      step,
      at,
      steps.map((each) => each.step),
    ),
  )
  .map(({ process, step }) => ({
    name: `staff 200 step ${process.id} ${step.id}`,
    side: 'staff',
    status: 200,
    path: `/zaak/${caseId}/stap/${step.id}/1`,
    draw: () => drawStep(process, step),
  }));

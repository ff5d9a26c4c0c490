import { blocks } from '../domain/blocks.ts';
import type { Block } from '../domain/processes/block.ts';
import { processes } from '../domain/processes/processes.ts';
import type { Step } from '../domain/processes/step.ts';
import type { Form } from './form.ts';

const steps = processes.flatMap((process): readonly Step[] => process.steps);

/** Fields that the policy wants filled after some answers, with their form. */
const wanted = blocks.flatMap(({ step, unless }: Block) =>
  unless === undefined ? [] : steps.filter(({ id }) => id === step).map(({ form }) => ({ form, field: unless })),
);

/** Fields that may stay empty by themselves, and are refused so after some answers: by the form or by the policy. A page never
 * calls them optional; their help says when they are needed. */
export const neededIn = (form: Form): ReadonlySet<string> =>
  new Set([
    ...(form.needs ?? []).map(({ field }) => field),
    ...wanted.filter((one) => one.form === form.id).map(({ field }) => field),
  ]);

import type { CaseHead, CaseId, Task } from '../domain/case.ts';
import type { Context } from '../domain/context.ts';
import type { PersonId } from '../domain/person.ts';
import { processes } from '../domain/processes/processes.ts';
import type { Step } from '../domain/processes/step.ts';
import { ownersOf } from '../domain/task-owners.ts';
import type { Problem } from '../forms/parse.ts';
import type { CaseStore } from '../ports.ts';

/** Of two people who decide together nobody is both (default-process-texts section 1, rule b). */

export const isOwnWord = (task: Task, person: PersonId): boolean => task.barred?.includes(person) === true;

/** Why somebody may not answer, and who may. */
export const ownWordText = (context: Context, head: CaseHead, task: Task): string => {
  const names = ownersOf(context, head, task).map(({ name }) => name);
  const who = names.length === 0 ? 'iemand van het bestuur' : names.join(' of ');
  return `Hierover beslist een ander dan wie de vorige stap invulde. Dat was u. Wie dit wel mag: ${who}.`;
};

export const ownWordProblem = (context: Context, head: CaseHead, task: Task): Problem => ({
  name: '',
  message: ownWordText(context, head, task),
});

const checking = new Set(
  processes.flatMap((process) =>
    process.steps.filter((step: Step) => step.notBy !== undefined).map((step): string => step.id),
  ),
);

interface Line {
  readonly caseId: CaseId;
  readonly step: string;
  readonly n: number;
}

/** Work of a seat without what checks this person's own word. Only few steps do that, so the cases themselves are read. */
export const withoutOwnWord = async <L extends Line>(
  cases: Pick<CaseStore, 'state'>,
  person: PersonId,
  lines: readonly L[],
): Promise<readonly L[]> => {
  const ids = [...new Set(lines.filter(({ step }) => checking.has(step)).map(({ caseId }) => caseId))];
  const tasks = new Map(await Promise.all(ids.map(async (id) => [id, (await cases.state(id))?.tasks ?? []] as const)));
  return lines.filter(
    (line) =>
      !tasks.get(line.caseId)?.some((task) => task.step === line.step && task.n === line.n && isOwnWord(task, person)),
  );
};

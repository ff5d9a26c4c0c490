import { type App, Validations } from 'aws-cdk-lib';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { processIds } from '../workflows/domain/processes/process-id.ts';
import type { School } from '../workflows/domain/school/school.ts';
import { machineDefinition } from '../workflows/machines/compile.ts';
import { BoardStack } from './board-stack.ts';
import type { FunctionName } from './function-names.ts';
import { SchoolStack } from './school-stack.ts';

/** Both rule packs look at every stack at each synth; a finding without an acknowledgement stops it. */
export const addRulePacks = (app: App): void => {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
};

/** A stack per school, after one per board. */
export const placeSchools = (
  app: App,
  schools: readonly School[],
  codeOf: (school: School) => (name: FunctionName) => Code,
): readonly SchoolStack[] => {
  const definitions = new Map(processIds.map((process) => [process, machineDefinition(process)]));
  const boards = new Map(schools.map(({ board }) => [board.id, board]));
  const boardStacks = new Map(
    [...boards.values()].map((board) => [
      board.id,
      new BoardStack(app, `MeldwijzerBoard-${board.id}`, {
        description: 'Meldwijzer: wat de scholen van een bestuur delen',
        mailDomain: board.mailDomain,
      }),
    ]),
  );
  return schools.map((school) => {
    const stack = new SchoolStack(app, `Meldwijzer-${school.id}`, {
      description: 'Meldwijzer: een school',
      school,
      definitions,
      codeOf: codeOf(school),
    });
    const board = boardStacks.get(school.board.id);
    // SES sends nothing for a domain that it does not know.
    if (board !== undefined) stack.addStackDependency(board);
    return stack;
  });
};

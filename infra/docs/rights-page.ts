import { environment } from '../environment.ts';
import { functionNames } from '../function-names.ts';
import type { Right } from '../right.ts';
import { rights } from '../rights.ts';
import { cell, table } from './words.ts';

const rowsOf = (right: Right): readonly (readonly string[])[] =>
  Object.entries(right.may).map(([action, why]) => [
    `\`${right.on}\``,
    `\`${action}\``,
    right.leadingKeys === undefined ? '' : right.leadingKeys.map((key) => `\`${key}\``).join(', '),
    cell(why),
  ]);

/** What each function may do and is told, from the same data as its role. */
export const rightsPage = (): string =>
  [
    '# Rights of the functions',
    '',
    'From `infra/rights.ts`, of which the roles are made. Beside these, every function writes to its own log group and uses the key of the school through DynamoDB only (`infra/constructs/role.ts`). What is not listed is not allowed.',
    '',
    '`case` and `intake` are the two tables, `case/work` an index, `case:stream` a stream. “Rows” limits a right to partition keys that begin so. A transaction asks for the right to each single write in it.',
    '',
    functionNames
      .map((name) =>
        [
          `## ${name}`,
          '',
          `Environment: ${environment[name].map((variable) => `\`${variable}\``).join(', ')}.`,
          '',
          table(
            ['On', 'May', 'Rows', 'Because of'],
            rights[name].flatMap((right: Right) => rowsOf(right)),
          ),
        ].join('\n'),
      )
      .join('\n\n'),
  ].join('\n');

import { functionNames } from '../../infra/function-names.ts';
import type { RecordedCall } from '../../infra/local/recording.ts';
import type { Right } from '../../infra/right.ts';
import { rights } from '../../infra/rights.ts';
import { like } from './role-check.ts';

/** Every single thing that some function is allowed, in words: `courier dynamodb:Query on case, rows CASE#*`. */
export interface Grant {
  readonly name: string;
  readonly matches: (call: RecordedCall) => boolean;
}

const tableOf = (id: string): string => (id.startsWith('Case') ? 'case' : id.startsWith('Intake') ? 'intake' : id);

/** As the list of rights calls it. */
const targetOf = ({ action, table = '', index }: RecordedCall): string => {
  if (action.startsWith('states:')) return 'machines';
  if (action.startsWith('ses:')) return 'mail';
  return `${tableOf(table)}${index ? `/${index}` : ''}`;
};

const grantsOf = (fn: string, right: Right): readonly Grant[] =>
  Object.keys(right.may).flatMap((action) =>
    (right.leadingKeys ?? [null]).map((key) => ({
      name: `${fn} ${action} on ${right.on}${key === null ? '' : `, rows ${key}`}`,
      matches: (call) =>
        call.function === fn &&
        call.action === action &&
        targetOf(call) === right.on &&
        (key === null || (call.leadingKeys ?? []).some((leading) => like(key, leading))),
    })),
  );

export const grants: readonly Grant[] = functionNames.flatMap((fn) =>
  rights[fn].flatMap((right) => grantsOf(fn, right)),
);

export const isOnIntake = (call: RecordedCall): boolean => targetOf(call) === 'intake';

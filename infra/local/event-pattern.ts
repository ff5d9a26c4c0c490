import { isRecord } from './json.ts';

/** The part of EventBridge patterns (also used by stream filters) that we know: values, prefix, suffix, exists. */

const matchesRule = (rule: unknown, value: unknown, present: boolean): boolean => {
  if (!isRecord(rule)) return present && rule === value;
  const [operator, operand] = Object.entries(rule)[0] ?? [];
  switch (operator) {
    case 'prefix':
      return typeof value === 'string' && value.startsWith(String(operand));
    case 'suffix':
      return typeof value === 'string' && value.endsWith(String(operand));
    case 'exists':
      return present === operand;
    default:
      throw new Error(`The local machine does not know the pattern ${JSON.stringify(rule)}.`);
  }
};

/** @throws Error for an operator that is not known here */
export const matches = (pattern: unknown, event: unknown): boolean => {
  if (!isRecord(pattern)) return false;
  return Object.entries(pattern).every(([key, wanted]) => {
    const present = isRecord(event) && key in event;
    const value = isRecord(event) ? event[key] : undefined;
    if (!Array.isArray(wanted)) return matches(wanted, value);
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    return wanted.some((rule) => values.some((one) => matchesRule(rule, one, present)));
  });
};

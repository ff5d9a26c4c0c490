/** The functions of a school, by the name of their folder under functions/. */
export const functionNames = [
  'parent-web',
  'staff-web',
  'admit',
  'open-step',
  'arm-step',
  'on-alarm',
  'close-case',
  'courier',
  'mail-events',
  'sweeper',
] as const;

export type FunctionName = (typeof functionNames)[number];

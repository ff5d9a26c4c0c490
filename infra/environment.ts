import type { FunctionName } from './function-names.ts';

/** Every variable that AWS gives a function. The factor of the policy clock is none of them: only the local machine sets it. */
export const variables = [
  'CASE_TABLE',
  'INTAKE_TABLE',
  'MACHINES',
  'STAFF_URL',
  'PARENT_URL',
  'CONFIGURATION_SET',
  'MAIL_FROM',
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'OIDC_LOGOUT_URL',
] as const;

export type Variable = (typeof variables)[number];

/** Changing a case also writes copies for the parent, so whoever touches cases knows both tables. */
const tables = ['CASE_TABLE', 'INTAKE_TABLE'] as const;
const machines = ['MACHINES'] as const;
const letters = ['STAFF_URL', 'PARENT_URL', 'CONFIGURATION_SET', 'MAIL_FROM'] as const;

/** What each function is told, and nothing else. */
export const environment = {
  'parent-web': ['INTAKE_TABLE', 'PARENT_URL'],
  'staff-web': [...tables, 'STAFF_URL', 'OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_LOGOUT_URL'],
  admit: tables,
  'open-step': tables,
  // Not the machines: they name this function, and CloudFormation has no circles.
  'arm-step': tables,
  'on-alarm': tables,
  'close-case': tables,
  courier: [...tables, ...machines, ...letters],
  'mail-events': tables,
  sweeper: [...tables, ...machines, ...letters],
} as const satisfies Record<FunctionName, readonly Variable[]>;

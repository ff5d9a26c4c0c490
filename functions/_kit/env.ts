import * as z from 'zod/mini';

/** The only place that reads the environment of a function. */

const name = z.string().check(z.minLength(1));
const origin = z.string().check(z.regex(/^https?:\/\/[^/\s]+$/));

const variables = {
  CASE_TABLE: name,
  INTAKE_TABLE: name,
  MACHINES: z.string().check(z.startsWith('{')),
  STAFF_URL: origin,
  PARENT_URL: origin,
  CONFIGURATION_SET: name,
  MAIL_FROM: name,
  OIDC_ISSUER: z.url(),
  OIDC_CLIENT_ID: name,
  OIDC_LOGOUT_URL: name,
} as const satisfies Record<string, z.ZodMiniType<string>>;

export type VariableName = keyof typeof variables;

/** A function that was deployed without one of its variables. Names the variable, never its value. */
export class MissingVariable extends Error {
  override readonly name = 'MissingVariable';
}

const isComplete = <N extends VariableName>(
  found: Readonly<Record<string, string>>,
  names: readonly N[],
): found is Record<N, string> => names.every((each) => Object.hasOwn(found, each));

/** @throws MissingVariable naming the first variable that is absent or malformed */
export const readEnv = <N extends VariableName>(
  names: readonly N[],
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Readonly<Record<N, string>> => {
  const found = Object.fromEntries(
    names.map((each) => {
      const value = variables[each].safeParse(environment[each]);
      if (!value.success) throw new MissingVariable(`${each} is missing or malformed`);
      return [each, value.data];
    }),
  );
  if (!isComplete(found, names)) throw new MissingVariable(names.join(', '));
  return found;
};

/** Set on a local machine only: `<realOriginMs>,<policyOriginMs>,<factor>`. */
export const policyClock = (
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined => environment['POLICY_CLOCK'];

import { caseStoreOf } from '../_kit/aws/case-store.ts';
import { clockOf } from '../_kit/aws/clock.ts';
import { ids } from '../_kit/aws/ids.ts';
import { keys } from '../_kit/aws/keys.ts';
import { sessionsOf } from '../_kit/aws/sessions.ts';
import { policyClock, readEnv } from '../_kit/env.ts';
import { href } from '../_kit/http/links.ts';
import { oidcWhenNeeded } from '../_kit/http/oidc-when-needed.ts';
import { logEvent } from '../_kit/log.ts';
import { ownSchool } from '../_kit/school.ts';
import { logoutAddress } from './sign-in-pages.ts';
import type { StaffWebPorts } from './visit.ts';

/** Built once per cold start. This door has no right to mail or to Step Functions.
 * @throws MissingVariable */
export const portsFromEnv = (): StaffWebPorts & { readonly origin: string } => {
  const env = readEnv(['CASE_TABLE', 'INTAKE_TABLE', 'STAFF_URL', 'OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_LOGOUT_URL']);
  const school = ownSchool();
  const table = { table: env.CASE_TABLE, schoolId: school.id };
  const callback = `${env.STAFF_URL}${href('signInCallback')}`;
  return {
    cases: caseStoreOf({ ...table, intakeTable: env.INTAKE_TABLE }),
    sessions: sessionsOf(table),
    oidc: oidcWhenNeeded({ issuer: env.OIDC_ISSUER, clientId: env.OIDC_CLIENT_ID, callback }),
    clock: clockOf(policyClock()),
    keys,
    ids,
    school,
    logout: logoutAddress(env.OIDC_LOGOUT_URL, env.OIDC_CLIENT_ID, env.STAFF_URL),
    log: logEvent,
    origin: env.STAFF_URL,
  };
};

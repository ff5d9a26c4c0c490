import type { DeliverPorts } from '../../workflows/cases/deliver.ts';
import { courierOf } from './aws/courier.ts';
import { intakeOf } from './aws/intake.ts';
import { mailBookOf } from './aws/mail-book.ts';
import { mailerOf } from './aws/mailer.ts';
import { readEnv } from './env.ts';
import { machineArns } from './machine-arns.ts';
import { stepPorts } from './step-ports.ts';

/** What a function needs to send what stands in the outbox. */
export const deliverPorts = (): DeliverPorts => {
  const env = readEnv([
    'MACHINES',
    'STAFF_URL',
    'MAIL_FROM',
    'CONFIGURATION_SET',
    'CASE_TABLE',
    'PARENT_URL',
    'INTAKE_TABLE',
  ]);
  return {
    ...stepPorts(),
    staffUrl: env.STAFF_URL,
    parentUrl: env.PARENT_URL,
    intake: intakeOf({ table: env.INTAKE_TABLE }),
    mailBook: mailBookOf({ table: env.CASE_TABLE }),
    courier: courierOf({ arns: machineArns(env.MACHINES) }),
    mailer: mailerOf({ from: env.MAIL_FROM, configurationSet: env.CONFIGURATION_SET }),
  };
};

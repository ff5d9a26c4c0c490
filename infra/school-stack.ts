import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { ProcessId } from '../workflows/domain/processes/process-id.ts';
import type { School } from '../workflows/domain/school/school.ts';
import { routes } from '../workflows/routes.ts';
import { watch } from './constructs/alarms.ts';
import { leadTo, openDoor } from './constructs/doors.ts';
import { failureQueues } from './constructs/failures.ts';
import { type Known, type SchoolFunction, schoolFunction } from './constructs/functions.ts';
import { schoolKey } from './constructs/key.ts';
import { processMachine } from './constructs/machines.ts';
import { schoolMail } from './constructs/mail.ts';
import { machineRights, type Reach } from './constructs/role.ts';
import { staffSignIn } from './constructs/sign-in.ts';
import { schoolTables } from './constructs/tables.ts';
import { followStreams, hearOfMail, sweepOnSchedule } from './constructs/triggers.ts';
import { environment, type Variable } from './environment.ts';
import { type FunctionName, functionNames } from './function-names.ts';
import { rights } from './rights.ts';

export interface SchoolStackProps extends StackProps {
  readonly school: School;
  /** State machine definitions in ASL, one per process. */
  readonly definitions: ReadonlyMap<ProcessId, string>;
  readonly codeOf: (name: FunctionName) => Code;
}

/** One school: its tables, doors, functions, machines, sign-in and alarms. */
export class SchoolStack extends Stack {
  constructor(scope: Construct, id: string, props: SchoolStackProps) {
    super(scope, id, { terminationProtection: true, ...props });
    const { school } = props;
    const key = schoolKey(this, school.keyArn);
    const reach: Reach = {
      key,
      tables: schoolTables(this, key),
      failures: failureQueues(this),
      mail: schoolMail(this, school.board.mailDomain),
    };
    const doors = {
      parent: openDoor(this, 'ParentDoor', school.doorLimits),
      staff: openDoor(this, 'StaffDoor', school.doorLimits),
    };
    const signIn = staffSignIn(this, school.id, doors.staff.apiEndpoint);

    const known: Known = {
      CASE_TABLE: reach.tables.case.tableName,
      INTAKE_TABLE: reach.tables.intake.tableName,
      STAFF_URL: doors.staff.apiEndpoint,
      PARENT_URL: doors.parent.apiEndpoint,
      CONFIGURATION_SET: reach.mail.configurationSet,
      MAIL_FROM: reach.mail.from,
      OIDC_ISSUER: signIn.issuer,
      OIDC_CLIENT_ID: signIn.clientId,
      OIDC_LOGOUT_URL: signIn.logoutUrl,
    };
    const made = (name: FunctionName) => schoolFunction(this, name, props.codeOf(name), known, reach);
    const functions = {
      'parent-web': made('parent-web'),
      'staff-web': made('staff-web'),
      admit: made('admit'),
      'open-step': made('open-step'),
      'arm-step': made('arm-step'),
      'on-alarm': made('on-alarm'),
      'close-case': made('close-case'),
      courier: made('courier'),
      'mail-events': made('mail-events'),
      sweeper: made('sweeper'),
    } as const satisfies Record<FunctionName, SchoolFunction>;

    const machines = [...props.definitions].map(([process, definition]) => ({
      id: process,
      machine: processMachine(this, process, definition, {
        openStep: functions['open-step'].lambda,
        armStep: functions['arm-step'].lambda,
        onAlarm: functions['on-alarm'].lambda,
        closeCase: functions['close-case'].lambda,
      }),
    }));
    const arns = this.toJsonString(
      Object.fromEntries(machines.map(({ id: process, machine }) => [process, machine.stateMachineArn])),
    );
    for (const name of functionNames) {
      const { lambda, role } = functions[name];
      const machineArns = machines.map(({ machine }) => machine.stateMachineArn);
      machineRights(this, `${name}-machines`, role, rights[name], machineArns);
      const told: readonly Variable[] = environment[name];
      if (told.includes('MACHINES')) lambda.addEnvironment('MACHINES', arns);
    }

    leadTo(
      doors.parent,
      functions['parent-web'].lambda,
      routes.filter((route) => route.door === 'parent'),
    );
    leadTo(
      doors.staff,
      functions['staff-web'].lambda,
      routes.filter((route) => route.door === 'staff'),
    );
    followStreams(reach.tables, functions.admit.lambda, functions.courier.lambda, reach.failures);
    sweepOnSchedule(this, functions.sweeper.lambda, reach.failures);
    hearOfMail(this, reach.mail, functions['mail-events'].lambda, reach.failures);
    const topic = watch(this, {
      functions: Object.values(functions),
      machines,
      doors: [
        { id: 'parent', api: doors.parent },
        { id: 'staff', api: doors.staff },
      ],
      failures: reach.failures,
    });

    new CfnOutput(this, 'ParentUrl', { description: 'De deur voor ouders', value: doors.parent.apiEndpoint });
    new CfnOutput(this, 'StaffUrl', { description: 'De deur voor de school', value: doors.staff.apiEndpoint });
    new CfnOutput(this, 'UserPool', {
      description: 'Maak hier de accounts van de medewerkers',
      value: signIn.userPoolId,
    });
    new CfnOutput(this, 'AlarmTopic', { description: 'Meld hier wie storingen hoort', value: topic.topicArn });
  }
}

import { Aws, Validations } from 'aws-cdk-lib';
import { Effect, PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { ProcessId } from '../../workflows/domain/processes/process-id.ts';
import { logGroup } from './logs.ts';

/** The functions that a machine calls, by the name that its definition has for them. */
export interface Called {
  readonly openStep: IFunction;
  readonly armStep: IFunction;
  readonly onAlarm: IFunction;
  readonly closeCase: IFunction;
}

const machineRole = (scope: Construct, called: Called): Role => {
  const role = new Role(scope, 'Role', {
    assumedBy: new ServicePrincipal('states.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    }),
    inlinePolicies: {
      Rights: new PolicyDocument({
        statements: [
          new PolicyStatement({
            effect: Effect.ALLOW,
            actions: ['lambda:InvokeFunction'],
            resources: [called.armStep, called.closeCase, called.onAlarm, called.openStep].map((fn) => fn.functionArn),
          }),
          new PolicyStatement({
            effect: Effect.ALLOW,
            actions: [
              'logs:CreateLogDelivery',
              'logs:DeleteLogDelivery',
              'logs:DescribeLogGroups',
              'logs:DescribeResourcePolicies',
              'logs:GetLogDelivery',
              'logs:ListLogDeliveries',
              'logs:PutResourcePolicy',
              'logs:UpdateLogDelivery',
            ],
            resources: ['*'],
          }),
        ],
      }),
    },
  });
  Validations.of(role).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason: 'Step Functions sets up its own log delivery; these actions know no resource but *.',
  });
  return role;
};

/** The machine of one process. Its state holds ids and dates only, so it keeps the key that AWS owns; its logical id must
 * never change, because running cases would be cut off. */
export const processMachine = (
  scope: Construct,
  process: ProcessId,
  definition: string,
  called: Called,
): StateMachine => {
  const own = new Construct(scope, `machine-${process}`);
  const role = machineRole(own, called);
  const machine = new StateMachine(own, 'Machine', {
    stateMachineType: StateMachineType.STANDARD,
    definitionBody: DefinitionBody.fromString(definition),
    definitionSubstitutions: {
      partition: Aws.PARTITION,
      openStep: called.openStep.functionArn,
      armStep: called.armStep.functionArn,
      onAlarm: called.onAlarm.functionArn,
      closeCase: called.closeCase.functionArn,
    },
    role: role.withoutPolicyUpdates(),
    logs: {
      // Under this prefix one resource policy serves all groups; elsewhere it grows past its limit.
      destination: logGroup(own, 'Log', `/aws/vendedlogs/states/${Aws.STACK_NAME}-${process}`),
      level: LogLevel.ALL,
      includeExecutionData: false,
    },
    tracingEnabled: false,
  });
  const reason =
    'The history of an execution shows every step; a trace of a case that waits for weeks tells nothing more.';
  Validations.of(machine).acknowledge(
    { id: 'AwsSolutions-SF2', reason },
    { id: 'Serverless-StepFunctionStateMachineXray', reason },
  );
  return machine;
};

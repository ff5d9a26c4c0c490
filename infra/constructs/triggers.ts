import { Duration } from 'aws-cdk-lib';
import { type EventPattern, Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import {
  EventSourceMapping,
  FilterCriteria,
  FilterRule,
  type Function as Lambda,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Construct } from 'constructs';
import type { Failures } from './failures.ts';
import type { Mail } from './mail.ts';
import type { Tables } from './tables.ts';

/** Calls the function with the keys of rows that are new and look like `keys`. */
const followRows = (target: Lambda, table: Tables['case'], keys: Record<string, unknown>, failures: Failures): void => {
  new EventSourceMapping(target, 'NewRows', {
    target,
    eventSourceArn: table.tableStreamArn ?? '',
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 10,
    filters: [FilterCriteria.filter({ eventName: FilterRule.isEqual('INSERT'), dynamodb: { Keys: keys } })],
    reportBatchItemFailures: true,
    bisectBatchOnError: true,
    retryAttempts: 10,
    // Half of what a stream keeps, so that a row that cannot be handled never pushes out those behind it.
    maxRecordAge: Duration.hours(12),
    onFailure: new SqsDlq(failures.stream),
  });
};

/** New submissions go to admit, new outbox rows to the courier. */
export const followStreams = (tables: Tables, admit: Lambda, courier: Lambda, failures: Failures): void => {
  const submission = { pk: { S: FilterRule.beginsWith('SUB#') }, sk: { S: FilterRule.isEqual('META') } };
  followRows(admit, tables.intake, submission, failures);
  followRows(courier, tables.case, { sk: { S: FilterRule.beginsWith('OUT#') } }, failures);
};

const delivery = (failures: Failures) => ({
  deadLetterQueue: failures.event,
  retryAttempts: 10,
  maxEventAge: Duration.hours(1),
});

/** Every five minutes the sweeper repairs what a stream missed. */
export const sweepOnSchedule = (scope: Construct, sweeper: Lambda, failures: Failures): void => {
  new Rule(scope, 'EveryFiveMinutes', {
    schedule: Schedule.rate(Duration.minutes(5)),
    targets: [new LambdaFunction(sweeper, delivery(failures))],
  });
};

/** What became of letters of this school; SES names the configuration set in the tags. */
export const hearOfMail = (scope: Construct, mail: Mail, mailEvents: Lambda, failures: Failures): void => {
  const pattern: EventPattern = {
    source: ['aws.ses'],
    detail: { mail: { tags: { 'ses:configuration-set': [mail.configurationSet] } } },
  };
  new Rule(scope, 'MailEvents', {
    eventPattern: pattern,
    targets: [new LambdaFunction(mailEvents, delivery(failures))],
  });
};

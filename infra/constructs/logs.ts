import { RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';

/** A log holds codes and case ids, no content, and is no record: it goes after 30 days and with the stack. */
export const logGroup = (scope: Construct, id: string, name?: string): LogGroup =>
  new LogGroup(scope, id, {
    retention: RetentionDays.ONE_MONTH,
    removalPolicy: RemovalPolicy.DESTROY,
    ...(name === undefined ? {} : { logGroupName: name }),
  });

import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

const queue = (scope: Construct, id: string): Queue => {
  const made = new Queue(scope, id, {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const reason = 'This is itself where failures end; the first message raises an alarm and a person reads it.';
  Validations.of(made).acknowledge({ id: 'AwsSolutions-SQS3', reason }, { id: 'Serverless-SQSRedrivePolicy', reason });
  return made;
};

export interface Failures {
  /** Places in a stream that no retry got past. */
  readonly stream: Queue;
  /** Scheduled runs and mail events that could not be handled. */
  readonly event: Queue;
}

/** Where what failed for good waits for a person; an alarm rises on the first message. */
export const failureQueues = (scope: Construct): Failures => ({
  stream: queue(scope, 'StreamFailures'),
  event: queue(scope, 'EventFailures'),
});

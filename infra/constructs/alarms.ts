import { Aws, Duration, Stack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Alarm, ComparisonOperator, type IMetric, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { FunctionName } from '../function-names.ts';
import type { Failures } from './failures.ts';
import type { SchoolFunction } from './functions.ts';

/** Log codes that mean more than a line, and who writes them. */
export const countedCodes = [
  { code: 'letterBounced', by: ['mail-events'], means: 'Een mail kwam niet aan; de volgende in de rij is gevraagd.' },
  { code: 'ladderExhausted', by: ['on-alarm'], means: 'Iedereen is gevraagd en niemand reageerde. Bel de school.' },
  {
    code: 'operatorAlarm',
    by: ['courier', 'sweeper'],
    means: 'Een mail ging na de laatste poging niet weg, of een herstel mislukte. Kijk in het logboek.',
  },
  { code: 'sweptCase', by: ['sweeper'], means: 'Een dossier of bericht bleef liggen en is opnieuw opgepakt.' },
] as const satisfies readonly { code: string; by: readonly FunctionName[]; means: string }[];

const fiveMinutes = Duration.minutes(5);
const sum = { period: fiveMinutes, statistic: 'Sum' };

export interface Watched {
  readonly functions: readonly SchoolFunction[];
  readonly machines: readonly { readonly id: string; readonly machine: StateMachine }[];
  readonly doors: readonly { readonly id: string; readonly api: HttpApi }[];
  readonly failures: Failures;
}

/** One topic for all alarms of a school; who is told subscribes to it. Texts name a function or a machine, never a case. */
export const watch = (scope: Construct, watched: Watched): Topic => {
  const topic = new Topic(scope, 'Alarms', { enforceSSL: true });
  // A policy of one's own replaces the one that lets CloudWatch in.
  topic.addToResourcePolicy(
    new PolicyStatement({
      sid: 'AlarmsOfThisAccount',
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    }),
  );
  const own = new Construct(scope, 'Watch');
  const nameOf = (id: string): string => `${Stack.of(scope).stackName}-${id}`;

  const alarm = (id: string, means: string, metric: IMetric, threshold = 1): void => {
    new Alarm(own, id, {
      alarmName: nameOf(id),
      alarmDescription: means,
      metric,
      threshold,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    }).addAlarmAction(new SnsAction(topic));
  };

  for (const { name, lambda } of watched.functions) {
    alarm(`${name}-errors`, `Functie ${name} faalde.`, lambda.metricErrors(sum));
    alarm(`${name}-throttles`, `Functie ${name} kreeg geen plaats.`, lambda.metricThrottles(sum));
    if (name === 'admit' || name === 'courier') {
      const age = lambda.metric('IteratorAge', { period: fiveMinutes, statistic: 'Maximum' });
      alarm(`${name}-behind`, `Functie ${name} loopt tien minuten of meer achter.`, age, 600_000);
    }
    if (name === 'sweeper') {
      new Alarm(own, 'sweeper-silent', {
        alarmName: nameOf('sweeper-silent'),
        alarmDescription: 'De veger liep een kwartier niet; wat een stroom miste, wordt nu niet hersteld.',
        metric: lambda.metricInvocations({ period: Duration.minutes(15), statistic: 'Sum' }),
        threshold: 1,
        evaluationPeriods: 1,
        comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
        treatMissingData: TreatMissingData.BREACHING,
      }).addAlarmAction(new SnsAction(topic));
    }
  }

  for (const { id, machine } of watched.machines) {
    alarm(`${id}-failed`, `Een uitvoering van ${id} faalde.`, machine.metricFailed(sum));
    alarm(`${id}-aborted`, `Een uitvoering van ${id} werd afgebroken.`, machine.metricAborted(sum));
    alarm(`${id}-timed-out`, `Een uitvoering van ${id} duurde te lang.`, machine.metricTimedOut(sum));
  }

  for (const { id, api } of watched.doors) {
    alarm(`${id}-server-errors`, `De deur ${id} gaf een fout.`, api.metricServerError(sum));
    // The gateway counts what it turns away for being many with everything else that a door refuses.
    alarm(`${id}-refusals`, `De deur ${id} weigerde veel: misschien te druk.`, api.metricClientError(sum), 300);
  }

  const waiting = { period: fiveMinutes, statistic: 'Maximum' };
  const { stream, event } = watched.failures;
  alarm(
    'stream-failures',
    'Er wacht een rij die niet verwerkt kon worden.',
    stream.metricApproximateNumberOfMessagesVisible(waiting),
  );
  alarm(
    'event-failures',
    'Er wacht een gebeurtenis die niet verwerkt kon worden.',
    event.metricApproximateNumberOfMessagesVisible(waiting),
  );

  for (const { code, by, means } of countedCodes) {
    const writers: readonly FunctionName[] = by;
    const metricNamespace = `Meldwijzer/${Aws.STACK_NAME}`;
    for (const { name, log } of watched.functions.filter((each) => writers.includes(each.name))) {
      new MetricFilter(own, `${code}-by-${name}`, {
        logGroup: log,
        filterPattern: FilterPattern.stringValue('$.message', '=', code),
        metricNamespace,
        metricName: code,
        metricValue: '1',
      });
    }
    alarm(code, means, new Metric({ namespace: metricNamespace, metricName: code, ...sum }));
  }
  return topic;
};

import { Aws, Stack } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { ConfigurationSet, ConfigurationSetTlsPolicy, EmailSendingEvent, EventDestination } from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';

export interface Mail {
  readonly from: string;
  readonly configurationSet: string;
  /** The board's identity and the school's configuration set: SES asks for both. */
  readonly arns: readonly string[];
}

/** The events after which an outbox row is no longer what it was. Opens and clicks are not followed. */
const mailEvents = [
  EmailSendingEvent.BOUNCE,
  EmailSendingEvent.COMPLAINT,
  EmailSendingEvent.REJECT,
  EmailSendingEvent.DELIVERY,
  EmailSendingEvent.DELIVERY_DELAY,
  EmailSendingEvent.RENDERING_FAILURE,
] as const;

/** How letters of this school leave; the identity of the domain is made once per board (board-stack.ts). */
export const schoolMail = (scope: Construct, mailDomain: string): Mail => {
  const set = new ConfigurationSet(scope, 'Letters', {
    tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
    // SES accepts mail to a suppressed address and does not send it: one bounce would silence every later alarm.
    disableSuppressionList: true,
  });
  set.addEventDestination('Events', {
    destination: EventDestination.eventBus(EventBus.fromEventBusName(scope, 'DefaultBus', 'default')),
    events: [...mailEvents],
  });
  const arn = (resource: string, resourceName: string) =>
    Stack.of(scope).formatArn({ service: 'ses', region: Aws.REGION, account: Aws.ACCOUNT_ID, resource, resourceName });
  return {
    from: `meldingen@${mailDomain}`,
    configurationSet: set.configurationSetName,
    arns: [arn('identity', mailDomain), arn('configuration-set', set.configurationSetName)],
  };
};

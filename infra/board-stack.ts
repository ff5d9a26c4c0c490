import { CfnOutput, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';

export interface BoardStackProps extends StackProps {
  readonly mailDomain: string;
}

/** What the schools of a board share: the right to send mail from its domain. */
export class BoardStack extends Stack {
  constructor(scope: Construct, id: string, props: BoardStackProps) {
    super(scope, id, { terminationProtection: true, ...props });
    const identity = new EmailIdentity(this, 'MailDomain', { identity: Identity.domain(props.mailDomain) });
    identity.applyRemovalPolicy(RemovalPolicy.RETAIN);
    for (const [index, record] of identity.dkimRecords.entries()) {
      new CfnOutput(this, `DnsRecord${index + 1}`, {
        description: 'Zet dit als CNAME in de DNS van het domein; pas daarna verstuurt SES.',
        value: `${record.name} CNAME ${record.value}`,
      });
    }
  }
}

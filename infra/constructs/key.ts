import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { type IKey, Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

/** The key over a school's tables: its own, or one that the board shares between its schools. */
export const schoolKey = (scope: Construct, sharedKeyArn: string | undefined): IKey =>
  sharedKeyArn === undefined
    ? new Key(scope, 'Key', {
        description: 'Dossiers en berichten van de school',
        enableKeyRotation: true,
        pendingWindow: Duration.days(30),
        removalPolicy: RemovalPolicy.RETAIN,
      })
    : Key.fromKeyArn(scope, 'Key', sharedKeyArn);

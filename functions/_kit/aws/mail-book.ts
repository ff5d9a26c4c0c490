import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { MailBook } from '../../../workflows/ports.ts';
import { claimDigest, digestsDone, finishDigest } from './digest-rows.ts';
import { dynamoClient, type Table } from './dynamo.ts';
import { countMail } from './mail-counts.ts';
import { type Patience, patienceOf } from './patience.ts';

/** Mail counts and digests, in the case table; only whoever sends mail needs them. */
export const mailBookOf = (
  options: { readonly table: string; readonly client?: DynamoDBClient } & Partial<Patience>,
): MailBook => {
  const table: Table = {
    client: options.client ?? dynamoClient(),
    name: options.table,
    patience: patienceOf(options),
  };
  return {
    countMail: (under, mail, limit, now) => countMail(table, under, mail, limit, now),
    digestsDone: (date) => digestsDone(table, date),
    claimDigest: (date, person, now, lease) => claimDigest(table, date, person, now, lease),
    finishDigest: (date, person) => finishDigest(table, date, person),
  };
};

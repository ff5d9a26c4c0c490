import type { _Record } from '@aws-sdk/client-dynamodb-streams';
import { type Json, toJson } from './json.ts';
import { place } from './place.ts';

/** A record of a stream as Lambda shows it to a function. */
export const asEvent = (record: _Record, streamArn: string): { readonly event: Json; readonly sequence: string } => {
  const time = record.dynamodb?.ApproximateCreationDateTime;
  const event = toJson({
    ...record,
    eventSource: 'aws:dynamodb',
    eventSourceARN: streamArn,
    awsRegion: place.region,
    dynamodb: {
      ...record.dynamodb,
      ...(time === undefined ? {} : { ApproximateCreationDateTime: time.getTime() / 1000 }),
    },
  });
  return { event, sequence: record.dynamodb?.SequenceNumber ?? '' };
};

export type Delivered = ReturnType<typeof asEvent>;

import type { Right } from './right.ts';

/** What Lambda itself asks in the name of a function that events come to. */

export const readStream = (table: 'case' | 'intake') =>
  ({
    on: `${table}:stream`,
    may: {
      'dynamodb:DescribeStream': 'the event source finds the shards',
      'dynamodb:GetRecords': 'the event source reads keys of new rows',
      'dynamodb:GetShardIterator': 'the event source keeps its place',
      'dynamodb:ListStreams': 'the event source finds the stream',
    },
  }) as const satisfies Right;

export const keepFailures = (on: 'streamFailures' | 'eventFailures') =>
  ({
    on,
    may: { 'sqs:SendMessage': 'Lambda leaves what failed for good in the failure queue' },
  }) as const satisfies Right;

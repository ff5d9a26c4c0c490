import { join } from 'node:path';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import { bell } from './bell.ts';
import { clientOptions } from './dynamodb.ts';
import { matches } from './event-pattern.ts';
import { type StreamFaults, unruly } from './faults.ts';
import { readIfThere, writeWhole } from './files.ts';
import { dig, isRecord, type Json, list, parseJson, text } from './json.ts';
import { pausing } from './real.ts';
import { asEvent, type Delivered } from './stream-event.ts';

export interface Mapping {
  readonly id: string;
  readonly function: string;
  readonly streamArn: string;
  readonly patterns: readonly unknown[];
  readonly batchSize: number;
  readonly reportsItems: boolean;
  readonly bisects: boolean;
  /** -1: for ever. */
  readonly retries: number;
}

export interface StreamPorts {
  readonly endpoint: string;
  readonly data: string;
  readonly invoke: (functionName: string, event: Json) => Promise<unknown>;
  readonly bury: (mapping: string, records: readonly unknown[]) => void;
  readonly faults: StreamFaults | null;
}

/** Milliseconds between two looks; and until the next when nobody told of a write. */
const idle = 50;
const quiet = 1000;
const longestBackoff = 10_000;

/** How far a batch came: all of it, or up to (not including) the record with that sequence number. */
const firstFailure = (mapping: Mapping, batch: readonly Delivered[], result: unknown): number => {
  if (!mapping.reportsItems) return batch.length;
  const failed = list(dig(result, 'batchItemFailures')).map((item) => text(dig(item, 'itemIdentifier')));
  if (failed.length === 0) return batch.length;
  const first = batch.findIndex((record) => failed.includes(record.sequence));
  return Math.max(0, first);
};

/** Delivers a table's stream to a function as Lambda does: in order per shard, at least once, from the last success on. */
export const followStream = (mapping: Mapping, ports: StreamPorts) => {
  const client = new DynamoDBStreamsClient(clientOptions(ports.endpoint, 'local-machine'));
  const file = join(ports.data, 'streams', `${mapping.id}.json`);
  const stored = parseJson(readIfThere(file));
  const reached = new Map<string, string>(
    isRecord(stored) ? Object.entries(stored).map(([shard, sequence]) => [shard, text(sequence)]) : [],
  );
  let stopped = false;
  const pauses = pausing();
  const news = bell();

  const checkpoint = (shard: string, sequence: string) => {
    reached.set(shard, sequence);
    writeWhole(file, JSON.stringify(Object.fromEntries(reached)));
  };

  const deliver = async (batch: readonly Delivered[]): Promise<number> => {
    try {
      const result = await ports.invoke(mapping.function, { Records: batch.map((record) => record.event) });
      return firstFailure(mapping, batch, result);
    } catch {
      return -1;
    }
  };

  /** Returns once every record is handled or buried. */
  const deliverAll = async (shard: string, records: readonly Delivered[]): Promise<void> => {
    let left = records;
    let tries = 0;
    let size = mapping.batchSize;
    while (left.length > 0 && !stopped) {
      const { faults } = ports;
      if (faults !== null && faults.random() < faults.rates.late) await pauses.pause(faults.random() * 2000);
      const batch = left.slice(0, size);
      const shown = faults === null ? batch : unruly(batch, faults);
      const done = await deliver(shown);
      if (stopped) return;
      // Counted in records of the stream: what was shown may hold some of them twice.
      const next = shown[done];
      const handled =
        done < 0
          ? 0
          : next === undefined
            ? new Set(shown).size
            : batch.findIndex((record) => record.sequence === next.sequence);
      const last = batch[handled - 1];
      if (last !== undefined) checkpoint(shard, last.sequence);
      left = left.slice(handled);
      if (done === shown.length) {
        tries = 0;
        size = mapping.batchSize;
        continue;
      }
      tries = handled > 0 ? 1 : tries + 1;
      if (done < 0 && mapping.bisects && size > 1) size = Math.ceil(Math.min(size, batch.length) / 2);
      if (mapping.retries >= 0 && tries > mapping.retries) {
        const buried = left.slice(0, done < 0 ? size : 1);
        ports.bury(
          mapping.id,
          buried.map((record) => record.event),
        );
        const end = buried.at(-1);
        if (end !== undefined) checkpoint(shard, end.sequence);
        left = left.slice(buried.length);
        tries = 0;
        continue;
      }
      await pauses.pause(Math.min(longestBackoff, 100 * 2 ** tries));
    }
  };

  const iteratorOf = async (shard: string): Promise<string | undefined> => {
    const sequence = reached.get(shard);
    const at = { StreamArn: mapping.streamArn, ShardId: shard };
    if (sequence !== undefined) {
      try {
        const after = { ...at, ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: sequence } as const;
        return (await client.send(new GetShardIteratorCommand(after))).ShardIterator;
      } catch {
        // Older than the stream keeps: what is left of it comes from its start; the functions are idempotent.
      }
    }
    return (await client.send(new GetShardIteratorCommand({ ...at, ShardIteratorType: 'TRIM_HORIZON' }))).ShardIterator;
  };

  const followShard = async (shard: string): Promise<void> => {
    let iterator = await iteratorOf(shard);
    while (iterator !== undefined && !stopped) {
      const untilNews = news.listen();
      const page = await client.send(new GetRecordsCommand({ ShardIterator: iterator, Limit: 1000 }));
      const records = (page.Records ?? []).map((record) => asEvent(record, mapping.streamArn));
      const wanted = records.filter(
        ({ event }) => mapping.patterns.length === 0 || mapping.patterns.some((pattern) => matches(pattern, event)),
      );
      await deliverAll(shard, wanted);
      const last = records.at(-1);
      if (last !== undefined && !stopped) checkpoint(shard, last.sequence);
      iterator = page.NextShardIterator;
      if (records.length > 0) continue;
      await pauses.pause(idle);
      if (!stopped) await untilNews(quiet);
    }
  };

  const following = new Set<string>();
  const follow = async (): Promise<void> => {
    while (!stopped) {
      try {
        const stream = await client.send(new DescribeStreamCommand({ StreamArn: mapping.streamArn }));
        for (const { ShardId: shard } of stream.StreamDescription?.Shards ?? []) {
          if (shard === undefined || following.has(shard)) continue;
          following.add(shard);
          followShard(shard).catch(() => following.delete(shard));
        }
      } catch {
        // The emulator is busy or stopping; the next round tries again.
      }
      await pauses.pause(2000);
    }
  };
  const running = follow();

  return {
    /** Something was written: looks soon. */
    wake: news.ring,
    stop: async () => {
      stopped = true;
      pauses.end();
      news.ring();
      await running;
      client.destroy();
    },
  };
};

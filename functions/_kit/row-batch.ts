import * as z from 'zod/mini';
import { errorFields, logEvent } from './log.ts';

const key = z.object({ S: z.string() });

/** A batch of stream records that carry keys only: the row itself is the record. */
export const rowBatch = z.object({
  Records: z.array(
    z.object({
      eventName: z.optional(z.string()),
      dynamodb: z.object({ SequenceNumber: z.string(), Keys: z.object({ pk: key, sk: key }) }),
    }),
  ),
});

export interface RowKeys {
  readonly pk: string;
  readonly sk: string;
}

/** Handles each row by itself; those that failed are handed back, so that one bad row does not hold the others. */
export const eachRow = async (
  batch: z.output<typeof rowBatch>,
  requestId: string,
  handle: (keys: RowKeys) => Promise<void>,
): Promise<{ readonly batchItemFailures: readonly { readonly itemIdentifier: string }[] }> => {
  const failed: { itemIdentifier: string }[] = [];
  for (const { dynamodb } of batch.Records) {
    try {
      await handle({ pk: dynamodb.Keys.pk.S, sk: dynamodb.Keys.sk.S });
    } catch (error) {
      logEvent('eventFailed', { requestId, ...errorFields(error) });
      failed.push({ itemIdentifier: dynamodb.SequenceNumber });
    }
  }
  return { batchItemFailures: failed };
};

import { type DynamoDBClient, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { type Instant, millisecondsOf, plusMinutes } from '../../../workflows/domain/instant.ts';
import type { DoorBook } from '../../../workflows/ports.ts';
import { doorDayPk, doorSecretSk, draftPk, ratePk } from './case-keys.ts';
import { draftName, openDraft, sealDraft } from './draft-seal.ts';
import { dynamoClient, getItem, key, n, numberOf, optionalText, refusedBy, s, type Table, textOf } from './dynamo.ts';
import { ids } from './ids.ts';
import { type Patience, patienceOf, persist } from './patience.ts';

/** Minutes. A form that was opened just before midnight is still known the next day. */
const kept = { secret: 2 * 24 * 60, count: 60, draft: 60 } as const;

const v = n(1);

/** DynamoDB removes a row within days of this moment (epoch seconds); until then readers treat it as absent. */
const ttl = (ends: Instant) => n(Math.ceil(millisecondsOf(ends) / 1000));

/** Rows that the public door keeps for itself, in its own table. */
export const doorBookOf = (
  options: { readonly table: string; readonly client?: DynamoDBClient } & Partial<Patience>,
): DoorBook => {
  // What only helps is asked for once: a store that does not answer would else use up the time in which what somebody wrote is
  // to be kept, or handed back.
  const patience = patienceOf({ attempts: 1, ...options });
  const table: Table = { client: options.client ?? dynamoClient(), name: options.table, patience };
  const TableName = table.name;
  /** The last secret that was asked for: a function asks for the same one all day. */
  let known: { readonly date: string; readonly secret: string } | undefined;

  const firstSecret = async (date: string, now: Instant): Promise<string> => {
    const secret = `${ids.secret()}${ids.secret()}`;
    const command = new PutItemCommand({
      TableName,
      Item: { ...key(doorDayPk(date), doorSecretSk), v, secret: s(secret), ttl: ttl(plusMinutes(now, kept.secret)) },
      ConditionExpression: 'attribute_not_exists(pk)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    });
    return persist(table.patience, async () => {
      try {
        await table.client.send(command);
        return secret;
      } catch (error) {
        const row = refusedBy(error)?.row ?? null;
        if (row === null) throw error;
        return textOf(row, 'secret');
      }
    });
  };

  return {
    secretOf: async (date, now) => {
      if (known?.date === date) return known.secret;
      const item = await getItem(table, doorDayPk(date), doorSecretSk);
      const secret = item === null ? await firstSecret(date, now) : textOf(item, 'secret');
      known = { date, secret };
      return secret;
    },
    count: async (name, from, now) => {
      const command = new UpdateItemCommand({
        TableName,
        Key: key(ratePk(name), from),
        UpdateExpression: 'SET v = :v, #ttl = :ends ADD #count :one',
        ExpressionAttributeNames: { '#ttl': 'ttl', '#count': 'count' },
        ExpressionAttributeValues: { ':v': v, ':one': n(1), ':ends': ttl(plusMinutes(now, kept.count)) },
        ReturnValues: 'ALL_NEW',
      });
      const { Attributes } = await table.client.send(command);
      return numberOf(Attributes ?? {}, 'count');
    },
    draft: async (secret, formId, now) => {
      const item = await getItem(table, draftPk(draftName(secret)), formId);
      const sealed = item === null ? null : optionalText(item, 'content');
      if (item === null || sealed === null || textOf(item, 'until') <= now) return null;
      return openDraft(secret, formId, sealed);
    },
    putDraft: async (secret, formId, content, now) => {
      const until = plusMinutes(now, kept.draft);
      const command = new PutItemCommand({
        TableName,
        // Taken away by a row without content: the public door has no right to delete.
        Item: {
          ...key(draftPk(draftName(secret)), formId),
          v,
          until: s(until),
          ttl: ttl(until),
          ...(content === null ? {} : { content: s(sealDraft(secret, formId, content)) }),
        },
      });
      await persist(table.patience, () => table.client.send(command));
    },
  };
};

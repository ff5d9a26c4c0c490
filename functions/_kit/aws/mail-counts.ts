import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { type Instant, millisecondsOf, plusMinutes } from '../../../workflows/domain/instant.ts';
import type { MailCount } from '../../../workflows/ports.ts';
import { casePk, dayMailsPk, taskMailsSk } from './case-keys.ts';
import { type Item, key, n, refusedBy, s, type Table } from './dynamo.ts';
import { persist } from './patience.ts';

/** How many mails somebody had, as the set of their outbox rows: a mail that is counted again counts once. */

const keyOf = (under: MailCount): Item =>
  under.kind === 'day'
    ? key(dayMailsPk(under.date), under.person)
    : key(casePk(under.caseId), taskMailsSk(under.step, under.n, under.person));

/** Counts of a day are of no use after it. */
const keptMinutes = 7 * 24 * 60;

const ends = (now: Instant): string => String(Math.ceil(millisecondsOf(plusMinutes(now, keptMinutes)) / 1000));

export const countMail = async (
  table: Table,
  under: MailCount,
  mail: string,
  limit: number,
  now: Instant,
): Promise<boolean> => {
  const passes = under.kind === 'day';
  const command = new UpdateItemCommand({
    TableName: table.name,
    Key: keyOf(under),
    UpdateExpression: `SET v = :v${passes ? ', #ttl = :ends' : ''} ADD mails :mails`,
    ConditionExpression: 'attribute_not_exists(mails) OR size(mails) < :limit OR contains(mails, :mail)',
    ...(passes ? { ExpressionAttributeNames: { '#ttl': 'ttl' } } : {}),
    ExpressionAttributeValues: {
      ':v': n(1),
      ':mail': s(mail),
      ':mails': { SS: [mail] },
      ':limit': n(limit),
      ...(passes ? { ':ends': { N: ends(now) } } : {}),
    },
  });
  return persist(table.patience, async () => {
    try {
      await table.client.send(command);
      return true;
    } catch (error) {
      if (refusedBy(error) === null) throw error;
      return false;
    }
  });
};

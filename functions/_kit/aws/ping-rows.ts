import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { pingPk, pingSk } from './case-keys.ts';
import { getItem, key, n, optionalText, s, type Table } from './dynamo.ts';
import { persist } from './patience.ts';
import { open, seal } from './seal.ts';

/** Where the content-free mail goes. Its row names no case, and no row of a case names the address. */

export const pingAddress = async (table: Table, codeHash: string): Promise<string | null> => {
  const item = await getItem(table, pingPk(codeHash), pingSk);
  const sealed = item === null ? null : optionalText(item, 'content');
  const address = sealed === null ? undefined : (await open(sealed))['address'];
  return typeof address === 'string' ? address : null;
};

/** Taken away by a row without an address: the public door has no right to delete. */
export const putPingAddress = async (table: Table, codeHash: string, address: string | null): Promise<void> => {
  const content = address === null ? {} : { content: s(await seal({ address })) };
  const command = new PutItemCommand({
    TableName: table.name,
    Item: { ...key(pingPk(codeHash), pingSk), v: n(1), ...content },
  });
  await persist(table.patience, () => table.client.send(command));
};

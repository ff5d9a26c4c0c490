import { dig, isRecord, list, text } from './json.ts';

/** One AWS call as IAM sees it. Of keys only the kind (`CASE#`), never the value. */
export interface RecordedCall {
  readonly function: string;
  /** `dynamodb:PutItem` */
  readonly action: string;
  readonly table?: string;
  readonly index?: string | null;
  readonly leadingKeys?: readonly string[];
  readonly resource?: string;
}

const kindOf = (key: unknown): string => {
  const value = text(dig(key, 'S'));
  return /^[A-Z]+#/.exec(value)?.[0] ?? (value === '' ? '' : '?');
};

const transacted: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
};

const ofItem = (caller: string, action: string, request: unknown): RecordedCall => ({
  function: caller,
  action: `dynamodb:${action}`,
  table: text(dig(request, 'TableName')),
  index: null,
  leadingKeys: [kindOf(dig(request, 'Key', 'pk') ?? dig(request, 'Item', 'pk'))],
});

/** The value that the hash key is compared with, whatever its attribute is called. */
const hashOf = (request: unknown): unknown => {
  const name = /=\s*(:\w+)/.exec(text(dig(request, 'KeyConditionExpression')))?.[1];
  return name === undefined ? undefined : dig(request, 'ExpressionAttributeValues', name);
};

/** Transactions count as the actions of their items: that is what a role must allow. */
export const callsOf = (caller: string, operation: string, request: unknown): readonly RecordedCall[] => {
  switch (operation) {
    case 'TransactWriteItems':
    case 'TransactGetItems':
      return list(dig(request, 'TransactItems')).flatMap((item) =>
        isRecord(item)
          ? Object.entries(item).map(([kind, part]) => ofItem(caller, transacted[kind] ?? kind, part))
          : [],
      );
    case 'BatchGetItem':
    case 'BatchWriteItem': {
      const tables = dig(request, 'RequestItems');
      return isRecord(tables)
        ? Object.entries(tables).map(([table, part]) => ({
            function: caller,
            action: `dynamodb:${operation}`,
            table,
            index: null,
            leadingKeys: [
              ...new Set(
                [...list(dig(part, 'Keys')), ...list(part)].map((one) =>
                  kindOf(
                    dig(one, 'pk') ?? dig(one, 'PutRequest', 'Item', 'pk') ?? dig(one, 'DeleteRequest', 'Key', 'pk'),
                  ),
                ),
              ),
            ],
          }))
        : [];
    }
    case 'Query':
      return [
        {
          ...ofItem(caller, operation, request),
          index: text(dig(request, 'IndexName')) || null,
          leadingKeys: [kindOf(hashOf(request))],
        },
      ];
    default:
      return [ofItem(caller, operation, request)];
  }
};

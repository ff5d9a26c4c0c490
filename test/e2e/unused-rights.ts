/** Rights that nobody used while people walked through the whole system, each with why it is needed all the same. */

const eventSource =
  'asked by the event source of Lambda in the name of this function; the local machine reads streams itself';
const failureQueue = 'asked by Lambda when an event failed for good; here it lands in dead-letters.jsonl';
const lostAnswer =
  'only after a lost answer: looks whether the attempt had succeeded (test/adapters/no-answer.test.ts)';
const missedByStream = 'only when a stream missed a row: the sweeper does it instead (test/cases/sweep.test.ts)';
const inTheMorning = 'only when somebody has open work at the hour of the digest (test/cases/digest.test.ts)';

const offTheList =
  'only when a task passes to others, as in a new school year (test/process/new-class.test.ts, test/infra/commit-rights.test.ts)';

const streamOf = (fn: string, table: string): readonly (readonly [string, string])[] =>
  ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map((action) => [
    `${fn} dynamodb:${action} on ${table}:stream`,
    eventSource,
  ]);

export const unusedRights: ReadonlyMap<string, string> = new Map([
  ...streamOf('admit', 'intake'),
  ...streamOf('courier', 'case'),
  ['admit sqs:SendMessage on streamFailures', failureQueue],
  ['courier sqs:SendMessage on streamFailures', failureQueue],
  ['mail-events sqs:SendMessage on eventFailures', failureQueue],
  ['sweeper sqs:SendMessage on eventFailures', failureQueue],
  ...['admit', 'on-alarm', 'close-case', 'mail-events', 'sweeper'].map(
    (fn) => [`${fn} dynamodb:DeleteItem on case, rows CASE#*`, offTheList] as const,
  ),
  ['admit dynamodb:GetItem on case, rows CASE#*', lostAnswer],
  ['sweeper dynamodb:GetItem on case, rows CASE#*', lostAnswer],
  [
    'arm-step states:SendTaskSuccess on machines',
    'only when somebody answers in the moment between opening and arming (test/process)',
  ],
  ['sweeper dynamodb:PutItem on case, rows CASE#*', missedByStream],
  ['sweeper dynamodb:UpdateItem on case, rows CASE#*', missedByStream],
  ['sweeper dynamodb:Query on case, rows CASE#*', missedByStream],
  ['sweeper dynamodb:GetItem on intake, rows SUB#*', missedByStream],
  ['sweeper dynamodb:UpdateItem on intake, rows SUB#*', missedByStream],
  ['sweeper dynamodb:PutItem on intake, rows RCPT#*', missedByStream],
  ['sweeper dynamodb:PutItem on intake, rows CODE#*', missedByStream],
  ['sweeper dynamodb:GetItem on intake, rows CODE#*', missedByStream],
  ['sweeper dynamodb:UpdateItem on intake, rows RCPT#*', missedByStream],
  ['sweeper dynamodb:GetItem on intake, rows PING#*', missedByStream],
  ['sweeper dynamodb:UpdateItem on case, rows MAILS#*', missedByStream],
  ['sweeper dynamodb:PutItem on case, rows WAVE#*', missedByStream],
  ['sweeper dynamodb:Query on case, rows WAVE#*', missedByStream],
  ['sweeper dynamodb:UpdateItem on case, rows WAVE#*', missedByStream],
  ['sweeper dynamodb:BatchGetItem on case, rows CASE#*', inTheMorning],
  ['sweeper ses:SendEmail on mail', missedByStream],
  ['sweeper states:StartExecution on machines', missedByStream],
  ['sweeper states:SendTaskSuccess on machines', missedByStream],
]);

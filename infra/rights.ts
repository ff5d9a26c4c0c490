import { keepFailures, readStream } from './event-rights.ts';
import type { FunctionName } from './function-names.ts';
import { countMails, deliver, sendDigests } from './mail-rights.ts';
import type { Right } from './right.ts';

/** Rows of cases; and those with the roster. Sessions lie in the same table and are for the staff door only. */
const caseRows = ['CASE#*'] as const;
const rosterRows = ['SCHOOL#*'] as const;

const readCase = {
  on: 'case',
  leadingKeys: caseRows,
  may: {
    'dynamodb:GetItem': 'the head or another single row of a case',
    'dynamodb:Query': 'the rows of one case, read consistently',
  },
} as const satisfies Right;

const readRoster = {
  on: 'case',
  leadingKeys: rosterRows,
  may: { 'dynamodb:GetItem': 'who does what at this school' },
} as const satisfies Right;

const changeCase = {
  on: 'case',
  leadingKeys: caseRows,
  may: {
    'dynamodb:PutItem': 'tasks, events and outbox rows of one transaction',
    'dynamodb:UpdateItem': 'the head, conditional on the version that was read',
    'dynamodb:DeleteItem': 'takes a task that is done, or was given to another, off a list of work',
  },
} as const satisfies Right;

/** Which cases came in on a class group; holds no words of a case. */
const countGroups = {
  on: 'case',
  leadingKeys: ['WAVE#*'],
  may: {
    'dynamodb:PutItem': 'that a case came in on a class group',
    'dynamodb:Query': 'what else came in on that group within a day',
    'dynamodb:UpdateItem': 'which offer to handle them together names the case',
  },
} as const satisfies Right;

const copyToParent = {
  on: 'intake',
  leadingKeys: ['RCPT#*', 'CODE#*'],
  may: {
    'dynamodb:PutItem':
      'what a parent may see, and which case the code is of, in the transaction that changes the case',
  },
} as const satisfies Right;

const sayToParent = {
  on: 'intake',
  leadingKeys: ['RCPT#*'],
  may: { 'dynamodb:UpdateItem': 'a message, behind those before it, in the transaction that changes the case' },
} as const satisfies Right;

const admitSubmission = [
  {
    on: 'intake',
    leadingKeys: ['SUB#*'],
    may: {
      'dynamodb:GetItem': 'the submission and its answers',
      'dynamodb:UpdateItem': 'takes an admitted submission out of the index of those that wait',
    },
  },
  {
    on: 'intake',
    leadingKeys: ['CODE#*'],
    may: { 'dynamodb:GetItem': 'which case a message belongs to that came in with a receipt code' },
  },
  copyToParent,
  sayToParent,
] as const satisfies readonly Right[];

/** Least privilege, function by function; the roles are made of this and of nothing else. Every function also writes to
 * its own log group and uses the school's key through DynamoDB (constructs/role.ts). A transaction asks for the right to
 * each single write in it. */
export const rights = {
  'parent-web': [
    {
      on: 'intake',
      leadingKeys: ['SUB#*', 'RCPT#*', 'CODE#*', 'PING#*', 'DRAFT#*', 'DOOR#*'],
      may: {
        'dynamodb:PutItem':
          'a submission, its answers, its first receipt and which case the code is of, in one transaction of puts; where a content-free mail goes; what was typed and not sent, sealed; the secret of a day',
      },
    },
    {
      on: 'intake',
      leadingKeys: ['RCPT#*', 'PING#*', 'DRAFT#*', 'DOOR#*'],
      may: {
        'dynamodb:GetItem':
          'the receipt and the messages that belong to a code, and whether a mail was asked for; the own sealed draft; the secret of a day; what others wrote stays out of reach',
      },
    },
    {
      on: 'intake',
      leadingKeys: ['RATE#*'],
      may: { 'dynamodb:UpdateItem': 'counts what comes in from one network and in all within ten minutes' },
    },
  ],
  'staff-web': [
    {
      on: 'case',
      may: {
        'dynamodb:GetItem': 'the session, the roster, the head of a case',
        'dynamodb:BatchGetItem': 'the heads of the cases on a work list, to leave out what this person may not know',
        'dynamodb:Query': 'the rows of one case, read consistently',
        'dynamodb:PutItem': 'answers, events, outbox rows and tasks; a session and the subject bound to a person',
        'dynamodb:UpdateItem':
          'the head, conditional on the version that was read; the time a session was last used; a sign-in that is spent',
        'dynamodb:DeleteItem': 'ends a session; takes a done task off the list of a person who was asked',
      },
    },
    { on: 'case/work', may: { 'dynamodb:Query': 'the work list of a role or a person' } },
    copyToParent,
    sayToParent,
  ],
  admit: [
    readCase,
    readRoster,
    changeCase,
    countGroups,
    {
      on: 'case',
      leadingKeys: caseRows,
      may: { 'dynamodb:BatchGetItem': 'the heads of what else came in on that group' },
    },
    ...admitSubmission,
    readStream('intake'),
    keepFailures('streamFailures'),
  ],
  'open-step': [readCase],
  'arm-step': [
    readCase,
    {
      on: 'case',
      leadingKeys: caseRows,
      may: { 'dynamodb:UpdateItem': 'stores the token of the waiting execution on the head' },
    },
    { on: 'machines', may: { 'states:SendTaskSuccess': 'wakes itself when the step was done before it was armed' } },
  ],
  'on-alarm': [readCase, readRoster, changeCase, copyToParent],
  'close-case': [readCase, readRoster, changeCase, copyToParent],
  courier: [
    readCase,
    readRoster,
    {
      on: 'case',
      leadingKeys: caseRows,
      may: {
        'dynamodb:UpdateItem':
          'claims an outbox row before it is sent and writes down what became of it; counts mails about a task',
      },
    },
    countMails,
    ...deliver,
    readStream('case'),
    keepFailures('streamFailures'),
  ],
  'mail-events': [readCase, readRoster, changeCase, copyToParent, keepFailures('eventFailures')],
  sweeper: [
    readCase,
    readRoster,
    changeCase,
    countGroups,
    {
      on: 'case',
      leadingKeys: rosterRows,
      may: { 'dynamodb:PutItem': 'a changed school file becomes a version of the roster' },
    },
    { on: 'case/wake', may: { 'dynamodb:Query': 'open cases whose execution has been silent' } },
    { on: 'case/outbox', may: { 'dynamodb:Query': 'outbox rows whose next try has come' } },
    { on: 'intake/admission', may: { 'dynamodb:Query': 'submissions that no case was made of yet' } },
    ...admitSubmission,
    countMails,
    ...sendDigests,
    ...deliver,
    keepFailures('eventFailures'),
  ],
} as const satisfies Record<FunctionName, readonly Right[]>;

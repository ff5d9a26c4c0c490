import type { Right } from './right.ts';

/** What sending letters and digests asks for. */

export const countMails = {
  on: 'case',
  leadingKeys: ['MAILS#*'],
  may: { 'dynamodb:UpdateItem': 'counts the mails about new tasks that somebody had today' },
} as const satisfies Right;

export const sendDigests = [
  {
    on: 'case',
    leadingKeys: ['DIGEST#*'],
    may: {
      'dynamodb:Query': 'whose digest of today is done',
      'dynamodb:UpdateItem': 'claims the digest of a person and marks it done',
    },
  },
  {
    on: 'case',
    leadingKeys: ['CASE#*'],
    may: { 'dynamodb:BatchGetItem': 'the heads of open work, to leave out what the reader may not know' },
  },
  {
    on: 'case/work',
    may: { 'dynamodb:Query': 'what is open for the reader of a digest, and what somebody who is gone left behind' },
  },
] as const satisfies readonly Right[];

export const deliver = [
  {
    on: 'intake',
    leadingKeys: ['PING#*'],
    may: { 'dynamodb:GetItem': 'where the mail goes that says that there is a message' },
  },
  {
    on: 'mail',
    may: { 'ses:SendEmail': 'letters, from the one address of the school, through its configuration set' },
  },
  {
    on: 'machines',
    may: {
      'states:StartExecution': 'an outbox row that starts a case or lets a new execution take over',
      'states:SendTaskSuccess': 'an outbox row that wakes the waiting execution',
    },
  },
] as const satisfies readonly Right[];

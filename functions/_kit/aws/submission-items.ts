import * as z from 'zod/mini';
import type { FollowUp, Submission } from '../../../workflows/ports.ts';
import { metaSk, shardOf, submissionPk } from './case-keys.ts';
import { type Item, key, n, numberOf, optionalText, s, textOf } from './dynamo.ts';
import { count, instant } from './shape-parts.ts';

/** What was handed in, without its answers: those stand sealed beside it. */
type Bare<T> = Omit<T, 'answers'>;

const followUpFields = {
  formId: z.string(),
  formVersion: count,
  answersHash: z.string(),
  codeHash: z.string(),
  receivedAt: instant,
};

const followUpShape: z.ZodMiniType<Bare<FollowUp>> = z.object(followUpFields);
const submissionShape: z.ZodMiniType<Bare<Submission>> = z.object({
  ...followUpFields,
  caseId: z.string(),
  lane: z.exactOptional(z.literal('slow')),
});

/** `admitShard` stands there until the case knows of it. */
export const followUpItem = (submission: string, given: Bare<FollowUp>): Item => ({
  ...key(submissionPk(submission), metaSk),
  v: n(1),
  answersHash: s(given.answersHash),
  formId: s(given.formId),
  formVersion: n(given.formVersion),
  codeHash: s(given.codeHash),
  receivedAt: s(given.receivedAt),
  admitShard: s(shardOf('ADMIT', submission)),
});

/** What starts a case names it. */
export const submissionItem = (submission: string, given: Bare<Submission>): Item => ({
  ...followUpItem(submission, given),
  caseId: s(given.caseId),
  ...(given.lane === undefined ? {} : { lane: s(given.lane) }),
});

const fieldsOf = (item: Item) => ({
  answersHash: textOf(item, 'answersHash'),
  formId: textOf(item, 'formId'),
  formVersion: numberOf(item, 'formVersion'),
  codeHash: textOf(item, 'codeHash'),
  receivedAt: textOf(item, 'receivedAt'),
});

export const startsCase = (item: Item): boolean => optionalText(item, 'caseId') !== null;

export const followUpOf = (item: Item): Bare<FollowUp> => followUpShape.parse(fieldsOf(item));

export const submissionOf = (item: Item): Bare<Submission> => {
  const lane = optionalText(item, 'lane');
  return submissionShape.parse({
    ...fieldsOf(item),
    caseId: textOf(item, 'caseId'),
    ...(lane === null ? {} : { lane }),
  });
};

import type { Answers } from './case.ts';
import type { RoutingRule } from './processes/routing-rule.ts';
import { holds } from './when.ts';

/** Languages that are often spoken at home, besides Dutch, and one for all others. A language that shipped is never renamed. */
export const foreignLanguages = [
  'english',
  'arabic',
  'turkish',
  'polish',
  'ukrainian',
  'tigrinya',
  'farsi',
  'somali',
  'spanish',
  'chinese',
  'other',
] as const;

export type Language = 'dutch' | (typeof foreignLanguages)[number];

/** Holds for every form that asks the language, whatever table decides who reads first (default-process-texts section 10). */
export const translationRule = {
  label: 'Wie liever een andere taal spreekt: laten vertalen',
  when: { field: 'language', is: foreignLanguages },
  opens: ['translate'],
} as const satisfies RoutingRule;

export const mayNeedTranslation = (answers: Answers): boolean => holds(translationRule.when, answers);

import type { Answers } from './case.ts';
import type { When } from './processes/condition.ts';
import type { Route, Step } from './processes/step.ts';

const given = (answers: Answers, field: string): readonly string[] => {
  const value = answers[field];
  if (typeof value === 'string') return [value];
  return (value ?? []).filter((one) => typeof one === 'string');
};

export const holds = (when: When, answers: Answers): boolean => {
  if ('all' in when) return when.all.every((part) => holds(part, answers));
  if ('any' in when) return when.any.some((part) => holds(part, answers));
  return given(answers, when.field).some((value) => when.is.includes(value));
};

/** The first route whose condition holds; null when the answers fit none, which the form must not let happen. */
export const routeFor = (step: Step, answers: Answers): Route | null =>
  step.routes.find((route) => route.when === undefined || holds(route.when, answers)) ?? null;

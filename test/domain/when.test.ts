import { describe, expect, it } from 'vitest';
import type { When } from '../../workflows/domain/processes/condition.ts';
import { processes } from '../../workflows/domain/processes/processes.ts';
import type { Route, Step } from '../../workflows/domain/processes/step.ts';
import { holds, routeFor } from '../../workflows/domain/when.ts';
import { formById } from '../../workflows/forms/registry.ts';

const is = (field: string, ...values: string[]): When => ({ field, is: values });

describe('a condition on answers', () => {
  it('holds when the field has one of its values', () => {
    expect(holds(is('next', 'talk', 'close'), { next: 'talk' })).toBe(true);
    expect(holds(is('next', 'talk'), { next: 'close' })).toBe(false);
  });

  it('does not hold for a field that was not answered', () => {
    expect(holds(is('next', 'talk'), {})).toBe(false);
  });

  it('holds when one of several chosen values is meant', () => {
    expect(holds(is('moments', 'evening'), { moments: ['afterSchool', 'evening'] })).toBe(true);
    expect(holds(is('moments', 'evening'), { moments: ['afterSchool'] })).toBe(false);
    expect(holds(is('signals', 'evening'), { signals: [{ fact: 'evening' }] })).toBe(false);
  });

  it('can be all or any of some', () => {
    const both = [is('d1', 'yes'), is('d2', 'yes')];
    expect(holds({ all: both }, { d1: 'yes', d2: 'yes' })).toBe(true);
    expect(holds({ all: both }, { d1: 'yes', d2: 'no' })).toBe(false);
    expect(holds({ any: both }, { d1: 'no', d2: 'yes' })).toBe(true);
    expect(holds({ any: both }, { d1: 'no', d2: 'no' })).toBe(false);
  });
});

const steps: readonly (readonly [string, Step])[] = processes.flatMap((process) =>
  process.steps.map((step) => [`${process.id}.${step.id}`, step] as const),
);

const conditions = (when: When | undefined): readonly Extract<When, { field: string }>[] => {
  if (when === undefined) return [];
  if ('all' in when) return when.all.flatMap(conditions);
  if ('any' in when) return when.any.flatMap(conditions);
  return [when];
};

describe('the routes of a step', () => {
  it('are all of both processes', () => {
    expect(steps.length).toBeGreaterThanOrEqual(17);
  });

  it('take the first that fits', () => {
    const acknowledge = steps.find(([name]) => name === 'concern.acknowledge')?.[1];
    if (acknowledge === undefined) throw new Error('no step');
    expect(routeFor(acknowledge, { next: 'talk' })?.opens).toEqual(['talk']);
    expect(routeFor(acknowledge, { next: 'answered' })?.opens).toEqual(['close']);
  });

  it.each(steps)('%s: end in one without a condition, so that every answer has a way on', (_name, step) => {
    expect(step.routes.at(-1)?.when).toBeUndefined();
    expect(routeFor(step, {})).not.toBeNull();
    const open = step.routes.filter((route: Route) => route.when === undefined);
    expect(open).toHaveLength(1);
  });

  it.each(steps)('%s: ask for fields and values that its form really has', (_name, step) => {
    const form = formById(step.form);
    expect(form).not.toBeNull();
    for (const { field, is: values } of step.routes.flatMap((route: Route) => conditions(route.when))) {
      const asked = form?.fields.find((one) => one.id === field);
      expect(asked?.kind).toBe('choice');
      const options = asked?.kind === 'choice' ? asked.options.map((option) => option.value) : [];
      expect(options).toEqual(expect.arrayContaining([...values]));
    }
    if (step.dueFrom !== undefined) {
      const dated = processes
        .flatMap((process) => process.steps)
        .filter((one: Step) => one.routes.some((route) => route.opens?.includes(step.id)))
        .flatMap((one) => formById(one.form)?.fields ?? []);
      expect(dated.find((one) => one.id === step.dueFrom)?.kind).toBe('date');
    }
  });
});

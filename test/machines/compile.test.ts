import validator from 'asl-validator';
import { describe, expect, it } from 'vitest';
import type { When } from '../../workflows/domain/processes/condition.ts';
import { processes } from '../../workflows/domain/processes/processes.ts';
import { forSubmitter } from '../../workflows/domain/processes/shared-steps.ts';
import { formById } from '../../workflows/forms/registry.ts';
import { compile, machineDefinition } from '../../workflows/machines/compile.ts';

const conditions = (when: When | undefined): readonly { field: string; is: readonly string[] }[] => {
  if (when === undefined) return [];
  if ('all' in when) return when.all.flatMap(conditions);
  if ('any' in when) return when.any.flatMap(conditions);
  return [when];
};

const texts = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
};

describe.each(processes)('the machine of $name', (process) => {
  const machine = compile(process);

  it('is valid Amazon States Language', () => {
    const text = machineDefinition(process.id)
      .replaceAll('${partition}', 'aws')
      .replaceAll(/\$\{(\w+)\}/g, 'arn:aws:lambda:eu-central-1:000000000000:function:$1');
    expect(validator(JSON.parse(text))).toMatchObject({ isValid: true });
  });

  it('shows every step by its name, which waits, and what follows', () => {
    const names = Object.keys(machine.States);
    for (const step of process.steps) {
      expect(names).toContain(step.name);
      expect(names).toContain(`${step.name}: nakijken`);
    }
    expect(names.length).toBe(process.steps.length * 3 + 6);
    expect(Math.max(...names.map((name) => name.length))).toBeLessThanOrEqual(80);
  });

  it('carries ids and moments only', () => {
    const paths = texts(machine.States).filter((text) => text.startsWith('$.'));
    expect(paths.length).toBeGreaterThan(20);
    expect(new Set(paths)).toEqual(
      new Set([
        '$.Payload',
        '$.Payload.schoolId',
        '$.Payload.caseId',
        '$.Payload.epoch',
        '$.Payload.version',
        '$.Payload.seconds',
        '$.Payload.next',
      ]),
    );
  });

  it('has a form for every step, and every route asks for an answer that the form knows', () => {
    let asked = 0;
    for (const step of process.steps) {
      const form = formById(step.form);
      expect(form, step.form).not.toBeNull();
      for (const { field, is } of step.routes.flatMap((route) => conditions(route.when))) {
        const known = form?.fields.find((one) => one.id === field);
        const values = known?.kind === 'choice' ? known.options.map((option) => option.value) : [];
        for (const value of is)
          if (!(step.id === 'board' || step.id === 'careCoordinator'))
            expect(values, `${step.id}.${field}`).toContain(value);
        asked += 1;
      }
      expect(step.routes.at(-1)?.when, `${step.id} always goes on`).toBeUndefined();
    }
    expect(asked).toBeGreaterThan(process.id === 'wave' ? 0 : 5);
  });

  it('opens only steps that exist, and reaches every step', () => {
    const ids = process.steps.map((step) => step.id);
    const opened = process.steps.flatMap((step) => step.routes.flatMap((route) => route.opens ?? []));
    for (const id of opened) expect(ids).toContain(id);
    // What a submission says, and what its submitter does later, opens these.
    const rules = (process.intake ?? []).flatMap((intake) => intake.rules);
    const byRule = rules.flatMap((rule) => [
      ...(rule.danger === true ? ['danger'] : []),
      ...(rule.triage === true ? ['triage'] : []),
      ...(rule.opens ?? []),
    ]);
    // `together`: the answers of another case open it (joining.ts).
    const aside = [...byRule, 'danger', 'together', ...forSubmitter.map(({ id }) => id)].filter((id) =>
      ids.includes(id),
    );
    const again = process.standing.map((standing) => standing.opens);
    for (const id of again) expect(ids).toContain(id);
    expect(new Set([...opened, ...process.starts, ...aside, ...again])).toEqual(new Set(ids));
  });
});

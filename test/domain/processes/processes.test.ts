import { expect, it } from 'vitest';
import { processById, processes, processOfForm, stepOf } from '../../../workflows/domain/processes/processes.ts';
import { parentForms } from '../../../workflows/forms/parent-forms.ts';

/** Also what another process starts, for the submitter keeps the code. */
const receipts = processes.filter(
  ({ id, intake }) =>
    intake?.some(({ form, rules }) =>
      parentForms.some((one) => one.id === form && rules.some((rule) => (rule.process ?? id) === id)),
    ) === true,
);
const started = parentForms.flatMap((form) => {
  const own = processOfForm(form.id);
  const rules = own?.intake?.find((one) => one.form === form.id)?.rules ?? [];
  return own === null ? [] : rules.map((rule) => processById(rule.process ?? own.id));
});
const held = [...new Set([...receipts, ...started])];

it('every parent form starts a case of some process', () => {
  for (const form of parentForms) expect([form.id, processOfForm(form.id)?.id]).toEqual([form.id, expect.any(String)]);
});

it.each(held.map((process) => [process.name, process] as const))(
  '%s: what comes in later with the code is answered, and danger in it is called about',
  (_, process) => {
    for (const id of ['danger', 'update', 'message', 'withdrawal'])
      expect([id, stepOf(process, id)?.id]).toEqual([id, id]);
    expect(process.steps[0]?.id).toBe('danger');
    expect(process.standing.map(({ id }) => id)).toContain('silence');
  },
);

it('looks at every process with a receipt', () => expect(held.length).toBeGreaterThanOrEqual(4));

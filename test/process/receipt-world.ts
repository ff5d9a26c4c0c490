import { handInFollowUp } from '../../workflows/cases/follow-up.ts';
import { lookUpReceipt } from '../../workflows/cases/look-up-receipt.ts';
import { tellParent } from '../../workflows/cases/tell-parent.ts';
import type { Answers } from '../../workflows/domain/case.ts';
import { exampleAnswers } from '../../workflows/forms/example.ts';
import { formById } from '../../workflows/forms/registry.ts';
import { fakeKeys as keys } from '../fakes/keys.ts';
import { world } from './world.ts';

/** A Monday, 10:00 on the school's clock. */
const monday = '2027-01-11T09:00:00.000Z';

/** An ordinary concern about a child of group 3a, which Anna teaches. */
export const child = {
  children: [{ name: 'Verzonnen Kind', group: '3a' }],
  danger: 'no',
  topic: 'notWell',
  home: 'no',
} as const;

/** A world with one concern, and what its parent can do with the code. */
export const withReceipt = async (changed: Answers = {}, start = monday) => {
  const at = world(start);
  const { outcome, caseId, secret } = await at.concern({ ...child, ...changed });
  if (outcome.kind !== 'received') throw new Error('not received');
  const { code } = outcome;
  const codeHash = keys.sha256(code);
  const ports = { intake: at.intake, clock: { policyNow: at.now, systemNow: at.now }, keys };

  /** Something handed in with the code; what it says over what the form's example says. */
  const send = async (formId: string, answers: Answers = {}, id = at.staff.ids.secret()) => {
    const form = formById(formId);
    if (form === null) throw new Error(`no form ${formId}`);
    const received = await handInFollowUp(ports, codeHash, form, id, { ...exampleAnswers(form), ...answers });
    await at.settle();
    return received;
  };
  const receipt = async () => {
    const found = await lookUpReceipt(ports, code);
    if (found === null) throw new Error('no receipt');
    return found;
  };
  const words = async () => (await receipt()).said.map(({ by, text }) => `${by}: ${text}`);
  const open = async () =>
    (await at.file(caseId)).tasks.filter(({ status }) => status === 'open').map(({ step, n }) => `${step} ${n}`);
  const tell = async (by: string, told: string) => {
    const done = await tellParent(at.staff, by, caseId, { told });
    await at.settle();
    return done;
  };
  return { at, caseId, code, codeHash, secret, send, receipt, words, open, tell };
};

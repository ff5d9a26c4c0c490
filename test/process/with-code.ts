import { handInFollowUp } from '../../workflows/cases/follow-up.ts';
import { lookUpReceipt } from '../../workflows/cases/look-up-receipt.ts';
import type { Received } from '../../workflows/cases/receive.ts';
import type { Answers } from '../../workflows/domain/case.ts';
import { exampleAnswers } from '../../workflows/forms/example.ts';
import { formById } from '../../workflows/forms/registry.ts';
import { fakeKeys as keys } from '../fakes/keys.ts';
import type { world } from './world.ts';

/** What somebody can do with the code of what was handed in. */
export const codeOf = (at: ReturnType<typeof world>, outcome: Received) => {
  if (outcome.kind !== 'received') throw new Error('not received');
  const { code } = outcome;
  const ports = { intake: at.intake, clock: { policyNow: at.now, systemNow: at.now }, keys };

  /** Something handed in with the code; what it says over what the form's example says. */
  const send = async (formId: string, answers: Answers = {}) => {
    const form = formById(formId);
    if (form === null) throw new Error(`no form ${formId}`);
    const id = at.staff.ids.secret();
    const received = await handInFollowUp(ports, keys.sha256(code), form, id, { ...exampleAnswers(form), ...answers });
    await at.settle();
    return received;
  };

  const receipt = async () => {
    const found = await lookUpReceipt(ports, code);
    if (found === null) throw new Error('no receipt');
    return found;
  };

  return { code, send, receipt };
};

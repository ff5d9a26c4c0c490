import type { Form } from '../form.ts';
import { parentMessageForm } from './parent-message.ts';
import { parentReachForm } from './parent-reach.ts';
import { parentWithdrawForm } from './parent-withdraw.ts';

/** What can be handed in later with a receipt code. */
export const receiptForms: readonly Form[] = [parentMessageForm, parentReachForm, parentWithdrawForm];

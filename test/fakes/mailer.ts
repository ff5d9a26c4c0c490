import type { Mail, Mailer } from '../../workflows/ports.ts';

export interface FakeMailer extends Mailer {
  /** What SES took. */
  readonly mails: Mail[];
  /** Answers for the next mails, in turn; a mail without an answer is taken. */
  readonly refusals: { readonly again: boolean; readonly code: string }[];
}

export const fakeMailer = (): FakeMailer => {
  const mails: Mail[] = [];
  const refusals: { readonly again: boolean; readonly code: string }[] = [];
  return {
    mails,
    refusals,
    send: async (mail) => {
      const refusal = refusals.shift();
      if (refusal !== undefined) return { kind: 'refused', ...refusal };
      mails.push(mail);
      return { kind: 'sent', messageId: `message-${mails.length}` };
    },
  };
};

import { dateOf, instantOf } from '../../workflows/domain/instant.ts';
import { concernForm } from '../../workflows/forms/concern/concern.ts';
import { exampleTyped } from '../../workflows/forms/example.ts';
import type { LocalMachine } from '../e2e/machine.ts';
import { timed } from './statistics.ts';

/** A parent as the door sees one: no browser, one post. */

export interface Sent {
  readonly ms: number;
  /** The code of the receipt page; null when the door gave no receipt. */
  readonly code: string | null;
}

const body = (submission: string): URLSearchParams => {
  const form = new URLSearchParams({ submission, action: 'send' });
  const typed = exampleTyped(concernForm, dateOf(instantOf(Date.now())));
  for (const [name, value] of Object.entries(typed)) for (const one of [value].flat()) form.append(name, one);
  return form;
};

/** @param submission 32 hex characters */
export const send = async ({ parent }: LocalMachine, submission: string): Promise<Sent> => {
  const { ms, result } = await timed(async () => {
    try {
      const answer = await fetch(`${parent}/verstuur`, {
        method: 'POST',
        body: body(submission),
        headers: { origin: parent },
        signal: AbortSignal.timeout(60_000),
      });
      return { status: answer.status, page: await answer.text() };
    } catch {
      return { status: 0, page: '' };
    }
  });
  const code = result.status === 200 ? /<p class="code">([^<]+)</.exec(result.page)?.[1] : undefined;
  return { ms, code: code ?? null };
};

const caseIds = async ({ inbox }: LocalMachine): Promise<ReadonlySet<string>> => {
  const answer = await fetch(`${inbox}/mails`);
  const mails: readonly { readonly tags: Readonly<Record<string, string>> }[] = await answer.json();
  return new Set(mails.flatMap((mail) => mail.tags['case'] ?? []));
};

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** How many cases somebody was mailed about, once there are so many as expected or for two minutes no more came. */
export const casesMailed = async (machine: LocalMachine, expected: number): Promise<number> => {
  const seconds = 120;
  let seen = 0;
  for (let idle = 0; idle < seconds * 4; idle += 1) {
    const now = (await caseIds(machine)).size;
    if (now >= expected) return now;
    if (now > seen) idle = 0;
    seen = now;
    await pause(250);
  }
  return seen;
};

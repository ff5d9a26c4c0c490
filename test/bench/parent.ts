import { concernForm } from '../../workflows/forms/concern/concern.ts';
import { exampleTyped } from '../../workflows/forms/example.ts';
import type { LocalMachine } from '../e2e/machine.ts';
import { today } from '../e2e/policy-day.ts';
import { timed } from './statistics.ts';

/** A parent as the door sees one: no browser, one post. */

export interface Sent {
  readonly ms: number;
  /** The code of the receipt page; null when the door gave no receipt. */
  readonly code: string | null;
}

const body = (submission: string): URLSearchParams => {
  const form = new URLSearchParams({ submission, action: 'send' });
  const typed = exampleTyped(concernForm, today());
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

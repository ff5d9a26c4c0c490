import { request } from 'node:http';
import { keys } from '../../functions/_kit/aws/keys.ts';
import { waveIdOf } from '../../workflows/domain/wave-rule.ts';
import { encoded, formType } from '../functions/kit-event.ts';
import type { Inside } from './inside.ts';
import type { KillRun } from './kill-run.ts';
import type { Addresses, LocalMachine } from './machine.ts';
import { plainBrowser } from './plain-browser.ts';
import { askStatus, codeOn, openAs, openConcern, ordinaryConcern, sendConcern } from './plain-people.ts';
import { until, whileFalling } from './until.ts';

/** What must still be there after all kills. */

interface Stored {
  readonly submission: string;
  readonly caseId: string;
}

/** Submissions that lie in the intake table, by the hash of their id. */
const storedIn = async (seen: Inside): Promise<readonly Stored[]> =>
  (await seen.rows('intake')).flatMap(({ pk, sk, caseId }) =>
    sk?.S === 'META' ? [{ submission: pk?.S?.slice('SUB#'.length) ?? '', caseId: caseId?.S ?? '' }] : [],
  );

export interface Missing {
  /** Receipts that were shown and now show no status. */
  readonly receipts: readonly string[];
  /** Steps that were saved and do not show the answer. */
  readonly answers: readonly string[];
  /** Acknowledged submissions that do not lie in the table exactly once. */
  readonly submissions: readonly string[];
  /** Submissions without a case. */
  readonly cases: readonly string[];
  /** Cases that no submission explains. */
  readonly surplus: readonly string[];
  /** Cases about which no mail came and none is on its way. */
  readonly mails: readonly string[];
}

/** A letter that left, or that stands in the digest of whom it is for. */
const done = new Set<string>(['sent', 'delivered', 'digested']);

/** Cases whose first letter is lost: it has not come, and no row says that somebody has it or will try again. Rows are
 * read first: a letter that leaves in between is found in the inbox. */
const unheardOf = async (
  machine: LocalMachine,
  seen: Inside,
  caseIds: readonly string[],
): Promise<readonly string[]> => {
  const files = await Promise.all(caseIds.map((id) => seen.cases.file(id)));
  const first = files.flatMap((file) => {
    const row = file?.outs.find(({ content }) => content.kind === 'letter');
    return file === null || file === undefined ? [] : [{ id: file.head.caseId, row }];
  });
  const mails = await (await fetch(`${machine.inbox}/mails`)).text();
  return first.flatMap(({ id, row }) => {
    if (row === undefined) return [id];
    if (row.nextTry !== null) return [];
    const came = mails.includes(`/zaak/${id}/`);
    return done.has(row.status) && (came || row.status === 'digested') ? [] : [id];
  });
};

export const missingAfter = async ({ machine, sent, saved }: KillRun, seen: Inside): Promise<Missing> => {
  const parent = plainBrowser();
  const teacher = plainBrowser();
  const receipts: string[] = [];
  for (const { code, submission } of sent) {
    if (code === null || (await askStatus(machine, parent, code)).status !== 200) receipts.push(submission);
  }
  const answers: string[] = [];
  for (const { path, note } of saved) {
    if (!(await openAs(machine, teacher, 'evi-gefingeerd', path)).html.includes(note)) answers.push(path);
  }
  const stored = await storedIn(seen);
  const byHash = new Map(stored.map((one) => [one.submission, one.caseId]));
  const cases = async () => {
    const there = new Set(await seen.caseIds());
    return stored.filter(({ caseId }) => !there.has(caseId)).map(({ caseId }) => caseId);
  };
  // People send faster than cases are made; the stream still brings what came last.
  await whileFalling(async () => (await cases()).length);
  const explained = new Set(stored.map(({ caseId }) => caseId));
  const silent = () => unheardOf(machine, seen, [...explained]);
  await whileFalling(async () => (await silent()).length);
  return {
    receipts,
    answers,
    submissions: sent
      .filter(({ submission }) => !byHash.has(keys.sha256(submission)))
      .map(({ submission }) => submission),
    cases: [...(await cases()), ...(explained.size === stored.length ? [] : ['two submissions share a case'])],
    // Several messages on one group make one case more, named after the first of them.
    surplus: (await seen.caseIds()).filter((id) => !explained.has(id) && !explained.has(waveIdOf(id))),
    mails: await silent(),
  };
};

/** Sends a concern and hangs up without waiting for the answer; then sends it again, twice.
 * @returns both receipts, and how many cases came of it */
export const sendAndHangUp = async (
  machine: Addresses,
  seen: Inside,
): Promise<{ readonly codes: readonly (string | null)[]; readonly cases: number }> => {
  const browser = plainBrowser();
  const submission = await openConcern(machine, browser);
  const typed = ordinaryConcern();
  const hash = keys.sha256(submission);
  const mine = async () => (await storedIn(seen)).filter((one) => one.submission === hash);
  const call = request(`${machine.parent}/verstuur`, {
    method: 'POST',
    headers: { 'content-type': formType, origin: machine.parent },
  });
  call.on('error', () => {});
  call.end(encoded({ ...typed, submission, action: 'send' }), () => call.destroy());
  await until('a submission whose sender hung up', async () => ((await mine()).length > 0 ? true : null));
  const codes = [
    codeOn(await sendConcern(machine, browser, submission, typed)),
    codeOn(await sendConcern(machine, browser, submission, typed)),
  ];
  return { codes, cases: (await mine()).length };
};

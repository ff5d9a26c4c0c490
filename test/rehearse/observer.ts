import { contextOf } from '../../workflows/cases/context-of.ts';
import type { CaseFile, CaseId } from '../../workflows/domain/case.ts';
import type { Context } from '../../workflows/domain/context.ts';
import { dateOf } from '../../workflows/domain/instant.ts';
import { inService } from '../../workflows/domain/roster.ts';
import type { World } from './deeds.ts';
import { type Fault, faultOf } from './fault.ts';
import { digestBook, mailBook } from './mail-rules.ts';
import { nextMomentFaults } from './next-moment.ts';
import { ownerFaults } from './owner.ts';
import { secrecyFaults } from './secrecy.ts';

/** Looks at a school after every event, with rules of its own: they are those of the default process texts, not those of
 * the product. */
export const observer = (at: World) => {
  const faults: Fault[] = [];
  const mails = mailBook();
  const digests = digestBook();
  let mailsSeen = 0;
  let digestsSeen = 0;
  let changesSeen = 0;
  let lastDate = '';
  let swept = '';
  let looks = 0;

  /** Who owns a case and who may know of it depends on nothing else. */
  const known = new Map<CaseId, string>();
  const isNews = ({ roster, now }: Context, { head, tasks }: CaseFile): boolean => {
    const open = tasks.filter((task) => task.status === 'open');
    const there = roster.people.filter((person) => inService(person, dateOf(now)));
    const print = JSON.stringify([
      [head.conflicts, head.boardOnly, head.linkedTo, head.duty],
      open.map(({ step, n, seat, asked }) => [step, n, seat, asked]),
      there.map(({ id }) => id),
    ]);
    const news = known.get(head.caseId) !== print;
    known.set(head.caseId, print);
    return news;
  };

  const touched = (): readonly CaseId[] => {
    const date = dateOf(at.now());
    const changed = at.cases.changes.slice(changesSeen).map(({ head }) => head.caseId);
    changesSeen = at.cases.changes.length;
    const all = date === lastDate ? [] : at.cases.caseIds();
    lastDate = date;
    return [...new Set([...changed, ...all])];
  };

  /** @returns what is wrong now and was not before */
  const look = async (): Promise<readonly Fault[]> => {
    looks += 1;
    const found: Fault[] = [];
    const context = await contextOf(at.staff);
    const files = new Map<CaseId, CaseFile | null>();
    const fileOf = async (caseId: CaseId): Promise<CaseFile | null> => {
      const file = files.get(caseId) ?? (await at.cases.file(caseId));
      files.set(caseId, file);
      return file;
    };
    for (const mail of at.sent.slice(mailsSeen))
      found.push(...mails.faultsOf(context, mail, await fileOf(mail.caseId ?? '')));
    mailsSeen = at.sent.length;
    const heads = await at.cases.heads(at.cases.caseIds());
    for (const mail of at.digests.slice(digestsSeen)) found.push(...digests.faultsOf(context, mail, heads));
    digestsSeen = at.digests.length;
    for (const caseId of touched()) {
      const file = await fileOf(caseId);
      if (file === null) continue;
      found.push(...nextMomentFaults(at, file));
      if (!isNews(context, file)) continue;
      found.push(...(await ownerFaults(at, context, file)));
      found.push(...(await secrecyFaults(at, context, file)));
    }
    const stamped = found.map(({ rule, what }) => faultOf(rule, `${at.now()} ${what}`));
    faults.push(...stamped);
    return stamped;
  };

  /** The first of the sweeps of a day: some people were there for the last time. */
  const sweepOnce = async (): Promise<void> => {
    const date = dateOf(at.now());
    if (date === swept) return;
    swept = date;
    await at.sweep();
  };

  /** Time passes, and is looked at after every event. Goes on where there is a fault. */
  const until = async (moment: string): Promise<void> => {
    for (let due = at.due(); due !== null && due <= moment; due = at.due()) {
      await at.until(due);
      await sweepOnce();
      await look();
    }
    await at.until(moment);
    await sweepOnce();
  };

  return { faults, look, until, looks: () => looks };
};

import type { CaseId } from '../domain/case.ts';
import { sweepAfterMinutes } from '../domain/change.ts';
import { plusMinutes } from '../domain/instant.ts';
import type { PersonId } from '../domain/person.ts';
import { processes } from '../domain/processes/processes.ts';
import { rosterRefusals } from '../domain/school/school-refusals.ts';
import type { Intake, Keys } from '../ports.ts';
import { admit } from './admit.ts';
import { canonical } from './canonical.ts';
import { type DeliverPorts, deliver } from './deliver.ts';
import { sendDigests } from './digest.ts';
import { leftBehind, passOn } from './pass-on.ts';

/** A row of the outbox, by its case and its key. */
interface OutOfCase {
  readonly caseId: CaseId;
  readonly out: string;
}

export interface SweepPorts extends DeliverPorts {
  readonly intake: Intake;
  readonly keys: Keys;
}

/** How many of each were put right. */
export interface Swept {
  readonly admitted: number;
  readonly delivered: number;
  /** Digests that went out; daily work, no repair. */
  readonly digests: number;
  /** Cases in which something passed from somebody who left to others; no repair either. */
  readonly passedOn: number;
  readonly restarted: number;
  /** Rows of the outbox that were given up: nobody will try them again. */
  readonly givenUp: readonly OutOfCase[];
  /** The roster was renewed from the school file; `refused` when the file's people break a rule. */
  readonly roster: 'same' | 'renewed' | 'refused';
  /** One or more repairs failed and stay for the next sweep. */
  readonly failed: number;
}

const batch = 100;
/** The stream gets this long before the sweeper does its work. */
const graceMinutes = 1;

/** A changed school file becomes a version of the roster. */
const renewRoster = async (ports: SweepPorts): Promise<Swept['roster']> => {
  const hash = ports.keys.sha256(canonical(ports.school.people));
  if ((await ports.cases.rosterFileHash()) === hash) return 'same';
  const current = await ports.cases.roster();
  const roster = { version: (current?.version ?? 0) + 1, people: ports.school.people };
  if (rosterRefusals(roster, ports.school, processes).length > 0) return 'refused';
  return (await ports.cases.putRoster(roster, hash, ports.clock.policyNow())) === 'committed' ? 'renewed' : 'same';
};

/** Each repair stands alone: one that fails does not hold the others, nor does a list that cannot be read. */
const each = async <T>(
  list: () => Promise<readonly T[]>,
  repair: (one: T) => Promise<boolean>,
): Promise<{ done: number; failed: number }> => {
  let done = 0;
  let failed = 0;
  const found = await list().catch(() => {
    failed += 1;
    return [];
  });
  for (const one of found) {
    try {
      if (await repair(one)) done += 1;
    } catch {
      failed += 1;
    }
  }
  return { done, failed };
};

/** A case that nobody speaks for gets a new execution, with a higher epoch. */
const restart = async (ports: SweepPorts, caseId: string): Promise<boolean> => {
  const state = await ports.cases.state(caseId);
  if (state === null) return false;
  const now = ports.clock.policyNow();
  const { head } = state;
  const raised = await ports.cases.raiseEpoch(caseId, head.epoch, now, plusMinutes(now, sweepAfterMinutes));
  if (raised === 'unneeded') return false;
  const epoch = head.epoch + 1;
  await ports.courier.start(head.process, `${caseId}-${epoch}`, { schoolId: head.schoolId, caseId, epoch });
  return true;
};

/** Repairs whatever a stream or an execution missed: submissions without a case, rows without delivery, cases without a
 * live execution; passes on what somebody left behind who left the school; and sends the digests in the morning. Safe to run at any time, any number of times. */
export const sweep = async (ports: SweepPorts): Promise<Swept> => {
  const roster = await renewRoster(ports).catch(() => 'failed' as const);
  const before = plusMinutes(ports.clock.policyNow(), -graceMinutes);
  const told = new Set<PersonId>();
  const passed = await each(
    () => leftBehind(ports),
    (behind) => passOn(ports, behind, told),
  );
  const admitted = await each(
    () => ports.intake.unadmitted(before, batch),
    async (key) => (await admit(ports, key)).kind === 'admitted',
  );
  // Before the letters, on which a slow mail server can spend all of the time there is.
  const restarted = await each(
    () => ports.cases.asleep(ports.clock.policyNow(), batch),
    (caseId) => restart(ports, caseId),
  );
  const givenUp: OutOfCase[] = [];
  const delivered = await each(
    () => ports.cases.undelivered(plusMinutes(ports.clock.systemNow(), -graceMinutes), batch),
    async ({ caseId, out }) => {
      const outcome = await deliver(ports, caseId, out);
      if (outcome.kind === 'refused' && outcome.dropped) givenUp.push({ caseId, out });
      return outcome.kind === 'sent' || outcome.kind === 'digested';
    },
  );
  const digests = await sendDigests(ports).catch(() => ({ sent: 0, failed: 1 }));
  return {
    roster: roster === 'failed' ? 'same' : roster,
    admitted: admitted.done,
    delivered: delivered.done,
    digests: digests.sent,
    passedOn: passed.done,
    restarted: restarted.done,
    givenUp,
    failed:
      (roster === 'failed' ? 1 : 0) +
      [passed, admitted, delivered, restarted, digests].reduce((all, { failed }) => all + failed, 0),
  };
};

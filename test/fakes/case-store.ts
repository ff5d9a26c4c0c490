import { maySettle } from '../../functions/_kit/aws/out-status.ts';
import type { Absence } from '../../workflows/domain/absence.ts';
import type {
  CaseChange,
  CaseFile,
  CaseHead,
  CaseId,
  OutRow,
  ReceiptView,
  Said,
  Seat,
  Task,
} from '../../workflows/domain/case.ts';
import type { Instant } from '../../workflows/domain/instant.ts';
import type { Roster } from '../../workflows/domain/person.ts';
import type { School } from '../../workflows/domain/school/school.ts';
import type { WaveEntry } from '../../workflows/domain/wave-rule.ts';
import type { CaseStore, MailBook, WorkItem } from '../../workflows/ports.ts';
import { frozen, stored } from './frozen.ts';

/** One case as the table holds it; values are replaced, never changed in place. */
type Stored = CaseFile;

export interface FakeCaseStore extends CaseStore, MailBook {
  /** Every change that was committed, oldest first. */
  readonly changes: readonly CaseChange[];
  readonly caseIds: () => readonly CaseId[];
  /** What receipt codes show, by hash of the code. */
  readonly receipts: Map<string, ReceiptView>;
  /** SES's ids by `caseId out`. */
  readonly messageIds: Map<string, string>;
  /** Mails that were counted, by what they were counted under. */
  readonly mailCounts: ReadonlyMap<string, ReadonlySet<string>>;
  /** Every row version of the roster. */
  readonly rosters: readonly Roster[];
  /** Methods named here throw, as when DynamoDB is away. */
  readonly broken: Set<keyof CaseStore | keyof MailBook>;
}

const outKey = (out: OutRow): string => `OUT#${out.version}#${out.n}`;
const isSame = (a: Task, b: Pick<Task, 'step' | 'n'>): boolean => a.step === b.step && a.n === b.n;
const byOpening = (a: Task, b: Task): number => (a.openedAt === b.openedAt ? 0 : a.openedAt < b.openedAt ? -1 : 1);
const byTaskKey = (a: Task, b: Task): number => (`${a.step}#${a.n}` < `${b.step}#${b.n}` ? -1 : 1);
const byNumber = (a: OutRow, b: OutRow): number => a.version - b.version || a.n - b.n;
const byVersion = (a: { readonly version: number }, b: { readonly version: number }): number => a.version - b.version;

const merged = (old: Stored | undefined, change: CaseChange): Stored => {
  const kept = (old?.tasks ?? []).filter((task) => !change.tasks.some((each) => isSame(each, task)));
  const head: CaseHead = {
    ...change.head,
    epoch: old?.head.epoch ?? change.head.epoch,
    token: old === undefined ? change.head.token : old.head.token,
  };
  return {
    head,
    tasks: [...kept, ...change.tasks].toSorted(byTaskKey).toSorted(byOpening),
    events: [...(old?.events ?? []), ...change.events].toSorted(byVersion),
    forms: [...(old?.forms ?? []), ...change.forms].toSorted(byVersion),
    outs: [...(old?.outs ?? []), ...change.outs].toSorted(byNumber),
  };
};

const mayCommit = (old: Stored | undefined, change: CaseChange): 'yes' | 'stale' | 'exists' => {
  if (change.expects === null) return old === undefined ? 'yes' : 'exists';
  if (old === undefined || old.head.version !== change.expects) return 'stale';
  return change.outs.some((out) => old.outs.some((each) => outKey(each) === outKey(out))) ? 'stale' : 'yes';
};

const isFree = (out: OutRow, now: Instant): boolean => {
  const due = out.nextTry !== null && out.nextTry <= now;
  return (
    (out.status === 'pending' && (out.attempts === 0 || out.nextTry === null || due)) ||
    (out.status === 'sending' && due)
  );
};

/** The case table in memory; the contract suite holds it to what the real one does.
 * @param options.school its people become roster version 1
 * @param options.receipts those of a fake intake, so that both doors see the same; so `threads` and `codes` */
export const fakeCaseStore = (
  options: {
    readonly school?: School;
    readonly receipts?: Map<string, ReceiptView>;
    readonly threads?: Map<string, readonly Said[]>;
    readonly codes?: Map<string, CaseId>;
  } = {},
): FakeCaseStore => {
  const waves = new Map<string, Map<string, WaveEntry>>();
  const cases = new Map<CaseId, Stored>();
  const changes: CaseChange[] = [];
  const rosters: Roster[] = options.school === undefined ? [] : [stored({ version: 1, people: options.school.people })];
  const receipts = options.receipts ?? new Map<string, ReceiptView>();
  const threads = options.threads ?? new Map<string, readonly Said[]>();
  const messageIds = new Map<string, string>();
  const mailCounts = new Map<string, ReadonlySet<string>>();
  /** By `date person`; a lease, or null once done. */
  const digests = new Map<string, Instant | null>();
  /** By `date`, then person. */
  const absent = new Map<string, ReadonlyMap<string, Absence>>();
  const broken = new Set<keyof CaseStore | keyof MailBook>();
  let fileHash: string | null = null;

  const reach = (method: keyof CaseStore | keyof MailBook): void => {
    if (broken.has(method)) throw new Error(`fake: ${method} is away`);
  };
  const put = (file: Stored): void => {
    cases.set(file.head.caseId, frozen(file));
  };
  const putHead = (old: Stored, head: Partial<CaseHead>): void => {
    put({ ...old, head: { ...old.head, ...head } });
  };
  const putOut = (old: Stored, out: OutRow): void => {
    put({ ...old, outs: old.outs.map((each) => (outKey(each) === outKey(out) ? out : each)) });
  };
  const outOf = (caseId: CaseId, out: string): OutRow | null =>
    cases.get(caseId)?.outs.find((each) => outKey(each) === out) ?? null;
  const work = (wanted: (task: Task) => boolean, limit: number): readonly WorkItem[] =>
    [...cases.values()]
      .flatMap(({ head, tasks }) =>
        tasks
          .filter((task) => task.status === 'open' && wanted(task))
          .map(({ step, n, dueAt, openedAt, openedFirst }) => ({
            caseId: head.caseId,
            process: head.process,
            step,
            n,
            dueAt,
            openedAt,
            ...(openedFirst === undefined ? {} : { openedFirst }),
          })),
      )
      .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1))
      .slice(0, limit);
  const sits = (seat: Seat) => (task: Task) =>
    task.named === undefined && task.seat.role === seat.role && task.seat.group === seat.group;

  return {
    changes,
    caseIds: () => [...cases.keys()],
    receipts,
    messageIds,
    mailCounts,
    rosters,
    broken,
    file: async (caseId) => {
      reach('file');
      return cases.get(caseId) ?? null;
    },
    heads: async (caseIds) => {
      reach('heads');
      return [...new Set(caseIds)].flatMap((caseId) => cases.get(caseId)?.head ?? []);
    },
    state: async (caseId) => {
      reach('state');
      const found = cases.get(caseId);
      return found === undefined ? null : { head: found.head, tasks: found.tasks };
    },
    commit: async (...given) => {
      reach('commit');
      const verdicts = given.map((change) => mayCommit(cases.get(change.head.caseId), change));
      if (verdicts.includes('stale')) return 'stale';
      if (verdicts.includes('exists')) return 'exists';
      for (const change of stored(given)) {
        changes.push(change);
        put(merged(cases.get(change.head.caseId), change));
        for (const { codeHash, view, said = [] } of change.receipts) {
          receipts.set(codeHash, view);
          threads.set(codeHash, frozen([...(threads.get(codeHash) ?? []), ...said]));
          options.codes?.set(codeHash, change.head.caseId);
        }
      }
      return 'committed';
    },
    arm: async (caseId, epoch, token, wakeAt) => {
      reach('arm');
      const old = cases.get(caseId);
      if (old === undefined || old.head.epoch !== epoch || old.head.status !== 'open') return 'superseded';
      putHead(old, { token, wakeAt });
      return 'armed';
    },
    raiseEpoch: async (caseId, epoch, now, wakeAt) => {
      reach('raiseEpoch');
      const old = cases.get(caseId);
      if (old === undefined || old.head.epoch !== epoch || old.head.status !== 'open') return 'unneeded';
      if (old.head.wakeAt === null || old.head.wakeAt > now) return 'unneeded';
      putHead(old, { epoch: epoch + 1, wakeAt });
      return 'raised';
    },
    workOfSeat: async (seat, limit) => {
      reach('workOfSeat');
      return work(sits(seat), limit);
    },
    workOfPerson: async (person, limit) => {
      reach('workOfPerson');
      return work((task) => task.asked.includes(person), limit);
    },
    asleep: async (now, limit) => {
      reach('asleep');
      return [...cases.values()]
        .flatMap(({ head: { caseId, wakeAt } }) => (wakeAt !== null && wakeAt <= now ? [{ caseId, wakeAt }] : []))
        .toSorted((a, b) => (a.wakeAt < b.wakeAt ? -1 : 1))
        .slice(0, limit)
        .map(({ caseId }) => caseId);
    },
    undelivered: async (now, limit) => {
      reach('undelivered');
      return [...cases.values()]
        .flatMap(({ head, outs }) =>
          outs.flatMap((out) =>
            out.nextTry !== null && out.nextTry <= now
              ? [{ caseId: head.caseId, out: outKey(out), at: out.nextTry }]
              : [],
          ),
        )
        .toSorted((a, b) => (a.at < b.at ? -1 : 1))
        .slice(0, limit)
        .map(({ caseId, out }) => ({ caseId, out }));
    },
    out: async (caseId, out) => {
      reach('out');
      return outOf(caseId, out);
    },
    claimOut: async (caseId, out, now, lease) => {
      reach('claimOut');
      const old = cases.get(caseId);
      const found = outOf(caseId, out);
      if (old === undefined || found === null || !isFree(found, now)) return null;
      const claimed: OutRow = { ...found, status: 'sending', nextTry: lease, attempts: found.attempts + 1 };
      putOut(old, claimed);
      return claimed;
    },
    settleOut: async (caseId, out, { status, nextTry, messageId }) => {
      reach('settleOut');
      const old = cases.get(caseId);
      const found = outOf(caseId, out);
      if (old === undefined || found === null || !maySettle(found.status, status)) return;
      putOut(old, { ...found, status, nextTry });
      if (messageId !== null) messageIds.set(`${caseId} ${out}`, messageId);
    },
    countMail: async (under, mail, limit) => {
      reach('countMail');
      const key = Object.values(under).join(' ');
      const counted = mailCounts.get(key) ?? new Set<string>();
      if (counted.size >= limit && !counted.has(mail)) return false;
      mailCounts.set(key, new Set([...counted, mail]));
      return true;
    },
    digestsDone: async (date) => {
      reach('digestsDone');
      return [...digests].flatMap(([key, lease]) =>
        lease === null && key.startsWith(`${date} `) ? [key.slice(date.length + 1)] : [],
      );
    },
    claimDigest: async (date, person, now, lease) => {
      reach('claimDigest');
      const held = digests.get(`${date} ${person}`);
      if (held === null || (held !== undefined && held > now)) return false;
      digests.set(`${date} ${person}`, lease);
      return true;
    },
    finishDigest: async (date, person) => {
      reach('finishDigest');
      if (digests.has(`${date} ${person}`)) digests.set(`${date} ${person}`, null);
    },
    roster: async () => {
      reach('roster');
      return rosters.at(-1) ?? null;
    },
    putRoster: async (roster, hash) => {
      reach('putRoster');
      if (roster.version !== (rosters.at(-1)?.version ?? 0) + 1) return 'stale';
      rosters.push(stored(roster));
      fileHash = hash;
      return 'committed';
    },
    rosterFileHash: async () => {
      reach('rosterFileHash');
      return fileHash;
    },
    absences: async (date) => {
      reach('absences');
      return [...(absent.get(date)?.values() ?? [])];
    },
    markAbsent: async (date, absence) => {
      reach('markAbsent');
      const marks = absent.get(date) ?? new Map<string, Absence>();
      const standing = marks.get(absence.person) ?? absence;
      absent.set(date, new Map([...marks, [absence.person, standing]]));
      return standing;
    },
    markPresent: async (date, person) => {
      reach('markPresent');
      absent.set(date, new Map([...(absent.get(date) ?? [])].filter(([id]) => id !== person)));
    },
    enterWave: async (group, { caseId, at }) => {
      reach('enterWave');
      const row = waves.get(group) ?? new Map<string, WaveEntry>();
      if (!row.has(caseId)) row.set(caseId, { caseId, at, wave: null });
      waves.set(group, row);
    },
    waveEntries: async (group, since, limit) => {
      reach('waveEntries');
      return [...(waves.get(group)?.values() ?? [])]
        .filter(({ at }) => at >= since)
        .toSorted((a, b) => (`${a.at}#${a.caseId}` < `${b.at}#${b.caseId}` ? 1 : -1))
        .slice(0, limit);
    },
    assignWave: async (group, { caseId }, wave) => {
      reach('assignWave');
      const entry = waves.get(group)?.get(caseId);
      if (entry !== undefined) waves.get(group)?.set(caseId, { ...entry, wave: entry.wave ?? wave });
    },
    markOpened: async (caseId, step, n, at) => {
      reach('markOpened');
      const old = cases.get(caseId);
      if (old === undefined) return;
      const tasks = old.tasks.map((task) => (isSame(task, { step, n }) ? { openedFirst: at, ...task } : task));
      put({ ...old, tasks });
    },
  };
};

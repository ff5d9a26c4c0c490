import type { CaseChange, CaseEvent, CaseHead, Task } from '../../workflows/domain/case.ts';
import { type Instant, secondsBetween } from '../../workflows/domain/instant.ts';

/** What became of the alarms of many cases. */
export interface Judged {
  readonly fired: number;
  readonly early: number;
  readonly twice: number;
  readonly missed: number;
  /** Of a step that was answered, of a case that was closed, or of nothing that had been announced. */
  readonly unasked: number;
  /** Seconds that the slowest came after its moment. */
  readonly slowest: number;
}

const alarming: ReadonlySet<string> = new Set(['reminded', 'escalated', 'repeated', 'danger', 'unheard']);

const taskKey = (step: string | null, n: number | null): string => `${step} ${n}`;

/** What a change announces: the next alarm of each task it writes, and the standing ones of the whole case. */
const announcedBy = (head: CaseHead, tasks: readonly Task[]): ReadonlyMap<string, Instant | null> =>
  new Map([
    ...tasks.map((task) => [taskKey(task.step, task.n), task.alarm?.at ?? null] as const),
    ...tasks.filter((task) => task.status === 'done').map((task) => [taskKey(task.step, task.n), null] as const),
    ...(head.standing ?? []).map(({ id, at }) => [id, at] as const),
  ]);

/** The key of the alarm that an event tells of; null when it tells of none. A standing alarm opens a step by itself. */
const firedBy = (event: CaseEvent, before: ReadonlyMap<string, Instant | null>, head: CaseHead): string | null => {
  if (alarming.has(event.kind)) return taskKey(event.step, event.n);
  if (event.kind !== 'opened' || event.actor.kind !== 'system') return null;
  const moved = (['silence', 'holiday'] as const).find((id) => {
    const after = head.standing?.find((one) => one.id === id)?.at ?? null;
    return before.has(id) && before.get(id) !== after;
  });
  return moved ?? 'opened';
};

/** Holds what happened beside what had been announced: every task and every case names its next alarm in advance, in
 * the transaction before.
 * @param changes of all cases, oldest first
 * @param end when time stopped */
export const judge = (changes: readonly CaseChange[], end: Instant): Judged => {
  const cases = new Map<string, { open: boolean; readonly announced: Map<string, Instant | null> }>();
  const rung = new Set<string>();
  const found = { fired: 0, early: 0, twice: 0, missed: 0, unasked: 0, slowest: 0 };
  for (const { head, events, tasks } of changes) {
    const known = cases.get(head.caseId) ?? { open: true, announced: new Map<string, Instant | null>() };
    for (const event of events) {
      const key = known.announced.size === 0 ? null : firedBy(event, known.announced, head);
      if (key === null) continue;
      found.fired += 1;
      const at = known.announced.get(key) ?? null;
      if (at === null) {
        found.unasked += 1;
        continue;
      }
      const once = `${head.caseId} ${key} ${at}`;
      if (rung.has(once)) found.twice += 1;
      rung.add(once);
      if (event.at < at) found.early += 1;
      found.slowest = Math.max(found.slowest, secondsBetween(at, event.at));
    }
    for (const id of ['silence', 'holiday']) known.announced.delete(id);
    for (const [key, at] of announcedBy(head, tasks)) known.announced.set(key, at);
    cases.set(head.caseId, { open: head.status === 'open', announced: known.announced });
  }
  for (const { open, announced } of cases.values()) {
    if (!open) continue;
    for (const at of announced.values()) if (at !== null && at <= end) found.missed += 1;
  }
  return found;
};

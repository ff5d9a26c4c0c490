import { type Instant, plusMinutes } from '../../workflows/domain/instant.ts';
import type { DoorBook } from '../../workflows/ports.ts';

export interface FakeDoorBook extends DoorBook {
  /** By name and window. */
  readonly counts: Map<string, number>;
  /** By secret and form. */
  readonly drafts: Map<string, { readonly content: string | null; readonly until: Instant }>;
  /** Methods named here throw, as when DynamoDB is away. */
  readonly broken: Set<keyof DoorBook>;
}

/** What the public door keeps for itself, in memory. */
export const fakeDoorBook = (): FakeDoorBook => {
  const counts = new Map<string, number>();
  const drafts = new Map<string, { readonly content: string | null; readonly until: Instant }>();
  const broken = new Set<keyof DoorBook>();
  const reach = (method: keyof DoorBook): void => {
    if (broken.has(method)) throw new Error(`fake: ${method} is away`);
  };
  return {
    counts,
    drafts,
    broken,
    secretOf: async (date) => {
      reach('secretOf');
      return `secret of ${date}`;
    },
    count: async (name, from) => {
      reach('count');
      const count = 1 + (counts.get(`${name} ${from}`) ?? 0);
      counts.set(`${name} ${from}`, count);
      return count;
    },
    draft: async (secret, formId, now) => {
      reach('draft');
      const found = drafts.get(`${secret} ${formId}`);
      return found === undefined || found.until <= now ? null : found.content;
    },
    putDraft: async (secret, formId, content, now) => {
      reach('putDraft');
      drafts.set(`${secret} ${formId}`, { content, until: plusMinutes(now, 60) });
    },
  };
};

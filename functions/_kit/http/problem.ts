import type { Page } from './page.ts';

/** One thing that is wrong with what a program sent: where (JSON Pointer) and what to do, never the value. */
export interface ProblemAt {
  readonly pointer: string;
  readonly detail: string;
}

/** What went wrong, for a program (RFC 9457). `type` stays about:blank: the status says what kind it is. */
export const problem = (status: number, title: string, detail: string, errors: readonly ProblemAt[] = []): Page => ({
  kind: 'json',
  status,
  type: 'problem',
  value: { type: 'about:blank', title, status, detail, ...(errors.length === 0 ? {} : { errors }) },
});

import { clockOf } from './aws/clock.ts';
import { type LogCode, logCodes } from './log-codes.ts';

/** What may stand beside a code, and the only form it may have. Anything else leaves nothing but the word `unsafe`. */
const formats = {
  caseId: /^[0-9a-z]{26}$/,
  requestId: /^[A-Za-z0-9=_-]{1,80}$/,
  function: /^[a-z-]{1,30}$/,
  door: /^(parent|staff)$/,
  route: /^[A-Za-z]{1,40}$/,
  status: /^\d{3}$/,
  ms: /^\d{1,9}$/,
  process: /^[a-z-]{1,30}$/,
  step: /^[A-Za-z]{1,40}$/,
  n: /^\d{1,6}$/,
  rung: /^\d{1,6}$/,
  epoch: /^\d{1,9}$/,
  version: /^\d{1,9}$/,
  count: /^\d{1,9}$/,
  letter: /^[A-Za-z]{1,30}$/,
  role: /^[A-Za-z]{1,30}$/,
  kind: /^[A-Za-z]{1,30}$/,
  out: /^OUT[#-]\d{1,9}[#-]\d{1,6}$/,
  /** Class of an error, never its message. */
  error: /^[A-Za-z][A-Za-z0-9_.]{0,79}$/,
  /** Code that a system gave: `ECONNRESET`, `MessageRejected`. */
  code: /^[A-Za-z][A-Za-z0-9_.]{0,79}$/,
  /** Where an error arose: file, line and column of our own bundle. */
  at: /^[\w.-]{1,60}:\d{1,8}:\d{1,8}$/,
} as const satisfies Record<string, RegExp>;

type LogKey = keyof typeof formats;
export type LogFields = { readonly [K in LogKey]?: string | number | undefined };
export type LogEvent = (code: LogCode, fields?: LogFields) => void;

/** @returns the fields that may be written: unknown names are left out, values of another form read `unsafe` */
export const safeFields = (fields: LogFields): Record<string, string | number> => {
  const given = new Map<string, unknown>(Object.entries(fields));
  return Object.fromEntries(
    Object.entries(formats).flatMap(([key, format]) => {
      const value = given.get(key);
      if (typeof value !== 'string' && typeof value !== 'number') return [];
      return [[key, format.test(String(value)) ? value : 'unsafe']];
    }),
  );
};

/** The first frame behind the message, which may itself look like one. */
const placeOf = ({ stack = '', message }: Error): string | undefined =>
  /([\w.-]+:\d+:\d+)\)?$/m.exec(stack.slice(stack.indexOf(message) + message.length))?.[1];

/** What may be told of an error: its class, the system's code and the place. A message may hold what somebody wrote. */
export const errorFields = (error: unknown): Pick<LogFields, 'error' | 'code' | 'at'> => {
  if (!(error instanceof Error)) return { error: 'NotAnError' };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return { error: error.name, code, at: placeOf(error) };
};

const clock = clockOf();

/** One structured line: a code from the registry and fields of a fixed form. Not by `console`: Lambda makes that write more
 * before it. */
export const logEvent: LogEvent = (code, fields = {}) => {
  const line = { level: logCodes[code], message: code, timestamp: clock.systemNow(), service: 'meldwijzer' };
  process.stdout.write(`${JSON.stringify({ ...line, ...safeFields(fields) })}\n`);
};

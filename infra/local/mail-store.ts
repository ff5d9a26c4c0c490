import { appendFileSync } from 'node:fs';
import { readIfThere } from './files.ts';
import { dig, isRecord, list, parseLines, text } from './json.ts';

export interface StoredMail {
  readonly id: string;
  /** Real time, and the policy's time. */
  readonly at: string;
  readonly policyAt: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly configurationSet: string;
}

const mailOf = (line: unknown): StoredMail => {
  const tags = dig(line, 'tags');
  return {
    id: text(dig(line, 'id')),
    at: text(dig(line, 'at')),
    policyAt: text(dig(line, 'policyAt')),
    from: text(dig(line, 'from')),
    to: list(dig(line, 'to')).map(text),
    subject: text(dig(line, 'subject')),
    text: text(dig(line, 'text')),
    html: text(dig(line, 'html')),
    tags: isRecord(tags) ? Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, text(value)])) : {},
    configurationSet: text(dig(line, 'configurationSet')),
  };
};

/** Mails of a data folder; they outlive the server. Lines are mails, or say that the event of a mail was told. */
export const mailStore = (file: string) => {
  const mails = new Map<string, StoredMail>();
  const told = new Set<string>();
  for (const line of parseLines(readIfThere(file))) {
    const done = text(dig(line, 'told'));
    if (done === '') mails.set(text(dig(line, 'id')), mailOf(line));
    else told.add(done);
  }
  const append = (line: unknown) => appendFileSync(file, `${JSON.stringify(line)}\n`);
  return {
    add: (mail: StoredMail) => {
      append(mail);
      mails.set(mail.id, mail);
    },
    markTold: (id: string) => {
      append({ told: id });
      told.add(id);
    },
    untold: (): readonly StoredMail[] => [...mails.values()].filter((mail) => !told.has(mail.id)),
    get: (id: string): StoredMail | null => mails.get(id) ?? null,
    /** Newest first; `to` narrows to one recipient. */
    all: (to: string | null): readonly StoredMail[] =>
      [...mails.values()].filter((mail) => to === null || mail.to.includes(to)).toReversed(),
  };
};
export type MailStore = ReturnType<typeof mailStore>;

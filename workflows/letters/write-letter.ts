import type { LetterId } from '../domain/case.ts';
import { fill } from '../domain/fill.ts';
import type { Letter, LetterFacts, WrittenLetter } from './letter.ts';
import { footer, letters } from './letters.ts';

/** The only names that a letter may hold; a letter that names another does not compile. `n`: how many actions. */
type Printable = Readonly<Record<Exclude<keyof LetterFacts, 'items'> | 'n', string>>;

/** On one line, so that no fact can add a line to a subject. */
const line = (fact: string): string => fact.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

const actions = (n: number): string => (n === 1 ? '1 actie' : `${n} acties`);

const printable = (facts: LetterFacts): Printable => ({
  school: line(facts.school),
  ref: line(facts.ref),
  role: line(facts.role),
  nextRole: line(facts.nextRole),
  due: line(facts.due),
  daysLeft: line(facts.daysLeft),
  date: line(facts.date),
  time: line(facts.time),
  link: line(facts.link),
  urgentPhone: line(facts.urgentPhone),
  late: String(facts.late),
  today: String(facts.today),
  n: actions(facts.items.length),
});

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

/** Mail links lead to our own doors: over https, or on the machine itself. */
const isOurs = (link: string): boolean =>
  /^(?:https:\/\/[^\s/@]|http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?(?:\/|$))\S*$/.test(link);

const paragraph = (text: string, link: string): string => {
  const html = escaped(text);
  const address = escaped(link);
  return `<p>${isOurs(link) ? html.replace(address, () => `<a href="${address}">${address}</a>`) : html}</p>`;
};

/** A letter as plain text and as HTML that says the same. An address that is not ours is printed, but is no link. */
export const writeLetter = (id: LetterId, facts: LetterFacts): WrittenLetter => {
  const letter: Letter = letters[id];
  const print = printable(facts);
  const listed = id === 'digest' ? facts.items.map((item) => `${line(item.ref)}: ${line(item.due)}`) : [];
  const paragraphs = [...fill(letter.body, print).split('\n'), ...listed, ...(letter.bare === true ? [] : [footer])];
  return {
    subject: fill(letter.subject, print),
    text: `${paragraphs.join('\n\n')}\n`,
    html: `<!doctype html>\n<html lang="nl"><head><meta charset="utf-8"><title>${escaped(fill(letter.subject, print))}</title></head><body>\n${paragraphs
      .map((one) => paragraph(one, print.link))
      .join('\n')}\n</body></html>\n`,
  };
};

import type { CaseHead, OutRow } from '../domain/case.ts';
import type { Context } from '../domain/context.ts';
import { longDate } from '../domain/dutch-date.ts';
import { dateOf, daysBetween, timeOf } from '../domain/instant.ts';
import { referenceOf } from '../domain/reference.ts';
import { roles } from '../domain/roles.ts';
import type { LetterFacts } from '../letters/letter.ts';

const daysLeft = (days: number): string => {
  if (days < 0) return 'te laat';
  if (days === 0) return 'vandaag';
  return days === 1 ? '1 dag' : `${days} dagen`;
};

/** The few facts a letter may hold, ready to print.
 * @param staffUrl origin of the staff door */
export const lettersFacts = (
  context: Context,
  staffUrl: string,
  head: CaseHead,
  letter: Extract<OutRow['content'], { kind: 'letter' }>,
): LetterFacts => {
  const today = dateOf(context.now);
  const due = dateOf(letter.dueAt);
  const at = letter.notice?.endsWith('Z') ? letter.notice : null;
  return {
    school: context.school.name,
    ref: referenceOf(head.caseId),
    role: roles[letter.role].label,
    nextRole: at === null ? (letter.notice ?? roles.boardContact.label) : roles.boardContact.label,
    due: longDate(due),
    daysLeft: daysLeft(daysBetween(today, due)),
    date: longDate(today),
    time: at === null ? timeOf(context.now) : timeOf(at),
    // Leads to whatever is next, so that the mail names no step.
    link: `${staffUrl}/zaak/${head.caseId}/nu`,
    urgentPhone: context.school.contact.urgentPhone,
    items: [{ ref: referenceOf(head.caseId), due: longDate(due) }],
    late: 0,
    today: 0,
  };
};

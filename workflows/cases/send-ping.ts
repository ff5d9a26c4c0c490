import type { CaseId } from '../domain/case.ts';
import type { School } from '../domain/school/school.ts';
import type { LetterFacts } from '../letters/letter.ts';
import { writeLetter } from '../letters/write-letter.ts';
import type { Intake, Mailer } from '../ports.ts';

export interface PingPorts {
  readonly intake: Pick<Intake, 'pingAddress'>;
  readonly mailer: Mailer;
  readonly school: School;
  /** Origin of the parent door. */
  readonly parentUrl: string;
}

/** The school and the page for the code; nothing of the case fits in. */
const factsOf = ({ school, parentUrl }: PingPorts): LetterFacts => ({
  school: school.name,
  ref: '',
  role: '',
  nextRole: '',
  due: '',
  daysLeft: '',
  date: '',
  time: '',
  link: `${parentUrl}/code`,
  urgentPhone: school.contact.urgentPhone,
  items: [],
  late: 0,
  today: 0,
});

/** Tells whoever asked for it that the school wrote something, without a word of it. The address goes from its own row into
 * this one mail and nowhere else. */
export const sendPing = async (
  ports: PingPorts,
  caseId: CaseId,
  out: string,
  codeHash: string,
): Promise<
  | { readonly kind: 'sent'; readonly messageId: string }
  | { readonly kind: 'unasked' }
  | { readonly kind: 'refused'; readonly again: boolean }
> => {
  const to = await ports.intake.pingAddress(codeHash);
  if (to === null) return { kind: 'unasked' };
  return ports.mailer.send({ to, ...writeLetter('parentPing', factsOf(ports)), caseId, out });
};

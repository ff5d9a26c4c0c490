import { dateOf, type Instant, millisecondsOf, plusDays } from '../../workflows/domain/instant.ts';
import type { ParentPorts } from './parent-ports.ts';

/** A form carries when it was opened, signed with the secret of that day, so that nobody can make one up. */

type TicketPorts = Pick<ParentPorts, 'clock' | 'keys' | 'doorBook'>;

const signed = async (ports: TicketPorts, opened: Instant, submission: string): Promise<string> =>
  ports.keys.hmac(await ports.doorBook.secretOf(dateOf(opened), ports.clock.systemNow()), `${opened} ${submission}`);

/** Empty when no secret is to be had: the form is shown all the same. */
export const newTicket = async (ports: TicketPorts, submission: string): Promise<string> => {
  const opened = ports.clock.systemNow();
  try {
    return `${opened} ${await signed(ports, opened, submission)}`;
  } catch {
    return '';
  }
};

const shape = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z) ([0-9a-f]{64})$/;

/** Milliseconds since the form was opened; null for a ticket that is missing, made up or of before yesterday. */
export const formAge = async (ports: TicketPorts, ticket: string, submission: string): Promise<number | null> => {
  const now = ports.clock.systemNow();
  const [, opened, mac] = shape.exec(ticket) ?? [];
  if (opened === undefined || mac === undefined || opened > now) return null;
  const today = dateOf(now);
  if (![today, plusDays(today, -1)].some((day) => opened.startsWith(day) || dateOf(opened) === day)) return null;
  return mac === (await signed(ports, opened, submission)) ? millisecondsOf(now) - millisecondsOf(opened) : null;
};

import { dateOf, type Instant, instantOf, millisecondsOf } from '../../workflows/domain/instant.ts';
import { networkOf } from './network.ts';
import type { ParentPorts } from './parent-ports.ts';
import { formAge } from './ticket.ts';

/** Nothing that is well-formed is refused or thrown away. What looks like one of a flood goes the slow lane: stored and
 * acknowledged like any other, with its mails batched (workflows/domain/mail-rules.ts). */

export const floodLimits = {
  /** A person does not read, fill in and check a form within this time. */
  leastMilliseconds: 2000,
  windowMinutes: 10,
  /** From one network within the window; mild enough to be low, for the second mail is all that the slow lane saves. */
  perNetwork: 1,
  /** From everywhere within the window. */
  perSchool: 20,
} as const;

/** Why something goes the slow lane; a word for the log. */
export type SlowReason = 'trap' | 'ticket' | 'haste' | 'network' | 'school' | 'uncounted';

type LanePorts = Pick<ParentPorts, 'clock' | 'keys' | 'doorBook'>;

const windowStart = (now: Instant): Instant => {
  const length = floodLimits.windowMinutes * 60_000;
  return instantOf(Math.floor(millisecondsOf(now) / length) * length);
};

/** How many came in, this one included. No address is kept: only its network, hashed under a secret that is gone in two days. */
const counted = async (ports: LanePorts, source: string): Promise<SlowReason | null> => {
  const now = ports.clock.systemNow();
  const from = windowStart(now);
  try {
    const secret = await ports.doorBook.secretOf(dateOf(now), now);
    const network = ports.keys.hmac(secret, `network ${networkOf(source)}`);
    const [near, all] = await Promise.all([
      ports.doorBook.count(network, from, now),
      ports.doorBook.count('school', from, now),
    ]);
    if (near > floodLimits.perNetwork) return 'network';
    return all > floodLimits.perSchool ? 'school' : null;
  } catch {
    return 'uncounted';
  }
};

const filledIn = async (
  ports: LanePorts,
  { id, ticket, trap }: { readonly id: string; readonly ticket: string; readonly trap: string },
): Promise<SlowReason | null> => {
  if (trap !== '') return 'trap';
  const age = await formAge(ports, ticket, id).catch(() => null);
  if (age === null) return 'ticket';
  return age < floodLimits.leastMilliseconds ? 'haste' : null;
};

/** Null for what is treated as always.
 * @param page what the form carried; left out for what a program hands in, which fills in no form */
export const slowReason = async (
  ports: LanePorts,
  source: string,
  page?: { readonly id: string; readonly ticket: string; readonly trap: string },
): Promise<SlowReason | null> => {
  const flood = await counted(ports, source);
  // The same book, which is away: it is not waited for twice.
  if (page === undefined || flood === 'uncounted') return flood;
  return (await filledIn(ports, page)) ?? flood;
};

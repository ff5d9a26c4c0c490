import { mailEvent } from '../../workflows/cases/mail-event.ts';
import { logEvent } from '../_kit/log.ts';
import { onEvent } from '../_kit/on-event.ts';
import { stepPorts } from '../_kit/step-ports.ts';
import { isLostDigest, mailEventOf, sesEvent } from './ses-event.ts';

const ports = stepPorts();

/** SES tells what became of a letter; one that bounced moves its task up the ladder at once. */
export const handler = onEvent(sesEvent, async (event, requestId) => {
  if (isLostDigest(event)) return logEvent('letterBounced', { letter: 'digest', requestId });
  const told = mailEventOf(event);
  if (told === null) return logEvent('eventIgnored', { requestId });
  const outcome = await mailEvent(ports, told);
  if (told.became === 'bounced' && outcome !== 'ignored') {
    logEvent('letterBounced', { caseId: told.caseId, out: told.out, requestId });
  }
});

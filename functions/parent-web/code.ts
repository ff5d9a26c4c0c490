import { lookUpReceipt, type Receipt } from '../../workflows/cases/look-up-receipt.ts';
import { mayBeReached } from '../../workflows/domain/receipt.ts';
import { type DoorRequest, html, type Page, posted } from '../_kit/http/page.ts';
import { errorFields } from '../_kit/log.ts';
import { codeForm, codePage, unknownCode } from './code-form.ts';
import { padded } from './padded.ts';
import { frameOf, type ParentPorts } from './parent-ports.ts';
import { statusPage } from './status-page.tsx';

export const showCode = (ports: ParentPorts): Page => html(200, codePage(frameOf(ports), '', []));

const lookUp = async (
  ports: ParentPorts,
  requestId: string,
  typed: string,
  away: ((code: string) => Page) | undefined,
): Promise<Receipt | Page | null> => {
  try {
    return await lookUpReceipt(ports, typed);
  } catch (error) {
    if (away === undefined) throw error;
    ports.log('followUpFailed', { requestId, ...errorFields(error) });
    return away(typed);
  }
};

/** Everything that a code can do begins here: whatever was typed, the same rows are asked for, and an answer about a code has
 * one length.
 * @param away what is shown when nobody can tell whose code it is, for whoever would lose words */
export const withReceipt = async (
  ports: ParentPorts,
  request: DoorRequest,
  then: (receipt: Receipt) => Promise<Page> | Page,
  away?: (code: string) => Page,
): Promise<Page> => {
  const typed = posted(request.typed, 'code').slice(0, codeForm.fields[0].max);
  const receipt = await lookUp(ports, request.requestId, typed, away);
  if (receipt !== null && 'kind' in receipt) return receipt;
  ports.log('receiptLookedUp', { requestId: request.requestId, kind: receipt === null ? 'unknown' : 'known' });
  return receipt === null ? unknownCode(frameOf(ports), typed) : then(receipt);
};

const status = (ports: ParentPorts, receipt: Receipt): Page =>
  html(200, padded(statusPage({ frame: frameOf(ports), receipt, submission: ports.ids.secret() })));

/** The same, for what tells the school how to reach somebody; who is not to be reached sees how it stands. */
export const toBeReached: typeof withReceipt = (ports, request, then, away) =>
  withReceipt(ports, request, (receipt) => (mayBeReached(receipt.view) ? then(receipt) : status(ports, receipt)), away);

/** How it stands, for whoever has the code. */
export const showStatus = (ports: ParentPorts, request: DoorRequest): Promise<Page> =>
  withReceipt(ports, request, (receipt) => status(ports, receipt));

import { changePing } from '../../workflows/cases/follow-up.ts';
import type { Receipt } from '../../workflows/cases/look-up-receipt.ts';
import { type Problem, parse } from '../../workflows/forms/parse.ts';
import { parentPingForm } from '../../workflows/forms/receipt/parent-ping.ts';
import type { Typed } from '../../workflows/forms/typed.ts';
import { href } from '../_kit/http/links.ts';
import { type DoorRequest, html, type Page, without } from '../_kit/http/page.ts';
import { errorFields } from '../_kit/log.ts';
import { formPage } from '../_kit/pages/form-page.tsx';
import { toBeReached } from './code.ts';
import { padded } from './padded.ts';
import { frameOf, type ParentPorts, todayOf } from './parent-ports.ts';
import { statusPage } from './status-page.tsx';
import { submissionIn } from './submission.ts';

const pingForm = (
  ports: ParentPorts,
  code: string,
  typed: Typed,
  problems: readonly Problem[],
  status = problems.length === 0 ? 200 : 422,
): Page =>
  html(
    status,
    padded(
      formPage({
        frame: frameOf(ports),
        title: 'Code',
        form: parentPingForm,
        action: href('codePing'),
        typed,
        problems,
        hidden: { code },
        button: parentPingForm.submit,
      }),
    ),
  );

/** Nothing was changed, for the store is away; the address stays typed. */
const notKept = (ports: ParentPorts, code: string, typed: Typed): Page => {
  const { phone } = ports.school.contact;
  const message = `Uw keuze is nog niet bewaard. Probeer het opnieuw. Lukt het niet? Bel ${phone}.`;
  return pingForm(ports, code, typed, [{ name: '', message }], 503);
};

const set = async (
  ports: ParentPorts,
  requestId: string,
  receipt: Receipt,
  typed: Typed,
  address: string | null,
): Promise<Page> => {
  try {
    await changePing(ports, receipt.codeHash, address);
  } catch (error) {
    ports.log('followUpFailed', { requestId, ...errorFields(error) });
    return notKept(ports, receipt.code, typed);
  }
  ports.log('pingChanged', { requestId, kind: address === null ? 'off' : 'on' });
  const notice =
    address === null ? 'Wij sturen u geen mail. Uw adres is gewist.' : 'U krijgt een mail als er een bericht is.';
  const page = statusPage({
    frame: frameOf(ports),
    receipt: { ...receipt, ping: address !== null },
    submission: ports.ids.secret(),
    notice: [notice],
  });
  return html(200, padded(page));
};

/** The mail that says no more than that there is a message: on, with an address that is safe, or off. */
export const pingMail = (ports: ParentPorts, request: DoorRequest): Promise<Page> => {
  const { typed, action } = submissionIn(request);
  const { requestId } = request;
  const own = without(typed, ['code']);
  return toBeReached(
    ports,
    request,
    (receipt) => {
      if (action === 'off') return set(ports, requestId, receipt, own, null);
      if (action === 'show') return pingForm(ports, receipt.code, {}, []);
      const parsed = parse(parentPingForm, own, todayOf(ports));
      if (parsed.kind === 'rejected') return pingForm(ports, receipt.code, own, parsed.problems);
      const { safe, email } = parsed.answers;
      return set(ports, requestId, receipt, own, safe === 'yes' && typeof email === 'string' ? email : null);
    },
    action === 'show' ? undefined : (code) => notKept(ports, code, own),
  );
};

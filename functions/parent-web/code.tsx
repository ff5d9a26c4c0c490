import { lookUpReceipt } from '../../workflows/cases/look-up-receipt.ts';
import type { ReceiptView } from '../../workflows/domain/case.ts';
import { longDate } from '../../workflows/domain/dutch-date.ts';
import { dateOf } from '../../workflows/domain/instant.ts';
import { parentStatusText } from '../../workflows/domain/receipt.ts';
import { roles } from '../../workflows/domain/roles.ts';
import type { Form } from '../../workflows/forms/form.ts';
import type { Problem } from '../../workflows/forms/parse.ts';
import { texts } from '../../workflows/forms/texts.ts';
import { href } from '../_kit/http/links.ts';
import { type DoorRequest, html, type Page, posted } from '../_kit/http/page.ts';
import { htmlDocument } from '../_kit/pages/document.ts';
import { formPage } from '../_kit/pages/form-page.tsx';
import { type Frame, Shell } from '../_kit/pages/shell.tsx';
import { frameOf, type ParentPorts } from './parent-ports.ts';

/** Not a form of a case: it stores nothing, so it stands beside its page. Room for spaces and hyphens. */
const codeForm = {
  id: 'code',
  version: 1,
  title: 'Hoe staat het met uw bericht?',
  audience: 'parent',
  submit: 'Bekijk',
  fields: [
    {
      id: 'code',
      kind: 'text',
      label: 'Uw code',
      help: '24 letters en cijfers. Streepjes en hoofdletters hoeven niet.',
      required: true,
      max: 60,
    },
  ],
  example: { code: 'ABCD-EFGH-JKMN-PQRS-TVWX-YZ01' },
} as const satisfies Form;

const codePage = (frame: Frame, code: string, problems: readonly Problem[]): string =>
  formPage({
    frame,
    title: 'Code',
    form: codeForm,
    action: href('codeStatus'),
    typed: { code },
    problems,
    hidden: {},
    button: codeForm.submit,
  });

const statusPage = (frame: Frame, view: ReceiptView): string =>
  htmlDocument(
    <Shell frame={frame} title="Code">
      <h1>{codeForm.title}</h1>
      <p class="code" role="status">
        {parentStatusText[view.status]}
      </p>
      <dl class="summary">
        <div>
          <dt>Ontvangen op</dt>
          <dd>{longDate(dateOf(view.receivedAt))}</dd>
        </div>
        {view.next === null ? null : (
          <>
            <div>
              <dt>Wie is aan de beurt</dt>
              <dd>{`De ${roles[view.next.role].label}`}</dd>
            </div>
            <div>
              <dt>Uiterlijk op</dt>
              <dd>{longDate(view.next.by)}</dd>
            </div>
          </>
        )}
      </dl>
      <p>{texts['receipt.unhappy']}</p>
    </Shell>,
  );

export const showCode = (ports: ParentPorts): Page => html(200, codePage(frameOf(ports), '', []));

/** A code that does not exist and one that cannot exist take the same path and get the same answer. */
export const showStatus = async (ports: ParentPorts, request: DoorRequest): Promise<Page> => {
  const typed = posted(request.typed, 'code').slice(0, codeForm.fields[0].max);
  const view = await lookUpReceipt(ports, typed);
  ports.log('receiptLookedUp', { requestId: request.requestId, kind: view === null ? 'unknown' : 'known' });
  return view === null
    ? html(422, codePage(frameOf(ports), typed, [{ name: 'code', message: texts['error.code'] }]))
    : html(200, statusPage(frameOf(ports), view));
};

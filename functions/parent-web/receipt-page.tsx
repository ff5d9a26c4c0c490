import { closedUntil } from '../../workflows/domain/calendar.ts';
import type { ReceiptView } from '../../workflows/domain/case.ts';
import { longDate } from '../../workflows/domain/dutch-date.ts';
import { fill } from '../../workflows/domain/fill.ts';
import type { LocalDate } from '../../workflows/domain/instant.ts';
import { groupedCode } from '../../workflows/domain/receipt.ts';
import { roles } from '../../workflows/domain/roles.ts';
import { texts } from '../../workflows/forms/texts.ts';
import { href } from '../_kit/http/links.ts';
import { htmlDocument } from '../_kit/pages/document.ts';
import { type Frame, Shell } from '../_kit/pages/shell.tsx';
import { WithPhones } from '../_kit/pages/with-phones.tsx';
import { DangerBox } from './danger-box.tsx';

interface ReceiptProps {
  readonly frame: Frame;
  readonly code: string;
  readonly view: ReceiptView;
  readonly danger: boolean;
  readonly today: LocalDate;
}

/** The only time that the code is shown; it is in no address, so that no history or log keeps it. */
export const receiptPage = ({ frame, code, view, danger, today }: ReceiptProps): string => {
  const { school } = frame;
  const opens = closedUntil(today, school.calendar);
  return htmlDocument(
    <Shell frame={frame} title="Verstuurd">
      <h1>{texts['receipt.title']}</h1>
      {danger ? <DangerBox school={school} phrase="after" /> : null}
      <h2 id="code">Uw code</h2>
      <p class="code">{groupedCode(code)}</p>
      <p>
        Schrijf de code op of print deze pagina. Wij kunnen de code niet opnieuw geven. Met uw code ziet u op{' '}
        <a href={href('codeForm')}>de pagina over uw bericht</a> hoe het staat.
      </p>
      <h2>Wat gebeurt er nu?</h2>
      {view.next === null ? null : (
        <p>{fill(texts['receipt.next'], { firstRole: roles[view.next.role].label, ackDue: longDate(view.next.by) })}</p>
      )}
      {opens === null ? null : <p>{fill(texts['receipt.closed'], { closedUntil: longDate(opens) })}</p>}
      {danger ? null : (
        <p class="notice">
          <WithPhones text={fill(texts['receipt.danger'], { phone: school.contact.phone })} />
        </p>
      )}
      <p>{texts['receipt.unhappy']}</p>
    </Shell>,
  );
};

import { closedUntil } from '../../workflows/domain/calendar.ts';
import type { ReceiptView } from '../../workflows/domain/case.ts';
import { longDate } from '../../workflows/domain/dutch-date.ts';
import { fill } from '../../workflows/domain/fill.ts';
import type { LocalDate } from '../../workflows/domain/instant.ts';
import { groupedCode } from '../../workflows/domain/receipt.ts';
import { roles } from '../../workflows/domain/roles.ts';
import { schoolWords } from '../../workflows/domain/school/school-words.ts';
import { textsOf } from '../../workflows/forms/texts-of.ts';
import { htmlDocument } from '../_kit/pages/document.ts';
import { type Frame, Shell } from '../_kit/pages/shell.tsx';
import { WithPhones } from '../_kit/pages/with-phones.tsx';
import { PastTheBoard } from './about-executive.tsx';
import { CodeBlock, TypeBack } from './code-block.tsx';
import { DangerBox } from './danger-box.tsx';
import { wordsFor } from './status-words.ts';

interface ReceiptProps {
  readonly frame: Frame;
  readonly code: string;
  /** What the form says on its receipt. */
  readonly says?: string | undefined;
  readonly view: ReceiptView;
  readonly danger: boolean;
  /** It is about the board's executive. */
  readonly aboutExecutive?: boolean;
  readonly today: LocalDate;
}

interface PupilReceiptProps {
  readonly frame: Frame;
  readonly code: string;
  readonly by: LocalDate | null;
}

/** For a child: who comes, and that nothing goes home. The code is a help and no duty. */
export const pupilReceiptPage = ({ frame, code, by }: PupilReceiptProps): string => {
  const words = textsOf(frame.school);
  return htmlDocument(
    <Shell frame={frame} title="Verstuurd">
      <h1>{words['pupil.title']}</h1>
      {by === null ? null : <p>{fill(words['pupil.done'], { ackDue: longDate(by) })}</p>}
      <p>Wij sturen niets naar huis.</p>
      <p class="notice">
        <WithPhones text={words['pupil.phone']} />
      </p>
      <p>{words['pupil.secret']}</p>
      <h2>Je code</h2>
      <p class="code">{groupedCode(code)}</p>
      <p>Met deze code kun je zien of wij je bericht hebben gelezen. Je hoeft hem niet te bewaren.</p>
    </Shell>,
  );
};

/** The only time that the code is shown; it is in no address, so that no history or log keeps it. */
export const receiptPage = ({
  frame,
  code,
  says,
  view,
  danger,
  aboutExecutive = false,
  today,
}: ReceiptProps): string => {
  const { school } = frame;
  const words = textsOf(school);
  const opens = closedUntil(today, school.calendar);
  // Some terms run on in a holiday: then somebody does read it before the school opens.
  const waits = opens !== null && (view.next === null || view.next.by >= opens);
  return htmlDocument(
    <Shell frame={frame} title="Verstuurd">
      <h1>{words['receipt.title']}</h1>
      {danger ? <DangerBox school={school} phrase="after" /> : null}
      <CodeBlock code={code} />
      <TypeBack code={code} />
      <h2>Wat gebeurt er nu?</h2>
      {view.next === null ? null : (
        <p>{fill(words['receipt.next'], { firstRole: roles[view.next.role].label, ackDue: longDate(view.next.by) })}</p>
      )}
      {view.translating ? <p>{words['msg.translate']}</p> : null}
      {waits ? <p>{fill(words['receipt.closed'], { closedUntil: longDate(opens) })}</p> : null}
      {says === undefined ? null : (
        <p>
          <WithPhones text={fill(says, schoolWords(school))} />
        </p>
      )}
      {aboutExecutive ? <PastTheBoard school={school} /> : null}
      {danger ? null : (
        <p class="notice">
          <WithPhones text={fill(words['receipt.danger'], { phone: school.contact.phone })} />
        </p>
      )}
      <p>
        <WithPhones text={fill(words[wordsFor(view).unhappy], schoolWords(school))} />
      </p>
    </Shell>,
  );
};

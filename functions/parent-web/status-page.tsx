import type { Receipt } from '../../workflows/cases/look-up-receipt.ts';
import type { ReceiptView, Said } from '../../workflows/domain/case.ts';
import { longDate } from '../../workflows/domain/dutch-date.ts';
import { fill } from '../../workflows/domain/fill.ts';
import { dateOf, timeOf } from '../../workflows/domain/instant.ts';
import { mayBeReached, parentStatusText } from '../../workflows/domain/receipt.ts';
import { roles } from '../../workflows/domain/roles.ts';
import { schoolWords } from '../../workflows/domain/school/school-words.ts';
import { textsOf } from '../../workflows/forms/texts-of.ts';
import { href } from '../_kit/http/links.ts';
import { htmlDocument } from '../_kit/pages/document.ts';
import { FormBlock } from '../_kit/pages/form-page.tsx';
import { Hidden } from '../_kit/pages/hidden.tsx';
import { type Frame, Shell } from '../_kit/pages/shell.tsx';
import { WithPhones } from '../_kit/pages/with-phones.tsx';
import { DangerBox, DangerNow } from './danger-box.tsx';
import { wordsFor } from './status-words.ts';

interface StatusProps {
  readonly frame: Frame;
  readonly receipt: Receipt;
  /** For the next message. */
  readonly submission: string;
  /** What was just done, in a few lines. */
  readonly notice?: readonly string[];
  /** Somebody just said that a child is or may be in danger. */
  readonly danger?: boolean;
}

const State = ({ view }: { readonly view: ReceiptView }) => (
  <dl class="summary">
    <div>
      <dt>Ontvangen op</dt>
      <dd>{longDate(dateOf(view.receivedAt))}</dd>
    </div>
    {view.withdrawn === undefined ? null : (
      <div>
        <dt>Ingetrokken op</dt>
        <dd>{longDate(dateOf(view.withdrawn))}</dd>
      </div>
    )}
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
);

/** What was said both ways. Of the school nobody is named, and nobody is asked for a name. */
const Thread = ({ said, you }: { readonly said: readonly Said[]; readonly you: string }) => (
  <section>
    <h2>Berichten</h2>
    {said.length === 0 ? <p>Er zijn nog geen berichten.</p> : null}
    {said.map((one, at) => (
      <article key={`${one.at} ${at}`} class={`card said ${one.by}`}>
        <h3>{one.by === 'school' ? 'De school' : you}</h3>
        <p class="meta">{`${longDate(dateOf(one.at))}, ${timeOf(one.at)} uur`}</p>
        <p class="words">{one.text}</p>
      </article>
    ))}
  </section>
);

interface ButtonProps {
  readonly action: string;
  readonly code: string;
  readonly label: string;
  readonly does?: string;
}

/** Leads on with the code in the post, never in an address. */
const CodeButton = ({ action, code, label, does = 'show' }: ButtonProps) => (
  <form method="post" action={action}>
    <Hidden values={{ code }} />
    <button class="quiet" type="submit" name="action" value={does}>
      {label}
    </button>
  </form>
);

const Reach = ({ receipt: { code, ping } }: { readonly receipt: Receipt }) => (
  <>
    {ping ? (
      <CodeButton action={href('codePing')} code={code} label="Zet die mail uit" does="off" />
    ) : (
      <CodeButton action={href('codePing')} code={code} label="Mail mij als er een bericht is" />
    )}
    <CodeButton action={href('codeReach')} code={code} label="Verander hoe wij u bereiken" />
  </>
);

const More = ({ receipt }: { readonly receipt: Receipt }) => {
  const { code, view, ping } = receipt;
  const reach = mayBeReached(view);
  if (!reach && view.withdrawn !== undefined && view.appointment === undefined) return null;
  return (
    <section class="no-print">
      <h2>{wordsFor(view).more}</h2>
      {reach ? (
        <p>{ping ? 'U krijgt een mail als er een bericht is.' : 'Wilt u een mail als er een bericht is? Dat kan.'}</p>
      ) : null}
      <div class="buttons">
        {reach ? <Reach receipt={receipt} /> : null}
        {view.appointment === undefined ? null : (
          <CodeButton action={href('codeAgenda')} code={code} label="Zet de afspraak in mijn agenda" />
        )}
        {view.withdrawn === undefined ? (
          <CodeButton action={href('codeWithdraw')} code={code} label="Trek mijn bericht in" />
        ) : null}
      </div>
    </section>
  );
};

/** All that a code opens: how it stands, what was said, and what somebody can do. It works without script and leaves nothing
 * on the device. */
export const statusPage = ({ frame, receipt, submission, notice = [], danger = false }: StatusProps): string => {
  const words = wordsFor(receipt.view);
  const own = textsOf(frame.school);
  return htmlDocument(
    <Shell frame={frame} title="Code">
      {danger ? <DangerBox school={frame.school} phrase="after" /> : null}
      <h1>{words.title}</h1>
      {notice.length === 0 ? null : (
        <div class="notice" role="status">
          {notice.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
      <p class="code">{parentStatusText[receipt.view.status]}</p>
      <State view={receipt.view} />
      {receipt.view.translating ? <p>{own['msg.translate']}</p> : null}
      {receipt.view.status === 'closed' ? (
        <p>
          <WithPhones text={fill(own[words.closed], schoolWords(frame.school))} />
        </p>
      ) : null}
      <Thread said={receipt.said} you={words.you} />
      <section class="no-print">
        <h2>{words.message.title}</h2>
        <FormBlock
          form={words.message}
          action={href('codeMessage')}
          typed={{}}
          problems={[]}
          hidden={{ code: receipt.code, submission }}
          button={words.message.submit}
          below={{ field: 'danger', content: <DangerNow school={frame.school} to={words.message.audience} /> }}
        />
      </section>
      <More receipt={receipt} />
      <p>
        <WithPhones text={fill(own[words.unhappy], schoolWords(frame.school))} />
      </p>
      {receipt.view.pupil === true ? (
        <p class="notice">
          <WithPhones text={own['pupil.phone']} />
        </p>
      ) : null}
    </Shell>,
  );
};

import type { ComponentChildren } from 'preact';
import { warningsIn } from '../../workflows/cases/confirm-danger.ts';
import { mayLink } from '../../workflows/cases/link-to.ts';
import type { Recorded } from '../../workflows/cases/recorded.ts';
import { type NotOpen, readCase } from '../../workflows/cases/staff.ts';
import type { Answers, CaseId } from '../../workflows/domain/case.ts';
import { dateOf } from '../../workflows/domain/instant.ts';
import { referenceOf } from '../../workflows/domain/reference.ts';
import type { Form } from '../../workflows/forms/form.ts';
import { type Problem, parse } from '../../workflows/forms/parse.ts';
import { summary } from '../../workflows/forms/summary.ts';
import type { Typed } from '../../workflows/forms/typed.ts';
import { href } from '../_kit/http/links.ts';
import { html, type Page, posted, without } from '../_kit/http/page.ts';
import { checkPage } from '../_kit/pages/check-page.tsx';
import { formPage } from '../_kit/pages/form-page.tsx';
import { withBlockFor } from './add-block.ts';
import { notOpenPage } from './not-open.ts';
import { savedPage } from './saved-page.tsx';
import { type StaffWebPorts, technicalNames, type Visit, type VisitHandler } from './visit.ts';

/** What a member of staff starts a case with. */
export interface StartForm {
  readonly form: Form;
  readonly title: string;
  readonly check: string;
  readonly send: string;
  readonly intro?: ComponentChildren;
  /** Beside the link to the case that it comes from. */
  readonly beside: string;
  /** What the page afterwards says. */
  readonly saved: string;
  /** @param from the case that it comes from; null for one of its own */
  readonly record: (
    ports: StaffWebPorts,
    person: string,
    submission: string,
    answers: Answers,
    from: CaseId | null,
  ) => Promise<Recorded | NotOpen>;
}

/** The id that makes two presses one case; a page without one gets a new one. */
const submissionOf = (ports: StaffWebPorts, { request }: Visit): string => {
  const given = posted(request.typed, 'submission');
  return /^[0-9a-f]{32}$/.test(given) ? given : ports.ids.secret();
};

/** The case that somebody came from; empty for a case of its own. Whether it may be read is decided when it counts. */
const fromOf = ({ request }: Visit): string => {
  const given = posted(request.typed, 'zaak') || (request.query['zaak'] ?? '');
  return /^[0-9a-z]{26}$/.test(given) ? given : '';
};

const hiddenOf = (visit: Visit, submission: string): Typed => {
  const zaak = fromOf(visit);
  return { csrf: visit.session.csrf, submission, ...(zaak === '' ? {} : { zaak }) };
};

type From = Awaited<ReturnType<typeof readCase>> | null;

const readFrom = async (ports: StaffWebPorts, visit: Visit): Promise<From> =>
  fromOf(visit) === '' ? null : readCase(ports, visit.person.id, fromOf(visit));

const formView = (
  start: StartForm,
  visit: Visit,
  read: From,
  submission: string,
  typed: Typed,
  problems: readonly Problem[],
): string => {
  // No word of a link with a case that is known only in part: none will be made.
  const isLinked = read?.kind === 'found' && mayLink({ kind: 'open', reading: read.reading });
  const from = isLinked ? fromOf(visit) : null;
  return formPage({
    frame: visit.frame,
    title: start.title,
    heading: start.title,
    form: start.form,
    action: start.check,
    typed,
    problems,
    hidden: hiddenOf(visit, submission),
    before: (
      <>
        {start.intro}
        {from === null ? null : (
          <p class="notice">
            {'Dit hoort bij zaak '}
            <a href={href('caseFile', { caseId: from })}>{referenceOf(from)}</a>
            {`. ${start.beside}`}
          </p>
        )}
      </>
    ),
  });
};

interface CheckView {
  readonly submission: string;
  readonly typed: Typed;
  readonly lines: ReturnType<typeof summary>;
  readonly notice?: string;
}

const checkView = (start: StartForm, visit: Visit, { submission, typed, lines, notice }: CheckView): string =>
  checkPage({
    frame: visit.frame,
    title: `Controleer: ${start.title}`,
    heading: 'Klopt alles? Er is nog niets opgeslagen.',
    form: start.form,
    lines,
    typed,
    hidden: hiddenOf(visit, submission),
    action: start.send,
    changeAction: start.check,
    before: notice === undefined ? null : <p class="notice">{notice}</p>,
  });

export const showStart = async (ports: StaffWebPorts, start: StartForm, visit: Visit): Promise<Page> => {
  const read = await readFrom(ports, visit);
  if (read !== null && read.kind !== 'found') return notOpenPage(visit, fromOf(visit), read);
  const group = read?.file.head.group ?? null;
  const asksGroup = start.form.fields.some(({ id }) => id === 'group');
  return html(200, formView(start, visit, read, ports.ids.secret(), group === null || !asksGroup ? {} : { group }, []));
};

export const checkStart = async (ports: StaffWebPorts, start: StartForm, visit: Visit): Promise<Page> => {
  const submission = submissionOf(ports, visit);
  const typed = without(visit.request.typed, technicalNames);
  const action = posted(visit.request.typed, 'action');
  if (action === 'change' || action.startsWith('add:')) {
    return html(
      200,
      formView(start, visit, await readFrom(ports, visit), submission, withBlockFor(start.form, typed, action), []),
    );
  }
  const parsed = parse(start.form, typed, dateOf(ports.clock.policyNow()));
  return parsed.kind === 'accepted'
    ? html(200, checkView(start, visit, { submission, typed, lines: summary(start.form, parsed.answers) }))
    : html(422, formView(start, visit, await readFrom(ports, visit), submission, typed, parsed.problems));
};

const other = 'Vanaf deze pagina legde u al iets anders vast. Wilt u dit ook vastleggen, als iets nieuws?';
const noId = 'Deze pagina was niet volledig. Kijk uw antwoorden nog één keer na.';

/** Beside the case that it comes from; on its own when that case is not for this person: what is written is never lost. */
const record = async (
  ports: StaffWebPorts,
  start: StartForm,
  visit: Visit,
  submission: string,
  answers: Answers,
): Promise<Recorded | NotOpen> => {
  const from = fromOf(visit);
  const linked = from === '' ? null : await start.record(ports, visit.person.id, submission, answers, from);
  return linked === null || linked.kind === 'hidden'
    ? start.record(ports, visit.person.id, submission, answers, null)
    : linked;
};

export const sendStart = async (ports: StaffWebPorts, start: StartForm, visit: Visit): Promise<Page> => {
  const submission = submissionOf(ports, visit);
  const typed = without(visit.request.typed, technicalNames);
  const parsed = parse(start.form, typed, dateOf(ports.clock.policyNow()));
  if (parsed.kind === 'rejected')
    return html(422, formView(start, visit, await readFrom(ports, visit), submission, typed, parsed.problems));
  const lines = summary(start.form, parsed.answers);
  if (submission !== posted(visit.request.typed, 'submission')) {
    return html(422, checkView(start, visit, { submission, typed, lines, notice: noId }));
  }
  const outcome = await record(ports, start, visit, submission, parsed.answers);
  switch (outcome.kind) {
    case 'recorded':
      ports.log('stepAnswered', { requestId: visit.request.requestId, caseId: outcome.caseId, step: start.form.id });
      return html(
        200,
        savedPage(visit, outcome.caseId, {
          what: start.saved,
          warnings: await warningsIn(ports, visit.person.id, outcome.caseId),
        }),
      );
    case 'different':
      return html(409, checkView(start, visit, { submission: ports.ids.secret(), typed, lines, notice: other }));
    case 'ask':
    case 'hidden':
      return notOpenPage(visit, fromOf(visit), outcome);
  }
};

type Handle = (ports: StaffWebPorts, start: StartForm, visit: Visit) => Promise<Page>;

/** A handler for one form. */
export const forForm =
  (start: StartForm, handle: Handle) =>
  (ports: StaffWebPorts): VisitHandler =>
  (visit) =>
    handle(ports, start, visit);

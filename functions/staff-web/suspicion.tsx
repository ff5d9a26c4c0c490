import { warningsIn } from '../../workflows/cases/confirm-danger.ts';
import { recordSuspicion, type SuspicionRecorded } from '../../workflows/cases/record-suspicion.ts';
import { type NotOpen, readCase } from '../../workflows/cases/staff.ts';
import { startFromCase } from '../../workflows/cases/start-from-case.ts';
import type { Answers } from '../../workflows/domain/case.ts';
import { dateOf } from '../../workflows/domain/instant.ts';
import { referenceOf } from '../../workflows/domain/reference.ts';
import { type Problem, parse } from '../../workflows/forms/parse.ts';
import { signalsForm } from '../../workflows/forms/reporting-code/signals.ts';
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

const title = 'Ik vermoed onveiligheid';
const isSubmission = (id: string): boolean => /^[0-9a-f]{32}$/.test(id);

/** The id that makes two presses one case; a page without one gets a new one. */
const submissionOf = (ports: StaffWebPorts, { request }: Visit): string => {
  const given = posted(request.typed, 'submission');
  return isSubmission(given) ? given : ports.ids.secret();
};

/** The case that somebody came from; empty for a suspicion of its own. Whether it may be read is decided when it counts. */
const fromOf = ({ request }: Visit): string => {
  const given = posted(request.typed, 'zaak') || (request.query['zaak'] ?? '');
  return /^[0-9a-z]{26}$/.test(given) ? given : '';
};

const hiddenOf = (visit: Visit, submission: string): Typed => {
  const zaak = fromOf(visit);
  return { csrf: visit.session.csrf, submission, ...(zaak === '' ? {} : { zaak }) };
};

const formView = (visit: Visit, submission: string, typed: Typed, problems: readonly Problem[]): string => {
  const from = fromOf(visit);
  return formPage({
    frame: visit.frame,
    title,
    heading: title,
    form: signalsForm,
    action: href('suspicionCheck'),
    typed,
    problems,
    hidden: hiddenOf(visit, submission),
    before: (
      <>
        <p>
          U legt stap 1 van de Meldcode vast. Daarna is de intern begeleider aan zet. U krijgt zelf te zien wat u
          opschreef.
        </p>
        {from === '' ? null : (
          <p class="notice">
            {'Dit hoort bij zaak '}
            <a href={href('caseFile', { caseId: from })}>{referenceOf(from)}</a>
            {'. Die zaak gaat gewoon door. Loopt daar de Meldcode al voor dit kind? Zet uw signaal dan in die zaak.'}
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

const checkView = (visit: Visit, { submission, typed, lines, notice }: CheckView): string =>
  checkPage({
    frame: visit.frame,
    title: `Controleer: ${title}`,
    heading: 'Klopt alles? Er is nog niets opgeslagen.',
    form: signalsForm,
    lines,
    typed,
    hidden: hiddenOf(visit, submission),
    action: href('suspicionSend'),
    changeAction: href('suspicionCheck'),
    before: notice === undefined ? null : <p class="notice">{notice}</p>,
  });

/** Every member of staff may write down a suspicion (Meldcode step 1). */
export const suspicionForm =
  (ports: StaffWebPorts): VisitHandler =>
  async (visit) => {
    const from = fromOf(visit);
    const read = from === '' ? null : await readCase(ports, visit.person.id, from);
    if (read !== null && read.kind !== 'found') return notOpenPage(visit, from, read);
    const group = read?.file.head.group ?? null;
    return html(200, formView(visit, ports.ids.secret(), group === null ? {} : { group }, []));
  };

export const suspicionCheck =
  (ports: StaffWebPorts): VisitHandler =>
  async (visit) => {
    const submission = submissionOf(ports, visit);
    const typed = without(visit.request.typed, technicalNames);
    const action = posted(visit.request.typed, 'action');
    if (action === 'change' || action.startsWith('add:')) {
      return html(200, formView(visit, submission, withBlockFor(signalsForm, typed, action), []));
    }
    const parsed = parse(signalsForm, typed, dateOf(ports.clock.policyNow()));
    return parsed.kind === 'accepted'
      ? html(200, checkView(visit, { submission, typed, lines: summary(signalsForm, parsed.answers) }))
      : html(422, formView(visit, submission, typed, parsed.problems));
  };

const other = 'Vanaf deze pagina legde u al iets anders vast. Wilt u dit ook vastleggen, als een nieuw vermoeden?';
const noId = 'Deze pagina was niet volledig. Kijk uw antwoorden nog één keer na.';

/** Beside the case that it comes from; on its own when that case is not for this person: a suspicion is never lost. */
const record = async (
  ports: StaffWebPorts,
  visit: Visit,
  submission: string,
  answers: Answers,
): Promise<SuspicionRecorded | NotOpen> => {
  const from = fromOf(visit);
  const linked = from === '' ? null : await startFromCase(ports, visit.person.id, from, submission, answers);
  return linked === null || linked.kind === 'hidden'
    ? recordSuspicion(ports, visit.person.id, submission, answers)
    : linked;
};

export const suspicionSend =
  (ports: StaffWebPorts): VisitHandler =>
  async (visit): Promise<Page> => {
    const submission = submissionOf(ports, visit);
    const typed = without(visit.request.typed, technicalNames);
    const parsed = parse(signalsForm, typed, dateOf(ports.clock.policyNow()));
    if (parsed.kind === 'rejected') return html(422, formView(visit, submission, typed, parsed.problems));
    const lines = summary(signalsForm, parsed.answers);
    if (submission !== posted(visit.request.typed, 'submission')) {
      return html(422, checkView(visit, { submission, typed, lines, notice: noId }));
    }
    const outcome = await record(ports, visit, submission, parsed.answers);
    switch (outcome.kind) {
      case 'recorded':
        ports.log('stepAnswered', { requestId: visit.request.requestId, caseId: outcome.caseId, step: signalsForm.id });
        return html(
          200,
          savedPage(visit, outcome.caseId, {
            what: 'Uw vermoeden is vastgelegd. De Meldcode is gestart.',
            warnings: await warningsIn(ports, visit.person.id, outcome.caseId),
          }),
        );
      case 'different':
        return html(409, checkView(visit, { submission: ports.ids.secret(), typed, lines, notice: other }));
      case 'ask':
      case 'hidden':
        return notOpenPage(visit, fromOf(visit), outcome);
    }
  };

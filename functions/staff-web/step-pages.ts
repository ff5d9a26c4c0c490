import { answerStep } from '../../workflows/cases/answer-step.ts';
import { warningsIn } from '../../workflows/cases/confirm-danger.ts';
import { readCase } from '../../workflows/cases/staff.ts';
import { noteOpened } from '../../workflows/cases/unopened.ts';
import type { FormRecord } from '../../workflows/domain/case.ts';
import { html, type Page, posted } from '../_kit/http/page.ts';
import { noticePage } from '../_kit/pages/message-page.tsx';
import { withBlockFor } from './add-block.ts';
import { answeredPage } from './answered-page.tsx';
import { findStep, ownWords, type Read, readAnswers } from './find-step.ts';
import { formOfStep } from './labels.ts';
import { notOpenPage } from './not-open.ts';
import { savedPage } from './saved-page.tsx';
import { stalePage } from './stale-page.tsx';
import { type StepPlace, stepCheckPage, stepFormPage } from './step-views.tsx';
import type { StaffWebPorts, Visit, VisitHandler } from './visit.ts';

const caseIdOf = ({ request }: Visit): string => request.params['caseId'] ?? '';

const stale = (ports: StaffWebPorts, at: StepPlace, record: FormRecord, read: Read): Page => {
  const { visit, caseId, step, form } = at;
  ports.log('stepStale', { requestId: visit.request.requestId, caseId, step: step.id });
  return html(409, stalePage(visit, { caseId, title: step.name, record, own: ownWords(form, read) }));
};

/** Two people decide, and this one was the first: nothing to fill in, and who may. */
const otherPage = ({ frame }: Visit, { title, why }: { readonly title: string; readonly why: string }): Page =>
  html(200, noticePage(frame, { title, lines: [why] }));

/** The step with its rule, its deadline and its form. */
export const stepForm =
  (ports: StaffWebPorts): VisitHandler =>
  async (visit) => {
    const found = await findStep(ports, visit);
    switch (found.kind) {
      case 'ask':
      case 'hidden':
        return notOpenPage(visit, caseIdOf(visit), found);
      case 'other':
        return otherPage(visit, found);
      case 'answered':
        return html(200, answeredPage(found.at, found.record));
      case 'open':
        await noteOpened(ports, found.at.file, found.at.task);
        return html(200, stepFormPage(found.at, {}, []));
    }
  };

/** Shows the answers before they count; also draws the form again, to change them or with one block more. */
export const stepCheck =
  (ports: StaffWebPorts): VisitHandler =>
  async (visit) => {
    const found = await findStep(ports, visit);
    if (found.kind === 'hidden' || found.kind === 'ask') return notOpenPage(visit, caseIdOf(visit), found);
    if (found.kind === 'other') return otherPage(visit, found);
    const { at } = found;
    const read = readAnswers(ports, visit, at.form);
    if (found.kind === 'answered') return stale(ports, at, found.record, read);
    const action = posted(visit.request.typed, 'action');
    if (action === 'change' || action.startsWith('add:')) {
      return html(200, stepFormPage(at, withBlockFor(at.form, read.typed, action), []));
    }
    return read.kind === 'accepted'
      ? html(200, stepCheckPage(at, read.typed, read.answers))
      : html(422, stepFormPage(at, read.typed, read.problems));
  };

const changed = 'Deze stap veranderde terwijl u schreef. Kijk uw antwoorden nog één keer na.';

const savedWords = (route: string): string => `Uw antwoord is opgeslagen. Hoe het verder gaat: ${route}.`;

/** A step that is hidden now may have been answered by this very person a moment ago, with an answer that closed the case to
 * him or her: a second press says so once more. */
const hiddenAnswer = async (ports: StaffWebPorts, visit: Visit): Promise<Page> => {
  const { step = '', n = '' } = visit.request.params;
  const caseId = caseIdOf(visit);
  const form = formOfStep(step);
  const read = form === null ? null : readAnswers(ports, visit, form);
  const outcome =
    read?.kind === 'accepted' && /^[1-9]\d{0,5}$/.test(n)
      ? await answerStep(ports, visit.person.id, caseId, step, Number(n), 0, read.answers)
      : null;
  return outcome?.kind === 'again'
    ? html(200, savedPage(visit, null, { what: savedWords(outcome.route), warnings: [] }))
    : notOpenPage(visit, caseId, { kind: 'hidden' });
};

/** Hands the answers in. A step that is done is asked too: that tells a second press from a second opinion. */
export const stepAnswer =
  (ports: StaffWebPorts): VisitHandler =>
  async (visit) => {
    const found = await findStep(ports, visit);
    if (found.kind === 'hidden') return hiddenAnswer(ports, visit);
    if (found.kind === 'ask') return notOpenPage(visit, caseIdOf(visit), found);
    if (found.kind === 'other') return otherPage(visit, found);
    const { at } = found;
    const read = readAnswers(ports, visit, at.form);
    if (read.kind === 'rejected') {
      return found.kind === 'answered'
        ? stale(ports, at, found.record, read)
        : html(422, stepFormPage(at, read.typed, read.problems));
    }
    const { caseId, step, task } = at;
    if (found.kind === 'open' && posted(visit.request.typed, 'revision') !== String(task.revision)) {
      return html(409, stepCheckPage(at, read.typed, read.answers, changed));
    }
    const outcome = await answerStep(ports, visit.person.id, caseId, step.id, task.n, task.revision, read.answers);
    switch (outcome.kind) {
      case 'answered':
      case 'again':
        ports.log('stepAnswered', { requestId: visit.request.requestId, caseId, step: step.id, n: task.n });
        return html(
          200,
          savedPage(visit, (await readCase(ports, visit.person.id, caseId)).kind === 'found' ? caseId : null, {
            what: savedWords(outcome.route),
            warnings: (await warningsIn(ports, visit.person.id, caseId)).filter(
              (warning) => warning.open || step.id === 'danger',
            ),
          }),
        );
      case 'stale':
        return stale(ports, at, outcome.record, read);
      case 'refused':
        return html(422, stepFormPage(at, read.typed, outcome.problems));
      case 'ask':
      case 'hidden':
        return notOpenPage(visit, caseId, outcome);
    }
  };

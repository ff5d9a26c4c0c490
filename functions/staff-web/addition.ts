import { addToCase } from '../../workflows/cases/add-to-case.ts';
import { readCase } from '../../workflows/cases/staff.ts';
import { dateOf } from '../../workflows/domain/instant.ts';
import { additionForm } from '../../workflows/forms/addition.ts';
import { parse } from '../../workflows/forms/parse.ts';
import { href } from '../_kit/http/links.ts';
import { html, redirect, without } from '../_kit/http/page.ts';
import { formPage } from '../_kit/pages/form-page.tsx';
import { notOpenPage } from './not-open.ts';
import { type StaffWebPorts, technicalNames, type VisitHandler } from './visit.ts';

/** Words that a colleague adds to a case. */
export const addition =
  (ports: StaffWebPorts): VisitHandler =>
  async (visit) => {
    const { frame, person, request, session } = visit;
    const caseId = request.params['caseId'] ?? '';
    const typed = without(request.typed, technicalNames);
    const parsed = parse(additionForm, typed, dateOf(ports.clock.policyNow()));
    // Also what is wrong with the words is told only to whoever may know of the case.
    if (parsed.kind === 'rejected') {
      const read = await readCase(ports, person.id, caseId);
      if (read.kind !== 'found') return notOpenPage(visit, caseId, read);
      const page = formPage({
        frame,
        title: additionForm.title,
        form: additionForm,
        action: href('addition', { caseId }),
        typed,
        problems: parsed.problems,
        hidden: { csrf: session.csrf },
        button: additionForm.submit,
      });
      return html(422, page);
    }
    const outcome = await addToCase(ports, person.id, caseId, parsed.answers);
    return outcome.kind === 'added' ? redirect(href('caseFile', { caseId })) : notOpenPage(visit, caseId, outcome);
  };

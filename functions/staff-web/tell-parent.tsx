import { readCase } from '../../workflows/cases/staff.ts';
import { tellParent as tell } from '../../workflows/cases/tell-parent.ts';
import type { CaseId } from '../../workflows/domain/case.ts';
import { dateOf } from '../../workflows/domain/instant.ts';
import { parse } from '../../workflows/forms/parse.ts';
import { tellParentForm } from '../../workflows/forms/receipt/tell-parent.ts';
import { href } from '../_kit/http/links.ts';
import { html, redirect, without } from '../_kit/http/page.ts';
import { FormBlock, formPage } from '../_kit/pages/form-page.tsx';
import { notOpenPage } from './not-open.ts';
import { type StaffWebPorts, technicalNames, type VisitHandler } from './visit.ts';

/** On the page of a case: the school writes first. */
export const TellParent = ({ caseId, csrf }: { readonly caseId: CaseId; readonly csrf: string }) => (
  <section class="no-print">
    <h2>{tellParentForm.title}</h2>
    <FormBlock
      form={tellParentForm}
      action={href('tellParent', { caseId })}
      typed={{}}
      problems={[]}
      hidden={{ csrf }}
      button={tellParentForm.submit}
    />
  </section>
);

/** Words to whoever handed it in, under the receipt code. */
export const tellParent =
  (ports: StaffWebPorts): VisitHandler =>
  async (visit) => {
    const { frame, person, request, session } = visit;
    const caseId = request.params['caseId'] ?? '';
    const typed = without(request.typed, technicalNames);
    const parsed = parse(tellParentForm, typed, dateOf(ports.clock.policyNow()));
    // Also what is wrong with the words is told only to whoever may know of the case.
    if (parsed.kind === 'rejected') {
      const read = await readCase(ports, person.id, caseId);
      if (read.kind !== 'found') return notOpenPage(visit, caseId, read);
      const page = formPage({
        frame,
        title: tellParentForm.title,
        form: tellParentForm,
        action: href('tellParent', { caseId }),
        typed,
        problems: parsed.problems,
        hidden: { csrf: session.csrf },
        button: tellParentForm.submit,
      });
      return html(422, page);
    }
    const outcome = await tell(ports, person.id, caseId, parsed.answers);
    if (outcome.kind !== 'told') return notOpenPage(visit, caseId, outcome);
    ports.log('parentTold', { requestId: request.requestId, caseId });
    return redirect(href('caseFile', { caseId }));
  };

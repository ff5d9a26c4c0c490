import { confirmWarning } from '../../workflows/cases/confirm-danger.ts';
import { href } from '../_kit/http/links.ts';
import { redirect } from '../_kit/http/page.ts';
import { hiddenPage } from './hidden-page.ts';
import { notOpenPage } from './not-open.ts';
import type { StaffWebPorts, VisitHandler } from './visit.ts';

/** "I have read this and am going to call." The call itself is written down in the step. */
export const dangerConfirm =
  (ports: StaffWebPorts): VisitHandler =>
  async (visit) => {
    const { caseId = '', n = '' } = visit.request.params;
    if (!/^[1-9]\d{0,5}$/.test(n)) return hiddenPage(visit.frame);
    const outcome = await confirmWarning(ports, visit.person.id, caseId, Number(n));
    return outcome.kind === 'confirmed'
      ? redirect(href('stepForm', { caseId, step: 'danger', n }))
      : notOpenPage(visit, caseId, outcome);
  };

import { caseNow } from '../../workflows/cases/staff.ts';
import { href } from '../_kit/http/links.ts';
import { redirect } from '../_kit/http/page.ts';
import { notOpenPage } from './not-open.ts';
import type { StaffWebPorts, VisitHandler } from './visit.ts';

/** Where every letter about a case leads. */
export const caseNowPage =
  (ports: StaffWebPorts): VisitHandler =>
  async (visit) => {
    const caseId = visit.request.params['caseId'] ?? '';
    const now = await caseNow(ports, visit.person.id, caseId);
    switch (now.kind) {
      case 'step':
        return redirect(href('stepForm', { caseId, step: now.step, n: now.n }));
      case 'file':
        return redirect(href('caseFile', { caseId }));
      case 'ask':
      case 'hidden':
        return notOpenPage(visit, caseId, now);
    }
  };

import { joinTo } from '../../workflows/cases/join-cases.ts';
import type { WorkLine } from '../../workflows/cases/staff.ts';
import type { CaseId } from '../../workflows/domain/case.ts';
import { href } from '../_kit/http/links.ts';
import { posted, redirect } from '../_kit/http/page.ts';
import { Hidden } from '../_kit/pages/hidden.tsx';
import { notOpenPage } from './not-open.ts';
import type { StaffWebPorts, VisitHandler } from './visit.ts';

interface JoinCasesProps {
  readonly caseId: CaseId;
  readonly csrf: string;
  readonly others: readonly WorkLine[];
}

/** For whoever sees that two reports are about one child. */
export const JoinCases = ({ caseId, csrf, others }: JoinCasesProps) =>
  others.length === 0 ? null : (
    <details class="no-print">
      <summary>Hoort dit bij een andere zaak?</summary>
      <p>Kies de zaak over hetzelfde kind. Alles blijft bewaard zoals het is. Wie iets stuurde, ziet er niets van.</p>
      <form class="form" method="post" action={href('joinCases', { caseId })}>
        <Hidden values={{ csrf }} />
        {others.map((line) => (
          <button key={line.caseId} class="quiet" type="submit" name="zaak" value={line.caseId}>
            {`Koppel aan ${line.processName} ${line.ref}`}
          </button>
        ))}
      </form>
    </details>
  );

export const joinCasesPost =
  (ports: StaffWebPorts): VisitHandler =>
  async (visit) => {
    const caseId = visit.request.params['caseId'] ?? '';
    const outcome = await joinTo(ports, visit.person.id, caseId, posted(visit.request.typed, 'zaak'));
    return outcome.kind === 'joined' ? redirect(href('caseFile', { caseId })) : notOpenPage(visit, caseId, outcome);
  };

import type { CaseHead } from '../../workflows/domain/case.ts';
import { outsideHelpForm } from '../../workflows/forms/outside-help/outside-help.ts';
import { toBoardForm } from '../../workflows/forms/to-board.ts';
import { href } from '../_kit/http/links.ts';

/** A form that starts another case beside this one. */
const beside = (address: string, caseId: string): string => `${address}?zaak=${encodeURIComponent(caseId)}`;

const Way = ({ to, words }: { readonly to: string; readonly words: string }) => (
  <p>
    <a class="button quiet" href={to}>
      {words}
    </a>
  </p>
);

/** Stand on every page of a case: what it seemed to be is not always what it is. From a case of the board nothing leads to
 * one that others read. */
export const OtherWays = ({
  head: { caseId, boardOnly },
}: {
  readonly head: Pick<CaseHead, 'caseId' | 'boardOnly'>;
}) => (
  <section class="no-print">
    <h2>Is er meer aan de hand?</h2>
    <Way to={beside(href('suspicionForm'), caseId)} words="Ik vermoed onveiligheid thuis" />
    {boardOnly ? null : (
      <>
        <Way to={href('boardForm', { caseId })} words={toBoardForm.title} />
        <Way to={beside(href('newCaseForm', { name: outsideHelpForm.path }), caseId)} words={outsideHelpForm.title} />
      </>
    )}
  </section>
);

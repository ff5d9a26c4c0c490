import type { CaseHead } from '../../workflows/domain/case.ts';
import { href } from '../_kit/http/links.ts';

export const boardWords = 'Dit gaat misschien om seksueel gedrag van een volwassene van school';

/** The suspicion form that belongs to a case. */
const suspicionAt = (caseId: string): string => `${href('suspicionForm')}?zaak=${encodeURIComponent(caseId)}`;

/** Stand on every page of a case: what it seemed to be is not always what it is. */
export const OtherWays = ({ head }: { readonly head: Pick<CaseHead, 'caseId' | 'boardOnly'> }) => (
  <section class="no-print">
    <h2>Is er meer aan de hand?</h2>
    <p>
      <a class="button quiet" href={suspicionAt(head.caseId)}>
        Ik vermoed onveiligheid thuis
      </a>
    </p>
    {head.boardOnly ? null : (
      <p>
        <a class="button quiet" href={href('boardForm', { caseId: head.caseId })}>
          {boardWords}
        </a>
      </p>
    )}
  </section>
);

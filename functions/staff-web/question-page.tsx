import type { CaseId } from '../../workflows/domain/case.ts';
import { href } from '../_kit/http/links.ts';
import { htmlDocument } from '../_kit/pages/document.ts';
import { Hidden } from '../_kit/pages/hidden.tsx';
import { Shell } from '../_kit/pages/shell.tsx';
import type { Visit } from './visit.ts';

const conflictQuestion = 'Gaat dit over u, uw kind of uw familie?';

/** Stands before a case: the reader sees the group and nothing else (default-process-texts section 11, `conflict`).
 * @param to where the reader wanted to go */
export const questionPage = (visit: Visit, caseId: CaseId, group: string | null, to: string): string =>
  htmlDocument(
    <Shell frame={visit.frame} title="Eerst één vraag">
      <h1>{conflictQuestion}</h1>
      <p>
        <strong>{group === null ? 'De groep is niet bekend.' : `Groep: ${group}`}</strong>
      </p>
      <p>U ziet nu alleen de groep. Kies “ja” en wij vragen iemand anders. Uitleg hoeft niet.</p>
      <form class="form" method="post" action={href('involved', { caseId })}>
        <Hidden values={{ csrf: visit.session.csrf, to }} />
        <div class="buttons">
          <button type="submit" name="answer" value="no">
            Nee, open de zaak
          </button>
          <button class="quiet" type="submit" name="answer" value="yes">
            Ja, vraag iemand anders
          </button>
        </div>
      </form>
    </Shell>,
  );

/** For whoever finds out later. */
export const StepAside = ({ caseId, csrf }: { readonly caseId: CaseId; readonly csrf: string }) => (
  <details class="no-print">
    <summary>{conflictQuestion}</summary>
    <p>Kies dan “ja”: u ziet de zaak niet meer en wij vragen iemand anders. Uitleg hoeft niet.</p>
    <form class="form" method="post" action={href('involved', { caseId })}>
      <Hidden values={{ csrf }} />
      <button class="quiet" type="submit" name="answer" value="yes">
        Ja, vraag iemand anders
      </button>
    </form>
  </details>
);

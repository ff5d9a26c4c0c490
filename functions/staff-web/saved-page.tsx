import type { CaseId } from '../../workflows/domain/case.ts';
import { referenceOf } from '../../workflows/domain/reference.ts';
import { href } from '../_kit/http/links.ts';
import { htmlDocument } from '../_kit/pages/document.ts';
import { type Frame, Shell } from '../_kit/pages/shell.tsx';

/** @param what happens next, in the words of the step table */
export const savedPage = (frame: Frame, caseId: CaseId, what: string): string =>
  htmlDocument(
    <Shell frame={frame} title="Opgeslagen">
      <h1>Opgeslagen</h1>
      <p class="notice">{what}</p>
      <p>
        <a class="button" href={href('today')}>
          Naar vandaag
        </a>
      </p>
      <p>
        <a href={href('caseFile', { caseId })}>{`Bekijk zaak ${referenceOf(caseId)}`}</a>
      </p>
    </Shell>,
  );

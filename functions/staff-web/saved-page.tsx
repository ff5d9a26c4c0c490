import type { CaseId } from '../../workflows/domain/case.ts';
import type { Warning } from '../../workflows/domain/confirming.ts';
import { referenceOf } from '../../workflows/domain/reference.ts';
import { href } from '../_kit/http/links.ts';
import { htmlDocument } from '../_kit/pages/document.ts';
import { Shell } from '../_kit/pages/shell.tsx';
import type { Visit } from './visit.ts';
import { WarningView } from './warning-view.tsx';

interface Saved {
  /** What happens next, in the words of the step table. */
  readonly what: string;
  /** Of danger: who heard of it. */
  readonly warnings: readonly Warning[];
}

/** @param caseId null when whoever saved it may not open the case any more */
export const savedPage = (
  visit: Pick<Visit, 'frame' | 'roster'>,
  caseId: CaseId | null,
  { what, warnings }: Saved,
): string =>
  htmlDocument(
    <Shell frame={visit.frame} title="Opgeslagen">
      <h1>Opgeslagen</h1>
      <p class="notice">{what}</p>
      {warnings.map((warning) => (
        <WarningView key={warning.n} visit={visit} warning={warning} />
      ))}
      <p>
        <a class="button" href={href('today')}>
          Naar vandaag
        </a>
      </p>
      {caseId === null ? null : (
        <p>
          <a href={href('caseFile', { caseId })}>{`Bekijk zaak ${referenceOf(caseId)}`}</a>
        </p>
      )}
    </Shell>,
  );

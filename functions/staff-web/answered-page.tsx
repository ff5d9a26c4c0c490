import type { FormRecord } from '../../workflows/domain/case.ts';
import { referenceOf } from '../../workflows/domain/reference.ts';
import { href } from '../_kit/http/links.ts';
import { htmlDocument } from '../_kit/pages/document.ts';
import { Shell } from '../_kit/pages/shell.tsx';
import { RecordView } from './record-view.tsx';
import type { StepPlace } from './step-views.tsx';

/** A step that needs nothing any more; a link in an old mail leads here. */
export const answeredPage = ({ visit, caseId, step }: StepPlace, record: FormRecord): string =>
  htmlDocument(
    <Shell frame={visit.frame} title={step.name}>
      <h1>{step.name}</h1>
      <p class="notice">Deze stap is al beantwoord. U hoeft niets te doen.</p>
      <RecordView record={record} roster={visit.roster} title={step.name} level={2} />
      <p>
        <a href={href('caseFile', { caseId })}>{`Bekijk zaak ${referenceOf(caseId)}`}</a>
      </p>
    </Shell>,
  );

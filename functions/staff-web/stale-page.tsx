import type { CaseId, FormRecord } from '../../workflows/domain/case.ts';
import { additionForm } from '../../workflows/forms/addition.ts';
import type { Typed } from '../../workflows/forms/parse.ts';
import type { SummaryEntry } from '../../workflows/forms/summary.ts';
import { texts } from '../../workflows/forms/texts.ts';
import { href } from '../_kit/http/links.ts';
import { htmlDocument } from '../_kit/pages/document.ts';
import { FormBlock } from '../_kit/pages/form-page.tsx';
import { Shell } from '../_kit/pages/shell.tsx';
import { RecordView } from './record-view.tsx';
import type { Visit } from './visit.ts';

export interface Stale {
  readonly caseId: CaseId;
  readonly title: string;
  readonly record: FormRecord;
  /** What the slower colleague wrote, in words. */
  readonly own: readonly SummaryEntry[];
}

const inOneText = (own: readonly SummaryEntry[]): Typed => ({
  text: own.map(({ label, lines }) => `${label}\n${lines.join('\n')}`).join('\n\n'),
});

/** A colleague was first. Both texts stand here; the second one can join the case as an addition. */
export const stalePage = (visit: Visit, { caseId, title, record, own }: Stale): string =>
  htmlDocument(
    <Shell frame={visit.frame} title={title}>
      <h1>Een collega was u voor</h1>
      <p class="notice">{texts['error.stale']}</p>
      <h2>Het antwoord van uw collega</h2>
      <RecordView record={record} roster={visit.roster} title={title} />
      <h2>Uw tekst</h2>
      <p>Voegt uw tekst iets toe? Zet hem dan bij het dossier. U mag hem eerst aanpassen.</p>
      <FormBlock
        form={additionForm}
        action={href('addition', { caseId })}
        typed={inOneText(own)}
        problems={[]}
        hidden={{ csrf: visit.session.csrf }}
        button={additionForm.submit}
      />
      <p>
        <a href={href('caseFile', { caseId })}>Niet toevoegen, terug naar de zaak</a>
      </p>
    </Shell>,
  );

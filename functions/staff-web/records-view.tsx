import type { CaseFile, FormRecord } from '../../workflows/domain/case.ts';
import type { Roster } from '../../workflows/domain/person.ts';
import { processById, stepOf } from '../../workflows/domain/processes/processes.ts';
import { formById } from '../../workflows/forms/registry.ts';
import { RecordView } from './record-view.tsx';

interface RecordsViewProps {
  readonly file: CaseFile;
  readonly roster: Roster;
  /** Of the headings. */
  readonly level?: 2 | 3;
}

const titleOf = (file: CaseFile, record: FormRecord): string =>
  (record.step === null ? null : stepOf(processById(file.head.process), record.step)?.name) ??
  formById(record.formId)?.title ??
  'Bericht';

/** Everything that was handed in, oldest first. */
export const RecordsView = ({ file, roster, level = 3 }: RecordsViewProps) => (
  <>
    {file.forms.map((record) => (
      <RecordView
        key={`${record.version} ${record.formId}`}
        record={record}
        roster={roster}
        title={titleOf(file, record)}
        level={level}
      />
    ))}
  </>
);

/** The same, folded away above a form; open as long as there is one thing to read. */
export const KnownSoFar = ({ file, roster }: RecordsViewProps) =>
  file.forms.length === 0 ? null : (
    <details open={file.forms.length === 1}>
      <summary>{`Wat er al is opgeschreven (${file.forms.length})`}</summary>
      <RecordsView file={file} roster={roster} level={2} />
    </details>
  );

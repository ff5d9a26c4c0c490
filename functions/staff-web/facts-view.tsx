import type { CaseFile } from '../../workflows/domain/case.ts';
import type { Process } from '../../workflows/domain/processes/step.ts';
import { facts } from '../../workflows/forms/facts.ts';
import { formById } from '../../workflows/forms/registry.ts';
import { Summary } from '../_kit/pages/summary.tsx';
import { momentWords } from './when-words.ts';

interface FactsProps {
  readonly file: CaseFile;
  readonly process: Process;
  readonly stepName: (id: string) => string;
}

/** Processes of which the facts belong in the pupil's file. */
const noted: ReadonlySet<string> = new Set<Process['id']>(['concern', 'reporting-code', 'incident']);

/** The facts of a case, to copy by hand into ParnasSys: opened, it is all that is printed. Never of the board's cases. */
export const FactsView = ({ file, process, stepName }: FactsProps) => {
  if (file.head.boardOnly || !noted.has(process.id)) return null;
  const found = file.forms.flatMap((record) => {
    const form = formById(record.formId);
    const lines = form === null ? [] : facts(form, record.answers);
    return form === null || lines.length === 0 ? [] : [{ record, form, lines }];
  });
  if (found.length === 0) return null;
  return (
    <details class="facts">
      <summary>Feiten om over te nemen in ParnasSys</summary>
      <p>
        Alleen feiten. Zet er niets in uit klacht, vertrouwelijk gesprek of bestuurszaak. Zolang dit open staat, komt
        bij printen alleen dit op papier.
      </p>
      {found.map(({ record, form, lines }) => (
        <section key={record.version}>
          <h2>{record.step === null ? form.title : stepName(record.step)}</h2>
          <p class="meta">{momentWords(record.at)}</p>
          <Summary lines={lines} />
        </section>
      ))}
    </details>
  );
};

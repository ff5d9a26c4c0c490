import type { CaseFile, FormRecord } from '../../workflows/domain/case.ts';
import type { Instant } from '../../workflows/domain/instant.ts';
import { dateOf } from '../../workflows/domain/instant.ts';
import { processById, stepOf } from '../../workflows/domain/processes/processes.ts';
import { referenceOf } from '../../workflows/domain/reference.ts';
import { roles } from '../../workflows/domain/roles.ts';
import { holdersToday } from '../../workflows/domain/roster.ts';
import { formById } from '../../workflows/forms/registry.ts';
import { summary } from '../../workflows/forms/summary.ts';
import { href } from '../_kit/http/links.ts';
import { html, type Page } from '../_kit/http/page.ts';
import { htmlDocument } from '../_kit/pages/document.ts';
import { Shell } from '../_kit/pages/shell.tsx';
import { Summary } from '../_kit/pages/summary.tsx';
import { OtherWays } from './other-ways.tsx';
import { StepAside } from './question-page.tsx';
import { RecordView } from './record-view.tsx';
import type { Visit } from './visit.ts';
import { leftWords } from './when-words.ts';

/** Labels of the fields as the form has them, and only of what was written down for the teacher. */
const told = (file: CaseFile, record: FormRecord) => {
  const fields = stepOf(processById(file.head.process), record.step ?? '')?.tellsTeacher ?? [];
  const form = formById(record.formId);
  return form === null
    ? []
    : summary({ ...form, fields: form.fields.filter(({ id }) => fields.includes(id)) }, record.answers);
};

/** What a class teacher sees who may not read the case: what he or she must know, and only that. */
export const teacherPage = ({ frame, person, roster, session }: Visit, file: CaseFile, now: Instant): Page => {
  const { head } = file;
  const { words } = head.taught ?? {};
  const isTold = (record: FormRecord): boolean => record.step === words?.step && record.n === words?.n;
  const written = file.forms.filter((record) => record.actor.kind === 'person' && record.actor.id === person.id);
  const lines = file.forms.filter(isTold).flatMap((record) => told(file, record));
  const open = file.tasks.filter((task) => task.status === 'open');
  const asked = holdersToday(roster, { role: 'careCoordinator', group: null }, dateOf(now))
    .filter(({ id }) => !head.conflicts.includes(id))
    .map(({ name }) => name);
  const title = `Voor de leerkracht ${referenceOf(head.caseId)}`;
  return html(
    200,
    htmlDocument(
      <Shell frame={frame} title={title}>
        <h1>{title}</h1>
        <p>{head.group === null ? 'Over een kind in uw groep.' : `Over een kind in groep ${head.group}.`}</p>
        {lines.length === 0 ? null : (
          <section class="card">
            <h2>Wat u moet weten om het kind te helpen</h2>
            <Summary lines={lines} />
          </section>
        )}
        {open.map((task) => (
          <p key={`${task.step} ${task.n}`}>
            <a class="button" href={href('stepForm', { caseId: head.caseId, step: task.step, n: task.n })}>
              Uw stap openen
            </a>
            {` ${leftWords(task.dueAt, now)}`}
          </p>
        ))}
        <p>
          {asked.length === 0
            ? 'Meer hoeft u niet te weten. Praat er met niemand over.'
            : `Meer hoeft u niet te weten. Vragen? Ga naar de ${roles.careCoordinator.label}: ${asked.join(' of ')}. Praat er met niemand anders over.`}
        </p>
        {written.length === 0 ? null : <h2>Wat u zelf opschreef</h2>}
        {written.map((record) => (
          <RecordView
            key={`${record.version} ${record.formId}`}
            record={record}
            roster={roster}
            title={formById(record.formId)?.title ?? 'Bericht'}
          />
        ))}
        <OtherWays head={head} />
        <StepAside caseId={head.caseId} csrf={session.csrf} />
      </Shell>,
    ),
  );
};

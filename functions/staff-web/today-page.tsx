import { today, type WorkLine } from '../../workflows/cases/staff.ts';
import { unopenedOfTeachers } from '../../workflows/cases/unopened.ts';
import type { Instant } from '../../workflows/domain/instant.ts';
import { staffStartForms } from '../../workflows/forms/staff-start-forms.ts';
import { href } from '../_kit/http/links.ts';
import { html } from '../_kit/http/page.ts';
import { htmlDocument } from '../_kit/pages/document.ts';
import { Shell } from '../_kit/pages/shell.tsx';
import { UnopenedList } from './unopened-list.tsx';
import type { StaffWebPorts, VisitHandler } from './visit.ts';
import { leftWords, momentWords } from './when-words.ts';

/** Before the question was answered: the group, and nothing that says what it is about. */
const VeiledLine = ({ line, now }: { readonly line: WorkLine; readonly now: Instant }) => (
  <li class="card">
    <h3>
      <a href={href('caseNow', { caseId: line.caseId })}>{`Nieuwe zaak ${line.ref}`}</a>
    </h3>
    <p>
      <strong class={line.overdue ? 'late' : 'left'}>{leftWords(line.dueAt, now)}</strong>
      {`, uiterlijk ${momentWords(line.dueAt)}`}
    </p>
    <p class="meta">{line.veiled?.group == null ? 'De groep is niet bekend.' : `Groep ${line.veiled.group}`}</p>
  </li>
);

const Line = ({ line, now }: { readonly line: WorkLine; readonly now: Instant }) => (
  <li class="card">
    <h3>
      <a href={href('stepForm', { caseId: line.caseId, step: line.step, n: line.n })}>{line.stepName}</a>
    </h3>
    <p>
      <strong class={line.overdue ? 'late' : 'left'}>{leftWords(line.dueAt, now)}</strong>
      {`, uiterlijk ${momentWords(line.dueAt)}`}
    </p>
    {line.unopened ? <p class="late">Nog niet geopend.</p> : null}
    <p class="meta">
      {`${line.processName}, zaak `}
      <a href={href('caseFile', { caseId: line.caseId })}>{line.ref}</a>
    </p>
  </li>
);

/** What I must do, most urgent first. */
export const todayPage =
  (ports: StaffWebPorts): VisitHandler =>
  async ({ frame, person }) => {
    const [lines, unopened] = await Promise.all([today(ports, person.id), unopenedOfTeachers(ports, person.id)]);
    const now = ports.clock.policyNow();
    const late = lines.filter((line) => line.overdue).length;
    const page = (
      <Shell frame={frame} title="Vandaag">
        <h1>Vandaag</h1>
        <p>
          <a class="button" href={href('suspicionForm')}>
            Ik vermoed onveiligheid
          </a>
        </p>
        {staffStartForms.length === 0 ? null : (
          <ul>
            {staffStartForms.map(({ id, path = '', title }) => (
              <li key={id}>
                <a href={href('newCaseForm', { name: path })}>{title}</a>
              </li>
            ))}
          </ul>
        )}
        <h2>{`Uw open stappen (${lines.length})`}</h2>
        {late === 0 ? null : <p class="late">{late === 1 ? '1 stap is te laat.' : `${late} stappen zijn te laat.`}</p>}
        {lines.length === 0 ? (
          <p>U hebt nu geen open stappen. U krijgt een mail als er iets voor u is.</p>
        ) : (
          <ol class="work">
            {lines.map((line) => {
              const View = line.veiled === null ? Line : VeiledLine;
              return <View key={`${line.caseId} ${line.step} ${line.n}`} line={line} now={now} />;
            })}
          </ol>
        )}
        <UnopenedList lines={unopened} />
        <p>
          <a href={href('presence')}>Wie is er vandaag?</a>
        </p>
        <p>
          <a href={href('crisisCard')}>Crisiskaart, om te printen</a>
        </p>
      </Shell>
    );
    return html(200, htmlDocument(page));
  };

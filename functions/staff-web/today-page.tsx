import { today, type WorkLine } from '../../workflows/cases/staff.ts';
import type { Instant } from '../../workflows/domain/instant.ts';
import { href } from '../_kit/http/links.ts';
import { html } from '../_kit/http/page.ts';
import { htmlDocument } from '../_kit/pages/document.ts';
import { Shell } from '../_kit/pages/shell.tsx';
import type { StaffWebPorts, VisitHandler } from './visit.ts';
import { leftWords, momentWords } from './when-words.ts';

const Line = ({ line, now }: { readonly line: WorkLine; readonly now: Instant }) => (
  <li class="card">
    <h3>
      <a href={href('stepForm', { caseId: line.caseId, step: line.step, n: line.n })}>{line.stepName}</a>
    </h3>
    <p>
      <strong class={line.overdue ? 'late' : 'left'}>{leftWords(line.dueAt, now)}</strong>
      {`, uiterlijk ${momentWords(line.dueAt)}`}
    </p>
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
    const lines = await today(ports, person.id);
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
        <h2>{`Uw open stappen (${lines.length})`}</h2>
        {late === 0 ? null : <p class="late">{late === 1 ? '1 stap is te laat.' : `${late} stappen zijn te laat.`}</p>}
        {lines.length === 0 ? (
          <p>U hebt nu geen open stappen. U krijgt een mail als er iets voor u is.</p>
        ) : (
          <ol class="work">
            {lines.map((line) => (
              <Line key={`${line.caseId} ${line.step} ${line.n}`} line={line} now={now} />
            ))}
          </ol>
        )}
      </Shell>
    );
    return html(200, htmlDocument(page));
  };

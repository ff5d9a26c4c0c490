import type { CaseFile } from '../../workflows/domain/case.ts';
import { dateOf, type Instant } from '../../workflows/domain/instant.ts';
import { mayAnswer } from '../../workflows/domain/permission.ts';
import { processById, stepOf } from '../../workflows/domain/processes/processes.ts';
import { referenceOf } from '../../workflows/domain/reference.ts';
import { roles } from '../../workflows/domain/roles.ts';
import { holdersToday } from '../../workflows/domain/roster.ts';
import { href } from '../_kit/http/links.ts';
import { html, type Page } from '../_kit/http/page.ts';
import { htmlDocument } from '../_kit/pages/document.ts';
import { Shell } from '../_kit/pages/shell.tsx';
import { StepAside } from './question-page.tsx';
import { ReachView } from './reach-view.tsx';
import { RecordsView } from './records-view.tsx';
import type { Visit } from './visit.ts';
import { leftWords } from './when-words.ts';

/** What somebody sees whom a ladder asked about something told to another in confidence: that it waits, whom it waits for,
 * and how to reach whoever asked. */
export const waitingPage = ({ frame, person, roster, session }: Visit, file: CaseFile, now: Instant): Page => {
  const { head, tasks } = file;
  const process = processById(head.process);
  const today = dateOf(now);
  // The case does not exist for who stepped aside: nobody is sent there to talk about it.
  const held = holdersToday(roster, head.firstRole, today);
  const chosen = held.filter(({ id }) => !head.conflicts.includes(id)).map(({ name }) => name);
  const role = roles[head.firstRole.role].label;
  const ways = chosen.length === 0 ? 'neem' : `spreek de ${role} aan, of neem`;
  const title = `${process.name} ${referenceOf(head.caseId)}`;
  return html(
    200,
    htmlDocument(
      <Shell frame={frame} title={title}>
        <h1>{title}</h1>
        <p class="notice">
          {`Iemand vroeg dit aan de ${role}${chosen.length === 0 ? '' : ` (${chosen.join(', ')})`}, in vertrouwen. U leest niet waar het over gaat, en vraagt daar niet naar. Zorg dat iemand niet blijft wachten: ${ways} zelf contact op voor een moment.`}
        </p>
        {tasks.map((task) => (
          <p key={`${task.step} ${task.n}`}>
            {mayAnswer(roster, head, task, person.id, today) ? (
              <a class="button" href={href('stepForm', { caseId: head.caseId, step: task.step, n: task.n })}>
                {stepOf(process, task.step)?.name ?? task.step}
              </a>
            ) : (
              (stepOf(process, task.step)?.name ?? task.step)
            )}
            {` ${leftWords(task.dueAt, now)}`}
          </p>
        ))}
        <h2>Hoe u iemand bereikt</h2>
        <ReachView records={file.forms} />
        <RecordsView file={file} roster={roster} />
        <StepAside caseId={head.caseId} csrf={session.csrf} />
      </Shell>,
    ),
  );
};

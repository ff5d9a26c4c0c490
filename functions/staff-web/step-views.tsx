import type { Answers, CaseFile, CaseId, Task } from '../../workflows/domain/case.ts';
import { warningsOf } from '../../workflows/domain/confirming.ts';
import type { LocalDate } from '../../workflows/domain/instant.ts';
import type { Step } from '../../workflows/domain/processes/step.ts';
import { referenceOf } from '../../workflows/domain/reference.ts';
import type { Form } from '../../workflows/forms/form.ts';
import type { Problem, Typed } from '../../workflows/forms/parse.ts';
import { summary } from '../../workflows/forms/summary.ts';
import { href } from '../_kit/http/links.ts';
import { checkPage } from '../_kit/pages/check-page.tsx';
import { formPage } from '../_kit/pages/form-page.tsx';
import { MessagesToAnswer } from './messages-view.tsx';
import { OtherWays } from './other-ways.tsx';
import { PlanBlock } from './plan-block.tsx';
import { PlannedFor } from './planned-for.tsx';
import { ProposalView } from './proposal-view.tsx';
import { ReachView } from './reach-view.tsx';
import { KnownSoFar } from './records-view.tsx';
import { SubmitterNotice } from './submitter-notice.tsx';
import type { Visit } from './visit.ts';
import { ConfirmButton, WarningView } from './warning-view.tsx';
import { momentWords } from './when-words.ts';

/** One step of one case, and who looks at it. */
export interface StepPlace {
  readonly visit: Visit;
  readonly caseId: CaseId;
  readonly file: CaseFile;
  readonly task: Task;
  readonly step: Step;
  readonly form: Form;
  readonly today: LocalDate;
}

/** What the page carries besides the answers: whose session, and which state of the step was seen. */
const hiddenOf = ({ visit, task }: StepPlace): Typed => ({ csrf: visit.session.csrf, revision: String(task.revision) });

const Deadline = ({ task }: { readonly task: Task }) => (
  <p>
    <strong>{`Uiterlijk ${momentWords(task.dueAt)}`}</strong>
    {` (${task.dueBecause})`}
  </p>
);

/** The legal ways on from here, as the diagram and the timeline call them. */
const WaysOn = ({ step }: { readonly step: Step }) => {
  const labels = [...new Set(step.routes.map((route) => route.label))];
  return (
    <section>
      <h2>Wat kan er hierna gebeuren?</h2>
      <ul>
        {labels.map((label) => (
          <li key={label}>{label}</li>
        ))}
      </ul>
      {labels.length === 1 ? null : <p class="meta">Uw antwoorden bepalen welke weg het wordt.</p>}
    </section>
  );
};

/** Above the step of danger: who heard of it, and the button that says to have read it. */
const WarningOf = ({ at }: { readonly at: StepPlace }) => {
  const warning = warningsOf(at.file.head, [at.task])[0];
  return warning === undefined ? null : (
    <>
      <WarningView visit={at.visit} warning={warning} />
      <ConfirmButton visit={at.visit} caseId={at.caseId} warning={warning} />
    </>
  );
};

export const stepFormPage = (at: StepPlace, typed: Typed, problems: readonly Problem[]): string => {
  const { visit, caseId, task, step, form } = at;
  return formPage({
    frame: visit.frame,
    title: step.name,
    heading: step.name,
    form,
    action: href('stepCheck', { caseId, step: step.id, n: task.n }),
    typed,
    problems,
    hidden: hiddenOf(at),
    before: (
      <>
        <p class="meta">
          {'Zaak '}
          <a href={href('caseFile', { caseId })}>{referenceOf(caseId)}</a>
          {`. ${step.source}.`}
        </p>
        <SubmitterNotice file={at.file} />
        <Deadline task={task} />
        <PlannedFor task={task} />
        {/* Words that were typed would be lost by handing in another form. */}
        {Object.keys(typed).length === 0 ? <PlanBlock at={at} /> : null}
        <WarningOf at={at} />
        {form.id === 'decision' ? <ProposalView records={at.file.forms} /> : null}
        <ReachView records={at.file.forms} />
        {step.id === 'message' ? <MessagesToAnswer file={at.file} task={task} roster={visit.roster} /> : null}
        <KnownSoFar file={at.file} roster={visit.roster} />
      </>
    ),
    after: (
      <>
        <WaysOn step={step} />
        <OtherWays head={at.file.head} />
      </>
    ),
  });
};

/** @param notice why the answers are shown once more, when that was not asked for */
export const stepCheckPage = (at: StepPlace, typed: Typed, answers: Answers, notice?: string): string => {
  const { visit, caseId, task, step, form } = at;
  const address = { caseId, step: step.id, n: task.n };
  return checkPage({
    frame: visit.frame,
    title: `Controleer: ${step.name}`,
    heading: 'Klopt alles? Er is nog niets opgeslagen.',
    form,
    lines: summary(form, answers),
    typed,
    hidden: hiddenOf(at),
    action: href('stepAnswer', address),
    changeAction: href('stepCheck', address),
    before: notice === undefined ? null : <p class="notice">{notice}</p>,
  });
};

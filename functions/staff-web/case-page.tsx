import { joinable } from '../../workflows/cases/join-cases.ts';
import { readCase } from '../../workflows/cases/staff.ts';
import { mayTellParent } from '../../workflows/cases/tell-parent.ts';
import type { CaseFile, CaseId } from '../../workflows/domain/case.ts';
import { warningsOf } from '../../workflows/domain/confirming.ts';
import { dateOf } from '../../workflows/domain/instant.ts';
import { linkedIds } from '../../workflows/domain/links.ts';
import { mayAnswer, reading } from '../../workflows/domain/permission.ts';
import { processById, stepOf } from '../../workflows/domain/processes/processes.ts';
import { referenceOf } from '../../workflows/domain/reference.ts';
import { additionForm } from '../../workflows/forms/addition.ts';
import { href } from '../_kit/http/links.ts';
import { html } from '../_kit/http/page.ts';
import { htmlDocument } from '../_kit/pages/document.ts';
import { FormBlock } from '../_kit/pages/form-page.tsx';
import { Shell } from '../_kit/pages/shell.tsx';
import { CaseHeadView } from './case-head.tsx';
import { FactsView } from './facts-view.tsx';
import { JoinCases } from './join-cases.tsx';
import { LinkedCases } from './linked-cases.tsx';
import { notOpenPage } from './not-open.ts';
import { OpenSteps } from './open-steps.tsx';
import { OtherWays } from './other-ways.tsx';
import { StepAside } from './question-page.tsx';
import { ReachView } from './reach-view.tsx';
import { RecordsView } from './records-view.tsx';
import { SubmitterNotice } from './submitter-notice.tsx';
import { teacherPage } from './teacher-page.tsx';
import { TellParent } from './tell-parent.tsx';
import { Timeline } from './timeline.tsx';
import type { StaffWebPorts, Visit, VisitHandler } from './visit.ts';
import { waitingPage } from './waiting-page.tsx';
import { WarningView } from './warning-view.tsx';

/** Linked cases that this person may open. */
const readable = async (ports: StaffWebPorts, visit: Visit, file: CaseFile): Promise<ReadonlySet<CaseId>> => {
  const read = await Promise.all(
    linkedIds(file.head).map(async (id) => ({ id, outcome: await readCase(ports, visit.person.id, id) })),
  );
  return new Set(read.flatMap(({ id, outcome }) => (outcome.kind === 'hidden' ? [] : [id])));
};

/** One whole case, for whoever may know of it. */
export const casePage =
  (ports: StaffWebPorts): VisitHandler =>
  async (visit) => {
    const { frame, person, roster, session } = visit;
    const caseId = visit.request.params['caseId'] ?? '';
    const found = await readCase(ports, person.id, caseId);
    if (found.kind !== 'found') return notOpenPage(visit, caseId, found);
    const { file } = found;
    if (found.reading === 'waiting') return waitingPage(visit, file, ports.clock.policyNow());
    if (found.reading === 'chosen') return teacherPage(visit, file, ports.clock.policyNow());
    const { head, tasks } = file;
    const now = ports.clock.policyNow();
    const today = dateOf(now);
    const process = processById(head.process);
    const stepName = (id: string): string => stepOf(process, id)?.name ?? id;
    const mine = tasks.filter((task) => mayAnswer(roster, head, task, person.id, today));
    const mayAdd = reading(roster, head, tasks, person.id, today) === 'all';
    const title = `${process.name} ${referenceOf(head.caseId)}`;
    const page = (
      <Shell frame={frame} title={title}>
        <h1>{title}</h1>
        <SubmitterNotice file={file} />
        <CaseHeadView head={head} stepName={stepName} />
        <ReachView records={file.forms} />
        <OpenSteps caseId={head.caseId} tasks={tasks} mine={mine} roster={roster} now={now} stepName={stepName} />
        {warningsOf(head, tasks).map((warning) => (
          <WarningView key={warning.n} visit={visit} warning={warning} />
        ))}
        <LinkedCases head={head} readable={await readable(ports, visit, file)} />
        <h2>Antwoorden</h2>
        {file.forms.length === 0 ? <p>Er zijn nog geen antwoorden.</p> : null}
        <RecordsView file={file} roster={roster} />
        {mayAdd ? <FactsView file={file} process={process} stepName={stepName} /> : null}
        {mayAdd && mayTellParent({ roster, now }, file, person.id) ? (
          <TellParent caseId={caseId} csrf={session.csrf} />
        ) : null}
        {mayAdd ? (
          <section class="no-print">
            <h2>{additionForm.title}</h2>
            <FormBlock
              form={additionForm}
              action={href('addition', { caseId })}
              typed={{}}
              problems={[]}
              hidden={{ csrf: session.csrf }}
              button={additionForm.submit}
            />
          </section>
        ) : null}
        <OtherWays head={head} />
        <JoinCases caseId={caseId} csrf={session.csrf} others={await joinable(ports, person.id, file)} />
        {mayAdd ? <StepAside caseId={caseId} csrf={session.csrf} /> : null}
        <h2>Wat er gebeurde</h2>
        <Timeline events={file.events} roster={roster} stepName={stepName} />
      </Shell>
    );
    return html(200, htmlDocument(page));
  };

import type { Answers, CaseChange, CaseId, Seat, Task } from '../domain/case.ts';
import { caseIdOf } from '../domain/case-id.ts';
import type { Context } from '../domain/context.ts';
import { dateOf } from '../domain/instant.ts';
import type { Opening } from '../domain/opening.ts';
import { mayRecord } from '../domain/permission.ts';
import type { PersonId } from '../domain/person.ts';
import { stepOf } from '../domain/processes/processes.ts';
import { reportingCode } from '../domain/processes/reporting-code.ts';
import type { Route } from '../domain/processes/step.ts';
import { seatsOn } from '../domain/roster.ts';
import { groupOf } from '../domain/routing.ts';
import { startCase } from '../domain/starting.ts';
import { routeFor } from '../domain/when.ts';
import { signalsForm } from '../forms/reporting-code/signals.ts';
import { contextOf } from './context-of.ts';
import { type Heritage, heritage } from './link-to.ts';
import { type Recorded, recordedAs } from './recorded.ts';
import type { StaffPorts } from './staff.ts';

const reporterSeat = (context: Context, personId: PersonId): Seat => {
  const person = context.roster.people.find((one) => one.id === personId);
  return (
    (person === undefined ? undefined : seatsOn(person, dateOf(context.now))[0]) ?? {
      role: 'careCoordinator',
      group: null,
    }
  );
};

/** Step 1, answered by whoever records it. */
const signalsTask = (context: Context, seat: Seat, personId: PersonId): Task => ({
  v: 1,
  step: 'signals',
  n: 1,
  status: 'done',
  seat,
  openedAt: context.now,
  dueAt: context.now,
  dueBecause: 'op het moment van vastleggen',
  alarm: null,
  asked: [personId],
  revision: 2,
  doneAt: context.now,
  doneBy: { kind: 'person', id: personId },
});

const openingsOf = (route: Route, previous: Seat, answers: Answers): readonly Opening[] =>
  (route.opens ?? []).flatMap((id) => {
    const step = stepOf(reportingCode, id);
    return step === null ? [] : [{ step, previous, answers }];
  });

/** @param from what it takes over from the case that it comes from */
export const suspicionCase = (
  context: Context,
  caseId: CaseId,
  personId: PersonId,
  answers: Answers,
  from: Heritage = heritage(null, false),
): CaseChange | null => {
  const step = stepOf(reportingCode, 'signals');
  const route = step === null ? null : routeFor(step, answers);
  if (route === null) return null;
  const seat = reporterSeat(context, personId);
  const written = answers['group'];
  const group = typeof written === 'string' ? groupOf(context.school, written, dateOf(context.now)) : null;
  return startCase(context, {
    process: reportingCode,
    caseId,
    ...from,
    actor: { kind: 'person', id: personId },
    group,
    firstRole: seat,
    reporter: personId,
    boardOnly: false,
    receipts: [],
    openings: openingsOf(route, seat, answers),
    done: signalsTask(context, seat, personId),
    form: { formId: signalsForm.id, formVersion: signalsForm.version, answers },
  });
};

/** Every member of staff may start the Meldcode with what he or she saw (step 1). The id of the case follows from the
 * submission id, so that handing in twice gives one case. */
export const recordSuspicion = async (
  ports: StaffPorts,
  personId: PersonId,
  submissionId: string,
  answers: Answers,
): Promise<Recorded> => {
  const context = await contextOf(ports);
  if (!mayRecord(context.roster, personId, dateOf(context.now))) return { kind: 'hidden' };
  const caseId = caseIdOf(ports.keys.sha256(`suspicion ${personId} ${submissionId}`));
  const change = suspicionCase(context, caseId, personId, answers);
  if (change === null) return { kind: 'hidden' };
  const outcome = await ports.cases.commit(change);
  if (outcome === 'committed') return { kind: 'recorded', caseId };
  return (await recordedAs(ports, caseId, answers)) ?? { kind: 'different' };
};

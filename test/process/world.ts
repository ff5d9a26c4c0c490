import { armInput, machineInput } from '../../functions/_kit/machine-input.ts';
import { type MachineRunner, machineRunner } from '../../infra/local/machine-runner.ts';
import { admit } from '../../workflows/cases/admit.ts';
import { answerStep } from '../../workflows/cases/answer-step.ts';
import { deliver } from '../../workflows/cases/deliver.ts';
import { sendDigests } from '../../workflows/cases/digest.ts';
import { receive } from '../../workflows/cases/receive.ts';
import { recordSuspicion } from '../../workflows/cases/record-suspicion.ts';
import { armStep, closeCase, onAlarm, openStep } from '../../workflows/cases/run-step.ts';
import { startByStaff } from '../../workflows/cases/start-by-staff.ts';
import { sweep } from '../../workflows/cases/sweep.ts';
import type { Answers, CaseFile, CaseId } from '../../workflows/domain/case.ts';
import {
  dateOf,
  type Instant,
  instantOf,
  type LocalDate,
  millisecondsOf,
  at as onWallClock,
  plusDays,
  plusMinutes,
  timeOf,
} from '../../workflows/domain/instant.ts';
import type { ProcessId } from '../../workflows/domain/processes/process-id.ts';
import { processById, stepOf } from '../../workflows/domain/processes/processes.ts';
import type { School } from '../../workflows/domain/school/school.ts';
import { exampleAnswers } from '../../workflows/forms/example.ts';
import { formById } from '../../workflows/forms/registry.ts';
import { machineDefinition } from '../../workflows/machines/compile.ts';
import type { CaseStore, Courier, MailBook } from '../../workflows/ports.ts';
import { askedAlready } from '../fakes/asked-already.ts';
import { type FakeCaseStore, fakeCaseStore } from '../fakes/case-store.ts';
import { fakeIds } from '../fakes/ids.ts';
import { fakeIntake } from '../fakes/intake.ts';
import { fakeKeys as keys } from '../fakes/keys.ts';
import { fakeMailer } from '../fakes/mailer.ts';
import { virtualClock } from '../local/virtual-clock.ts';
import { withSampleColleague } from '../samples/colleague.ts';
import { sampleSchool } from '../samples/school.ts';

/** A mail as it left, with the moment at which it did. */
export interface Sent {
  readonly at: Instant;
  readonly to: string;
  readonly subject: string;
  readonly link: string;
  readonly text: string;
  readonly email: string;
  /** The case and the outbox row that it is from; null for a digest. */
  readonly caseId: CaseId | null;
  readonly out: string | null;
}

const definitionOf = (process: ProcessId): string =>
  machineDefinition(process).replace(/\$\{(\w+)\}/g, (_, name: string) => (name === 'partition' ? 'aws' : name));

const exampleOf = (formId: string, by = ''): Answers => {
  const form = formById(formId);
  if (form === null) throw new Error(`no form ${formId}`);
  return withSampleColleague(form, exampleAnswers(form), by);
};

type Over = (fake: FakeCaseStore, truth: FakeCaseStore) => CaseStore & MailBook;

/** Over the case table: nobody has said yet whether a case is about them. */
export const nobodyAsked: Over = (_fake, truth) => truth;

/** One school with its real machines, use cases and letters; stores, mail and time are in memory.
 * @param over what stands over or instead of the case table in memory; it is given that table as it looks when everybody
 * has said that no case is about them, and as it is */
export const world = (start: Instant, school: School = sampleSchool(), over: Over = (fake) => fake) => {
  const time = virtualClock(millisecondsOf(start));
  const now = (): Instant => instantOf(time.clock.now());
  const clock = { policyNow: now, systemNow: now };
  const intake = fakeIntake();
  const fake = fakeCaseStore({ school, receipts: intake.receipts, threads: intake.threads, codes: intake.codes });
  const cases = over(askedAlready(fake, school.people), fake);
  const mailer = fakeMailer();
  const digestMailer = fakeMailer();
  const ids = fakeIds();
  const runners = new Map<ProcessId, MachineRunner>();
  const sent: Sent[] = [];
  const digests: Sent[] = [];
  const steps = { cases, clock, school };
  const each = (): readonly MachineRunner[] => [...runners.values()];
  const courier: Courier = {
    start: async (process, name, input) => {
      runnerOf(process).start(name, { Payload: { ...input, version: 0, seconds: 0, next: '' } });
    },
    signal: async (token) => {
      for (const runner of each()) runner.succeed(token, {});
    },
  };
  const outbound = {
    ...steps,
    courier,
    mailBook: cases,
    staffUrl: 'https://medewerkers.voorbeeldschool.example',
    parentUrl: 'https://ouders.voorbeeldschool.example',
    intake,
    mailer: {
      send: async (mail: Parameters<typeof mailer.send>[0]) => {
        const link = /https:\S+/.exec(mail.text)?.[0] ?? '';
        const box = mail.caseId === null ? digests : sent;
        const { to: email, subject, text, caseId, out } = mail;
        box.push({ at: now(), to: email.split('@')[0] ?? '', subject, link, text, email, caseId, out });
        return mail.caseId === null ? digestMailer.send(mail) : mailer.send(mail);
      },
    },
  };
  const invoke = async (name: string, payload: unknown): Promise<unknown> => {
    switch (name) {
      case 'openStep':
        return openStep(steps, machineInput.parse(payload));
      case 'armStep':
        return armStep({ ...steps, courier }, armInput.parse(payload));
      case 'onAlarm':
        return (await onAlarm(steps, machineInput.parse(payload))).state;
      case 'closeCase':
        return closeCase(steps, machineInput.parse(payload));
      default:
        throw new Error(`no function ${name}`);
    }
  };
  /** Made when the first case of its process starts: reading a definition takes a while, and most tests need one. */
  const runnerOf = (process: ProcessId): MachineRunner => {
    const made = runners.get(process);
    if (made !== undefined) return made;
    let issued = 0;
    const newToken = () => `${process}-${++issued}`;
    const runner = machineRunner({
      definition: definitionOf(process),
      clock: time.clock,
      invoke,
      newToken,
      retryAfter: 0,
    });
    runners.set(process, runner);
    return runner;
  };

  /** Streams: submissions become cases, outbox rows leave, until nothing is left to do. */
  const settle = async (): Promise<void> => {
    for (let again = true; again; ) {
      again = false;
      for (const key of await intake.unadmitted(now(), 100))
        again = (await admit({ ...steps, intake }, key)).kind === 'admitted' || again;
      for (const row of await cases.undelivered(now(), 100))
        again = (await deliver(outbound, row.caseId, row.out)).kind === 'sent' || again;
      await Promise.all(each().map((runner) => runner.idle()));
    }
  };

  /** As the sweeper does, each morning when the digests go. */
  let digesting: Promise<unknown> = Promise.resolve();
  const eachMorning = (date: LocalDate): void => {
    const morning = plusMinutes(onWallClock(date, school.mailTimes.morning), 1);
    time.clock.at(millisecondsOf(morning), () => {
      digesting = sendDigests(outbound);
      eachMorning(plusDays(date, 1));
    });
  };
  eachMorning(plusDays(dateOf(start), timeOf(start) <= school.mailTimes.morning ? 0 : 1));

  /** Lets time pass to a moment, alarm by alarm; those of one instant ring together. */
  const until = async (moment: Instant): Promise<void> => {
    await settle();
    for (let due = time.due(); due !== null && due <= millisecondsOf(moment); due = time.due()) {
      while (time.due() === due) time.next();
      await Promise.all(each().map((runner) => runner.idle()));
      await digesting;
      await settle();
    }
    time.advance(millisecondsOf(moment) - time.clock.now());
  };

  const staff = { cases, clock, keys, ids, school };
  const file = async (caseId: CaseId): Promise<CaseFile> => {
    const found = await cases.file(caseId);
    if (found === null) throw new Error('no such case');
    return found;
  };

  /** Answers the open task of a step with the form's example, changed where the test says. */
  const answer = async (caseId: CaseId, step: string, by: string, changed: Answers = {}) => {
    const { head, tasks } = await file(caseId);
    const task = tasks.find((one) => one.step === step && one.status === 'open');
    if (task === undefined) throw new Error(`step ${step} is not open`);
    const outcome = await answerStep(staff, by, caseId, step, task.n, task.revision, {
      ...exampleOf(stepOf(processById(head.process), step)?.form ?? step, by),
      ...changed,
    });
    await settle();
    return outcome;
  };

  /** Somebody without an account hands in a form's example, changed where the test says. */
  const handIn = async (formId: string, changed: Answers = {}) => {
    const form = formById(formId);
    if (form === null) throw new Error(`no form ${formId}`);
    const secret = ids.secret();
    const outcome = await receive({ intake, clock, keys, ids, school }, form, secret, {
      ...exampleOf(formId),
      ...changed,
    });
    await settle();
    const caseId = intake.submissions.get(keys.sha256(secret))?.caseId ?? '';
    return { outcome, caseId, secret };
  };

  const concern = (changed: Answers = {}) => handIn('concern', changed);

  /** A member of staff starts a case with a form's example, alone or from a case at hand. */
  const begin = async (formId: string, by: string, changed: Answers = {}, from: CaseId | null = null) => {
    const form = formById(formId);
    if (form === null) throw new Error(`no form ${formId}`);
    const answers = { ...exampleOf(formId, by), ...changed };
    const outcome = await startByStaff(staff, by, form, ids.secret(), answers, from);
    await settle();
    if (outcome.kind !== 'recorded') throw new Error(`${formId}: ${outcome.kind}`);
    return outcome.caseId;
  };

  const suspicion = async (by: string, changed: Answers = {}) => {
    const outcome = await recordSuspicion(staff, by, ids.secret(), { ...exampleOf('signals'), ...changed });
    await settle();
    if (outcome.kind !== 'recorded') throw new Error(`suspicion: ${outcome.kind}`);
    return outcome.caseId;
  };

  return {
    now,
    until,
    /** When something happens by itself next; null when nothing does. */
    due: (): Instant | null => {
      const moment = time.due();
      return moment === null ? null : instantOf(moment);
    },
    settle,
    answer,
    handIn,
    concern,
    begin,
    suspicion,
    file,
    staff,
    cases: fake,
    intake,
    /** Mails of their own; digests stand apart. */
    sent,
    digests,
    runners,
    mailer,
    sweep: () => sweep({ ...outbound, intake, keys }),
    /** As after a restart: every execution is gone. */
    loseExecutions: () => {
      for (const runner of each()) runner.stopAll();
    },
  };
};

import { armInput, machineInput } from '../../functions/_kit/machine-input.ts';
import { type MachineRunner, machineRunner } from '../../infra/local/machine-runner.ts';
import { admit } from '../../workflows/cases/admit.ts';
import { answerStep } from '../../workflows/cases/answer-step.ts';
import { deliver } from '../../workflows/cases/deliver.ts';
import { sendDigests } from '../../workflows/cases/digest.ts';
import { receive } from '../../workflows/cases/receive.ts';
import { recordSuspicion } from '../../workflows/cases/record-suspicion.ts';
import { armStep, closeCase, onAlarm, openStep } from '../../workflows/cases/run-step.ts';
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
import type { School } from '../../workflows/domain/school.ts';
import type { ProcessId } from '../../workflows/domain/process-id.ts';
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
import { sampleSchool } from '../samples/school.ts';

/** A mail as it left, with the moment at which it did. */
export interface Sent {
  readonly at: Instant;
  readonly to: string;
  readonly subject: string;
  readonly link: string;
  readonly text: string;
}

const definitionOf = (process: ProcessId): string =>
  machineDefinition(process).replace(/\$\{(\w+)\}/g, (_, name: string) => (name === 'partition' ? 'aws' : name));

const exampleOf = (formId: string): Answers => {
  const form = formById(formId);
  if (form === null) throw new Error(`no form ${formId}`);
  return exampleAnswers(form);
};

/** One school with its real machines, use cases and letters; stores, mail and time are in memory.
 * @param over what stands over or instead of the case table in memory */
export const world = (
  start: Instant,
  school: School = sampleSchool(),
  over: (fake: FakeCaseStore) => CaseStore & MailBook = (fake) => fake,
) => {
  const time = virtualClock(millisecondsOf(start));
  const now = (): Instant => instantOf(time.clock.now());
  const clock = { policyNow: now, systemNow: now };
  const intake = fakeIntake();
  const fake = fakeCaseStore({ school, receipts: intake.receipts });
  const cases = over(askedAlready(fake, school.people));
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
      runners.get(process)?.start(name, { Payload: { ...input, version: 0, seconds: 0, next: '' } });
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
    mailer: {
      send: async (mail: Parameters<typeof mailer.send>[0]) => {
        const link = /https:\S+/.exec(mail.text)?.[0] ?? '';
        const box = mail.caseId === null ? digests : sent;
        box.push({ at: now(), to: mail.to.split('@')[0] ?? '', subject: mail.subject, link, text: mail.text });
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
  for (const process of ['concern', 'reporting-code'] as const) {
    let issued = 0;
    const newToken = () => `${process}-${++issued}`;
    runners.set(
      process,
      machineRunner({ definition: definitionOf(process), clock: time.clock, invoke, newToken, retryAfter: 0 }),
    );
  }

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
    const task = (await file(caseId)).tasks.find((one) => one.step === step && one.status === 'open');
    if (task === undefined) throw new Error(`step ${step} is not open`);
    const formOf: Readonly<Record<string, string>> = {
      talk: (await file(caseId)).head.process === 'concern' ? 'talk' : 'talkWithParents',
      careCoordinator: 'talk',
      principal: 'talk',
      board: 'talk',
    };
    const outcome = await answerStep(staff, by, caseId, step, task.n, task.revision, {
      ...exampleOf(formOf[step] ?? step),
      ...changed,
    });
    await settle();
    return outcome;
  };

  /** A parent hands in the example concern, changed where the test says. */
  const concern = async (changed: Answers = {}) => {
    const form = formById('concern');
    if (form === null) throw new Error('no concern form');
    const secret = ids.secret();
    const outcome = await receive({ intake, clock, keys, ids, school }, form, secret, {
      ...exampleOf('concern'),
      ...changed,
    });
    await settle();
    const caseId = intake.submissions.get(keys.sha256(secret))?.caseId ?? '';
    return { outcome, caseId, secret };
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
    settle,
    answer,
    concern,
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

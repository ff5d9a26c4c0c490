import { admit } from '../../workflows/cases/admit.ts';
import { type Received, receive } from '../../workflows/cases/receive.ts';
import type { Answers, CaseFile, CaseId, OutRow } from '../../workflows/domain/case.ts';
import type { Instant } from '../../workflows/domain/instant.ts';
import type { School } from '../../workflows/domain/school/school.ts';
import { concernForm } from '../../workflows/forms/concern/concern.ts';
import { exampleAnswers } from '../../workflows/forms/example.ts';
import { formById } from '../../workflows/forms/registry.ts';
import type { CaseStore } from '../../workflows/ports.ts';
import { askedAlready } from '../fakes/asked-already.ts';
import { fakeCaseStore } from '../fakes/case-store.ts';
import { fakeClock } from '../fakes/clock.ts';
import { fakeCourier } from '../fakes/courier.ts';
import { fakeIds } from '../fakes/ids.ts';
import { fakeIntake } from '../fakes/intake.ts';
import { fakeKeys as keys } from '../fakes/keys.ts';
import { fakeMailer } from '../fakes/mailer.ts';
import { withSampleColleague } from '../samples/colleague.ts';
import { sampleSchool } from '../samples/school.ts';

/** A Monday in January, 10:00 on the school's clock; everybody works but Cato. */
export const monday: Instant = '2027-01-11T09:00:00.000Z';

export const exampleOf = (formId: string, by = ''): Answers => {
  const form = formById(formId);
  if (form === null) throw new Error(`no form ${formId}`);
  return withSampleColleague(form, exampleAnswers(form), by);
};

/** A parent's ordinary concern about a child of group 3a, which Anna teaches. */
export const worry: Answers = {
  ...exampleOf('concern'),
  children: [{ name: 'Verzonnen Kind', group: '3a' }],
  danger: 'no',
  topic: 'notWell',
  home: 'no',
};

/** One school's ports over fakes, with the steps that every use case test begins with. */
export const desk = (start: Instant = monday, school: School = sampleSchool()) => {
  const intake = fakeIntake();
  const bare = fakeCaseStore({ school, receipts: intake.receipts, threads: intake.threads, codes: intake.codes });
  const cases = askedAlready(bare, school.people);
  const clock = fakeClock(start);
  const ids = fakeIds();
  const courier = fakeCourier();
  const mailer = fakeMailer();
  const staffUrl = 'https://medewerkers.voorbeeldschool.example';
  const parentUrl = 'https://ouders.voorbeeldschool.example';
  const ports = { intake, cases, mailBook: cases, clock, ids, keys, courier, mailer, school, staffUrl, parentUrl };

  const handIn = (secret: string, answers: Answers = worry): Promise<Received> =>
    receive(ports, concernForm, secret, answers);

  /** A case as a parent's submission makes it. */
  const concern = async (changed: Answers = {}): Promise<CaseId> => {
    const secret = ids.secret();
    await handIn(secret, { ...worry, ...changed });
    const admitted = await admit(ports, keys.sha256(secret));
    if (admitted.kind !== 'admitted' && admitted.kind !== 'already') throw new Error('not stored');
    return admitted.caseId;
  };

  const file = async (caseId: CaseId): Promise<CaseFile> => {
    const found = await cases.file(caseId);
    if (found === null) throw new Error('no such case');
    return found;
  };

  /** Key of the first row that is such a letter, or such a message to the machine. */
  const rowOf = async (caseId: CaseId, what: string): Promise<string> => {
    const isIt = ({ content }: OutRow): boolean => (content.kind === 'letter' ? content.letter : content.kind) === what;
    const row = (await file(caseId)).outs.find(isIt);
    if (row === undefined) throw new Error(`no ${what}`);
    return `OUT#${row.version}#${row.n}`;
  };

  /** As it is in truth: nobody has said yet whether a case is about them. */
  const unasked = { ...ports, cases: bare };

  return { ...ports, ports, unasked, handIn, concern, file, rowOf };
};

/** A store in which something else happens just before the first commit: the other half of a race. */
export const interrupted = <Store extends CaseStore>(cases: Store, before: () => Promise<unknown>): Store => {
  let first = true;
  return {
    ...cases,
    commit: async (...changes) => {
      if (first) {
        first = false;
        await before();
      }
      return cases.commit(...changes);
    },
  };
};

import { describe, expect, it } from 'vitest';
import { dateOf, at as moment, timeOf } from '../../workflows/domain/instant.ts';
import { exampleAnswers, exampleDay, exampleTyped } from '../../workflows/forms/example.ts';
import type { Form } from '../../workflows/forms/form.ts';
import { parse } from '../../workflows/forms/parse.ts';
import { consultationForm } from '../../workflows/forms/reporting-code/consultation.ts';
import { signalsForm } from '../../workflows/forms/reporting-code/signals.ts';
import { talkWithParentsForm } from '../../workflows/forms/reporting-code/talk-with-parents.ts';
import { weighingForm } from '../../workflows/forms/reporting-code/weighing.ts';
import { type Typed, typedFrom } from '../../workflows/forms/typed.ts';
import { hiddenInputs } from '../functions/kit-event.ts';
import { staffDoor } from '../functions/staff-web-door.ts';
import { type Sent, world } from './world.ts';

/** Acceptance scenarios 3 to 7, of the Meldcode; their numbers are those of the list of twenty. Number 10 stands in
 * conflict.test.ts. */

type World = ReturnType<typeof world>;

const at = (sent: readonly Sent[], when: string): readonly string[] =>
  sent.filter((mail) => `${dateOf(mail.at)} ${timeOf(mail.at)}` === when).map((mail) => mail.to);

const isDanger = (mail: Sent): boolean => mail.subject.startsWith('NU LEZEN');

const openTasks = async (run: World, caseId: string) =>
  (await run.file(caseId)).tasks.filter((task) => task.status === 'open');

const dueOf = async (run: World, caseId: string, step: string) =>
  (await openTasks(run, caseId)).filter((task) => task.step === step).map((task) => dateOf(task.dueAt));

/** A suspicion that came as far as weighing. */
const toWeigh = async (start: string) => {
  const run = world(start);
  const caseId = await run.suspicion('anna', { urgency: 'no', group: '3a', disclosure: 'no' });
  await run.answer(caseId, 'consultation', 'ineke', { next: 'weighing' });
  return { run, caseId };
};

/** The same, as far as the two decisions. */
const toDecide = async (start: string, weighed: { readonly w2: string; readonly vt?: string }) => {
  const { run, caseId } = await toWeigh(start);
  await run.answer(caseId, 'weighing', 'ineke', { w1: 'yes', ...weighed });
  return { run, caseId };
};

describe('3. Acute, Friday 2026-12-18 16:45, holiday starts', () => {
  const friday = moment('2026-12-18', '16:45');
  const acute = async () => {
    const { run, caseId } = await toWeigh(moment('2026-12-17', '10:00'));
    await run.until(friday);
    const before = run.sent.length;
    await run.answer(caseId, 'weighing', 'ineke', { w1: 'yes', w2: 'yes' });
    return { run, caseId, since: () => run.sent.slice(before) };
  };

  it('the screen says to phone Veilig Thuis or 112, and who has not confirmed yet', async () => {
    const { as, cases } = staffDoor(friday);
    const typed = (form: Form) => ({ ...exampleTyped(form, dateOf(friday)), action: 'send' });
    const anna = await as('anna');
    const signals = { urgency: 'no', group: '3a', submission: 'a'.repeat(32) };
    await anna.post('/vermoeden/verstuur', { ...typed(signalsForm), ...signals });
    const ineke = await as('ineke');
    const answer = async (step: string, form: Form, changed: Typed) => {
      const path = `/zaak/${cases.caseIds()[0]}/stap/${step}/1`;
      const { revision = '' } = hiddenInputs((await ineke.open(path)).body);
      return ineke.post(`${path}/antwoord`, { ...typed(form), withWhom: 'ivo', revision, ...changed });
    };
    await answer('consultation', consultationForm, { next: 'weighing' });
    const { status, body } = await answer('weighing', weighingForm, { w1: 'yes', w2: 'yes' });
    expect(status).toBe(200);
    for (const words of ['Een mail is geen telefoontje', 'bel zelf 112 of 0800-2000']) expect(body).toContain(words);
    for (const name of ['Pien Papier', 'Adam Adjunct', 'Ineke Verzinsel', 'Ivo Verzinsel'])
      expect(body).toContain(`${name}: `);
    expect(body.match(/heeft nog niet bevestigd/g)).toHaveLength(4);
  });

  it('principal, care coordinator and both deputies are mailed at once, and told to phone', async () => {
    const { since } = await acute();
    const warned = since().filter(isDanger);
    expect(warned.map((mail) => mail.to).toSorted()).toEqual(['adam', 'ineke', 'ivo', 'pien']);
    expect(new Set(warned.map((mail) => mail.at))).toEqual(new Set([friday]));
    for (const { text } of warned) {
      expect(text).toContain('0800-2000');
      expect(text).toContain('112');
    }
  });

  it('nothing waits for January', async () => {
    const { run, caseId } = await acute();
    const due = (await openTasks(run, caseId)).map((task) => [task.step, dateOf(task.dueAt)]);
    expect(due.map(([step]) => step)).toEqual(expect.arrayContaining(['danger', 'decision', 'holidayCheck']));
    expect(due.filter(([, date = '']) => date > '2026-12-22')).toEqual([]);
    await run.answer(caseId, 'danger', 'pien');
    await run.answer(caseId, 'decision', 'pien', { d1: 'yes', d2: 'yes', planEnd: '2026-12-30' });
    expect(await dueOf(run, caseId, 'vtFeedback')).toEqual(['2026-12-28']);
    expect(await dueOf(run, caseId, 'helpPlan')).toEqual(['2026-12-30']);
  });

  it('without a confirmation all are asked again after 30 minutes, and the board after an hour', async () => {
    const { run, since } = await acute();
    await run.until(moment('2026-12-18', '17:46'));
    const rounds = since().filter(isDanger);
    expect([...at(rounds, '2026-12-18 17:15')].toSorted()).toEqual(['adam', 'ineke', 'ivo', 'pien']);
    expect(at(rounds, '2026-12-18 17:45')).toContain('berend');
  });
});

describe('4. Step 3 skipped', () => {
  const skipped = { outcome: 'notHeld', exception: 'familyUnsafe', exceptionWhy: 'Verzonnen reden.', agreedBy: 'ivo' };
  const atTalk = async () => {
    const run = world(moment('2027-01-11', '10:00'));
    const caseId = await run.suspicion('anna', { urgency: 'no' });
    await run.answer(caseId, 'consultation', 'ineke', { next: 'talk' });
    return { run, caseId };
  };

  it.each(['exception', 'exceptionWhy', 'agreedBy'])('without %s it is refused', (field) => {
    const typed = typedFrom(talkWithParentsForm, { ...exampleAnswers(talkWithParentsForm), ...skipped });
    expect(parse(talkWithParentsForm, typed, exampleDay).kind).toBe('accepted');
    expect(parse(talkWithParentsForm, { ...typed, [field]: '' }, exampleDay)).toMatchObject({
      kind: 'rejected',
      problems: [{ name: field }],
    });
  });

  it('whoever agreed is another colleague, who says so from an own account before anything goes on', async () => {
    const { run, caseId } = await atTalk();
    const own = await run.answer(caseId, 'talk', 'ineke', { ...skipped, agreedBy: 'ineke' });
    expect(own).toMatchObject({ kind: 'refused', problems: [{ name: 'agreedBy' }] });
    expect((await run.answer(caseId, 'talk', 'ineke', skipped)).kind).toBe('answered');
    expect((await openTasks(run, caseId)).map((task) => [task.step, task.asked])).toEqual([['talkOpinion', ['ivo']]]);
    await run.answer(caseId, 'talkOpinion', 'ivo', { agree: 'yes' });
    await run.answer(caseId, 'weighing', 'ineke', { w1: 'yes', w2: 'no' });
    expect((await run.answer(caseId, 'decision', 'pien', { d1: 'yes', d2: 'no' })).kind).toBe('answered');
    const written = (await run.file(caseId)).forms.find((form) => form.formId === 'talkWithParents');
    expect(written?.answers).toMatchObject(skipped);
  });

  it('a colleague who does not agree brings the talk back', async () => {
    const { run, caseId } = await atTalk();
    await run.answer(caseId, 'talk', 'ineke', skipped);
    await run.answer(caseId, 'talkOpinion', 'ivo', { agree: 'no' });
    expect((await openTasks(run, caseId)).map((task) => task.step)).toEqual(['talk']);
  });
});

describe('5. Q2 doubt', () => {
  it('does not let “no report” stand until a consultation of Veilig Thuis is written down with its advice', async () => {
    const { run, caseId } = await toDecide(moment('2027-01-11', '10:00'), { w2: 'doubt', vt: 'Verzonnen raad.' });
    await run.answer(caseId, 'secondOpinion', 'ivo', { agree: 'yes' });
    const before = run.cases.changes.length;
    const refused = await run.answer(caseId, 'decision', 'pien', { d1: 'no', d2: 'yes', deviatesWith: 'ivo' });
    expect(refused).toMatchObject({ kind: 'refused', problems: [{ name: 'd1vt' }] });
    expect(run.cases.changes.length).toBe(before);
    const d1vt = 'Verzonnen: op 11 januari met Carla Controle; de raad was hulp, nog niet melden.';
    const taken = await run.answer(caseId, 'decision', 'pien', { d1: 'no', d1vt, d2: 'yes', deviatesWith: 'ivo' });
    expect(taken.kind).toBe('answered');
    expect((await run.file(caseId)).forms.at(-1)?.answers).toMatchObject({ d1: 'no', d1vt });
  });

  it('does not let the weighing itself end without the advice of Veilig Thuis', () => {
    const typed = typedFrom(weighingForm, { ...exampleAnswers(weighingForm), w2: 'doubt' });
    expect(parse(weighingForm, typed, exampleDay)).toMatchObject({ kind: 'rejected', problems: [{ name: 'vt' }] });
    expect(parse(weighingForm, { ...typed, vt: 'Verzonnen raad.' }, exampleDay).kind).toBe('accepted');
  });
});

describe('6. Report and help both', () => {
  it('stores both, asks for feedback on Mon 28 Dec after Fri 18 Dec, and evaluates the plan on its own date', async () => {
    const { run, caseId } = await toDecide(moment('2026-12-18', '10:00'), { w2: 'no' });
    await run.answer(caseId, 'decision', 'pien', { d1: 'yes', d2: 'yes', planEnd: '2027-01-22' });
    expect((await run.file(caseId)).forms.at(-1)?.answers).toMatchObject({ d1: 'yes', d2: 'yes' });
    expect(await dueOf(run, caseId, 'vtFeedback')).toEqual(['2026-12-28']);
    expect(await dueOf(run, caseId, 'helpPlan')).toEqual(['2027-01-22']);
  });

  it('ends only when both are followed up', async () => {
    const { run, caseId } = await toDecide(moment('2026-12-18', '10:00'), { w2: 'no' });
    await run.answer(caseId, 'decision', 'pien', { d1: 'yes', d2: 'yes', planEnd: '2027-01-22' });
    await run.answer(caseId, 'vtFeedback', 'ineke', { result: 'closed' });
    expect((await openTasks(run, caseId)).map((task) => task.step)).not.toContain('aftercare');
    await run.answer(caseId, 'helpPlan', 'ineke', { w5: 'yes', next: 'done' });
    expect((await openTasks(run, caseId)).map((task) => task.step)).toContain('aftercare');
  });
});

describe('7. VT silent / VT investigates', () => {
  const reported = async () => {
    const { run, caseId } = await toDecide(moment('2026-12-18', '10:00'), { w2: 'no' });
    await run.answer(caseId, 'holidayCheck', 'ineke', { canWait: 'yes' });
    await run.answer(caseId, 'decision', 'pien', { d1: 'yes', d2: 'no' });
    return { run, caseId, before: run.sent.length };
  };

  it('no feedback on the due date: one reminder to the care coordinator, then deputy, principal and board', async () => {
    const { run, before } = await reported();
    await run.until(moment('2026-12-31', '12:00'));
    const mails = run.sent.slice(before).map((mail) => `${dateOf(mail.at)} ${mail.to}`);
    expect(mails).toEqual([
      '2026-12-28 ineke',
      // Late: who has it, and the next person.
      '2026-12-29 ineke',
      '2026-12-29 ivo',
      '2026-12-30 pien',
      '2026-12-31 berend',
    ]);
  });

  it('“nothing yet” asks again after five working days', async () => {
    const { run, caseId } = await reported();
    await run.until(moment('2026-12-28', '10:00'));
    await run.answer(caseId, 'vtFeedback', 'ineke', { result: 'nothing' });
    expect(await dueOf(run, caseId, 'vtFeedback')).toEqual(['2027-01-05']);
  });

  it('“in onderzoek” on 2026-12-28 asks again on 2027-03-08', async () => {
    const { run, caseId } = await reported();
    await run.until(moment('2026-12-28', '10:00'));
    await run.answer(caseId, 'vtFeedback', 'ineke', { result: 'investigating' });
    expect(await dueOf(run, caseId, 'vtFeedback')).toEqual(['2027-03-08']);
  });
});

import { describe, expect, it } from 'vitest';
import { answerStep } from '../../workflows/cases/answer-step.ts';
import { recordSuspicion } from '../../workflows/cases/record-suspicion.ts';
import { sayInvolved } from '../../workflows/cases/step-aside.ts';
import type { Answers } from '../../workflows/domain/case.ts';
import { additionForm } from '../../workflows/forms/addition.ts';
import { exampleAnswers } from '../../workflows/forms/example.ts';
import { formById } from '../../workflows/forms/registry.ts';
import { withSampleColleague } from '../samples/colleague.ts';
import { hiddenInputs } from './kit-event.ts';
import { concernCase, example } from './staff-web-cases.ts';
import { staffDoor } from './staff-web-door.ts';

type Door = ReturnType<typeof staffDoor>;

const exampleOf = (formId: string, by: string): Answers => {
  const form = formById(formId);
  if (form === null) throw new Error(`no form ${formId}`);
  return withSampleColleague(form, exampleAnswers(form), by);
};

/** A Meldcode case of a child of Anna's group, with both decisions taken. */
const decided = async (door: Door, reporter: string): Promise<string> => {
  const { ports } = door;
  const recorded = await recordSuspicion(ports, reporter, 'inzending', {
    ...exampleOf('signals', reporter),
    urgency: 'no',
    group: '3a',
  });
  if (recorded.kind !== 'recorded') throw new Error(recorded.kind);
  const { caseId } = recorded;
  const answer = async (step: string, form: string, by: string, changed: Answers) => {
    const outcome = await answerStep(ports, by, caseId, step, 1, 1, { ...exampleOf(form, by), ...changed });
    expect(outcome.kind).toBe('answered');
  };
  await answer('consultation', 'consultation', 'ineke', { next: 'talk' });
  await answer('talk', 'talkWithParents', 'ineke', {});
  await answer('weighing', 'weighing', 'ineke', { w1: 'yes', w2: 'no' });
  await answer('decision', 'decision', 'pien', {
    d1: 'yes',
    d2: 'no',
    d1why: 'Geheim van de twee besluiten.',
    safetyToday: 'Juf Anna haalt Vera op bij de deur.',
    teacherNeeds: 'Heeft ’s ochtends even tijd nodig.',
  });
  return `/zaak/${caseId}`;
};

/** The page without what stands on every page of a case. */
const secrets = [
  'Geheim van de twee besluiten',
  'Meldcode</h1>',
  'Stap 1',
  'Stap 2',
  'Stap 5',
  'Wat er gebeurde',
  'Open stappen',
  'Antwoorden',
  'Veilig Thuis?',
];

describe('the teacher of the child, in a Meldcode case', () => {
  it('sees what he or she must know, whom to ask, and nothing else', async () => {
    const door = staffDoor();
    const file = await decided(door, 'adam');
    const { status, body } = await (await door.as('anna')).open(file);
    expect(status).toBe(200);
    expect(body).toContain('Wat doen wij vandaag voor dit kind op school?');
    expect(body).toContain('Juf Anna haalt Vera op bij de deur.');
    expect(body).toContain('Heeft ’s ochtends even tijd nodig.');
    expect(body).toContain('intern begeleider (IB’er): Ineke Verzinsel');
    for (const secret of secrets) expect(body).not.toContain(secret);
    expect(body).not.toContain('Wat u zelf opschreef');
  });

  it('is not sent to who stepped aside', async () => {
    const door = staffDoor();
    const file = await decided(door, 'adam');
    await sayInvolved(door.ports, 'ineke', file.slice('/zaak/'.length), true);
    const { body } = await (await door.as('anna')).open(file);
    expect(body).toContain('Meer hoeft u niet te weten. Praat er met niemand over.');
    expect(body).not.toContain('Ineke Verzinsel');
  });

  it('comes there by the link of the letter, and cannot open or add to the steps', async () => {
    const door = staffDoor();
    const file = await decided(door, 'adam');
    const anna = await door.as('anna');
    expect((await anna.open(`${file}/nu`)).headers['location']).toBe(file);
    for (const step of ['signals', 'consultation', 'talk', 'weighing', 'decision', 'vtFeedback'])
      expect((await anna.open(`${file}/stap/${step}/1`)).status, step).toBe(404);
    expect((await anna.post(`${file}/aanvulling`, example(additionForm))).status).toBe(404);
  });

  it('who recorded the signals sees the own words beside it', async () => {
    const door = staffDoor();
    const { body } = await (await door.as('anna')).open(await decided(door, 'anna'));
    expect(body).toContain('Heeft ’s ochtends even tijd nodig.');
    expect(body).toContain('Wat u zelf opschreef');
    expect(body).not.toContain('Geheim van de twee besluiten');
  });

  it('is asked first whether it is about his or her own family', async () => {
    const door = staffDoor(undefined, (fake) => fake);
    const asked = staffDoor();
    const file = await decided(asked, 'adam');
    const caseId = file.split('/')[2] ?? '';
    const state = await asked.cases.file(caseId);
    if (state === null) throw new Error('no case');
    const plain = { ...state.head, cleared: [] };
    await door.cases.commit({ ...state, head: plain, expects: null, receipts: [] });
    const anna = await door.as('anna');
    const page = await anna.open(file);
    expect(page.body).toContain('Gaat dit over u, uw kind of uw familie?');
    expect(page.body).not.toContain('Juf Anna');
    await anna.post(`${file}/betrokken`, { to: String(hiddenInputs(page.body)['to']), answer: 'no' });
    expect((await anna.open(file)).body).toContain('Juf Anna');
  });

  it('of another group, and a colleague without a class, find nothing', async () => {
    const door = staffDoor();
    const file = await decided(door, 'adam');
    for (const id of ['cato', 'uma']) expect((await (await door.as(id)).open(file)).status).toBe(404);
  });
});

describe('a new school year', () => {
  it('shows the care coordinator what to choose, and the new teacher the own step with those words', async () => {
    const door = staffDoor('2027-07-12T09:00:00.000Z');
    const caseId = 'zaak9'.padEnd(26, '0');
    const file = await concernCase(door, caseId);
    const state = await door.cases.file(caseId);
    expect(state?.head.taught).toEqual({ until: '2027-07-31', reads: 'all' });
    expect((await (await door.as('bram')).open(file)).status).toBe(200);
    door.clock.set('2027-08-30T08:00:00.000Z');
    expect((await (await door.as('bram')).open(file)).status).toBe(404);
    expect((await (await door.as('ineke')).open(`${file}/stap/acknowledge/1`)).status).toBe(200);
  });
});

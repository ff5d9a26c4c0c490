import { describe, expect, it } from 'vitest';
import { sayInvolved } from '../../workflows/cases/step-aside.ts';
import type { Answers } from '../../workflows/domain/case.ts';
import { conversation } from '../../workflows/domain/processes/conversation.ts';
import { conversationForm } from '../../workflows/forms/conversation/conversation.ts';
import { conversationPlanForm } from '../../workflows/forms/conversation/plan.ts';
import { conversationReportForm } from '../../workflows/forms/conversation/report.ts';
import { exampleAnswers } from '../../workflows/forms/example.ts';
import { hiddenInputs } from './kit-event.ts';
import { concernCase, example } from './staff-web-cases.ts';
import { staffDoor } from './staff-web-door.ts';

const caseId = 'c'.repeat(26);
const answers: Answers = {
  ...exampleAnswers(conversationForm),
  with: 'internalConfidant',
  consent: 'yes',
  aboutConfided: 'Verzonnen geheim.',
};
const seat = { role: 'internalConfidant', group: null } as const;

/** A talk with the internal confidant, of which a ladder asked the care coordinator too. */
const waiting = async (step = 'plan') => {
  const door = staffDoor();
  const plan = conversation.steps.find(({ id }) => id === step);
  if (plan === undefined) throw new Error('no step');
  const path = await concernCase(door, caseId, {
    process: conversation,
    firstRole: seat,
    group: null,
    confided: [],
    openings: [{ step: plan, previous: seat, answers, readers: ['ineke'] }],
    form: { formId: conversationForm.id, formVersion: conversationForm.version, answers },
  });
  return { door, path };
};

describe('something told to another in confidence', () => {
  it('shows whom the ladder asked that it waits, for whom, and how to reach the parent; not a word of it', async () => {
    const { door, path } = await waiting();
    const ineke = await door.as('ineke');
    const page = await ineke.open(path);
    expect(page.status).toBe(200);
    expect(page.body).toContain('Uma Uitgedacht');
    expect(page.body).toContain('06 00000000');
    expect(page.body).toContain('Contact opnemen en een moment kiezen');
    const step = await ineke.open(`${path}/stap/plan/1`);
    expect(step.status).toBe(200);
    for (const { body } of [page, step]) {
      expect(body).not.toContain('Verzonnen geheim');
      expect(body).not.toContain('Wat er gebeurde');
    }
    const planned = await ineke.post(`${path}/stap/plan/1/antwoord`, {
      ...example(conversationPlanForm),
      revision: '1',
    });
    expect(planned.status).toBeLessThan(400);
    expect((await ineke.open(`${path}/stap/hold/1`)).body).not.toContain('Verzonnen geheim');
  });

  it('sends nobody to talk about it with who stepped aside', async () => {
    const { door, path } = await waiting();
    expect(await sayInvolved(door.ports, 'uma', caseId, true)).toEqual({ kind: 'steppedAside' });
    const page = (await (await door.as('ineke')).open(path)).body;
    expect(page).toContain('Zorg dat iemand niet blijft wachten: neem zelf contact op voor een moment.');
    expect(page).not.toContain('Uma Uitgedacht');
  });

  it('can be ended by the board when nobody else is left, which reads not a word of it', async () => {
    const { door, path } = await waiting('report');
    expect((await (await door.as('ineke')).open(`${path}/stap/report/1`)).status).toBe(404);
    await sayInvolved(door.ports, 'uma', caseId, true);
    const berend = await door.as('berend');
    const step = await berend.open(`${path}/stap/report/1`);
    expect(step.status).toBe(200);
    for (const { body } of [step, await berend.open(path)]) expect(body).not.toContain('Verzonnen geheim');
    const done = {
      ...example(conversationReportForm),
      file: 'no',
      revision: hiddenInputs(step.body)['revision'] ?? '',
    };
    expect((await berend.post(`${path}/stap/report/1/antwoord`, done)).status).toBeLessThan(400);
    expect((await (await door.as('ineke')).open(`${path}/stap/close/1`)).status).toBe(404);
  });

  it('is whole for the one it was told to', async () => {
    const { door, path } = await waiting();
    const uma = await door.as('uma');
    expect((await uma.open(path)).body).toContain('Verzonnen geheim');
  });
});

describe('a member of staff who wants to talk', () => {
  it('is shown the external confidant for staff beside the internal one', async () => {
    const door = staffDoor();
    const anna = await door.as('anna');
    const page = await anna.open('/nieuw/gesprek-contactpersoon');
    expect(page.status).toBe(200);
    expect(page.body).toContain('Vertrouwelijk is niet geheim');
    expect(page.body).toContain('externe vertrouwenspersoon voor medewerkers');
    expect(page.body).not.toContain('{');
  });
});

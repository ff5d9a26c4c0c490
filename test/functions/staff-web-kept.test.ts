import { describe, expect, it } from 'vitest';
import { sayInvolved } from '../../workflows/cases/step-aside.ts';
import { additionForm } from '../../workflows/forms/addition.ts';
import { acknowledgeForm } from '../../workflows/forms/concern/acknowledge.ts';
import { tellParentForm } from '../../workflows/forms/receipt/tell-parent.ts';
import { hiddenInputs } from './kit-event.ts';
import { concernCase, example } from './staff-web-cases.ts';
import { staffDoor } from './staff-web-door.ts';

const caseId = 'zaak1'.padEnd(26, '0');
const note = 'Een verzonnen tekst die niet weg mag.';

const withStep = async () => {
  const door = staffDoor();
  const path = await concernCase(door, caseId);
  const bram = await door.as('bram');
  const step = `${path}/stap/acknowledge/1`;
  const typed = { ...example(acknowledgeForm), next: 'answered', note, revision: '1', action: 'send' };
  return { door, path, bram, step, typed };
};

describe('what somebody of the school typed', () => {
  it.each(['commit', 'file', 'roster'] as const)(
    'stands on the page when the store fails at %s, and can be sent again',
    async (method) => {
      const { door, bram, step, typed } = await withStep();
      door.cases.broken.add(method);
      const failed = await bram.post(`${step}/antwoord`, typed);
      expect(failed.status).toBe(503);
      expect(failed.body).toContain(note);
      expect(failed.body).toContain('Twee keer versturen kan geen kwaad.');
      expect(JSON.stringify(door.logged)).not.toContain(note);
      expect(door.logged.map(({ code }) => code)).toContain('requestFailed');
      door.cases.broken.clear();
      const again = hiddenInputs(failed.body);
      expect((await bram.post(`${step}/antwoord`, again)).body).toContain('Uw antwoord is opgeslagen.');
      expect((await door.cases.file(caseId))?.forms.filter((form) => form.step === 'acknowledge')).toHaveLength(1);
    },
  );

  it('stands on the page that says the case is not theirs any more, which is stored nowhere', async () => {
    const { door, path, bram, step, typed } = await withStep();
    await sayInvolved(door.ports, 'bram', caseId, true);
    const [{ label: said }] = tellParentForm.fields;
    const [{ label: added }] = additionForm.fields;
    for (const [to, words, label] of [
      [`${step}/antwoord`, typed, 'Wat'],
      [`${path}/aanvulling`, { text: note }, added],
      [`${path}/bericht`, { told: note }, said],
    ] as const) {
      const answer = await bram.post(to, words);
      expect([answer.status, answer.body.includes(note)]).toEqual([404, true]);
      expect(answer.body).toContain(label);
      expect(answer.body).toContain('Uw tekst is niet opgeslagen.');
    }
    expect(JSON.stringify(await door.cases.file(caseId))).not.toContain(note);
    // A case that never was gets the same page.
    const guessed = await bram.post(`/zaak/${'9'.repeat(26)}/aanvulling`, { text: note });
    expect(guessed.body).toBe((await bram.post(`${path}/aanvulling`, { text: note })).body);
  });
});

describe('whoever presses twice', () => {
  it('reads twice that it was saved, also when the answer took the case to the board', async () => {
    const { door, bram, step, typed } = await withStep();
    const toBoard = { ...typed, next: 'toBoard', aboutExecutive: 'no' };
    const presses = [await bram.post(`${step}/antwoord`, toBoard), await bram.post(`${step}/antwoord`, toBoard)];
    for (const answer of presses) {
      expect([answer.status, answer.body.includes('Uw antwoord is opgeslagen.')]).toEqual([200, true]);
      expect(answer.body).not.toContain('Bekijk zaak');
    }
    expect((await bram.open(`/zaak/${caseId}`)).status).toBe(404);
    expect((await (await door.as('cato')).post(`${step}/antwoord`, toBoard)).status).toBe(404);
  });
});

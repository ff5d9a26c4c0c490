import { describe, expect, it } from 'vitest';
import { concern } from '../../workflows/domain/processes/concern.ts';
import type { Step } from '../../workflows/domain/processes/step.ts';
import { talkForm } from '../../workflows/forms/concern/talk.ts';
import { exampleAnswers } from '../../workflows/forms/example.ts';
import { concernCase } from './staff-web-cases.ts';
import { staffDoor } from './staff-web-door.ts';

const caseId = 'zaak1'.padEnd(26, '0');

const closing = async (boardOnly: boolean) => {
  const door = staffDoor();
  const step: Step | undefined = concern.steps.find(({ id }) => id === 'close');
  if (step === undefined) throw new Error('no such step');
  const previous = { role: boardOnly ? 'boardContact' : 'teacher', group: boardOnly ? null : '4a' } as const;
  const file = await concernCase(door, caseId, { boardOnly, openings: [{ step, previous, answers: {} }] });
  const { body, status } = await (await door.as(boardOnly ? 'berend' : 'bram')).open(`${file}/stap/close/1`);
  expect(status).toBe(200);
  expect(body).toContain('Waarom kan dit dicht?');
  return body;
};

describe('closing a case', () => {
  it('asks of a case without a code how it was told, not what somebody reads with it', async () => {
    const body = await closing(false);
    expect(body).toContain('Wat is er gezegd, wanneer en hoe?');
    expect(body).not.toContain('leest dit met de code');
  });

  it('asks whether it stands in ParnasSys', async () => {
    expect(await closing(false)).toContain('Staat dit in ParnasSys?');
  });

  it('does not ask it of the board, whose cases stay out of ParnasSys', async () => {
    expect(await closing(true)).not.toContain('ParnasSys');
  });
});

describe('the facts on a case page', () => {
  const page = async (boardOnly: boolean) => {
    const door = staffDoor();
    const form = { formId: talkForm.id, formVersion: talkForm.version, answers: exampleAnswers(talkForm) };
    const file = await concernCase(door, caseId, { boardOnly, form });
    const { body } = await (await door.as(boardOnly ? 'berend' : 'bram')).open(file);
    expect(body).toContain('Ouder Voorbeeld en leerkracht Anna Voorbeeld');
    return /<details class="facts">.*?<\/details>/s.exec(body)?.[0] ?? null;
  };

  it('can be copied by hand: what was agreed, not what anybody finds', async () => {
    const facts = await page(false);
    expect(facts).toContain('Anna loopt elke pauze mee.');
    expect(facts).not.toContain('De ouder hoopt op meer toezicht.');
  });

  it('are not offered in a case of the board', async () => {
    expect(await page(true)).toBeNull();
  });
});

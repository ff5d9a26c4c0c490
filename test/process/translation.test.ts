import { describe, expect, it } from 'vitest';
import { readCase } from '../../workflows/cases/staff.ts';
import { dateOf } from '../../workflows/domain/instant.ts';
import { foreignLanguages } from '../../workflows/domain/translation.ts';
import { parentForms } from '../../workflows/forms/parent-forms.ts';
import { translateForm } from '../../workflows/forms/receipt/translate.ts';
import { sampleSchool } from '../samples/school.ts';
import { codeOf } from './with-code.ts';
import { world } from './world.ts';

const monday = '2026-11-23T08:00:00.000Z';
const calm = { topic: 'notWell', children: [{ name: 'Vera', group: '4a' }] };

describe('a message in another language', () => {
  it('is a task of whoever reads it first, in three school days, beside the first step', async () => {
    const school = world(monday);
    const { caseId } = await school.concern({ ...calm, language: 'tigrinya' });
    const { tasks } = await school.file(caseId);
    const task = tasks.find(({ step }) => step === 'translate');
    expect(tasks.map(({ step }) => step).toSorted()).toEqual(['acknowledge', 'translate']);
    expect([task?.seat.role, dateOf(task?.dueAt ?? '')]).toEqual(['teacher', '2026-11-26']);
    await school.answer(caseId, 'translate', 'bram');
    const open = (await school.file(caseId)).tasks.filter(({ status }) => status === 'open');
    expect(open.map(({ step }) => step)).toEqual(['acknowledge']);
  });

  it('is translated, whatever table of its own a school reads concerns by', async () => {
    const routing = [
      {
        label: 'Direct gevaar',
        when: { field: 'danger', is: ['yes', 'unsure'] },
        to: 'careCoordinator' as const,
        danger: true as const,
      },
      { label: 'Al het andere', to: 'careCoordinator' as const },
    ];
    const school = world(monday, sampleSchool({ routing }));
    const { caseId } = await school.concern({ ...calm, language: 'other', languageOther: 'Oromo' });
    const task = (await school.file(caseId)).tasks.find(({ step }) => step === 'translate');
    expect(task?.seat.role).toBe('careCoordinator');
  });

  it('of a complaint is translated by the board, and nobody of the school learns of it', async () => {
    const school = world(monday);
    const { caseId } = await school.handIn('complaint', { language: 'polish' });
    const task = (await school.file(caseId)).tasks.find(({ step }) => step === 'translate');
    expect(task?.seat.role).toBe('boardContact');
    expect((await readCase(school.staff, 'ineke', caseId)).kind).toBe('hidden');
    expect(school.sent.filter(({ to }) => !['berend', 'beatrix'].includes(to))).toEqual([]);
  });

  it('that waits too long climbs, as every step does', async () => {
    const school = world(monday);
    const { caseId } = await school.concern({ ...calm, language: 'arabic' });
    await school.answer(caseId, 'acknowledge', 'bram', { next: 'talk' });
    await school.until('2026-11-30T12:00:00.000Z');
    const task = (await school.file(caseId)).tasks.find(({ step }) => step === 'translate');
    expect(task?.asked.length).toBeGreaterThan(1);
  });

  it('is still translated when the case passes to the board, by the board, and the code goes on saying so', async () => {
    const school = world(monday);
    const { caseId, outcome } = await school.concern({ ...calm, language: 'somali' });
    const { receipt, send } = codeOf(school, outcome);
    await send('parentMessage', { danger: 'no', text: 'Verzonnen bericht.' });
    const due = (await school.file(caseId)).tasks.map(({ step, dueAt }) => `${step} ${dueAt}`);
    await school.answer(caseId, 'acknowledge', 'bram', { next: 'toBoard', aboutExecutive: 'no' });
    const open = (await school.file(caseId)).tasks.filter(({ status }) => status === 'open');
    expect(open.map(({ step, seat }) => `${step} ${seat.role}`).toSorted()).toEqual([
      'board boardContact',
      'message boardContact',
      'translate boardContact',
    ]);
    const promised = open.filter(({ step }) => step !== 'board');
    expect(promised.filter(({ step, dueAt }) => !due.includes(`${step} ${dueAt}`))).toEqual([]);
    expect((await receipt()).view.translating).toBe(true);
    expect((await school.answer(caseId, 'translate', 'berend')).kind).toBe('answered');
    expect((await school.answer(caseId, 'message', 'berend', { told: 'Verzonnen antwoord.' })).kind).toBe('answered');
    expect((await receipt()).said.map(({ text }) => text)).toContain('Verzonnen antwoord.');
    expect((await receipt()).view.translating).toBeUndefined();
  });

  it('says so with the code until it is translated', async () => {
    const school = world(monday);
    const { caseId, outcome } = await school.concern({ ...calm, language: 'somali' });
    expect(outcome).toMatchObject({ kind: 'received', view: { translating: true } });
    const shown = () => [...school.intake.receipts.values()].map(({ translating }) => translating);
    expect(shown()).toEqual([true]);
    await school.answer(caseId, 'translate', 'bram', { result: 'notNeeded' });
    expect(shown()).toEqual([undefined]);
  });

  it.each([{}, { language: 'dutch' }, { language: 'Nederlands' }])('is not asked for with %j', async (answers) => {
    const school = world(monday);
    const { caseId, outcome } = await school.concern({ ...calm, language: '', ...answers });
    expect((await school.file(caseId)).tasks.map(({ step }) => step)).toEqual(['acknowledge']);
    expect(outcome).not.toMatchObject({ view: { translating: true } });
  });
});

describe('forms that ask the language', () => {
  const asking = parentForms.filter(({ fields }) => fields.some(({ id }) => id === 'language'));

  it('offer Dutch and every language that is translated', () => {
    expect(asking.map(({ id }) => id)).toContain('concern');
    for (const { fields } of asking) {
      const field = fields.find(({ id }) => id === 'language');
      const options = field !== undefined && 'options' in field ? field.options.map(({ value }) => value) : [];
      expect(options).toEqual(['dutch', ...foreignLanguages]);
    }
  });

  it('never lead to a child, a relative or a public site as translator', () => {
    expect(translateForm.rule).toContain('Vraag nooit een kind, familie of kennis.');
    expect(translateForm.rule).toContain('nooit in een openbare vertaalsite');
  });
});

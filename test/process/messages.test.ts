import { describe, expect, it } from 'vitest';
import { dateOf } from '../../workflows/domain/instant.ts';
import { withReceipt } from './receipt-world.ts';

const danger = (mail: { readonly subject: string }): boolean => mail.subject.startsWith('NU LEZEN');

describe('messages both ways, under a receipt code', () => {
  it('go to whoever has the case, stay on the list until they are answered, and the answer is read with the code', async () => {
    const { at, caseId, send, receipt, words, open } = await withReceipt();
    await at.answer(caseId, 'acknowledge', 'anna', { next: 'careCoordinator' });
    expect(await send('parentMessage', { text: 'Verzonnen: Vera sliep weer slecht.' })).toMatchObject({
      kind: 'received',
    });
    expect(await words()).toEqual(['submitter: Verzonnen: Vera sliep weer slecht.']);
    const task = (await at.file(caseId)).tasks.find(({ step }) => step === 'message');
    expect(task?.seat).toEqual({ role: 'careCoordinator', group: null });
    expect(at.sent.filter(({ subject }) => subject.startsWith('Bericht bij')).map(({ to }) => to)).toEqual(['ineke']);
    expect((await receipt()).view.next).toEqual({ role: 'careCoordinator', by: '2027-01-13' });
    await at.answer(caseId, 'message', 'ineke', { told: 'Verzonnen antwoord: wij bellen u morgen.' });
    expect(await words()).toEqual([
      'submitter: Verzonnen: Vera sliep weer slecht.',
      'school: Verzonnen antwoord: wij bellen u morgen.',
    ]);
    expect(await open()).toEqual(['careCoordinator 1']);
  });

  it('climb the ladder like everything else when nobody answers', async () => {
    const { at, caseId, send } = await withReceipt();
    await send('parentMessage');
    await at.until('2027-01-19T12:00:00.000Z');
    const task = (await at.file(caseId)).tasks.find(({ step }) => step === 'message');
    expect(task).toMatchObject({ status: 'open', asked: ['anna', 'ineke', 'pien', 'berend'] });
  });

  it('are one task as long as nobody answered, and who is writing sees that there is more', async () => {
    const { at, caseId, send, open } = await withReceipt();
    await send('parentMessage', { text: 'Verzonnen een.' });
    await send('parentMessage', { text: 'Verzonnen twee.' });
    expect(await open()).toEqual(['acknowledge 1', 'message 1']);
    expect((await at.file(caseId)).tasks.find(({ step }) => step === 'message')?.revision).toBe(2);
    await at.answer(caseId, 'message', 'anna');
    await send('parentMessage', { text: 'Verzonnen drie.' });
    expect(await open()).toEqual(['acknowledge 1', 'message 2']);
  });

  it('count once, however often they are sent, and are never overwritten', async () => {
    const { at, caseId, send, words } = await withReceipt();
    const id = '1'.repeat(32);
    expect(await send('parentMessage', { text: 'Verzonnen.' }, id)).toEqual({ kind: 'received', before: false });
    expect(await send('parentMessage', { text: 'Verzonnen.' }, id)).toEqual({ kind: 'received', before: true });
    expect(await send('parentMessage', { text: 'Heel anders.' }, id)).toEqual({ kind: 'different' });
    at.intake.admitted.clear();
    await at.settle();
    expect(await words()).toEqual(['submitter: Verzonnen.']);
    expect((await at.file(caseId)).forms.filter(({ formId }) => formId === 'parentMessage')).toHaveLength(1);
  });

  it.each(['yes', 'unsure'])('ask about danger again: %s warns everybody at once', async (answer) => {
    const { at, send, open } = await withReceipt();
    expect(at.sent.filter(danger)).toHaveLength(0);
    await send('parentMessage', { danger: answer });
    expect(await open()).toEqual(['acknowledge 1', 'danger 1', 'message 1']);
    expect(new Set(at.sent.filter(danger).map(({ to }) => to))).toEqual(new Set(['ineke', 'ivo', 'pien', 'adam']));
  });

  it('stay anonymous: no name is asked, and none stands in the case', async () => {
    const { at, caseId, send } = await withReceipt({ name: '', phone: '', email: '' });
    await send('parentMessage');
    const record = (await at.file(caseId)).forms.find(({ formId }) => formId === 'parentMessage');
    expect(record?.actor).toEqual({ kind: 'submitter' });
    expect(Object.keys(record?.answers ?? {}).toSorted()).toEqual(['danger', 'text']);
  });

  it('about a case of the board go to the board and to nobody else', async () => {
    const { at, caseId, send } = await withReceipt({
      topic: 'adultAtSchool',
      adultWho: 'teacher',
      adultSexual: 'yes',
    });
    const before = at.sent.length;
    await send('parentMessage', { danger: 'yes' });
    await at.until('2027-01-25T12:00:00.000Z');
    const after = at.sent.slice(before);
    expect(after.length).toBeGreaterThan(0);
    expect(after.filter(({ to }) => !['berend', 'beatrix'].includes(to))).toEqual([]);
    const { tasks } = await at.file(caseId);
    expect(tasks.filter(({ step }) => step === 'message').map(({ seat }) => seat.role)).toEqual(['boardContact']);
  });

  it('open a closed case again, which the sweeper sets going, and close it again when they are answered', async () => {
    const { at, caseId, send, receipt, open } = await withReceipt();
    await at.answer(caseId, 'acknowledge', 'anna', { next: 'answered' });
    await at.answer(caseId, 'close', 'anna');
    expect((await receipt()).view.status).toBe('closed');
    await send('parentMessage', { text: 'Verzonnen: het is er weer.' });
    expect((await receipt()).view.status).not.toBe('closed');
    expect(await open()).toEqual(['message 1']);
    await at.until('2027-01-11T09:10:00.000Z');
    expect((await at.sweep()).restarted).toBe(1);
    await at.settle();
    await at.answer(caseId, 'message', 'anna');
    const { head } = await at.file(caseId);
    expect(head.status).toBe('closed');
    expect((await receipt()).view).toMatchObject({ status: 'closed', next: null });
  });

  it('that come before the case is made wait for it', async () => {
    const { at, caseId, codeHash, send, words } = await withReceipt();
    at.intake.codes.delete(codeHash);
    await send('parentMessage', { text: 'Verzonnen.' });
    expect(await words()).toEqual([]);
    // Any change of the case says again which case the code is of, also for a receipt of before.
    await at.answer(caseId, 'acknowledge', 'anna', { next: 'answered' });
    await at.settle();
    expect(await words()).toEqual(['submitter: Verzonnen.']);
  });
});

describe('what the school tells', () => {
  it('may come first, stands under the code, and starts the silence anew', async () => {
    const { at, caseId, words, open, tell } = await withReceipt();
    await at.answer(caseId, 'acknowledge', 'anna', { next: 'talk', talkDate: '2027-02-05' });
    await at.until('2027-01-25T12:00:00.000Z');
    expect(await open()).toContain('update 1');
    expect(await tell('anna', 'Verzonnen: wij zijn nog bezig.')).toEqual({ kind: 'told' });
    expect(await tell('anna', 'Verzonnen: wij zijn nog bezig.')).toEqual({ kind: 'told' });
    expect(await words()).toEqual(['school: Verzonnen: wij zijn nog bezig.']);
    expect(await open()).toEqual(['talk 1']);
    const silence = (await at.file(caseId)).head.standing?.find(({ id }) => id === 'silence');
    expect(dateOf(silence?.at ?? '')).toBe('2027-02-05');
  });

  it('is written only by who may answer the case', async () => {
    const { words, tell } = await withReceipt();
    expect(await tell('pien', 'Verzonnen.')).toEqual({ kind: 'hidden' });
    expect(await words()).toEqual([]);
  });

  it('at a step goes to the code as far as the form marks it, and no further', async () => {
    const { at, caseId, words } = await withReceipt();
    await at.answer(caseId, 'acknowledge', 'anna', {
      contact: 'called',
      told: 'Verzonnen: telt niet, er is gebeld.',
      note: 'Verzonnen notitie',
      next: 'answered',
    });
    expect(await words()).toEqual([]);
    await at.answer(caseId, 'close', 'anna', { reason: 'Verzonnen reden', told: 'Verzonnen: wij ronden af.' });
    expect(await words()).toEqual(['school: Verzonnen: wij ronden af.']);
  });

  it('in a linked Meldcode case never reaches the receipt', async () => {
    const { at, caseId, receipt } = await withReceipt();
    await at.answer(caseId, 'acknowledge', 'anna', { next: 'suspicion' });
    const before = await receipt();
    const linked = (await at.file(caseId)).head.linkedTo[0] ?? '';
    expect((await at.file(linked)).head).toMatchObject({ process: 'reporting-code', receipts: [] });
    await at.answer(linked, 'signals', 'anna', { urgency: 'no' });
    expect(await receipt()).toEqual(before);
  });
});

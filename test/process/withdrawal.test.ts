import { describe, expect, it } from 'vitest';
import { changePing } from '../../workflows/cases/follow-up.ts';
import { withReceipt } from './receipt-world.ts';

describe('17. Report withdrawn', () => {
  it('is marked, never deleted; whoever has the case sees it, and the case closes', async () => {
    const { at, caseId, send, receipt, words, open } = await withReceipt();
    const story = (await at.file(caseId)).forms[0]?.answers['story'];
    await send('parentWithdraw', { why: 'Verzonnen: opgelost.' });
    expect((await receipt()).view).toMatchObject({ withdrawn: at.now(), status: 'received' });
    expect(await open()).toEqual(['acknowledge 1', 'withdrawal 1']);
    await at.answer(caseId, 'withdrawal', 'anna', { goesOn: 'no', told: 'Verzonnen: wij ronden het af.' });
    const { head, forms, events } = await at.file(caseId);
    expect(head.status).toBe('closed');
    expect(forms[0]?.answers['story']).toBe(story);
    expect(events.map(({ kind }) => kind)).toContain('withdrawn');
    expect((await receipt()).view.status).toBe('closed');
    expect(await words()).toEqual(['school: Verzonnen: wij ronden het af.']);
    expect(at.intake.submissions.size).toBe(1);
  });

  it('stops nothing that must go on: the parent is told in plain words, and the steps stay open', async () => {
    const { at, caseId, send, words, open } = await withReceipt();
    await send('parentWithdraw');
    await at.answer(caseId, 'withdrawal', 'anna', {
      goesOn: 'yes',
      why: 'Verzonnen: de veiligheid.',
      told: 'Verzonnen: wij moeten verder.',
    });
    expect(await open()).toEqual(['acknowledge 1']);
    expect((await at.file(caseId)).head.status).toBe('open');
    expect(await words()).toEqual(['school: Verzonnen: wij moeten verder.']);
  });

  it('leaves an open Meldcode case as it was, and does not end the talk with the parent meanwhile', async () => {
    const { at, caseId, send, open, words } = await withReceipt();
    await at.answer(caseId, 'acknowledge', 'anna', { next: 'suspicion' });
    const linked = (await at.file(caseId)).head.linkedTo[0] ?? '';
    const before = await at.file(linked);
    await send('parentWithdraw');
    expect((await at.answer(caseId, 'withdrawal', 'ineke', { goesOn: 'no' })).kind).toBe('refused');
    const told = 'Verzonnen: wij moeten verder, en blijven met u in gesprek.';
    await at.answer(caseId, 'withdrawal', 'ineke', { goesOn: 'yes', why: 'Verzonnen.', told });
    expect(await words()).toEqual([`school: ${told}`]);
    expect(await open()).toEqual(['careCoordinator 1']);
    expect(await at.file(linked)).toEqual(before);
    expect(before.head.status).toBe('open');
  });

  it('cannot end a case in which danger was reported', async () => {
    const { at, caseId, send, open } = await withReceipt({ danger: 'yes' });
    await send('parentWithdraw');
    expect((await at.answer(caseId, 'withdrawal', 'ineke', { goesOn: 'no' })).kind).toBe('refused');
    expect(await open()).toContain('danger 1');
  });

  it('cannot end a case of the board', async () => {
    const { at, caseId, send, open } = await withReceipt({
      topic: 'adultAtSchool',
      adultWho: 'teacher',
      adultSexual: 'yes',
    });
    await send('parentWithdraw');
    expect(await open()).toContain('withdrawal 1');
    expect(await at.answer(caseId, 'withdrawal', 'berend', { goesOn: 'no' })).toMatchObject({
      kind: 'refused',
      problems: expect.arrayContaining([
        { name: 'goesOn', message: 'Een zaak van het bestuur gaat door, ook als het bericht is ingetrokken.' },
      ]),
    });
  });

  it('of a closed case is marked and asks nobody', async () => {
    const { at, caseId, send, receipt, open } = await withReceipt();
    await at.answer(caseId, 'acknowledge', 'anna', { next: 'answered' });
    await at.answer(caseId, 'close', 'anna');
    await send('parentWithdraw');
    expect(await open()).toEqual([]);
    expect((await at.file(caseId)).head).toMatchObject({ status: 'closed', withdrawn: at.now(), wakeAt: null });
    expect((await receipt()).view).toMatchObject({ status: 'closed', withdrawn: at.now() });
  });
});

describe('how somebody wants to be reached', () => {
  it('can be changed with the code; it stands in the case, and asks nothing of anybody', async () => {
    const { at, caseId, send, open } = await withReceipt();
    const mails = at.sent.length;
    await send('parentReach', { safeContact: 'no' });
    const record = (await at.file(caseId)).forms.at(-1);
    expect(record).toMatchObject({ formId: 'parentReach', answers: { safeContact: 'no' } });
    expect(await open()).toEqual(['acknowledge 1']);
    expect(at.sent).toHaveLength(mails);
  });
});

describe('the mail that a message is there', () => {
  const address = 'ouder@verzonnen.example';

  it('goes to whoever asked for it, without a word of what it is about; the address stands in no case', async () => {
    const { at, caseId, codeHash, tell } = await withReceipt();
    await changePing({ intake: at.intake }, codeHash, address);
    await tell('anna', 'Verzonnen: kunt u morgen komen?');
    const mail = at.sent.filter(({ email }) => email === address);
    expect(mail.map(({ subject }) => subject)).toEqual(['Er is een bericht voor u']);
    expect(mail[0]?.link).toBe('https://ouders.voorbeeldschool.example/code');
    expect(mail[0]?.text).not.toMatch(/morgen|Verzonnen|zaak|[0-9A-Z]{8}/);
    expect(JSON.stringify(await at.file(caseId))).not.toContain(address);
  });

  it('goes to nobody who did not ask, who took it back, or for whom mail is no longer safe', async () => {
    const { at, codeHash, send, receipt, tell } = await withReceipt();
    await tell('anna', 'Verzonnen een.');
    await changePing({ intake: at.intake }, codeHash, address);
    await changePing({ intake: at.intake }, codeHash, null);
    await tell('anna', 'Verzonnen twee.');
    await changePing({ intake: at.intake }, codeHash, address);
    expect((await receipt()).ping).toBe(true);
    await send('parentReach', { safeContact: 'onlyAt' });
    expect((await receipt()).ping).toBe(false);
    await tell('anna', 'Verzonnen drie.');
    expect(at.sent.filter(({ email }) => email === address)).toEqual([]);
    expect((await receipt()).said).toHaveLength(3);
  });
});

import { describe, expect, it } from 'vitest';
import type { ReceiptView } from '../../workflows/domain/case.ts';
import { conversationForm } from '../../workflows/forms/conversation/conversation.ts';
import { pupilForm } from '../../workflows/forms/conversation/pupil.ts';
import type { Typed } from '../../workflows/forms/typed.ts';
import { fakeKeys } from '../fakes/keys.ts';
import { gatewayEvent, hiddenInputs, post } from './kit-event.ts';
import { parentDoor } from './parent-web-door.ts';

const codeIn = (html: string): string => /<p class="code">([^<]+)</.exec(html)?.[1] ?? '';

const handedIn = async (path: string, typed: Typed) => {
  const at = parentDoor();
  const form = await at.ask(gatewayEvent({ path: `/formulier/${path}` }));
  const submission = String(hiddenInputs(form.body)['submission']);
  const check = await at.ask(post(`/formulier/${path}`, { ...typed, submission, action: 'check' }));
  const receipt = await at.ask(post(`/formulier/${path}/verstuur`, { ...hiddenInputs(check.body), action: 'send' }));
  const code = codeIn(receipt.body);
  return {
    ...at,
    form: form.body,
    check: check.body,
    receipt,
    code,
    codeHash: fakeKeys.sha256(code.replaceAll('-', '')),
  };
};

/** Of the page itself, without head and foot. */
const mainOf = (html: string): string => /<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? '';
const formal = /\b(?:u|uw|uzelf)\b/i;

describe('the page for pupils', () => {
  it('says "je" from the form to the receipt', async () => {
    const { form, check, receipt } = await handedIn('leerling', pupilForm.example);
    expect(receipt.status).toBe(200);
    for (const page of [form, check, receipt.body]) {
      expect(mainOf(page).length).toBeGreaterThan(200);
      const words = mainOf(page).replaceAll(/<[^>]+>/g, ' ');
      expect(formal.exec(words)?.[0] ?? null).toBeNull();
    }
  });

  it('says "je" when something goes wrong, and keeps what was written', async () => {
    const { ask, intake } = parentDoor();
    const story = 'Dit is verzonnen. Ik durf niet meer.';
    const submission = 'a'.repeat(32);
    const send = (typed: Typed) => ask(post('/formulier/leerling/verstuur', { submission, action: 'send', ...typed }));
    const wrong = [
      await send({ story: '' }),
      await send({ story: `${story}${'x'.repeat(4000)}` }),
      await send({ story, submission: 'lost' }),
    ];
    intake.broken.add('receive');
    wrong.push(await send({ story }));
    intake.broken.clear();
    const sent = await send({ story });
    wrong.push(await send({ story }), await send({ story: `${story} Anders.` }));
    expect([...wrong, sent].map(({ status }) => status)).toEqual([422, 422, 422, 503, 200, 409, 200]);
    for (const { body } of wrong) {
      const words = mainOf(body).replaceAll(/<[^>]+>/g, ' ');
      expect(words.length).toBeGreaterThan(100);
      expect(formal.exec(words)?.[0] ?? null).toBeNull();
    }
    expect(wrong[3]?.body).toContain(story);
  });

  it('says "je" behind the code too, and offers nothing that goes home', async () => {
    const { ask, code } = await handedIn('leerling', pupilForm.example);
    const status = await ask(post('/code', { code, action: 'check' }));
    const sendAgain = { ...hiddenInputs(status.body), code };
    const pages = [
      status,
      await ask(post('/code/bericht', { ...sendAgain, danger: 'no', text: 'Verzonnen: ik kom morgen.' })),
      await ask(post('/code/bericht', { ...sendAgain, danger: 'yes', text: 'Verzonnen: iets anders.' })),
      await ask(post('/code/bericht', { code, danger: 'unsure', text: 'Verzonnen: zonder kenmerk.' })),
      await ask(post('/code/intrekken', { code, action: 'show' })),
      await ask(post('/code/intrekken', { code, submission: 'b'.repeat(32), reason: 'afraid' })),
    ];
    expect(pages.map((page) => page.status)).toEqual([200, 200, 409, 422, 200, 200]);
    for (const { body } of pages) {
      const words = mainOf(body).replaceAll(/<[^>]+>/g, ' ');
      expect(words.length).toBeGreaterThan(200);
      expect(formal.exec(words)?.[0] ?? null).toBeNull();
      expect(body).not.toMatch(/\/code\/(?:mail|bereikbaar)/);
    }
    expect(status.body).toContain('0800-0432');
    expect(pages[1]?.body).toContain('>Jij</h3>');
  });

  it('keeps no way to reach a child at home, also when somebody asks for it by hand', async () => {
    const { ask, code, codeHash, intake } = await handedIn('leerling', pupilForm.example);
    const before = intake.submissions.size;
    for (const [path, typed] of [
      ['/code/mail', { safe: 'yes', email: 'thuis@verzonnen.example' }],
      ['/code/bereikbaar', { safeContact: 'yes', phone: '06 00000000', submission: 'c'.repeat(32) }],
    ] as const) {
      const answer = await ask(post(path, { code, ...typed }));
      expect([answer.status, mainOf(answer.body)]).toEqual([
        200,
        expect.stringContaining('Hoe staat het met je bericht?'),
      ]);
    }
    expect(await intake.pingAddress(codeHash)).toBeNull();
    expect(intake.submissions.size).toBe(before);
    expect(await intake.thread(codeHash)).toEqual([]);
  });

  it('asks three questions, names who helps, and never promises secrecy', async () => {
    const { form, receipt } = await handedIn('leerling', pupilForm.example);
    expect(pupilForm.fields).toHaveLength(3);
    expect(form).toContain('de interne contactpersoon');
    expect(form).toContain('Dan moeten wij hulp halen.');
    for (const page of [form, receipt.body]) {
      expect(page).toContain('0800-0432');
      expect(page).not.toMatch(/blijft geheim|vertellen het niemand/);
    }
    expect(receipt.body).toContain('Wij sturen niets naar huis.');
    expect(receipt.body).toContain('De klas hoeft het niet te merken.');
  });
});

describe('a talk that a parent asks for', () => {
  it('says who gets it before it is sent', async () => {
    const { form, check, receipt } = await handedIn('gesprek', {
      ...conversationForm.example,
      with: 'internalConfidant',
      consent: 'no',
    });
    expect(form.indexOf('Vertrouwelijk is niet geheim')).toBeGreaterThan(0);
    expect(form.indexOf('Vertrouwelijk is niet geheim')).toBeLessThan(form.indexOf('<textarea'));
    expect(check).toContain('interne contactpersoon');
    expect(receipt.status).toBe(200);
  });

  it('gives the agenda file with the code once a talk is planned, and says so when none is', async () => {
    const { ask, intake, code, codeHash } = await handedIn('gesprek', conversationForm.example);
    const none = await ask(post('/code/agenda', { code }));
    expect(none.status).toBe(200);
    expect(none.body).toContain('Er staat nu geen afspraak.');
    const view = intake.receipts.get(codeHash);
    if (view === undefined) throw new Error('no receipt');
    const planned: ReceiptView = {
      ...view,
      status: 'talkPlanned',
      appointment: { at: '2026-11-30T14:30:00.000Z', place: 'school' },
    };
    intake.receipts.set(codeHash, planned);
    expect((await ask(post('/code', { code }))).body).toContain('Zet de afspraak in mijn agenda');
    const file = await ask(post('/code/agenda', { code }));
    expect(file.headers['content-type'] ?? file.headers['Content-Type']).toBe('text/calendar; charset=utf-8');
    expect(file.body).toContain('SUMMARY:Afspraak op school');
    expect(file.body).toContain('DTSTART:20261130T143000Z');
    expect(file.body).not.toContain(code);
    expect((await ask(post('/code/agenda', { code: '0000-0000-0000-0000-0000-0000' }))).body).not.toContain(
      'VCALENDAR',
    );
  });
});

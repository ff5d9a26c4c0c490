import { DynamoDBClient, GetItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { intakeOf } from '../../functions/_kit/aws/intake.ts';
import { receiptItem } from '../../functions/_kit/aws/receipt-items.ts';
import { door } from '../../functions/_kit/http/door.ts';
import { parentApp } from '../../functions/parent-web/app.ts';
import type { ReceiptView } from '../../workflows/domain/case.ts';
import { receiptCodeOf } from '../../workflows/domain/receipt-code.ts';
import { concernForm } from '../../workflows/forms/concern/concern.ts';
import { fakeClock } from '../fakes/clock.ts';
import { fakeDoorBook } from '../fakes/door-book.ts';
import { fakeIds } from '../fakes/ids.ts';
import { fakeKeys } from '../fakes/keys.ts';
import { sampleSchool } from '../samples/school.ts';
import { answerOf, gatewayEvent, hiddenInputs, lambdaContext, origin, post, unescaped } from './kit-event.ts';
import { parentDoor } from './parent-web-door.ts';

const codeIn = (html: string): string => /<p class="code">([^<]+)</.exec(html)?.[1] ?? '';

/** One form of a page. */
const formIn = (html: string, form: string): string =>
  new RegExp(`<form[^>]*data-form="${form}".*?</form>`, 's').exec(html)?.[0] ?? '';

/** A parent who handed in the example and has the code. */
const handedIn = async () => {
  const at = parentDoor();
  const form = await at.ask(gatewayEvent({ path: '/vertel' }));
  const submission = String(hiddenInputs(form.body)['submission']);
  const receipt = await at.ask(post('/verstuur', { ...concernForm.example, submission }));
  const code = codeIn(receipt.body);
  const codeHash = fakeKeys.sha256(code.replaceAll('-', ''));
  const status = (typed = code) => at.ask(post('/code', { code: typed }));
  /** What the page carries, as a browser posts it back. */
  const carried = async () => hiddenInputs(formIn((await status()).body, 'parentMessage'));
  return { ...at, receipt, code, codeHash, status, carried };
};

const message = { danger: 'no', text: 'Verzonnen: dank u wel.' };

describe('the receipt page', () => {
  it('shows the code to write, print, copy and scan; the picture holds the code and no address', async () => {
    const { receipt, code } = await handedIn();
    expect(code).toMatch(/^([0-9A-Z]{4}-){5}[0-9A-Z]{4}$/);
    expect(receipt.body).toMatch(/<svg class="qr" role="img" aria-label="Uw code als plaatje"/);
    // The smallest picture that holds 24 letters and digits; an address would make it larger.
    expect(receipt.body).toContain('viewBox="0 0 33 33"');
    expect(receipt.body).not.toContain('<script');
    expect(hiddenInputs(receipt.body)).toEqual({ code: code.replaceAll('-', '') });
  });

  it('lets the parent type the code back: right is said, wrong shows the code again, and nothing is stored or asked', async () => {
    const { ask, receipt, code, intake } = await handedIn();
    const carried = hiddenInputs(receipt.body);
    for (const method of ['receipt', 'receive', 'follow', 'thread', 'pingAddress', 'putPingAddress'] as const) {
      intake.broken.add(method);
    }
    const right = await ask(post('/code/overtypen', { ...carried, typed: ` ${code.toLowerCase()} ` }));
    expect(right.status).toBe(200);
    expect(right.body).toContain('Goed overgetypt');
    for (const typed of ['', 'iets', `${code.slice(0, -1)}${code.endsWith('Z') ? 'Y' : 'Z'}`]) {
      const wrong = await ask(post('/code/overtypen', { ...carried, typed }));
      expect(wrong.status).toBe(422);
      expect(wrong.body).toContain('Dit is niet dezelfde code.');
      expect(codeIn(wrong.body)).toBe(code);
    }
    const made = await ask(post('/code/overtypen', { code: '<b>x</b>', typed: 'x' }));
    expect(made.status).toBe(422);
    expect(made.body).not.toContain('<b>x');
  });
});

describe('what a code opens', () => {
  it('sends a message: it is stored, shown at once, and kept apart from the case until that takes it', async () => {
    const { ask, intake, codeHash, carried, logged } = await handedIn();
    const sent = await ask(post('/code/bericht', { ...(await carried()), ...message, action: 'check' }));
    expect(sent.status).toBe(200);
    expect(sent.body).toContain('Uw bericht is verstuurd.');
    expect(sent.body).toContain('Verzonnen: dank u wel.');
    expect([...intake.followUps.values()]).toMatchObject([{ formId: 'parentMessage', codeHash, answers: message }]);
    expect(logged.map(({ code }) => code)).toContain('followUpReceived');
    expect(JSON.stringify(logged)).not.toMatch(/dank u wel/);
  });

  it('is one message when it is sent twice; other words under the same id are kept and offered as a new one', async () => {
    const { ask, intake, carried } = await handedIn();
    const hidden = await carried();
    await ask(post('/code/bericht', { ...hidden, ...message }));
    expect((await ask(post('/code/bericht', { ...hidden, ...message }))).status).toBe(200);
    const other = await ask(post('/code/bericht', { ...hidden, ...message, text: 'Verzonnen: iets anders.' }));
    expect(other.status).toBe(409);
    expect(other.body).toContain('Verzonnen: iets anders.');
    expect(intake.followUps.size).toBe(1);
    const again = { ...hiddenInputs(other.body), ...message, text: 'Verzonnen: iets anders.' };
    expect((await ask(post('/code/bericht', again))).status).toBe(200);
    expect(intake.followUps.size).toBe(2);
  });

  it('keeps the words when something is missing, broken or lost', async () => {
    const { ask, intake, carried, logged } = await handedIn();
    const hidden = await carried();
    const noDanger = await ask(post('/code/bericht', { ...hidden, text: message.text }));
    expect(noDanger.status).toBe(422);
    expect(noDanger.body).toContain(message.text);
    const noId = await ask(post('/code/bericht', { ...hidden, ...message, submission: '' }));
    expect(noId.status).toBe(422);
    expect(hiddenInputs(noId.body)['submission']).toMatch(/^[0-9a-f]{32}$/);
    intake.broken.add('follow');
    const failed = await ask(post('/code/bericht', { ...hidden, ...message }));
    expect(failed.status).toBe(503);
    expect(failed.body).toContain(message.text);
    expect(logged.map(({ code }) => code)).toContain('followUpFailed');
    expect(intake.followUps.size).toBe(0);
  });

  it.each([
    ['/code/bericht', message, message.text, 'nog niet verstuurd'],
    [
      '/code/intrekken',
      { reason: 'solved', why: 'Verzonnen: toch niet.' },
      'Verzonnen: toch niet.',
      'nog niet verstuurd',
    ],
    ['/code/bereikbaar', { safeContact: 'no' }, 'value="no" checked', 'nog niet verstuurd'],
    ['/code/mail', { safe: 'yes', email: 'ouder@verzonnen.example' }, 'ouder@verzonnen.example', 'nog niet bewaard'],
  ])('hands back what was typed at %s when nobody can look up the code', async (path, typed, words, said) => {
    const { ask, intake, code, carried, logged } = await handedIn();
    const hidden = await carried();
    intake.broken.add('receipt');
    const away = await ask(post(path, { ...hidden, ...typed }));
    expect(away.status).toBe(503);
    expect(away.body).toContain(words);
    expect(away.body).toContain(said);
    expect(hiddenInputs(away.body)['code']).toBe(code.replaceAll('-', ''));
    expect(logged.at(-2)?.code).toBe('followUpFailed');
    intake.broken.delete('receipt');
    expect((await ask(post(path, { ...typed, ...hiddenInputs(away.body) }))).status).toBe(200);
  });

  it('keeps the address when the mail cannot be turned on', async () => {
    const { ask, intake, code } = await handedIn();
    intake.broken.add('putPingAddress');
    const away = await ask(post('/code/mail', { code, safe: 'yes', email: 'ouder@verzonnen.example' }));
    expect([away.status, away.body.includes('ouder@verzonnen.example')]).toEqual([503, true]);
  });

  it('shows a message that was sent twice once, also when the case has it by then', async () => {
    const { ask, intake, codeHash, carried } = await handedIn();
    const sent = { ...(await carried()), ...message };
    const shown = async () => (await ask(post('/code/bericht', sent))).body.split(message.text).length - 1;
    expect(await shown()).toBe(1);
    intake.threads.set(codeHash, [{ at: '2026-11-24T09:00:10.000Z', by: 'submitter', text: message.text }]);
    expect(await shown()).toBe(1);
    // The same words once more, in a message of its own.
    const again = { ...(await carried()), ...message };
    expect((await ask(post('/code/bericht', again))).body.split(message.text).length - 1).toBe(2);
  });

  it('leaves the day of a withdrawal as it was when it is asked once more', async () => {
    const { ask, intake, codeHash, carried } = await handedIn();
    const view = intake.receipts.get(codeHash);
    if (view === undefined) throw new Error('no receipt');
    intake.receipts.set(codeHash, { ...view, withdrawn: '2026-11-10T09:00:00.000Z' });
    const { body } = await ask(post('/code/intrekken', { ...(await carried()), reason: 'solved' }));
    expect(body).toContain('10 november 2026');
  });

  it('gives each heading an id of its own, also where danger is asked and answered', async () => {
    const { ask, carried } = await handedIn();
    const { body } = await ask(post('/code/bericht', { ...(await carried()), ...message, danger: 'yes' }));
    const ids = [...body.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(ids).toContain('gevaar-nu');
  });

  it.each(['yes', 'unsure'])('puts the numbers first when a message says danger: %s', async (danger) => {
    const { ask, carried } = await handedIn();
    const sent = await ask(post('/code/bericht', { ...(await carried()), ...message, danger }));
    expect(sent.body.indexOf('class="danger"')).toBeGreaterThan(0);
    expect(sent.body.indexOf('class="danger"')).toBeLessThan(sent.body.indexOf('<h1>'));
  });

  it('changes how somebody is reached, and takes the mail away with it when mail is not safe', async () => {
    const { ask, intake, codeHash, code } = await handedIn();
    intake.pings.set(codeHash, 'ouder@verzonnen.example');
    const form = await ask(post('/code/bereikbaar', { code, action: 'show' }));
    expect(form.status).toBe(200);
    expect(form.body).toContain('Hoe kunnen wij u bereiken?');
    const done = await ask(post('/code/bereikbaar', { ...hiddenInputs(form.body), safeContact: 'no' }));
    expect(done.body).toContain('Uw keuze is bewaard.');
    expect(intake.pings.size).toBe(0);
    expect([...intake.followUps.values()].map(({ formId }) => formId)).toEqual(['parentReach']);
  });

  it('turns the content-free mail on and off; the page never shows the address again', async () => {
    const { ask, intake, codeHash, code, status, logged } = await handedIn();
    const email = 'ouder.voorbeeld@verzonnen.example';
    await ask(post('/code/mail', { code, action: 'show' }));
    expect((await ask(post('/code/mail', { code, safe: 'yes', email: '' }))).status).toBe(422);
    expect((await ask(post('/code/mail', { code, safe: 'no', email }))).status).toBe(200);
    expect(intake.pings.size).toBe(0);
    await ask(post('/code/mail', { code, safe: 'yes', email }));
    expect(intake.pings.get(codeHash)).toBe(email);
    const page = await status();
    expect(page.body).toContain('Zet die mail uit');
    expect(page.body).not.toContain(email);
    await ask(post('/code/mail', { code, action: 'off' }));
    expect(intake.pings.size).toBe(0);
    expect((await status()).body).toContain('Mail mij als er een bericht is');
    expect(JSON.stringify(logged)).not.toContain(email);
    expect(intake.followUps.size).toBe(0);
  });

  it('withdraws after one page that says what that means, and says that the school may have to go on', async () => {
    const { ask, intake, code } = await handedIn();
    const form = await ask(post('/code/intrekken', { code, action: 'show' }));
    expect(form.body).toContain('Soms moeten wij toch verder');
    expect(intake.followUps.size).toBe(0);
    const done = await ask(
      post('/code/intrekken', { ...hiddenInputs(form.body), reason: 'ratherNot', action: 'check' }),
    );
    expect(done.body).toContain('U hebt uw bericht ingetrokken.');
    expect(done.body).toContain('Wij leggen u hier uit wat wij mogen uitleggen.');
    expect(done.body).not.toContain('Trek mijn bericht in');
    expect([...intake.followUps.values()].map(({ formId }) => formId)).toEqual(['parentWithdraw']);
  });

  it('shows what was said both ways as text, newlines and HTML included', async () => {
    const { intake, codeHash, status } = await handedIn();
    intake.threads.set(codeHash, [
      { at: '2026-11-24T09:00:00.000Z', by: 'submitter', text: 'Verzonnen <script>alert(1)</script>\nregel' },
      { at: '2026-11-24T10:00:00.000Z', by: 'school', text: 'Verzonnen antwoord' },
    ]);
    const page = await status();
    expect(page.body).not.toContain('<script');
    expect(unescaped(page.body)).toContain('<script>alert(1)</script>\nregel');
    expect(page.body.indexOf('Verzonnen antwoord')).toBeGreaterThan(page.body.indexOf('alert(1)'));
  });
});

describe('a code that opens nothing', () => {
  const posts = ['/code', '/code/bericht', '/code/bereikbaar', '/code/mail', '/code/intrekken'] as const;
  it.each(posts)('%s stores nothing and answers as a look-up does', async (path) => {
    const { ask, intake, carried } = await handedIn();
    const hidden = { ...(await carried()), code: '0'.repeat(24) };
    const answer = await ask(post(path, path === '/code' ? { code: hidden.code } : { ...hidden, ...message }));
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('Bij deze code vinden wij niets.');
    expect(intake.followUps.size + intake.pings.size).toBe(0);
  });

  it('costs the same calls to the same rows, and its answer is as long, as one that opens a receipt', async () => {
    const dynamo = mockClient(DynamoDBClient);
    const known = receiptCodeOf('ab'.repeat(20));
    const expired = receiptCodeOf('cd'.repeat(20));
    const view: ReceiptView = {
      v: 1,
      status: 'talkPlanned',
      receivedAt: '2026-11-24T08:00:00.000Z',
      next: { role: 'careCoordinator', by: '2026-12-01' },
      updatedAt: '2026-11-24T08:00:00.000Z',
    };
    const Key = { pk: { S: `RCPT#${fakeKeys.sha256(known)}` }, sk: { S: 'STATUS' } };
    const school = sampleSchool();
    const clock = fakeClock('2026-11-24T09:00:00.000Z');
    const intake = intakeOf({ table: 'intake', client: new DynamoDBClient({ region: 'eu-west-1' }) });
    const ports = { intake, doorBook: fakeDoorBook(), clock, keys: fakeKeys, ids: fakeIds(), school, log: () => {} };
    const handler = door({ side: 'parent', origin, school, clock, log: () => {}, handlers: parentApp(ports) });
    const cost = async (code: string) => {
      dynamo.reset();
      dynamo.on(GetItemCommand).resolves({});
      dynamo
        .on(GetItemCommand, { TableName: 'intake', Key })
        .resolves({ Item: receiptItem(fakeKeys.sha256(known), view) });
      dynamo.on(TransactWriteItemsCommand).rejects(new Error('nothing is written'));
      const { status, body, headers } = answerOf(await handler(post('/code', { code }), lambdaContext));
      const reads = dynamo.commandCalls(GetItemCommand).map(({ args }) => {
        const { TableName, Key: row } = args[0].input;
        return `${TableName} ${row?.['pk']?.S?.slice(0, 5)} ${row?.['sk']?.S}`;
      });
      expect(dynamo.calls()).toHaveLength(reads.length);
      return { status, reads, bytes: Buffer.byteLength(body), names: Object.keys(headers).toSorted() };
    };
    const opened = await cost(known);
    expect(opened.status).toBe(200);
    expect(opened.reads).toEqual(['intake RCPT# STATUS', 'intake RCPT# THREAD', 'intake PING# ADDRESS']);
    const others = ['0'.repeat(24), 'kort', '', '<b>x</b>', 'a'.repeat(5000), expired, `${known}0`];
    for (const code of others) {
      const { status, ...same } = await cost(code);
      expect(status).toBe(422);
      expect({ status: 200, ...same }, code).toEqual(opened);
    }
    expect(others).toHaveLength(7);
    dynamo.restore();
  });
});

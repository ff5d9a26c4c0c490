import { describe, expect, it } from 'vitest';
import { groupedCode } from '../../workflows/domain/receipt.ts';
import { complaintForm } from '../../workflows/forms/complaint/complaint.ts';
import { concernForm } from '../../workflows/forms/concern/concern.ts';
import { exampleTyped } from '../../workflows/forms/example.ts';
import type { Form } from '../../workflows/forms/form.ts';
import type { Typed } from '../../workflows/forms/typed.ts';
import { routes } from '../../workflows/routes.ts';
import { formType, gatewayEvent, hiddenInputs, origin, post, unescaped } from './kit-event.ts';
import { parentDoor } from './parent-web-door.ts';

const { example } = concernForm;

/** One value and a list of one are the same post. */
const flat = (typed: Typed): [string, string][] =>
  Object.entries(typed)
    .flatMap(([name, value]) => [value].flat().map((each): [string, string] => [name, each]))
    .toSorted();

const opened = async () => {
  const door = parentDoor();
  const form = await door.ask(gatewayEvent({ path: '/vertel' }));
  const submission = String(hiddenInputs(form.body)['submission']);
  return { ...door, submission };
};

const codeIn = (html: string): string => /<p class="code">([^<]+)</.exec(html)?.[1] ?? '';

describe('telling the school', () => {
  it('goes from an empty form over a check page to a receipt', async () => {
    const { ask, intake, submission } = await opened();
    const check = await ask(post('/vertel', { ...example, submission, action: 'check' }));
    expect(check.status).toBe(200);
    expect(check.body).toContain('Klopt alles? Uw bericht is nog niet verstuurd.');
    expect(intake.submissions.size).toBe(0);
    const carried = hiddenInputs(check.body);
    const { ticket } = carried;
    expect(ticket).toMatch(/^2026-11-24T09:00:00\.000Z [0-9a-f]{64}$/);
    expect(flat(carried)).toEqual(flat({ ...example, submission, ticket: String(ticket) }));
    const receipt = await ask(post('/verstuur', { ...carried, action: 'send' }));
    expect(receipt.status).toBe(200);
    expect(receipt.body).toContain('Wij hebben uw bericht ontvangen');
    expect(codeIn(receipt.body)).toMatch(/^([0-9A-Z]{4}-){5}[0-9A-Z]{4}$/);
    expect(intake.submissions.size).toBe(1);
  });

  it('shows the danger numbers first when a child is or may be in danger', async () => {
    const { ask, submission } = await opened();
    for (const danger of ['yes', 'unsure'] as const) {
      const check = await ask(post('/vertel', { ...example, danger, submission, action: 'check' }));
      expect(check.body.indexOf('class="danger"')).toBeGreaterThan(0);
      expect(check.body.indexOf('class="danger"')).toBeLessThan(check.body.indexOf('<dl'));
    }
    const receipt = await ask(post('/verstuur', { ...example, danger: 'yes', submission, action: 'send' }));
    expect(receipt.body.indexOf('class="danger"')).toBeLessThan(receipt.body.indexOf('class="code"'));
    const calm = await ask(post('/vertel', { ...example, danger: 'no', submission, action: 'check' }));
    expect(calm.body).not.toContain('class="danger"');
  });

  it('keeps every answer and names the label when something is missing', async () => {
    const { ask, submission, intake } = await opened();
    const answer = await ask(
      post('/vertel', { ...example, story: '', wish: 'Bewaar <dit> "goed" & wel', submission, action: 'check' }),
    );
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('<title>Fout: ');
    expect(answer.body).toMatch(/<a href="#story">Vul in: Wat is er aan de hand\?\.?<\/a>/);
    expect(unescaped(answer.body)).toContain('Bewaar <dit> "goed" & wel');
    expect(answer.body).not.toContain('<dit>');
    expect(hiddenInputs(answer.body)['submission']).toBe(submission);
    expect(intake.submissions.size).toBe(0);
  });

  it('adds a block for one more child without losing what was typed', async () => {
    const { ask, submission } = await opened();
    const answer = await ask(post('/vertel', { ...example, submission, action: 'add:children' }));
    expect(answer.status).toBe(200);
    expect(answer.body).toContain(String(example['story']).split('\n')[0]);
    expect(answer.body.match(/data-block="children"/g)).toHaveLength(
      Math.max(
        ...Object.keys(example).map((name) => (name.startsWith('children.') ? Number(name.split('.')[1]) + 1 : 1)),
      ) + 1,
    );
  });

  it('lets somebody go back from the check page and change', async () => {
    const { ask, submission } = await opened();
    const answer = await ask(post('/vertel', { ...example, submission, action: 'change' }));
    expect(answer.status).toBe(200);
    expect(answer.body).toContain('<form class="form" method="post" action="/vertel"');
    expect(hiddenInputs(answer.body)['submission']).toBe(submission);
  });

  it('gives the same receipt when the same message is sent again', async () => {
    const { ask, submission, intake } = await opened();
    const first = await ask(post('/verstuur', { ...example, submission }));
    const again = await ask(post('/verstuur', { ...example, submission }));
    expect(codeIn(again.body)).toBe(codeIn(first.body));
    expect(intake.submissions.size).toBe(1);
  });

  it('says after a day only that the message is there', async () => {
    const { ask, submission, clock } = await opened();
    await ask(post('/verstuur', { ...example, submission }));
    clock.advance(24 * 60 + 1);
    const late = await ask(post('/verstuur', { ...example, submission }));
    expect(late.status).toBe(200);
    expect(late.body).toContain('Wij hebben dit bericht al.');
    expect(codeIn(late.body)).toBe('');
  });

  it('never overwrites: other answers under the same id are offered as a new message', async () => {
    const { ask, submission, intake } = await opened();
    await ask(post('/verstuur', { ...example, submission }));
    const other = await ask(post('/verstuur', { ...example, story: 'Een ander verhaal', submission }));
    expect(other.status).toBe(409);
    expect(intake.submissions.size).toBe(1);
    const carried = hiddenInputs(other.body);
    expect(carried['story']).toBe('Een ander verhaal');
    expect(carried['submission']).not.toBe(submission);
    const sent = await ask(post('/verstuur', { ...carried, action: 'send' }));
    expect(sent.status).toBe(200);
    expect(intake.submissions.size).toBe(2);
  });

  it('says that nothing was sent when storing fails, and keeps text and id', async () => {
    const { ask, submission, intake, logged } = await opened();
    intake.broken.add('receive');
    const failed = await ask(post('/verstuur', { ...example, submission }));
    expect(failed.status).toBe(503);
    expect(failed.body).toContain('Uw bericht is nog niet verstuurd. Uw tekst staat er nog.');
    expect(unescaped(failed.body)).toContain(String(example['story']));
    expect(hiddenInputs(failed.body)['submission']).toBe(submission);
    expect(logged.map(({ code }) => code)).toContain('submissionFailed');
    intake.broken.clear();
    expect((await ask(post('/verstuur', { ...example, submission }))).status).toBe(200);
  });

  it.each(['', 'kort', 'G'.repeat(32), 'a'.repeat(33)])(
    'replaces the damaged submission id %j and loses nothing',
    async (damaged) => {
      const { ask, intake } = await opened();
      const answer = await ask(post('/verstuur', { ...example, submission: damaged }));
      expect(answer.status).toBe(422);
      expect(hiddenInputs(answer.body)['submission']).toMatch(/^[0-9a-f]{32}$/);
      expect(unescaped(answer.body)).toContain(String(example['story']));
      expect(intake.submissions.size).toBe(0);
    },
  );
});

describe('asking with a code how it stands', () => {
  it('shows the status, who is next and by when, however the code is typed', async () => {
    const { ask, submission } = await opened();
    const code = codeIn((await ask(post('/verstuur', { ...example, submission }))).body);
    for (const typed of [code, code.replaceAll('-', ''), ` ${code.toLowerCase()} `]) {
      const status = await ask(post('/code', { code: typed }));
      expect(status.status).toBe(200);
      expect(status.body).toContain('Ontvangen');
      expect(status.body).toContain('Uiterlijk op');
    }
  });

  it.each([
    ['a short code', 'ABCD'],
    ['a code that nobody has', groupedCode('0'.repeat(24))],
    ['no code', ''],
    ['HTML', '<b>x</b>'],
    ['a whole page', 'a'.repeat(5000)],
  ])('answers %s, which nothing was handed in with, in one way', async (_, typed) => {
    const { ask } = await opened();
    const answer = await ask(post('/code', { code: typed, action: 'check' }));
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('Bij deze code vinden wij niets.');
    expect(answer.body).not.toContain('<b>x');
  });
});

describe('the parent door', () => {
  const bad: readonly [string, ReturnType<typeof gatewayEvent>, number][] = [
    [
      'another content type',
      gatewayEvent({
        method: 'POST',
        path: '/vertel',
        headers: { origin, 'content-type': 'application/json' },
        body: '{"story":"x"}',
      }),
      415,
    ],
    ['no content type', gatewayEvent({ method: 'POST', path: '/verstuur', headers: { origin }, body: 'story=x' }), 415],
    [
      'a body over the limit',
      gatewayEvent({
        method: 'POST',
        path: '/vertel',
        headers: { origin, 'content-type': formType },
        body: `story=${'x'.repeat(1_000_001)}`,
      }),
      413,
    ],
    [
      '10,001 fields',
      gatewayEvent({
        method: 'POST',
        path: '/vertel',
        headers: { origin, 'content-type': formType },
        body: Array.from({ length: 10_001 }, (_, n) => `a${n}=1`).join('&'),
      }),
      400,
    ],
    [
      '1,000 fields of one name',
      gatewayEvent({
        method: 'POST',
        path: '/vertel',
        headers: { origin, 'content-type': formType },
        body: 'story=1&'.repeat(1000),
      }),
      400,
    ],
    [
      'a prototype',
      gatewayEvent({
        method: 'POST',
        path: '/verstuur',
        headers: { origin, 'content-type': formType },
        body: '__proto__=1&__proto__.polluted=yes',
      }),
      400,
    ],
    [
      'a constructor',
      gatewayEvent({
        method: 'POST',
        path: '/verstuur',
        headers: { origin, 'content-type': formType },
        body: 'constructor[prototype][polluted]=yes',
      }),
      400,
    ],
    ['an unknown field', post('/verstuur', { ...example, submission: '0'.repeat(32), admin: 'true' }), 422],
    [
      'a repeated single field',
      post('/verstuur', { ...example, submission: '0'.repeat(32), story: ['een', 'twee'] }),
      422,
    ],
    [
      'a text that is too long',
      post('/verstuur', { ...example, submission: '0'.repeat(32), story: 'x'.repeat(8001) }),
      422,
    ],
    [
      'an option that does not exist',
      post('/verstuur', { ...example, submission: '0'.repeat(32), topic: 'everything' }),
      422,
    ],
    ['a post from another site', post('/verstuur', example, { origin: 'https://evil.example' }), 403],
    ['a post from nowhere', post('/verstuur', example, { origin: 'null' }), 403],
    [
      'a post without origin',
      gatewayEvent({ method: 'POST', path: '/verstuur', headers: { 'content-type': formType }, body: 'story=x' }),
      403,
    ],
    [
      'malformed percent-encoding',
      gatewayEvent({
        method: 'POST',
        path: '/vertel',
        headers: { origin, 'content-type': formType },
        body: 'story=%E0%A4%A&topic=%zz',
      }),
      422,
    ],
    [
      'an empty body',
      gatewayEvent({ method: 'POST', path: '/vertel', headers: { origin, 'content-type': formType } }),
      422,
    ],
    ['a method that no page has', gatewayEvent({ method: 'DELETE', path: '/vertel' }), 405],
    ['an address that no page has', gatewayEvent({ path: '/wp-admin' }), 404],
    ['a staff address', gatewayEvent({ path: '/zaak/abc', params: { caseId: 'abc' } }), 404],
  ];

  it.each(bad)('refuses %s with a page and stores nothing', async (_, event, status) => {
    const { ask, intake } = parentDoor();
    const answer = await ask(event);
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.body).toContain('<html lang="nl">');
    expect(answer.body).toContain('0800-2000');
    expect(intake.submissions.size).toBe(0);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('keeps strange text as text: NUL, HTML, header lines, right-to-left and half characters', async () => {
    const { ask, submission, intake } = await opened();
    const story = 'a\0b<script>alert(1)</script>\r\nBcc: x@example.org\r\n\u202Eomgekeerd =1+1 javascript:alert(1)';
    const check = await ask(post('/vertel', { ...example, story, submission, action: 'check' }));
    expect(check.status).toBe(200);
    expect(check.body).not.toContain('<script');
    const receipt = await ask(post('/verstuur', { ...example, story, submission }));
    expect(receipt.status).toBe(200);
    expect([...intake.submissions.values()][0]?.answers['story']).toContain(
      '<script>alert(1)</script>\nBcc: x@example.org',
    );
  });

  it.each([
    ['Sec-Fetch-Site', { 'sec-fetch-site': 'same-origin' }, 422],
    ['Sec-Fetch-Site, beside a page', { 'sec-fetch-site': 'cross-site', referer: `${origin}/code` }, 403],
    ['Referer', { referer: `${origin}/code` }, 422],
    ['Referer, and begins alike', { referer: `${origin}.elders.example/code` }, 403],
    ['Referer, and it is elsewhere', { referer: 'https://elders.example/' }, 403],
    ['nothing', {}, 403],
  ])('hears of an old browser that sends no Origin where a post came from: %s', async (_where, headers, status) => {
    const { ask } = await opened();
    const event = gatewayEvent({
      method: 'POST',
      path: '/code',
      headers: { 'content-type': formType, ...headers },
      body: 'code=x',
    });
    expect((await ask(event)).status).toBe(status);
  });

  const own = routes.filter(({ door }) => door === 'parent');
  const events = [
    ...own.map(({ method, path }) => (method === 'GET' ? gatewayEvent({ path }) : post(path, {}))),
    ...own.filter(({ method }) => method === 'GET').map(({ path }) => gatewayEvent({ method: 'HEAD', path })),
    ...bad.map(([, event]) => event),
  ];

  it('sends every security header with every answer, and no cookie but that of what was typed', async () => {
    const seen = new Set<number>();
    for (const event of events) {
      const { ask } = parentDoor();
      const { status, headers, cookies } = await ask({ ...event, cookies: ['__Host-sessie=staff', 'a=b'] });
      seen.add(status);
      expect(headers['content-security-policy']).toBe(
        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
      );
      expect(headers['referrer-policy']).toBe('same-origin');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['strict-transport-security']).toMatch(/^max-age=\d{8}/);
      expect(headers['cross-origin-opener-policy']).toBe('same-origin');
      // What somebody reads is kept nowhere; what every page looks like is.
      const isStyle = headers['content-type']?.startsWith('text/css') === true;
      expect(headers['cache-control']).toBe(isStyle ? 'private, max-age=600' : 'no-store');
      expect(headers['permissions-policy']).toContain('camera=()');
      expect(headers['set-cookie']).toBeUndefined();
      expect(cookies.filter((cookie) => !cookie.startsWith('__Host-concept='))).toEqual([]);
    }
    expect(own.length).toBeGreaterThanOrEqual(10);
    expect(events.length).toBeGreaterThanOrEqual(30);
    expect([...seen].toSorted()).toEqual([200, 303, 400, 403, 404, 405, 413, 415, 422]);
  });

  it('answers HEAD as GET, without the page', async () => {
    const { ask } = parentDoor();
    const got = await ask(gatewayEvent({ path: '/' }));
    const head = await ask(gatewayEvent({ method: 'HEAD', path: '/' }));
    expect(head.status).toBe(200);
    expect(head.body).toBe('');
    expect(head.headers).toEqual(got.headers);
  });

  it('logs codes and never a word of what was typed', async () => {
    const { ask, submission, logged, intake } = await opened();
    const mark = 'Merkteken-7f3a';
    const marked = { ...example, story: mark, name: mark, submission };
    await ask(post('/vertel', { ...marked, action: 'check' }));
    const receipt = await ask(post('/verstuur', marked));
    intake.broken.add('receive');
    await ask(post('/verstuur', marked));
    await ask(post('/code', { code: codeIn(receipt.body) }));
    await ask(gatewayEvent({ path: `/${mark}`, query: `x=${mark}`, headers: { 'x-mark': mark } }));
    const lines = JSON.stringify(logged);
    expect(logged.length).toBeGreaterThanOrEqual(8);
    for (const secret of [
      mark,
      submission,
      codeIn(receipt.body).replaceAll('-', ''),
      codeIn(receipt.body),
      '192.0.2.1',
    ]) {
      expect(lines).not.toContain(secret);
    }
  });

  it('shows the people of the school and the numbers for help on the first page', async () => {
    const { ask } = parentDoor();
    const { body } = await ask(gatewayEvent({ path: '/' }));
    for (const text of [
      'Ineke Verzinsel',
      'Pien Papier',
      'Uma Uitgedacht',
      '010 000 00 01',
      'href="tel:112"',
      '/vertel',
      '/code',
    ]) {
      expect(body).toContain(text);
    }
  });

  it('says in a holiday until when the school is closed', async () => {
    const { ask } = parentDoor('2026-12-22T09:00:00.000Z');
    expect((await ask(gatewayEvent({ path: '/' }))).body).toContain('De school is dicht tot maandag 4 januari 2027.');
  });

  it('says on a receipt that nobody reads in a holiday, but of what somebody reads in it', async () => {
    const closed = 'De school is dicht tot maandag 4 januari 2027.';
    const receiptOf = async (form: Form, from: string): Promise<string> => {
      const { ask } = parentDoor('2026-12-22T09:00:00.000Z');
      const { body } = await ask(gatewayEvent({ path: from }));
      const typed = { ...exampleTyped(form, '2026-12-22'), ...hiddenInputs(body), action: 'send' };
      const receipt = await ask(post(from === '/vertel' ? '/verstuur' : `${from}/verstuur`, typed));
      expect(receipt.body).toContain('class="code"');
      return receipt.body;
    };
    expect(await receiptOf(concernForm, '/vertel')).toContain(closed);
    const complaint = await receiptOf(complaintForm, `/formulier/${complaintForm.path}`);
    expect(complaint).toContain('uiterlijk woensdag 30 december 2026');
    expect(complaint).not.toContain(closed);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { returnPath } from '../../functions/_kit/http/session.ts';
import { logoutAddress } from '../../functions/staff-web/sign-in-pages.ts';
import { anyText } from '../samples/any-text.ts';
import { providerAddress, sentBack, staffDoor } from './staff-web-door.ts';

const attributes = ['Path=/', 'Secure', 'HttpOnly', 'SameSite=Lax'];

describe('signing in', () => {
  it('leads to the provider and comes back where the person was going', async () => {
    const { get, provider, identified } = staffDoor();
    const begun = await get('/inloggen', [], `naar=${encodeURIComponent('/zaak/abc')}`);
    expect([begun.status, begun.headers['location']]).toEqual([303, providerAddress]);
    provider.next.answer = identified({ subject: 'x', email: 'Anna@Verzonnen-Bestuur.example' });
    const back = await get('/inloggen/terug', [sentBack(begun.cookies, '__Host-inloggen') ?? ''], 'code=c&state=s');
    expect([back.status, back.headers['location']]).toEqual([303, '/zaak/abc']);
    expect(provider.asked).toEqual(['code=c&state=s']);
  });

  it('sets cookies that no script reads and no other site sends along with a post', async () => {
    const { get, comeBack, identified } = staffDoor();
    const begun = await get('/inloggen');
    const back = await comeBack(identified({ subject: 'x', email: 'anna@verzonnen-bestuur.example' }));
    const cookies = [...begun.cookies, ...back.cookies];
    expect(cookies).toHaveLength(3);
    for (const cookie of cookies) {
      expect(cookie.startsWith('__Host-')).toBe(true);
      expect(cookie.split('; ')).toEqual(expect.arrayContaining(attributes));
    }
    expect(back.cookies.find((cookie) => cookie.startsWith('__Host-inloggen='))).toContain('Max-Age=0');
  });

  it('keeps no cookie on the server, only its hash', async () => {
    const door = staffDoor();
    const { cookie } = await door.as('anna');
    const [key] = [...door.sessions.live.keys()];
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(cookie).not.toContain(key);
  });

  it('gives a new session each time, and ends the old one', async () => {
    const door = staffDoor();
    const first = await door.as('anna');
    const answer = door.identified({ subject: 'subject-anna', email: 'anna@verzonnen-bestuur.example' });
    const second = sentBack((await door.comeBack(answer, '/', [first.cookie])).cookies, '__Host-sessie') ?? '';
    expect(second).not.toBe(first.cookie);
    expect((await first.open('/')).status).toBe(303);
    expect((await door.get('/', [second])).status).toBe(200);
    expect(door.sessions.live.size).toBe(1);
  });

  it('takes an answer of the provider once', async () => {
    const { get, provider, identified, sessions } = staffDoor();
    const login = sentBack((await get('/inloggen')).cookies, '__Host-inloggen') ?? '';
    provider.next.answer = identified({ subject: 'x', email: 'anna@verzonnen-bestuur.example' });
    expect((await get('/inloggen/terug', [login], 'code=c&state=s')).status).toBe(303);
    expect((await get('/inloggen/terug', [login], 'code=c&state=s')).status).toBe(400);
    expect(sessions.live.size).toBe(1);
  });

  it.each([
    ['without a login under way', []],
    ['with a login that nobody began', [`__Host-inloggen=${'0'.repeat(32)}`]],
    ['with a malformed cookie', ['__Host-inloggen=<script>']],
  ])('is refused %s', async (_, cookies) => {
    const { get, provider, identified, sessions } = staffDoor();
    provider.next.answer = identified({ subject: 'x', email: 'anna@verzonnen-bestuur.example' });
    expect((await get('/inloggen/terug', cookies, 'code=c&state=s')).status).toBe(400);
    expect([provider.asked.length, sessions.live.size]).toEqual([0, 0]);
  });

  it('is refused when it took longer than ten minutes', async () => {
    const { get, clock, provider, identified, sessions } = staffDoor();
    const login = sentBack((await get('/inloggen')).cookies, '__Host-inloggen') ?? '';
    provider.next.answer = identified({ subject: 'x', email: 'anna@verzonnen-bestuur.example' });
    clock.advance(10);
    expect((await get('/inloggen/terug', [login], 'code=c&state=s')).status).toBe(400);
    expect(sessions.live.size).toBe(0);
  });

  it('is refused when the answer of the provider does not hold', async () => {
    const { comeBack, sessions, logged } = staffDoor();
    expect((await comeBack({ kind: 'refused', code: 'OAUTH_INVALID_RESPONSE' })).status).toBe(400);
    expect(sessions.live.size).toBe(0);
    expect(logged.find(({ code }) => code === 'signInRefused')?.fields.code).toBe('OAUTH_INVALID_RESPONSE');
  });

  it.each([
    ['nobody of this school', 'vreemd@elders.example'],
    ['an address that is not verified', null],
  ])('is refused to %s', async (_, email) => {
    const { comeBack, identified, sessions, school } = staffDoor();
    const answer = await comeBack(identified({ subject: 'x', email }));
    expect(answer.status).toBe(403);
    expect(answer.body).toContain(school.contact.urgentPhone);
    expect(answer.body).not.toContain('vreemd');
    expect(sessions.live.size).toBe(0);
  });

  it('is refused to another account with the same address', async () => {
    const { comeBack, identified, sessions } = staffDoor();
    const email = 'anna@verzonnen-bestuur.example';
    expect((await comeBack(identified({ subject: 'first', email }))).status).toBe(303);
    expect((await comeBack(identified({ subject: 'second', email }))).status).toBe(403);
    expect((await comeBack(identified({ subject: 'first', email }))).status).toBe(303);
    expect(sessions.live.size).toBe(2);
  });

  it('tells whom to call when the provider is silent', async () => {
    const { get, provider, school } = staffDoor();
    provider.next.silent = true;
    const answer = await get('/inloggen');
    expect(answer.status).toBe(503);
    expect(answer.body).toContain(school.contact.urgentPhone);
  });

  it('leaves no word of the person in the log', async () => {
    const { comeBack, identified, logged } = staffDoor();
    await comeBack(identified({ subject: 'geheim-onderwerp', email: 'anna@verzonnen-bestuur.example' }));
    await comeBack(identified({ subject: 'geheim-onderwerp', email: 'vreemd@elders.example' }));
    expect(logged.map(({ code }) => code)).toEqual(expect.arrayContaining(['signedIn', 'signInRefused']));
    expect(JSON.stringify(logged)).not.toMatch(/anna|vreemd|geheim|example/);
  });
});

describe('the way back after signing in', () => {
  const attacks = [
    'https://elders.example/',
    '//elders.example',
    '/\\elders.example',
    '/\t/elders.example',
    '/\n/elders.example',
    '\\\\elders.example',
    'javascript:alert(1)',
    'zaak/abc',
    '',
    ' /zaak',
    '/zaak\r\nSet-Cookie: a=b',
    `/${'a'.repeat(600)}`,
  ];

  it.each(attacks)('never leaves this door: %j', async (asked) => {
    expect(returnPath(asked)).toBe('/');
    const { comeBack, identified } = staffDoor();
    const answer = await comeBack(identified({ subject: 'x', email: 'anna@verzonnen-bestuur.example' }), asked);
    expect(answer.headers['location']).toBe('/');
  });

  it('is on this door for whatever text is asked', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `/${text}`),
          // Fast-check's own `webUrl` makes a list of all signs first.
          fc
            .tuple(fc.constantFrom('https:', 'http:', ''), fc.webAuthority(), anyText())
            .map(([scheme, authority, rest]) => `${scheme}//${authority}/${rest}`),
        ),
        (asked) => {
          expect(new URL(returnPath(asked), 'https://team.example').origin).toBe('https://team.example');
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is kept for a path of this door', () => {
    expect(returnPath('/zaak/abc/stap/talk/1?x=%20')).toBe('/zaak/abc/stap/talk/1?x=%20');
  });
});

describe('a session', () => {
  it('ends after an hour of silence', async () => {
    const { as, clock } = staffDoor();
    const anna = await as('anna');
    clock.advance(59);
    expect((await anna.open('/')).status).toBe(200);
    clock.advance(59);
    expect((await anna.open('/')).status).toBe(200);
    clock.advance(60);
    expect((await anna.open('/')).headers['location']).toBe('/inloggen?naar=%2F');
  });

  it('ends after twelve hours, however busy', async () => {
    const { as, clock } = staffDoor();
    const anna = await as('anna');
    const statuses: number[] = [];
    for (let half = 0; half < 24; half += 1) {
      statuses.push((await anna.open('/')).status);
      clock.advance(30);
    }
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect((await anna.open('/')).status).toBe(303);
  });

  it('ends at the first request after somebody left the school', async () => {
    const { as, cases, sessions, clock, school } = staffDoor();
    const anna = await as('anna');
    const people = school.people.map((one) => (one.id === 'anna' ? { ...one, until: '2026-11-23' } : one));
    await cases.putRoster({ version: 2, people }, 'hash', clock.policyNow());
    const answer = await anna.open('/');
    expect(answer.status).toBe(403);
    expect(answer.cookies[0]).toContain('__Host-sessie=; Max-Age=0');
    expect(sessions.live.size).toBe(0);
  });

  it('lasts through the last day of somebody’s service', async () => {
    const { as, cases, clock, school } = staffDoor();
    const anna = await as('anna');
    const people = school.people.map((one) => (one.id === 'anna' ? { ...one, until: '2026-11-24' } : one));
    await cases.putRoster({ version: 2, people }, 'hash', clock.policyNow());
    expect((await anna.open('/')).status).toBe(200);
  });

  it('is not made from a cookie that somebody invented', async () => {
    const { get, as } = staffDoor();
    await as('anna');
    for (const value of ['', '0'.repeat(32), 'x', '../..', 'a'.repeat(5000)]) {
      expect((await get('/', [`__Host-sessie=${value}`])).status).toBe(303);
    }
  });

  it('ends with signing out, here and at the provider', async () => {
    const { as, sessions } = staffDoor();
    const anna = await as('anna');
    const out = await anna.post('/uitloggen', {});
    expect(out.status).toBe(200);
    expect(out.body).toContain('0; url=https://login.example/logout?client_id=c');
    expect(out.cookies.every((cookie) => cookie.includes('Max-Age=0'))).toBe(true);
    expect(sessions.live.size).toBe(0);
    expect((await anna.open('/')).status).toBe(303);
    expect((await anna.post('/uitloggen', {})).headers['location']).toBe('/uitgelogd');
  });

  it('does not end by a post that lacks its token', async () => {
    const { as, send, sessions } = staffDoor();
    const anna = await as('anna');
    expect((await send('/uitloggen', {}, [anna.cookie])).status).toBe(403);
    expect(sessions.live.size).toBe(1);
  });
});

describe('the provider’s logout address', () => {
  it('is filled in from its template, whatever the provider calls the way back', () => {
    expect(
      logoutAddress(
        'https://a.example/logout?client_id={client_id}&logout_uri={return}',
        'a b',
        'https://team.example',
      ),
    ).toBe('https://a.example/logout?client_id=a%20b&logout_uri=https%3A%2F%2Fteam.example%2Fuitgelogd');
  });
});

import { describe, expect, it, vi } from 'vitest';
import { MissingVariable, policyClock, readEnv } from '../../functions/_kit/env.ts';
import { door } from '../../functions/_kit/http/door.ts';
import { href } from '../../functions/_kit/http/links.ts';
import { html, type PageHandler, redirect } from '../../functions/_kit/http/page.ts';
import { bodyLimit, fieldLimit, readForm } from '../../functions/_kit/http/read-form.ts';
import { errorFields, logEvent, safeFields } from '../../functions/_kit/log.ts';
import { logCodes } from '../../functions/_kit/log-codes.ts';
import { fakeClock } from '../fakes/clock.ts';
import { sampleSchool } from '../samples/school.ts';
import { answerOf, formType, gatewayEvent, lambdaContext, origin } from './kit-event.ts';

describe('the environment of a function', () => {
  it('gives only what was asked for', () => {
    expect(readEnv(['INTAKE_TABLE'], { INTAKE_TABLE: 'intake', CASE_TABLE: 'case' })).toEqual({
      INTAKE_TABLE: 'intake',
    });
  });

  it.each([
    ['INTAKE_TABLE', {}],
    ['INTAKE_TABLE', { INTAKE_TABLE: '' }],
    ['PARENT_URL', { PARENT_URL: 'https://ouders.example/' }],
    ['MACHINES', { MACHINES: 'secret' }],
  ] as const)('names %s when it is absent or malformed, never its value', (name, environment) => {
    const read = () => readEnv([name], environment);
    expect(read).toThrow(MissingVariable);
    expect(read).toThrow(`${name} is missing or malformed`);
  });

  it('has a policy clock only where one was set', () => {
    expect(policyClock({})).toBeUndefined();
    expect(policyClock({ POLICY_CLOCK: '1,2,3' })).toBe('1,2,3');
  });
});

const captured = (act: () => void): string => {
  let text = '';
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation((chunk) => {
      text += String(chunk);
      return true;
    }),
  );
  try {
    act();
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return text;
};

describe('the log', () => {
  it('writes one structured line per event, under its code', () => {
    const codes = Object.keys(logCodes);
    expect(codes.length).toBeGreaterThanOrEqual(20);
    const text = captured(() => logEvent('caseAdmitted', { caseId: 'a'.repeat(26), ms: 12 }));
    const line: unknown = JSON.parse(text);
    expect(text.trimEnd().split('\n')).toHaveLength(1);
    expect(line).toMatchObject({ message: 'caseAdmitted', level: 'INFO', caseId: 'a'.repeat(26), ms: 12 });
  });

  it('lets no free text through, in any field', () => {
    const mark = 'Merkteken\n{"level":"ERROR"} vera@voorbeeld.example';
    const fields = {
      caseId: mark,
      requestId: mark,
      route: mark,
      step: mark,
      error: mark,
      code: mark,
      at: mark,
      letter: mark,
      out: mark,
    };
    const text = captured(() => logEvent('requestFailed', fields));
    expect(text).not.toContain('Merkteken');
    expect(text.trimEnd().split('\n')).toHaveLength(1);
    expect(Object.values(safeFields(fields))).toEqual(Object.keys(fields).map(() => 'unsafe'));
  });

  it('leaves out what has no place in it', () => {
    const fields = { step: 'talk', story: 'Merkteken' };
    expect(safeFields(fields)).toEqual({ step: 'talk' });
  });

  it('tells of an error its class, code and place, never its message', () => {
    const error = Object.assign(new TypeError('Merkteken at my (file.ts:1:2)'), { code: 'ECONNRESET' });
    const fields = errorFields(error);
    expect(fields).toMatchObject({ error: 'TypeError', code: 'ECONNRESET' });
    expect(fields.at).toMatch(/^kit\.test\.ts:\d+:\d+$/);
    expect(errorFields('Merkteken')).toEqual({ error: 'NotAnError' });
  });
});

describe('a posted form', () => {
  const read = (body: string, type = formType) => readForm(type, Buffer.from(body).toString('base64'), true);

  it('gives single values as text and repeated ones as lists', () => {
    expect(read('a=1&b=1&b=2&b=3&c=')).toEqual({ kind: 'read', typed: { a: '1', b: ['1', '2', '3'], c: '' } });
  });

  it('reads plain and base64 bodies alike', () => {
    expect(readForm(formType, 'a=%C3%A9', false)).toEqual(read('a=%C3%A9'));
    expect(read('a=1', `${formType}; charset=UTF-8`).kind).toBe('read');
  });

  it('tolerates malformed percent-encoding', () => {
    expect(read('a=%zz&b=%E0%A4&%')).toMatchObject({ kind: 'read', typed: { a: '%zz' } });
  });

  it('takes as many bytes and fields as the limits say, and not one more', () => {
    expect(read(`a=${'x'.repeat(bodyLimit - 2)}`).kind).toBe('read');
    expect(read(`a=${'x'.repeat(bodyLimit + 1)}`)).toEqual({ kind: 'refused', status: 413 });
    const fields = (count: number) => Array.from({ length: count }, (_, n) => `f${n}=`).join('&');
    expect(read(fields(fieldLimit)).kind).toBe('read');
    expect(read(fields(fieldLimit + 1))).toEqual({ kind: 'refused', status: 400 });
  });

  it.each([
    '__proto__=1',
    'a.__proto__=1',
    'constructor=1',
    'a[constructor][prototype]=1',
    'prototype=1',
    '__proto__[x]=1',
  ])('refuses the name in %s', (body) => expect(read(body)).toEqual({ kind: 'refused', status: 400 }));
});

describe('a link', () => {
  it('is filled in from the route registry', () => {
    expect(href('today')).toBe('/');
    expect(href('stepForm', { caseId: 'abc', step: 'talk', n: 2 })).toBe('/zaak/abc/stap/talk/2');
    expect(href('caseFile', { caseId: '../a?b' })).toBe('/zaak/..%2Fa%3Fb');
  });
});

describe('a door', () => {
  const clock = fakeClock('2026-11-24T09:00:00.000Z');
  const page = () => html(200, '<p>ok</p>');
  const all = {
    today: page,
    signIn: page,
    signInCallback: page,
    signOut: page,
    signedOut: page,
    caseFile: page,
    caseNow: page,
    involved: page,
    dangerConfirm: page,
    joinCases: page,
    boardForm: page,
    boardSend: page,
    stepForm: page,
    stepCheck: page,
    stepAnswer: page,
    addition: page,
    tellParent: page,
    stepPlan: page,
    suspicionForm: page,
    suspicionCheck: page,
    suspicionSend: page,
    newCaseForm: page,
    newCaseCheck: page,
    newCaseSend: page,
    crisisCard: page,
    presence: page,
    presenceMark: page,
    staffStyle: page,
  };
  const ask = async (
    handlers: Partial<Parameters<typeof door<'staff'>>[0]['handlers']>,
    event: ReturnType<typeof gatewayEvent>,
  ) =>
    answerOf(
      await door({
        side: 'staff',
        origin,
        school: sampleSchool(),
        clock,
        handlers: { ...all, ...handlers },
        log: () => {},
      })(event, lambdaContext),
    );

  it('shows a plain Dutch page when something breaks, without a detail of it', async () => {
    const broken = async () => {
      throw new Error('Merkteken');
    };
    const answer = await ask({ today: broken }, gatewayEvent({ path: '/' }));
    expect(answer.status).toBe(500);
    expect(answer.body).toContain('Er ging iets mis');
    expect(answer.body).not.toContain('Merkteken');
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
  });

  it.each([
    ['POST', '/', 405, 'GET, HEAD'],
    ['GET', '/uitloggen', 405, 'POST'],
    ['PUT', '/vermoeden', 405, 'GET, HEAD, POST'],
    ['DELETE', '/zaak/abc/stap/talk/1', 405, 'GET, HEAD, POST'],
    ['GET', '/zaak/abc/stap', 404, undefined],
    ['GET', '/vertel', 404, undefined],
  ] as const)('answers %s %s with %i and the methods that are allowed', async (method, path, status, allowed) => {
    const answer = await ask({}, gatewayEvent({ method, path }));
    expect(answer.status).toBe(status);
    expect(answer.headers['allow']).toBe(allowed);
    expect(answer.body).toContain('<html lang="nl">');
  });

  it('gives a handler its parameters, query and cookies', async () => {
    const seen: unknown[] = [];
    const event = gatewayEvent({
      path: '/zaak/abc',
      params: { caseId: 'abc' },
      query: 'x=1',
      cookies: ['__Host-sessie=a=b', 'bad'],
    });
    const caseFile: PageHandler = (request) => {
      seen.push(request);
      return page();
    };
    await ask({ caseFile }, event);
    expect(seen).toEqual([
      {
        params: { caseId: 'abc' },
        query: { x: '1' },
        typed: {},
        idempotencyKey: '',
        cookies: { '__Host-sessie': 'a=b' },
        requestId: 'Request-1=',
        source: '192.0.2.1',
        address: '/zaak/abc?x=1',
      },
    ]);
  });

  it.each(['../x', 'a%00', 'x'.repeat(65), '<b>', ''])('knows no page for the parameter %j', async (caseId) => {
    const answer = await ask({}, gatewayEvent({ path: '/zaak/a', params: { caseId } }));
    expect(answer.status).toBe(404);
  });

  it('redirects with 303 and sets cookies as API Gateway wants them', async () => {
    const answer = await ask({ today: () => redirect('/inloggen', ['a=b; Secure']) }, gatewayEvent({ path: '/' }));
    expect(answer).toMatchObject({ status: 303, cookies: ['a=b; Secure'] });
    expect(answer.headers['location']).toBe('/inloggen');
  });

  it.each(['/a\r\nSet-Cookie: x=y', '/a\n'])('never sends the address %j', async (to) => {
    const answer = await ask({ today: () => redirect(to) }, gatewayEvent({ path: '/' }));
    expect(answer.status).toBe(500);
    expect(answer.headers['location']).toBeUndefined();
  });
});

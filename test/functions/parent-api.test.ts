import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { exampleAnswers } from '../../workflows/forms/example.ts';
import { parentForms } from '../../workflows/forms/parent-forms.ts';
import { at, isObject, type Json, listOf } from '../infra/stacks.ts';
import { gatewayEvent, origin } from './kit-event.ts';
import { parentDoor } from './parent-web-door.ts';

const parsed = (body: string): Json => JSON.parse(body);

const pointers = (body: string): readonly (Json | undefined)[] =>
  listOf(at(parsed(body), 'errors')).map((one) => at(one, 'pointer'));

const key = '6f1d2c3b-4a59-4687-9a0b-1c2d3e4f5a6b';

const send = (formId: string, body: unknown, headers: Record<string, string> = {}) =>
  gatewayEvent({
    method: 'POST',
    path: `/api/forms/${formId}`,
    params: { formId },
    headers: { 'content-type': 'application/json', 'idempotency-key': key, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

const concern = () => {
  const form = parentForms.find(({ id }) => id === 'concern');
  if (form === undefined) throw new Error('no concern form');
  return exampleAnswers(form);
};

describe('the JSON door', () => {
  it('describes every form of the parent door in a valid OpenAPI document', async () => {
    const { body, headers } = await parentDoor().ask(gatewayEvent({ path: '/openapi.json' }));
    expect(headers['content-type']).toBe('application/json');
    const { valid, errors } = await new Validator().validate(JSON.parse(body));
    expect([valid, errors]).toEqual([true, undefined]);
    const paths = at(parsed(body), 'paths');
    expect(isObject(paths) ? Object.keys(paths) : []).toEqual(parentForms.map(({ id }) => `/api/forms/${id}`));
    expect(parentForms.length).toBeGreaterThanOrEqual(1);
  });

  it.each(parentForms.map((form) => [form.id, form] as const))('accepts the example of %s', async (id, form) => {
    const { ask, intake } = parentDoor();
    const { status, body, headers } = await ask(send(id, exampleAnswers(form)));
    expect([status, headers['content-type']]).toEqual([201, 'application/json']);
    expect(JSON.parse(body)).toMatchObject({
      receipt: expect.stringMatching(/^([0-9A-Z]{4}-){5}[0-9A-Z]{4}$/),
      status: 'received',
      next: { role: expect.any(String), by: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
    });
    expect([...intake.submissions.values()].map(({ formId, answers }) => [formId, answers])).toEqual([
      [id, exampleAnswers(form)],
    ]);
  });

  it('gives the same receipt to the same message under the same key, and stores it once', async () => {
    const { ask, intake } = parentDoor();
    const first = await ask(send('concern', concern()));
    const again = await ask(send('concern', concern()));
    expect(again.body).toBe(first.body);
    expect(intake.submissions.size).toBe(1);
  });

  it('refuses other answers under the same key, and overwrites nothing', async () => {
    const { ask, intake } = parentDoor();
    await ask(send('concern', concern()));
    const { status } = await ask(send('concern', { ...concern(), story: 'Iets anders' }));
    expect(status).toBe(409);
    expect([...intake.submissions.values()].map(({ answers }) => answers)).toEqual([concern()]);
  });

  it('names what is wrong and where, and never repeats a value', async () => {
    const { ask, intake } = parentDoor();
    const wrong = { ...concern(), email: 'geheim-adres', children: [{ name: 'Vera', group: 'x'.repeat(50) }] };
    const { status, body, headers } = await ask(send('concern', { ...wrong, story: '' }));
    expect([status, headers['content-type']]).toEqual([422, 'application/problem+json']);
    expect(pointers(body)).toEqual(['/children/0/group', '/story', '/email']);
    expect(body).not.toContain('geheim-adres');
    expect(intake.submissions.size).toBe(0);
  });

  it.each([
    ['a field that the form does not know', { bogus: 'x' }, ''],
    ['a list where one answer is asked', { story: ['a', 'b'] }, '/story'],
    ['a field that a block does not know', { children: [{ name: 'Vera', bogus: 'x' }] }, '/children/0/bogus'],
  ])('leaves nothing out in silence: %s', async (_, change, pointer) => {
    const { ask, intake } = parentDoor();
    const { status, body } = await ask(send('concern', { ...concern(), ...change }));
    expect([status, pointers(body)[0]]).toEqual([422, pointer]);
    expect(intake.submissions.size).toBe(0);
  });

  it.each([
    ['no JSON', send('concern', '{'), 400],
    ['a list', send('concern', []), 422],
    ['a number', send('concern', { story: 1 }), 422],
    ['another content type', send('concern', {}, { 'content-type': 'text/plain' }), 415],
    ['more than a body may hold', send('concern', { story: 'x'.repeat(1_000_001) }), 413],
    ['no key', send('concern', concern(), { 'idempotency-key': '' }), 400],
    ['a key that is no UUID', send('concern', concern(), { 'idempotency-key': 'abc' }), 400],
    ['a form that does not exist', send('bogus', concern()), 404],
    ['the form of a step', send('acknowledge', {}), 404],
  ])('answers %s with a problem', async (_, event, status) => {
    const { ask, intake } = parentDoor();
    const answer = await ask(event);
    expect([answer.status, answer.headers['content-type']]).toEqual([status, 'application/problem+json']);
    expect(JSON.parse(answer.body)).toMatchObject({ status, detail: expect.any(String) });
    expect(intake.submissions.size).toBe(0);
  });

  it('does not open the pages to other sites', async () => {
    const { ask } = parentDoor();
    const { status } = await ask(
      gatewayEvent({
        method: 'POST',
        path: '/verstuur',
        headers: { 'content-type': 'application/json', origin: 'https://elders.example' },
        body: '{}',
      }),
    );
    expect(status).toBe(403);
    const { headers } = await ask(send('concern', concern(), { origin }));
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it('promises nothing when the message could not be stored', async () => {
    const { ask, intake } = parentDoor();
    intake.receive = async () => {
      throw new Error('broken');
    };
    const { status, body } = await ask(send('concern', concern()));
    expect(status).toBe(503);
    expect(body).toContain('nog niet verstuurd');
  });
});

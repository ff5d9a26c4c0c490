import { describe, expect, it } from 'vitest';
import { floodLimits } from '../../functions/parent-web/lane.ts';
import { networkOf } from '../../functions/parent-web/network.ts';
import { concernForm } from '../../workflows/forms/concern/concern.ts';
import { exampleAnswers } from '../../workflows/forms/example.ts';
import type { Typed } from '../../workflows/forms/typed.ts';
import { gatewayEvent, hiddenInputs, post } from './kit-event.ts';
import { parentDoor } from './parent-web-door.ts';

const calm: Typed = { ...concernForm.example, danger: 'no' };

const from = (event: ReturnType<typeof post>, sourceIp: string): ReturnType<typeof post> => ({
  ...event,
  requestContext: { ...event.requestContext, http: { ...event.requestContext.http, sourceIp } },
});

/** Opens the form, takes some minutes, and hands in. */
const handIn = async (
  door: ReturnType<typeof parentDoor>,
  changed: Typed = {},
  { source = '192.0.2.1', minutes = 3 }: { readonly source?: string; readonly minutes?: number } = {},
) => {
  const form = await door.ask(gatewayEvent({ path: '/vertel' }));
  door.clock.advance(minutes);
  return door.ask(from(post('/verstuur', { ...calm, ...hiddenInputs(form.body), ...changed }), source));
};

const lanes = ({ intake }: ReturnType<typeof parentDoor>) => [...intake.submissions.values()].map(({ lane }) => lane);
const reasons = ({ logged }: ReturnType<typeof parentDoor>) =>
  logged.filter(({ code }) => code === 'submissionSlowed').map(({ fields }) => fields.kind);

describe('the slow lane', () => {
  it('is not for a parent who opens the form, fills it in and sends it', async () => {
    const door = parentDoor();
    expect((await handIn(door)).status).toBe(200);
    expect([lanes(door), reasons(door)]).toEqual([[undefined], []]);
  });

  it.each([
    ['a field filled in that nobody sees', { website: 'https://koop.example' }, 3, 'trap'],
    ['no ticket of the form', { ticket: '' }, 3, 'ticket'],
    ['a ticket that was made up', { ticket: `2026-11-24T09:00:00.000Z ${'0'.repeat(64)}` }, 3, 'ticket'],
    ['a ticket of long ago', { ticket: `2026-10-24T09:00:00.000Z ${'0'.repeat(64)}` }, 3, 'ticket'],
    ['a ticket of later', { ticket: `2027-10-24T09:00:00.000Z ${'0'.repeat(64)}` }, 3, 'ticket'],
    ['a ticket of another form', { submission: 'f'.repeat(32) }, 3, 'ticket'],
    ['a form filled in within two seconds', {}, 0.02, 'haste'],
  ] as const)('takes %s: stored and acknowledged as any other', async (_, changed, minutes, reason) => {
    const door = parentDoor();
    const usual = await handIn(parentDoor());
    const answer = await handIn(door, changed, { minutes });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatch(/<p class="code">([0-9A-Z]{4}-){5}[0-9A-Z]{4}</);
    const shape = (html: string): string => html.replace(/<p class="code">.*/s, '');
    expect(shape(answer.body)).toBe(shape(usual.body));
    expect([lanes(door), reasons(door)]).toEqual([['slow'], [reason]]);
  });

  it('asks a book that is away once, for the time is needed to keep what was written', async () => {
    const door = parentDoor();
    const form = await door.ask(gatewayEvent({ path: '/vertel' }));
    let asked = 0;
    door.doorBook.secretOf = () => {
      asked += 1;
      return Promise.reject(new Error('away'));
    };
    expect((await door.ask(post('/verstuur', { ...calm, ...hiddenInputs(form.body) }))).status).toBe(200);
    expect([asked, reasons(door)]).toEqual([1, ['uncounted']]);
  });

  it('is never for danger, nor for what only the board may read', async () => {
    const door = parentDoor();
    for (const changed of [
      { danger: 'yes' },
      { danger: 'unsure' },
      { topic: 'adultAtSchool', adultWho: 'teacher', adultSexual: 'unsure' },
    ]) {
      expect((await handIn(door, { ...changed, website: 'x' })).status).toBe(200);
    }
    expect(lanes(door)).toEqual([undefined, undefined, undefined]);
    expect(reasons(door)).toEqual(['trap', 'trap', 'trap']);
  });

  it('accepts thirty parents behind one address within ten minutes, each with a code of their own', async () => {
    const door = parentDoor();
    const codes = new Set<string>();
    for (let n = 0; n < 30; n += 1) {
      const { status, body } = await handIn(door, {}, { source: `192.0.2.${n}`, minutes: 0.3 });
      expect(status).toBe(200);
      codes.add(/<p class="code">([^<]+)</.exec(body)?.[1] ?? '');
    }
    expect(codes.size).toBe(30);
    expect(lanes(door).filter((lane) => lane === undefined)).toHaveLength(floodLimits.perNetwork);
    door.clock.advance(floodLimits.windowMinutes);
    await handIn(door);
    expect(lanes(door).at(-1)).toBeUndefined();
  });

  it('takes what comes from everywhere at once', async () => {
    const door = parentDoor();
    const many = floodLimits.perSchool + 5;
    for (let n = 0; n < many; n += 1) await handIn(door, {}, { source: `203.0.${n}.1`, minutes: 0.1 });
    expect(door.intake.submissions.size).toBe(many);
    expect(reasons(door)).toEqual(['school', 'school', 'school', 'school', 'school']);
  });

  it('takes what cannot be counted, and loses nothing of it', async () => {
    const door = parentDoor();
    door.doorBook.broken.add('count');
    expect((await handIn(door)).status).toBe(200);
    expect([lanes(door), reasons(door)]).toEqual([['slow'], ['uncounted']]);
    door.doorBook.broken.add('secretOf').add('draft').add('putDraft');
    expect((await handIn(door)).status).toBe(200);
    expect(door.intake.submissions.size).toBe(2);
  });

  it('takes what a program hands in by how often alone: it fills in no form', async () => {
    const door = parentDoor();
    for (const n of [1, 2]) {
      const event = gatewayEvent({
        method: 'POST',
        path: '/api/forms/concern',
        params: { formId: 'concern' },
        headers: { 'content-type': 'application/json', 'idempotency-key': `6f1d2c3b-4a59-4687-9a0b-1c2d3e4f5a6${n}` },
        body: JSON.stringify({ ...exampleAnswers(concernForm), danger: 'no' }),
      });
      expect((await door.ask(event)).status).toBe(201);
    }
    expect(lanes(door)).toEqual([undefined, 'slow']);
  });

  it('keeps no address: not in a count, a submission or the log', async () => {
    const door = parentDoor();
    await handIn(door, {}, { source: '198.51.100.77' });
    const kept = JSON.stringify([[...door.doorBook.counts], [...door.intake.submissions], door.logged]);
    expect(door.doorBook.counts.size).toBe(2);
    expect(kept).not.toContain('198.51');
  });
});

describe('the network of an address', () => {
  it.each([
    ['192.0.2.17', '192.0.2'],
    ['::ffff:192.0.2.17', '192.0.2'],
    ['2001:db8:0:12:aaaa:bbbb:cccc:dddd', '2001:db8:0:12'],
    ['2001:0DB8:0000:0012::1', '2001:db8:0:12'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['none', 'other'],
    ['', 'other'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

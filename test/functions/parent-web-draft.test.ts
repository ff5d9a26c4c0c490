import { describe, expect, it } from 'vitest';
import { concernForm } from '../../workflows/forms/concern/concern.ts';
import { parentForms } from '../../workflows/forms/parent-forms.ts';
import type { Typed } from '../../workflows/forms/typed.ts';
import { gatewayEvent, hiddenInputs, post, unescaped } from './kit-event.ts';
import { parentDoor } from './parent-web-door.ts';

const { example } = concernForm;
const story = 'Een verzonnen verhaal <met> "tekens" & zo.';

/** A browser with one tab: it keeps the cookie that it was given. */
const tab = (door = parentDoor()) => {
  let cookie: string | null = null;
  const ask = async (event: ReturnType<typeof post>) => {
    const answer = await door.ask(cookie === null ? event : { ...event, cookies: [cookie] });
    for (const line of answer.cookies) cookie = /Max-Age=0/.test(line) ? null : (line.split(';')[0] ?? null);
    return answer;
  };
  return { ...door, door, ask, cookie: () => cookie };
};

const typing = async (changed: Typed = {}) => {
  const at = tab();
  const form = await at.ask(gatewayEvent({ path: '/vertel' }));
  const carried = hiddenInputs(form.body);
  const answer = await at.ask(post('/vertel', { ...example, story, ...carried, ...changed, action: 'check' }));
  return { ...at, carried, answer };
};

const shown = async (at: ReturnType<typeof tab>): Promise<string> =>
  unescaped((await at.ask(gatewayEvent({ path: '/vertel' }))).body);

describe('what was typed and not sent yet', () => {
  it('is there again for who goes back from the check page, under the same id', async () => {
    const { carried, answer, ...at } = await typing();
    expect(answer.status).toBe(200);
    const again = await at.ask(gatewayEvent({ path: '/vertel' }));
    expect(unescaped(again.body)).toContain(story);
    expect(hiddenInputs(again.body)).toMatchObject({ submission: carried['submission'], ticket: carried['ticket'] });
  });

  it('is there again after a mistake, and after a page that could not be stored', async () => {
    const mistake = await typing({ wish: '', danger: '' });
    expect(mistake.answer.status).toBe(422);
    expect(await shown(mistake)).toContain(story);
    const { carried, ...at } = await typing();
    at.intake.broken.add('receive');
    expect((await at.ask(post('/verstuur', { ...example, story, ...carried }))).status).toBe(503);
    expect(await shown(at)).toContain(story);
  });

  it('is opened by one cookie, which ends with the browser and is for this door alone', async () => {
    const { answer } = await typing();
    expect(answer.cookies).toHaveLength(1);
    expect(answer.cookies[0]).toMatch(/^__Host-concept=[0-9a-f]{64}; Path=\/; Secure; HttpOnly; SameSite=Lax$/);
  });

  it('sets no cookie for who only looks', async () => {
    const at = tab();
    for (const path of ['/', '/vertel', '/code']) expect((await at.ask(gatewayEvent({ path }))).cookies).toEqual([]);
  });

  it('is refused after an hour', async () => {
    const at = await typing();
    at.clock.advance(59);
    expect(await shown(at)).toContain(story);
    at.clock.advance(1);
    expect(await shown(at)).not.toContain(story);
  });

  it('is gone once it was sent, and its cookie too', async () => {
    const { carried, ...at } = await typing();
    const sent = await at.ask(post('/verstuur', { ...example, story, ...carried }));
    expect(sent.status).toBe(200);
    expect(sent.cookies).toEqual(['__Host-concept=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Lax']);
    expect([...at.doorBook.drafts.values()].map(({ content }) => content)).toEqual([null]);
    expect(await shown(at)).not.toContain(story);
  });

  it('is wiped by a button on the form', async () => {
    const at = await typing();
    expect(await shown(at)).toContain('Wis mijn tekst');
    const wiped = await at.ask(post('/vertel', { action: 'wipe' }));
    expect([wiped.status, wiped.headers['location'], at.cookie()]).toEqual([303, '/vertel', null]);
    expect([...at.doorBook.drafts.values()].map(({ content }) => content)).toEqual([null]);
    expect(await shown(at)).not.toContain(story);
  });

  it('cannot be opened any more by who leaves in a hurry', async () => {
    const at = await typing();
    const left = await at.ask(gatewayEvent({ path: '/weg' }));
    expect([left.status, at.cookie()]).toEqual([303, null]);
    expect(left.headers['location']).toMatch(/^https:\/\/www\.knmi\.nl\//);
    expect(await shown(at)).not.toContain(story);
  });

  it('is not shown to another browser, nor on another form', async () => {
    const at = await typing();
    expect(await shown(tab(at.door))).not.toContain(story);
    const others = parentForms.flatMap(({ path }) => path ?? []);
    expect(others.length).toBeGreaterThan(0);
    for (const name of others) {
      const other = await at.ask(gatewayEvent({ path: `/formulier/${name}`, params: { name } }));
      expect(other.status).toBe(200);
      expect(unescaped(other.body)).not.toContain(story);
    }
  });

  it('stops nobody when it cannot be kept or read', async () => {
    const at = tab();
    at.doorBook.broken.add('putDraft').add('draft').add('secretOf');
    const form = await at.ask(gatewayEvent({ path: '/vertel' }));
    expect(form.status).toBe(200);
    const check = await at.ask(post('/vertel', { ...example, story, ...hiddenInputs(form.body), action: 'check' }));
    expect([check.status, check.cookies]).toEqual([200, []]);
    expect((await at.ask(post('/verstuur', { ...hiddenInputs(check.body), action: 'send' }))).status).toBe(200);
    expect(at.intake.submissions.size).toBe(1);
    expect(at.logged.map(({ code }) => code)).toContain('draftFailed');
  });

  it.each(['', 'x', 'G'.repeat(64), `${'a'.repeat(64)}b`])('is asked for with no cookie like %j', async (value) => {
    const { ask, doorBook } = parentDoor();
    doorBook.broken.add('draft');
    const answer = await ask({ ...gatewayEvent({ path: '/vertel' }), cookies: [`__Host-concept=${value}`] });
    expect(answer.status).toBe(200);
  });
});

import { describe, expect, it } from 'vitest';
import { concernForm } from '../../workflows/forms/concern/concern.ts';
import { languages, legitimateTexts } from '../samples/legitimate-texts.ts';
import { gatewayEvent, hiddenInputs, post, unescaped } from './kit-event.ts';
import { parentDoor } from './parent-web-door.ts';

describe('what people write, in six languages', () => {
  it('is never refused and never changed: on the check page, in the store and after a mistake', async () => {
    const door = parentDoor();
    const form = await door.ask(gatewayEvent({ path: '/vertel' }));
    const { ticket = '' } = hiddenInputs(form.body);
    for (const [n, { text }] of legitimateTexts.entries()) {
      const submission = n.toString(16).padStart(32, '0');
      const typed = { ...concernForm.example, story: text, submission, ticket };
      const wrong = await door.ask(post('/vertel', { ...typed, danger: '', action: 'check' }));
      expect(wrong.status).toBe(422);
      expect(unescaped(wrong.body)).toContain(`\n${text}</textarea>`);
      const check = await door.ask(post('/vertel', { ...typed, action: 'check' }));
      expect(check.status, text).toBe(200);
      const carried = hiddenInputs(check.body);
      expect(carried['story']).toBe(text);
      expect((await door.ask(post('/verstuur', { ...carried, action: 'send' }))).status, text).toBe(200);
    }
    const stored = [...door.intake.submissions.values()].map(({ answers }) => answers['story']);
    expect(stored).toEqual(legitimateTexts.map(({ text }) => text));
  });

  it('is two hundred texts and more, all of them different', () => {
    expect(new Set(legitimateTexts.map(({ text }) => text)).size).toBe(legitimateTexts.length);
    expect(legitimateTexts.length).toBeGreaterThanOrEqual(200);
    expect(new Set(legitimateTexts.map(({ language }) => language)).size).toBe(languages.length);
    expect(languages).toHaveLength(6);
  });
});

import { describe, expect, it } from 'vitest';
import { statusPage } from '../../functions/parent-web/status-page.tsx';
import type { ReceiptView } from '../../workflows/domain/case.ts';
import { accessRequestForm } from '../../workflows/forms/access-request/access-request.ts';
import { complaintForm } from '../../workflows/forms/complaint/complaint.ts';
import { sampleSchool } from '../samples/school.ts';
import { gatewayEvent, hiddenInputs, post } from './kit-event.ts';
import { parentDoor } from './parent-web-door.ts';

const now = '2026-11-24T09:00:00.000Z';
const { contact } = sampleSchool();
const committee = { name: 'Verzonnen Klachtencommissie', phone: '010 000 00 09', site: 'klachten.voorbeeld.example' };
const withCommittee = sampleSchool({ contact: { ...contact, complaintsCommittee: committee } });

const wordsOf = (page: string): string => page.replaceAll(/<[^>]+>/g, '');

const handedIn = async (
  path: string,
  example: Readonly<Record<string, string | readonly string[]>>,
  school = withCommittee,
) => {
  const { ask } = parentDoor('2026-11-24T09:00:00.000Z', school);
  const form = await ask(gatewayEvent({ path: `/formulier/${path}` }));
  const submission = String(hiddenInputs(form.body)['submission']);
  const check = await ask(post(`/formulier/${path}`, { ...example, submission, action: 'check' }));
  const receipt = await ask(post(`/formulier/${path}/verstuur`, { ...hiddenInputs(check.body), action: 'send' }));
  return { form: form.body, check: check.body, receipt };
};

describe('a complaint', () => {
  it('names the committee of the school before and after, and who reads it', async () => {
    const { form, check, receipt } = await handedIn('klacht', complaintForm.example);
    expect(receipt.status).toBe(200);
    for (const page of [form, receipt.body]) for (const word of Object.values(committee)) expect(page).toContain(word);
    expect(form).toContain('Op school leest niemand mee');
    expect(check).toContain('de contactpersoon van het bestuur');
    expect(receipt.body).toContain('contactpersoon van het bestuur');
  });

  it('sends nobody to the principal: not who handed it in, nor who reads that it is closed', async () => {
    const { receipt } = await handedIn('klacht', complaintForm.example);
    expect(wordsOf(receipt.body)).toContain(`Bel het bestuur: ${contact.boardPhone}`);
    expect(receipt.body).not.toContain('altijd naar de directeur');
    const view = { v: 1, status: 'closed', receivedAt: now, next: null, updatedAt: now } as const;
    const frame = { side: 'parent', school: sampleSchool() } as const;
    const shown = (own: ReceiptView): string =>
      statusPage({ frame, receipt: { code: 'X', codeHash: 'x', view: own, said: [], ping: false }, submission: 'y' });
    expect(shown(view)).toContain('Ga naar de directeur');
    expect(shown({ ...view, board: true })).not.toMatch(/naar de directeur/);
    expect(shown({ ...view, board: true, pupil: true })).not.toMatch(/de directeur/);
    expect(shown({ ...view, board: true }).match(/Bel het bestuur/g)).toHaveLength(2);
  });

  it('sends somebody to the board when the school names no committee yet', async () => {
    const { form, receipt } = await handedIn('klacht', complaintForm.example, sampleSchool());
    for (const page of [form, receipt.body]) {
      expect(wordsOf(page)).toContain(`vraag het bestuur welke commissie dat is, ${contact.boardPhone}`);
      expect(page).not.toContain('{');
    }
  });
});

describe('a request for the file', () => {
  it('says before that authority is looked at, and within what time the answer comes', async () => {
    const { form, check, receipt } = await handedIn('inzage', accessRequestForm.example);
    expect(form).toContain('binnen één maand');
    expect(form).toContain('Hebt u geen gezag?');
    expect(check).toContain('de directeur');
    expect(receipt.status).toBe(200);
    expect(receipt.body).toContain('Wij kijken eerst of u gezag hebt');
  });
});

import { describe, expect, it } from 'vitest';
import { outsideHelpForm } from '../../workflows/forms/outside-help/outside-help.ts';
import { hiddenInputs } from './kit-event.ts';
import { concernCase, example } from './staff-web-cases.ts';
import { staffDoor } from './staff-web-door.ts';

const caseId = 'zaak1'.padEnd(26, '0');
const button = `href="/nieuw/hulp-van-buiten?zaak=${caseId}"`;

describe('help from outside', () => {
  it('can be asked for from every case, with its group filled in, and stands beside it', async () => {
    const door = staffDoor();
    const file = await concernCase(door, caseId);
    const bram = await door.as('bram');
    expect((await bram.open(file)).body).toContain(button);
    const form = await door.get('/nieuw/hulp-van-buiten', [bram.cookie], `zaak=${caseId}`);
    expect(form.status).toBe(200);
    expect(form.body).toContain('Zonder hun toestemming delen wij niets met anderen.');
    expect(form.body).toContain('Wmo 2015, artikel 5.2.6');
    expect(form.body).toMatch(/name="group"[^>]*value="4a"/);
    const { submission = '' } = hiddenInputs(form.body);
    const typed = { ...example(outsideHelpForm), submission, zaak: caseId };
    const saved = await bram.post('/nieuw/hulp-van-buiten/verstuur', typed);
    expect(saved.status).toBe(200);
    const [started] = door.cases.changes.map(({ head }) => head).filter(({ process }) => process === 'outside-help');
    expect(started).toMatchObject({ linkedFrom: caseId, firstRole: { role: 'careCoordinator' }, boardOnly: false });
    expect((await bram.open(file)).body).toContain(String(started?.caseId));
  });

  it('is not offered from a case of the board: nothing may lead from there to a case that others read', async () => {
    const door = staffDoor();
    const file = await concernCase(door, caseId, { boardOnly: true, firstRole: { role: 'boardContact', group: null } });
    const page = await (await door.as('berend')).open(file);
    expect(page.body).toContain('Ik vermoed onveiligheid thuis');
    expect(page.body).not.toContain('hulp-van-buiten');
  });

  it('can also be asked for without a case, by a teacher for the own work', async () => {
    const door = staffDoor();
    const anna = await door.as('anna');
    expect((await anna.open('/')).body).toContain('<a href="/nieuw/hulp-van-buiten">Hulp van buiten vragen</a>');
  });
});

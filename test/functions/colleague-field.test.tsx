import { describe, expect, it } from 'vitest';
import { foldingRules } from '../../functions/_kit/pages/folding.ts';
import { formPage } from '../../functions/_kit/pages/form-page.tsx';
import { stepOf } from '../../workflows/domain/processes/processes.ts';
import { reportingCode } from '../../workflows/domain/processes/reporting-code.ts';
import { nameOption, withColleagues } from '../../workflows/forms/colleagues.ts';
import { consultationForm } from '../../workflows/forms/reporting-code/consultation.ts';
import { samplePeople, sampleSchool } from '../samples/school.ts';
import { concernCase } from './staff-web-cases.ts';
import { staffDoor } from './staff-web-door.ts';

const page = (withWhom: string): string =>
  formPage({
    frame: { side: 'parent', school: sampleSchool() },
    title: 'Overleg',
    form: withColleagues(consultationForm, samplePeople.map(nameOption)),
    action: '/x',
    typed: { withWhom },
    problems: [],
    hidden: {},
  });

describe('a colleague is chosen from a list, without script', () => {
  it('of everybody offered, with nobody chosen at first', () => {
    const text = page('');
    expect(text).toMatch(/<select[^>]* name="withWhom"/);
    expect(text.match(/<option /g)).toHaveLength(samplePeople.length + 2);
    expect(text).not.toContain('selected');
  });

  it('and what was chosen stays chosen', () => {
    expect(page('bram')).toMatch(/<option(?=[^>]* value="bram")(?=[^>]* selected)[^>]*>Bram Bedacht</);
  });

  it('and an expert outside the school folds out a question of its own', () => {
    expect(foldingRules([consultationForm])).toContain('[name=withWhom] option[value=outsideSchool]:checked');
  });
});

describe('the step page', () => {
  const caseId = 'zaak1'.padEnd(26, '0');
  const opened = async (id: 'weighing' | 'confirmClosing', who: string) => {
    const door = staffDoor();
    const step = stepOf(reportingCode, id);
    if (step === null) throw new Error(`no step ${id}`);
    const previous = { role: 'careCoordinator', group: null } as const;
    await concernCase(door, caseId, {
      process: reportingCode,
      openings: [{ step, previous, answers: {} }],
      conflicts: ['uma'],
    });
    const file = await door.cases.file(caseId);
    const [task] = file?.tasks ?? [];
    if (file === null || task === undefined) throw new Error('no task');
    const version = file.head.version + 1;
    await door.cases.commit({
      expects: file.head.version,
      head: { ...file.head, version },
      events: [],
      forms: [],
      outs: [],
      receipts: [],
      tasks: id === 'confirmClosing' ? [{ ...task, asked: [...task.asked, 'pien'], barred: ['pien'] }] : [],
    });
    return (await door.as(who)).open(`/zaak/${caseId}/stap/${id}/1`);
  };

  it('offers every colleague but oneself and whoever has a bond with the family', async () => {
    const { status, body } = await opened('weighing', 'ineke');
    expect(status).toBe(200);
    expect(body).toContain('value="bram"');
    expect(body).toContain('leerkracht van groep 4a');
    expect(body).not.toContain('<option value="ineke"');
    expect(body).not.toContain('<option value="uma"');
  });

  it('tells whoever weighed who may confirm the closing instead, and shows no form', async () => {
    const { status, body } = await opened('confirmClosing', 'pien');
    expect(status).toBe(200);
    expect(body).toContain('Wie dit wel mag: Adam Adjunct.');
    expect(body).not.toContain('data-form="confirmClosing"');
  });
});

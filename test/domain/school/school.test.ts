import { describe, expect, it } from 'vitest';
import { schools } from '../../../infra/schools/index.ts';
import { deadline } from '../../../workflows/domain/deadline.ts';
import { at, dateOf } from '../../../workflows/domain/instant.ts';
import { processes } from '../../../workflows/domain/processes/processes.ts';
import { checkSchool } from '../../../workflows/domain/school/check-school.ts';
import { domainPoints } from '../../../workflows/domain/school/domain-points.ts';
import { defaultMailRules, mailRulesOf } from '../../../workflows/domain/school/mail-settings.ts';
import { mergeSchool } from '../../../workflows/domain/school/merge-school.ts';
import { boardFileSchema, schoolFileSchema, schoolSchema } from '../../../workflows/domain/school/school.ts';
import { sampleSchool } from '../../samples/school.ts';

const person = (id: string, roles: readonly object[]) => ({
  id,
  name: `${id} Verzonnen`,
  email: `${id}@verzonnen-bestuur.example`,
  roles,
  workingDays: ['mon'],
  from: '2024-08-01',
});
const defaults = {
  calendar: { schoolWeek: ['mon'], holidays: [], freeDays: [] },
  mailTimes: { termEnds: '17:00', morning: '07:30' },
  finalDecisionRole: 'principal',
};
const board = {
  id: 'verzonnen-bestuur',
  name: 'Stichting Het Verzonnen Bestuur',
  phone: '010 000 00 00',
  mailDomain: 'verzonnen-bestuur.example',
  people: [person('berend', [{ role: 'boardContact' }]), person('beatrix', [{ role: 'boardContact' }])],
  defaults,
};
const school = {
  id: 'voorbeeldschool',
  name: 'Basisschool De Voorbeeldschool',
  pupils: 60,
  contact: {
    phone: '010 000 00 01',
    urgentPhone: '010 000 00 02',
    boardPhone: '010 000 00 00',
    executiveOutside: true,
  },
  schoolYears: [{ id: '2026-2027', from: '2026-08-01', until: '2027-07-31', groups: [{ id: '3a', name: 'Groep 3a' }] }],
  people: [person('anna', [{ role: 'teacher', group: '3a' }])],
};

/** Without processes: who must hold which role has its own tests. */
const problemsOf = (one: unknown, other: unknown): string[] => {
  const checked = checkSchool(one, other, []);
  return checked.kind === 'refused' ? checked.problems.map(({ path, message }) => `${path}: ${message}`) : [];
};

describe('a school file', () => {
  const merge = (one: unknown, other: unknown) =>
    mergeSchool(boardFileSchema.parse(one), schoolFileSchema.parse(other));

  it('inherits what its board sets, and the people of the board come after its own', () => {
    const merged = merge(board, school);
    expect(merged).toMatchObject({
      kind: 'merged',
      school: { ...defaults, steps: {}, board: { id: 'verzonnen-bestuur' } },
    });
    expect(merged.kind === 'merged' ? merged.school.people.map(({ id }) => id) : []).toEqual([
      'anna',
      'berend',
      'beatrix',
    ]);
  });

  it('overrides each setting of its board, of a step each part by itself', () => {
    const steps = {
      'concern.talk': { term: { n: 7, clock: 'schoolDays' }, reminder: 'none' },
      'concern.close': { reminder: 'none' },
    };
    const merged = merge(
      { ...board, defaults: { ...defaults, steps } },
      { ...school, finalDecisionRole: 'careCoordinator', steps: { 'concern.talk': { reminder: 'halfway' } } },
    );
    expect(merged).toMatchObject({
      kind: 'merged',
      school: {
        finalDecisionRole: 'careCoordinator',
        mailTimes: defaults.mailTimes,
        steps: {
          'concern.talk': { term: { n: 7, clock: 'schoolDays', placeholder: false }, reminder: 'halfway' },
          'concern.close': { reminder: 'none' },
        },
      },
    });
  });

  it('inherits each mail rule of its board by itself, and sets its own; without any the defaults hold', () => {
    const merged = merge(
      { ...board, defaults: { ...defaults, mailRules: { perTask: 3, until: '16:30' } } },
      { ...school, mailRules: { until: '18:00', dangerAgain: 15 } },
    );
    if (merged.kind === 'refused') throw new Error('refused');
    expect(merged.school.mailRules).toEqual({ perTask: 3, until: '18:00', dangerAgain: 15 });
    expect(mailRulesOf(merged.school)).toEqual({ ...defaultMailRules, perTask: 3, until: '18:00', dangerAgain: 15 });
    expect(mailRulesOf(sampleSchool())).toEqual(defaultMailRules);
  });

  it('that sets a mail rule has no placeholder left to confirm for it', () => {
    const open = (mailRules: NonNullable<ReturnType<typeof sampleSchool>['mailRules']>) =>
      domainPoints(sampleSchool({ mailRules }), []).flatMap(({ id }) => (id.startsWith('mail.') ? [id] : []));
    expect(open({})).toEqual([
      'mail.digest.P',
      'mail.assigned.P',
      'mail.perTask.P',
      'mail.reminder.P',
      'mail.overdue.P',
      'mail.danger.P',
    ]);
    const danger = { dangerAgain: 30, dangerToBoard: 30, dangerRound: 60 };
    expect(open({ perTask: 4, until: '17:30', ...danger })).not.toContain('mail.perTask.P');
    expect(open({ perTask: 4, until: '17:30', ...danger })).toEqual(
      expect.arrayContaining(['mail.assigned.P', 'mail.danger.P']),
    );
    expect(open({ ...danger, dangerRounds: 4 })).not.toContain('mail.danger.P');
  });

  it('is accepted when nothing is wrong', () => {
    expect(problemsOf(board, school)).toEqual([]);
    expect(checkSchool(board, school, []).kind).toBe('accepted');
  });

  it.each<[string, unknown, unknown, string]>([
    [
      'an unknown role',
      board,
      { ...school, people: [...school.people, person('bram', [{ role: 'janitor' }])] },
      'people[1].roles[0].role: Onbekende rol. Zie workflows/domain/roles.ts.',
    ],
    [
      'a misspelt setting',
      board,
      { ...school, pupil: 60 },
      'schoolbestand: Onbekende instelling: pupil. Verbeter de naam of haal haar weg.',
    ],
    ['a missing setting', board, { ...school, name: undefined }, 'name: Deze instelling ontbreekt. Vul een tekst in.'],
    ['text for a number', board, { ...school, pupils: 'zestig' }, 'pupils: Vul hier een getal in.'],
    [
      'a term without a clock',
      board,
      { ...school, steps: { 'concern.talk': { term: { n: 3 } } } },
      'steps["concern.talk"].term.clock: Noem de klok: hours, workingDays, schoolDays.',
    ],
    [
      'danger that waits too long',
      board,
      { ...school, mailRules: { dangerAgain: 120 } },
      'mailRules.dangerAgain: Minuten tot allen bij gevaar opnieuw bericht krijgen: een heel getal van 5 tot en met 60.',
    ],
    [
      'half a mail',
      { ...board, defaults: { ...defaults, mailRules: { perTask: 2.5 } } },
      school,
      'board.defaults.mailRules.perTask: Losse mails per persoon en stap: een heel getal van 2 tot en met 20.',
    ],
    [
      'a mail rule that does not exist',
      board,
      { ...school, mailRules: { perWeek: 3 } },
      'mailRules: Onbekende instelling: perWeek. Verbeter de naam of haal haar weg.',
    ],
    [
      'mail hours that never come',
      board,
      { ...school, mailRules: { until: '07:00' } },
      'mailRules.until: Mail gaat van 07:30 tot 07:00 uur: dat is nooit. Kies een tijd na `mailTimes.morning`.',
    ],
    ['a wrong board file', { ...board, mailDomain: 'geen domein' }, school, 'board.mailDomain: Vul een domeinnaam in.'],
    [
      'nobody who decides in the Meldcode',
      { ...board, defaults: { ...defaults, finalDecisionRole: undefined } },
      school,
      'finalDecisionRole: School noch bestuur noemt wie in de Meldcode het eindbesluit neemt. Vul `finalDecisionRole` in het schoolbestand in, of onder `defaults` in het bestuursbestand.',
    ],
    [
      'a person whom the board names as well',
      board,
      { ...school, people: [...school.people, person('berend', [])] },
      'people[1].id: "berend" staat al bij het bestuur. Kies een ander id of haal deze persoon hier weg.',
    ],
  ])('is refused with %s, and says where and what to do', (_what, one, other, problem) => {
    expect(problemsOf(one, other)).toContain(problem);
  });
});

describe('the schools of this repository', () => {
  it.each(schools.map(({ board: its, school: one }) => [one.id, its, one] as const))(
    '%s is accepted with every process, and survives being written and read back',
    (id, its, one) => {
      const checked = checkSchool(its, one, processes);
      expect(checked).toMatchObject({ kind: 'accepted', school: { id } });
      if (checked.kind === 'refused') return;
      expect(schoolSchema.parse(JSON.parse(JSON.stringify(checked.school)))).toEqual(checked.school);
      const due = deadline({ n: 5, clock: 'schoolDays' }, at('2026-12-18', '16:45'), checked.school).dueAt;
      expect(dateOf(due)).toBe('2027-01-08');
    },
  );

  it('are a large and a small one, whose people have one address each at the invented board', () => {
    expect(schools.map(({ school: one }) => one.id)).toEqual(['demo-groot', 'demo-klein']);
    const people = schools.flatMap(({ board: its, school: one }) => [...(its.people ?? []), ...one.people]);
    expect(people.length).toBeGreaterThan(30);
    expect(people.filter(({ email }) => !email.endsWith('@verzonnen-bestuur.example'))).toEqual([]);
    expect(new Set(people.map(({ email }) => email)).size).toBe(new Set(people.map(({ id }) => id)).size);
  });

  it('and the sample that other tests use, pass the schema', () => {
    expect(schoolSchema.parse(sampleSchool())).toEqual(sampleSchool());
  });
});

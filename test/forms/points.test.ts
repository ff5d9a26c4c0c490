import { describe, expect, it } from 'vitest';
import { type Mark, meaningOf } from '../../workflows/domain/mark.ts';
import { processes } from '../../workflows/domain/processes/processes.ts';
import type { Form } from '../../workflows/forms/form.ts';
import { formPoints, pointsOf } from '../../workflows/forms/points.ts';
import { forms } from '../../workflows/forms/registry.ts';
import { texts } from '../../workflows/forms/texts.ts';
import { sampleSchool } from '../samples/school.ts';

const points = pointsOf(sampleSchool(), processes);
const ids = points.map(({ id }) => id);

/** Every mark of default-process-texts, by section, with its counterpart. */
const reference: readonly (readonly [section: string, id: string])[] = [
  ['1 careCoordinator', 'roles.careCoordinator.B'],
  ['1 principal', 'roles.principal.B'],
  ['1 holidayDuty', 'roles.holidayDuty.B'],
  ['1 finalDecisionRole', 'school.finalDecisionRole.B'],
  ['2 digest', 'mail.digest.P'],
  ['2 assigned', 'mail.assigned.P'],
  ['2 reminder', 'mail.reminder.P'],
  ['2 overdue, escalated', 'mail.overdue.P'],
  ['2 danger; 5 danger', 'mail.danger.P'],
  ['2 hoogstens vier per stap', 'mail.perTask.P'],
  ['3 volwassene van de opvang', 'routing.concern.childcare.J'],
  ['3 volwassene van de opvang', 'forms.concern.adultWho.childcare.J'],
  ['4 acknowledge', 'steps.concern.acknowledge.P'],
  ['4 triage', 'steps.concern.triage.P'],
  ['4 talk', 'steps.concern.talk.P'],
  ['4 talk, datum geprikt', 'steps.concern.talk.plans.P'],
  ['4 careCoordinator', 'steps.concern.careCoordinator.P'],
  ['4 principal', 'steps.concern.principal.P'],
  ['4 check', 'steps.concern.check.P'],
  ['4 close', 'steps.concern.close.P'],
  ['4 de ouder hoort iets', 'standing.concern.silence.P'],
  ['5 signals', 'steps.reporting-code.signals.P'],
  ['5 consultation', 'steps.reporting-code.consultation.P'],
  ['5 talk', 'steps.reporting-code.talk.P'],
  ['5 weighing', 'steps.reporting-code.weighing.P'],
  ['5 decision', 'steps.reporting-code.decision.P'],
  ['5 vtFeedback', 'steps.reporting-code.vtFeedback.to.vtFeedback.T'],
  ['5 helpPlan', 'steps.reporting-code.helpPlan.P'],
  ['5 aftercare', 'steps.reporting-code.aftercare.P'],
  ['5 holidayCheck', 'standing.reporting-code.holiday.P'],
  ['6 people.externalConfidant', 'texts.people.externalConfidant.N'],
  ['6 people.inspector', 'texts.people.inspector.N'],
  ['6 people.child', 'texts.people.child.N'],
  ['6 start.press', 'texts.start.press.B'],
  ['6 start.whoReads', 'texts.start.whoReads.J'],
  ['7 pagina voor leerlingen', 'forms.pupil.rule.page.J'],
  ['7 pupil.secret', 'texts.pupil.secret.J'],
  ['7 pupil.phone', 'texts.pupil.phone.N'],
  ['8 adultWho', 'forms.concern.adultWho.J'],
  ['8 otherParent', 'forms.concern.otherParent.J'],
  ['8 files', 'texts.files.none.J'],
  ['8 files', 'texts.files.none.N'],
  ['11 tri.safety', 'forms.triage.safety.B'],
  ['11 talk.colleague', 'forms.talk.colleague.J'],
  ['10 msg.wave', 'texts.msg.wave.B'],
  ['11 parnassys, in concern', 'forms.close.parnassys.J'],
  ['11 parnassys, in the Meldcode', 'forms.aftercare.parnassys.J'],
  ['12 stap 1, naam in het dossier', 'forms.signals.rule.nameInFile.J'],
  ['12 stap 1, bij het bestuur melden', 'forms.signals.rule.dutyToBoard.J'],
  ['12 injury', 'forms.signals.injury.J'],
  ['12 disclosure', 'forms.signals.disclosure.T'],
  ['12 consult.next', 'steps.reporting-code.consultation.to.consultation.P'],
  ['12 talk.exception', 'forms.talkWithParents.exception.J'],
  ['12 talk.exception', 'forms.talkWithParents.exception.T'],
  ['12 parents', 'forms.talkWithParents.parents.J'],
  ['12 report.named', 'forms.decision.named.J'],
  ['12 report.named', 'forms.decision.named.T'],
  ['12 aftercare', 'forms.aftercare.rule.unjust.B'],
  ['15 vtFeedback', 'forms.vtFeedback.result.T'],
  ['15 report.told', 'forms.decision.told.T'],
  ['15 elk telefoonnummer', 'school.contact.N'],
];

/** Marks of default-process-texts on what is not built yet; whoever builds it marks it and moves its line up. */
const notBuilt: readonly (readonly [section: string, words: string])[] = [
  ['14 bij een melding [T]', 'Wij blijven er voor uw kind en voor u'],
];

describe('what a school confirms before it goes live', () => {
  it.each(notBuilt)('has no mark of section %s, for nothing says it yet', (_section, words) => {
    const said = JSON.stringify([forms, texts, processes]);
    expect(said).toContain('Weet de andere ouder hiervan?');
    expect(said).not.toContain(words);
  });

  it.each(reference)('has the mark of section %s: %s', (_section, id) => {
    expect(ids).toContain(id);
  });

  it('is named once, with what stands there and where', () => {
    expect(reference).toHaveLength(61);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { text, where, mark, id } of points) {
      expect(text.length, id).toBeGreaterThan(8);
      expect(where.length, id).toBeGreaterThan(4);
      expect(id.endsWith(`.${mark}`)).toBe(true);
    }
  });

  it('goes to the office of its mark', () => {
    const offices = (['P', 'B', 'J', 'T', 'N'] as const satisfies readonly Mark[]).map((mark) => [
      mark,
      points.some((point) => point.mark === mark),
      meaningOf(mark).by[0],
    ]);
    expect(offices).toEqual([
      ['P', true, 'board'],
      ['B', true, 'board'],
      ['J', true, 'lawyerAndOfficer'],
      ['T', true, 'veiligThuis'],
      ['N', true, 'operations'],
    ]);
  });

  it('is every placeholder of every step, until the school sets the term itself', () => {
    const steps = processes.flatMap((process) =>
      process.steps.filter(({ term }) => term.placeholder).map((step) => `steps.${process.id}.${step.id}.P`),
    );
    expect(steps.length).toBeGreaterThan(15);
    expect(steps.filter((id) => !ids.includes(id))).toEqual([]);
    const set = sampleSchool({
      steps: { 'concern.acknowledge': { term: { n: 3, clock: 'schoolDays', placeholder: false } } },
    });
    const left = pointsOf(set, processes).map(({ id }) => id);
    expect(ids.filter((id) => !left.includes(id))).toEqual(['steps.concern.acknowledge.P']);
  });

  it('is found on fields, on options and inside blocks alike', () => {
    const form: Form = {
      id: 'sample',
      version: 1,
      title: 'Voorbeeld',
      audience: 'staff',
      submit: 'Klaar',
      fields: [
        {
          id: 'blocks',
          kind: 'repeated',
          label: 'Blokken',
          item: 'Blok',
          max: 2,
          fields: [
            {
              id: 'choice',
              kind: 'choice',
              label: 'Keuze',
              options: [{ value: 'yes', label: 'Ja', marks: ['T'] }],
              marks: ['J'],
            },
          ],
        },
      ],
      example: {},
    };
    expect(formPoints(form).map(({ id }) => id)).toEqual([
      'forms.sample.blocks.choice.J',
      'forms.sample.blocks.choice.yes.T',
    ]);
  });

  it('is a passage that really stands in the rule it belongs to', () => {
    const passages = forms.flatMap((form) =>
      (form.ruleMarks ?? []).map(({ says }) => [form.rule ?? '', says] as const),
    );
    expect(passages.length).toBeGreaterThanOrEqual(3);
    for (const [rule, says] of passages) expect(rule).toContain(says);
  });
});

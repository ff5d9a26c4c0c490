import { describe, expect, it } from 'vitest';
import { fill } from '../../workflows/domain/fill.ts';
import { schoolWords } from '../../workflows/domain/school/school-words.ts';
import { incidentForm } from '../../workflows/forms/incident/incident.ts';
import { parentPingForm } from '../../workflows/forms/receipt/parent-ping.ts';
import { formById, forms } from '../../workflows/forms/registry.ts';
import { texts } from '../../workflows/forms/texts.ts';
import { sampleSchool } from '../samples/school.ts';

const facts = [
  'school',
  'firstRole',
  'externalConfidant',
  'internalConfidant',
  'boardPhone',
  'closedUntil',
  'label',
  'n',
  'phone',
  'code',
  'ackDue',
  'date',
  'methods',
];

const placesOf = (text: string): readonly string[] => [...text.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? '');

describe('what the school writes back', () => {
  it('is never called a message to a parent: whoever wrote may be a neighbour, a colleague or a child', () => {
    const written = forms.flatMap(({ fields }) => fields.filter((field) => field.forSubmitter === true));
    expect(written.length).toBeGreaterThan(10);
    for (const { label, help = '' } of written) expect(`${label} ${help}`).not.toMatch(/\bde ouder\b/i);
    for (const id of ['acknowledge', 'update', 'message', 'tellParent', 'withdrawal'])
      expect(
        formById(id)
          ?.fields.map(({ label }) => label)
          .join(' '),
      ).not.toMatch(/\bouder\b/i);
  });

  it('promises nothing that no step keeps: an incident is read on a school day, and danger is for the telephone', () => {
    expect(incidentForm.rule).not.toMatch(/vandaag|snel/);
    expect(incidentForm.rule).toMatch(/op een schooldag.*uiterlijk.*112/);
  });

  it('says what a mail to a parent holds: the name of the school, and no more', () => {
    expect(parentPingForm.rule).toContain('alleen de naam van de school, en dat er een bericht is');
  });
});

describe('the texts', () => {
  it('fill every place with a fact, and print a fact as it is', () => {
    expect(fill(texts['start.title'], { school: 'De Verzonnen {code}' })).toBe('Contact met De Verzonnen {code}');
    // @ts-expect-error a text that names a fact cannot be filled without it
    expect(fill(texts['start.title'], {})).toBe('Contact met {school}');
  });

  it('have only places that a page can fill', () => {
    const all = Object.values(texts);
    expect(all.length).toBeGreaterThan(40);
    expect(all.flatMap(placesOf).length).toBeGreaterThan(15);
    for (const place of all.flatMap(placesOf)) expect(facts).toContain(place);
  });

  it('say where to call on the pages that speak of danger', () => {
    for (const key of ['start.danger', 'danger.page', 'receipt.danger', 'closed.banner'] as const) {
      expect(texts[key]).toContain('112');
      expect(texts[key]).toContain('0800-2000');
    }
  });

  it('of every step of the Meldcode begin with who to call', () => {
    const steps = [
      'danger',
      'signals',
      'consultation',
      'talkWithParents',
      'weighing',
      'secondOpinion',
      'confirmClosing',
      'decision',
      'vtFeedback',
      'helpPlan',
      'aftercare',
    ];
    const rules = forms.filter((form) => steps.includes(form.id)).map((form) => form.rule ?? '');
    expect(rules).toHaveLength(steps.length);
    for (const rule of rules) expect(rule.startsWith('Direct gevaar? Bel 112 of Veilig Thuis 0800-2000.')).toBe(true);
  });

  it('leave no place open in a form but what the school fills in', () => {
    const words = forms.map((form) =>
      JSON.stringify([form.title, form.rule, form.submit, form.fields.map((field) => [field.label, field.help])]),
    );
    expect(words.length).toBeGreaterThan(18);
    const places = Object.keys(schoolWords(sampleSchool()));
    for (const word of words)
      expect(places.reduce((left, place) => left.replaceAll(`{${place}}`, ''), word)).not.toMatch(/[{}]/);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../workflows/domain/case.ts';
import { plusDays } from '../../workflows/domain/instant.ts';
import { ownersToAsk } from '../../workflows/domain/ladder.ts';
import { boardRule, defaultRouting, routingAnswers } from '../../workflows/domain/processes/routing-table.ts';
import { everHolders } from '../../workflows/domain/roster.ts';
import { firstReader, groupInAnswers, groupOf } from '../../workflows/domain/routing.ts';
import { routingRefusals } from '../../workflows/domain/school/routing-refusals.ts';
import { routingSchema } from '../../workflows/domain/school/routing-schema.ts';
import type { School } from '../../workflows/domain/school/school.ts';
import { concernForm } from '../../workflows/forms/concern/concern.ts';
import { sampleRoster, sampleSchool } from '../samples/school.ts';

const school = sampleSchool();
const roster = sampleRoster();
const today = '2027-01-11';
const adult = { field: 'topic', is: ['adultAtSchool'] };
const boardRuleOwn = {
  label: boardRule.label,
  when: { all: [adult, { field: 'adultSexual', is: ['yes', 'unsure'] }] },
  to: 'boardContact',
  boardOnly: true,
  danger: true,
} as const;
const dangerOwn = {
  label: 'Gevaar',
  when: { field: 'danger', is: ['yes', 'unsure'] },
  to: 'careCoordinator',
  danger: true,
} as const;
const quiet = { danger: 'no', submitter: 'parent', home: 'no' } as const;

const read = (answers: Answers, group: string | null = '3a') => firstReader(school, { ...quiet, ...answers }, group);
const role = (answers: Answers, group: string | null = '3a') => read(answers, group).seat.role;

/** Rows of default-process-texts section 3, in its order. */
const rows: readonly (readonly [string, Answers, string, boolean])[] = [
  ['direct danger: yes', { topic: 'notWell', danger: 'yes' }, 'careCoordinator', true],
  ['direct danger: not sure', { topic: 'bullying', danger: 'unsure' }, 'careCoordinator', true],
  ['direct danger, told by a pupil', { topic: 'other', danger: 'yes', submitter: 'pupil' }, 'careCoordinator', true],
  [
    'direct danger by an adult of the school',
    { topic: 'adultAtSchool', adultSexual: 'no', danger: 'yes' },
    'careCoordinator',
    true,
  ],
  ['a child does not feel well', { topic: 'notWell' }, 'teacher', false],
  ['a quarrel', { topic: 'quarrel' }, 'teacher', false],
  ['learning and group', { topic: 'learning' }, 'teacher', false],
  ['something changed at home', { topic: 'homeChange' }, 'teacher', false],
  ['bullying', { topic: 'bullying' }, 'teacher', false],
  ['something else', { topic: 'other' }, 'teacher', false],
  ['a child may not be safe at home', { topic: 'homeUnsafe' }, 'careCoordinator', false],
  [
    'an adult of the school, not sexual',
    { topic: 'adultAtSchool', adultWho: 'teacher', adultSexual: 'no' },
    'principal',
    false,
  ],
  [
    'the principal, not sexual',
    { topic: 'adultAtSchool', adultWho: 'principal', adultSexual: 'no' },
    'boardContact',
    false,
  ],
  [
    'an adult of the childcare, not sexual',
    { topic: 'adultAtSchool', adultWho: 'childcare', adultSexual: 'no' },
    'principal',
    false,
  ],
  [
    'an adult of the childcare, perhaps sexual: its own organisation has the duty',
    { topic: 'adultAtSchool', adultWho: 'childcare', adultSexual: 'unsure' },
    'principal',
    true,
  ],
  [
    'the executive of the board',
    { topic: 'adultAtSchool', adultWho: 'boardExecutive', adultSexual: 'no' },
    'boardContact',
    false,
  ],
  [
    'sexual behaviour by an adult of the school',
    { topic: 'adultAtSchool', adultWho: 'teacher', adultSexual: 'yes' },
    'boardContact',
    true,
  ],
  [
    'perhaps sexual behaviour by an adult of the school',
    { topic: 'adultAtSchool', adultSexual: 'unsure' },
    'boardContact',
    true,
  ],
  [
    'sexual behaviour, and direct danger',
    { topic: 'adultAtSchool', adultSexual: 'yes', danger: 'yes' },
    'boardContact',
    true,
  ],
  [
    'an adult whose name is not known',
    { topic: 'adultAtSchool', adultWho: 'unknown', adultSexual: 'no' },
    'principal',
    false,
  ],
  ['a pupil', { topic: 'notWell', submitter: 'pupil' }, 'internalConfidant', false],
  ['somebody who works at the school', { topic: 'notWell', submitter: 'schoolWorker' }, 'careCoordinator', false],
  [
    'somebody who works at the school, about a colleague',
    { topic: 'adultAtSchool', adultWho: 'colleague', adultSexual: 'no', submitter: 'schoolWorker' },
    'principal',
    false,
  ],
  [
    'somebody who works at the school, about the principal',
    { topic: 'adultAtSchool', adultWho: 'principal', adultSexual: 'no', submitter: 'schoolWorker' },
    'boardContact',
    false,
  ],
];

describe('who reads a submission first', () => {
  it.each(rows)('%s', (_row, answers, expected, danger) => {
    expect(role(answers)).toBe(expected);
    expect(read(answers).danger).toBe(danger);
  });

  it('is the care coordinator when the group is not known', () => {
    expect(role({ topic: 'notWell' }, null)).toBe('careCoordinator');
  });

  it('is the teacher of the child’s own group', () => {
    expect(read({ topic: 'notWell' }).seat).toEqual({ role: 'teacher', group: '3a' });
  });

  it('is answered for every combination that the form can give, and only a teacher’s seat has a group', () => {
    const valuesOf = (id: string): readonly string[] =>
      concernForm.fields.flatMap((field) =>
        field.id === id && field.kind === 'choice' ? field.options.map((option) => option.value) : [],
      );
    let seen = 0;
    for (const topic of valuesOf('topic'))
      for (const danger of valuesOf('danger'))
        for (const submitter of valuesOf('submitter'))
          for (const adultSexual of valuesOf('adultSexual'))
            for (const adultWho of valuesOf('adultWho')) {
              const reader = read({ topic, danger, submitter, adultSexual, adultWho });
              seen += 1;
              expect(reader.seat.group === null).toBe(reader.seat.role !== 'teacher');
              const executive = adultWho === 'boardExecutive' && danger === 'no';
              const sexual = adultSexual !== 'no' && adultWho !== 'childcare';
              expect(reader.boardOnly).toBe(topic === 'adultAtSchool' && (sexual || executive));
              expect(reader.process).toBe(topic === 'adultAtSchool' && sexual ? 'staff-offence' : null);
              expect(reader.about.some((seat) => seat.role === reader.seat.role)).toBe(false);
            }
    expect(seen).toBe(8 * 3 * 5 * 3 * 8);
  });
});

describe('the question whether the child’s safety is at stake (Beleidsplan 4.5)', () => {
  it.each(['divorce', 'death', 'moving'])('is asked of the care coordinator after %s', (home) => {
    expect(read({ topic: 'notWell', home }).triage).toBe(true);
  });

  it('is asked of a submission by somebody who works at the school: it counts as step 1 of the Meldcode', () => {
    expect(read({ topic: 'homeUnsafe', submitter: 'schoolWorker' }).triage).toBe(true);
    expect(read({ topic: 'notWell', submitter: 'schoolWorker' }).triage).toBe(true);
    expect(read({ topic: 'adultAtSchool', adultSexual: 'no', submitter: 'schoolWorker' }).triage).toBe(false);
    expect(read({ topic: 'homeUnsafe' }).triage).toBe(false);
  });

  it('is asked about bullying', () => {
    expect(read({ topic: 'bullying' }).triage).toBe(true);
  });

  it.each(['illness', 'other', 'no', 'ratherNot'])('is not asked after %s', (home) => {
    expect(read({ topic: 'notWell', home }).triage).toBe(false);
  });

  it('is never asked of anyone outside the board in a case of the board', () => {
    expect(read({ topic: 'adultAtSchool', adultSexual: 'yes', home: 'divorce' }).triage).toBe(false);
  });
});

it('of somebody who works at the school everything but an adult’s behaviour goes to the care coordinator', () => {
  const topics = routingAnswers.topic.filter((topic) => topic !== 'adultAtSchool');
  expect(topics.map((topic) => role({ topic, submitter: 'schoolWorker' }))).toEqual(
    topics.map(() => 'careCoordinator'),
  );
  expect(topics).toHaveLength(7);
});

describe('who reads along', () => {
  it('is the contact for bullying, on bullying, and nobody else', () => {
    expect(read({ topic: 'bullying' }).alsoReads).toEqual([{ role: 'bullyingContact', group: null }]);
    expect(read({ topic: 'quarrel' }).alsoReads).toEqual([]);
  });
});

const valuesOf = (id: string): readonly string[] =>
  concernForm.fields.flatMap((field) =>
    field.id === id && field.kind === 'choice' ? field.options.map((option) => option.value) : [],
  );

describe('the routing table', () => {
  it('asks about the answers that the form gives, and about all of them', () => {
    for (const [id, answers] of Object.entries(routingAnswers)) expect(valuesOf(id)).toEqual(answers);
    expect(Object.keys(routingAnswers)).toHaveLength(6);
  });

  it('that a school would get by writing the default one down is accepted', () => {
    const routing = routingSchema.parse(JSON.parse(JSON.stringify(defaultRouting)));
    expect(routingRefusals(sampleSchool({ routing }))).toEqual([]);
  });

  it('of a school goes before the default one', () => {
    const own = sampleSchool({
      routing: [
        boardRuleOwn,
        dangerOwn,
        { label: 'Leren', when: { field: 'topic', is: ['learning'] }, to: 'internalConfidant' },
        { label: 'Al het andere', to: 'careCoordinator' },
      ],
    });
    expect(routingRefusals(own)).toEqual([]);
    expect(firstReader(own, { ...quiet, topic: 'learning' }, '3a').seat.role).toBe('internalConfidant');
    expect(firstReader(own, { ...quiet, topic: 'quarrel' }, '3a').seat.role).toBe('careCoordinator');
  });

  const rest = { label: 'Al het andere', to: 'teacher' } as const;
  const adults = { label: 'Volwassenen', when: adult, to: 'boardContact' } as const;
  it.each<readonly [string, NonNullable<School['routing']>, RegExp]>([
    ['leaves no submission without a reader', [boardRuleOwn, dangerOwn, adults], /laatste regel/],
    ['keeps the rule of the board', [dangerOwn, adults, rest], /direct naar het bestuur/],
    [
      'keeps the rule of the board first, also before danger',
      [dangerOwn, boardRuleOwn, adults, rest],
      /direct naar het/,
    ],
    [
      'keeps what is sexual from everybody but the board',
      [{ ...adults, danger: true }, dangerOwn, rest],
      /Zet die regel/,
    ],
    ['sends danger out at once', [boardRuleOwn, adults, rest], /direct gevaar/],
    ['keeps adults of the school from the team of the group', [boardRuleOwn, dangerOwn, rest], /team van de groep/],
    [
      'keeps the principal from what is about the principal',
      [boardRuleOwn, dangerOwn, { ...adults, to: 'principal' }, rest],
      /niet naar de directeur/,
    ],
    [
      'asks only what the form asks',
      [boardRuleOwn, dangerOwn, adults, { ...rest, when: { field: 'colour', is: ['red'] } }, rest],
      /"colour" bestaat niet/,
    ],
    [
      'knows only answers that the form gives',
      [boardRuleOwn, dangerOwn, adults, { ...rest, when: { any: [{ field: 'topic', is: ['maths'] }] } }, rest],
      /maths/,
    ],
    [
      'names roles that somebody holds',
      [boardRuleOwn, dangerOwn, adults, { ...rest, to: 'bullyingContact' }],
      /Niemand is/,
    ],
  ])('of a school %s', (_rule, routing, message) => {
    expect(
      routingRefusals(sampleSchool({ routing }))
        .map((problem) => problem.message)
        .join('\n'),
    ).toMatch(message);
  });
});

const oneOf = (id: keyof typeof routingAnswers) => fc.constantFrom(...routingAnswers[id]);
const someAnswers = fc.record({
  danger: oneOf('danger'),
  topic: oneOf('topic'),
  adultWho: oneOf('adultWho'),
  adultSexual: oneOf('adultSexual'),
  submitter: oneOf('submitter'),
  home: oneOf('home'),
  children: fc.constantFrom(
    [{ name: 'Vera', group: '3a' }],
    [{ name: 'Vera', group: '4a' }],
    [{ name: 'Vic', group: '' }],
  ),
});

describe('whatever is answered', () => {
  it('somebody reads it who is not the one it is about; of an adult without a name nobody of the child’s group', () => {
    let unnamed = 0;
    fc.assert(
      fc.property(someAnswers, fc.integer({ min: 0, max: 364 }), (answers, days) => {
        const date = plusDays('2026-08-01', days);
        const group = groupInAnswers(school, answers, date);
        const reader = firstReader(school, answers, group);
        const conflicts = reader.about.flatMap((seat) => everHolders(roster, seat)).map((person) => person.id);
        const asked = ownersToAsk(roster, reader.seat, date, conflicts).map((person) => person.id);
        expect(asked.length).toBeGreaterThan(0);
        expect(asked.filter((id) => conflicts.includes(id))).toEqual([]);
        if (answers.topic !== 'adultAtSchool' || !['unknown', 'ratherNot', 'someoneElse'].includes(answers.adultWho))
          return;
        const team = everHolders(roster, { role: 'teacher', group }).map((person) => person.id);
        expect(asked.filter((id) => team.includes(id))).toEqual([]);
        unnamed += 1;
      }),
      { numRuns: 2000 },
    );
    expect(unnamed).toBeGreaterThan(50);
  });
});

describe('the group that a parent writes', () => {
  it.each(['3a', '3A', 'Groep 3a', 'groep 3 A', ' 3-a '])('%j is group 3a', (written) => {
    expect(groupOf(school, written, today)).toBe('3a');
  });

  it.each(['', '9z', 'juf Anna', '3', '3a4a'])('%j is no group of this school', (written) => {
    expect(groupOf(school, written, today)).toBeNull();
  });

  it('is that of the first child who has one', () => {
    const children = [{ name: 'Verzonnen Vera' }, { name: 'Verzonnen Vic', group: '4a' }];
    expect(groupInAnswers(school, { children }, today)).toBe('4a');
    expect(groupInAnswers(school, { children: [] }, today)).toBeNull();
    expect(groupInAnswers(school, {}, today)).toBeNull();
    expect(groupInAnswers(school, { children: 'geen' }, today)).toBeNull();
  });

  it('is looked up in the last school year when the day falls in none', () => {
    expect(groupOf(school, '3a', '2030-01-01')).toBe('3a');
  });
});

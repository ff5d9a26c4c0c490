import { describe, expect, it } from 'vitest';
import { exampleDay } from '../../workflows/forms/example.ts';
import type { Form } from '../../workflows/forms/form.ts';
import { parse, type Typed } from '../../workflows/forms/parse.ts';
import { formById, forms } from '../../workflows/forms/registry.ts';

/** A form never asks for what did not happen: nobody makes up a day or a talk to get on. */

const named = (id: string): Form => {
  const form = formById(id);
  if (form === null) throw new Error(`no form ${id}`);
  return form;
};

/** The example without these fields, changed. */
const typedIn = (form: Form, without: readonly string[], changed: Typed): Typed => ({
  ...Object.fromEntries(
    Object.entries(form.example).filter(([name]) => !without.some((id) => name === id || name.startsWith(`${id}.`))),
  ),
  ...changed,
});

const problemsIn = (id: string, without: readonly string[], changed: Typed): readonly string[] => {
  const parsed = parse(named(id), typedIn(named(id), without, changed), exampleDay);
  return parsed.kind === 'rejected' ? parsed.problems.map(({ name }) => name) : [];
};

const ofTalk = ['date', 'present', 'said', 'parentView', 'agreed'];
const given = ['otherPupils', 'siblings', 'reporters', 'address', 'checkedBy', 'givenOn', 'givenBy'];
const accused = ['accusedOn', 'accusedBy'];

describe('what did not happen is not asked for', () => {
  it.each<readonly [string, string, readonly string[], Typed, Typed, readonly string[]]>([
    [
      'a talk that was not held',
      'talk',
      ofTalk,
      { held: 'notCome', notHeldWhy: 'Verzonnen: twee keer uitgenodigd.' },
      { held: 'yes' },
      ['date.day', 'present', 'said', 'parentView', 'agreed'],
    ],
    [
      'why there was no talk, where there was one',
      'talk',
      ['notHeldWhy'],
      { held: 'yes' },
      { held: 'notYet' },
      ['notHeldWhy'],
    ],
    [
      'the day on which an accused heard of it whom nobody knows',
      'offenceInformed',
      accused,
      { accused: 'unknown' },
      { accused: 'informed' },
      ['accusedOn.day', 'accusedBy'],
    ],
    [
      'the day on which an accused heard of it who may not know yet',
      'offenceInformed',
      accused,
      { accused: 'notYet', accusedWhy: 'Verzonnen: de politie wil eerst zelf praten.' },
      { accused: 'notYet' },
      ['accusedWhy'],
    ],
    [
      'the words of who was not heard',
      'incidentTalks',
      ['oneSide', 'otherSide'],
      { bothHeard: 'no', notHeard: 'Verzonnen: ziek.', oneSide: 'Verzonnen: ik schrok.' },
      { bothHeard: 'yes' },
      ['oneSide', 'otherSide'],
    ],
    [
      'a talk about a complaint that was withdrawn before',
      'complaintSettle',
      ['heldOn', 'present'],
      { next: 'withdrawn' },
      { next: 'solved' },
      ['heldOn.day', 'present'],
    ],
    [
      'the day on which a complaint went to the committee that was withdrawn before',
      'complaintCommittee',
      ['sentOn'],
      { advice: 'withdrawn' },
      { advice: 'waiting' },
      ['sentOn.day'],
    ],
    [
      'how a file was given of which only a correction was asked',
      'accessGive',
      given,
      { how: 'corrected', correction: 'done' },
      { how: 'seen' },
      ['otherPupils', 'siblings', 'reporters', 'address', 'checkedBy', 'givenOn.day', 'givenBy'],
    ],
    [
      'how a file was given, to who asked how the child is doing',
      'accessGive',
      given,
      { how: 'spoken' },
      { how: 'copy' },
      ['otherPupils', 'siblings', 'reporters', 'address', 'checkedBy', 'givenOn.day', 'givenBy'],
    ],
  ])('%s', (_, id, without, may, must, problems) => {
    expect(problemsIn(id, without, may)).toEqual([]);
    expect(problemsIn(id, without, must)).toEqual(problems);
  });

  it('who gives something knows who it is given to, whatever it is', () => {
    for (const how of ['seen', 'copy', 'both', 'spoken', 'corrected'])
      expect(problemsIn('accessGive', ['idSeen'], { how })).toEqual(['idSeen']);
  });
});

it('a help that names an option names one that there is', () => {
  const quoted = forms.flatMap((form) =>
    form.fields.flatMap((field) =>
      [...(field.help ?? '').matchAll(/[Kk]ies(?:t u)? "([^"]+)"/g)].map((found) => ({
        form: form.id,
        said: found[1],
        there: 'options' in field && field.options.some(({ label }) => label === found[1]),
      })),
    ),
  );
  expect(quoted.length).toBeGreaterThanOrEqual(4);
  expect(quoted.filter(({ there }) => !there)).toEqual([]);
});

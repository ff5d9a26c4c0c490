import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LetterId } from '../../workflows/domain/case.ts';
import { fill } from '../../workflows/domain/fill.ts';
import type { LetterFacts } from '../../workflows/letters/letter.ts';
import { footer, letters } from '../../workflows/letters/letters.ts';
import { writeLetter } from '../../workflows/letters/write-letter.ts';
import { anyText } from '../samples/any-text.ts';

const facts = {
  school: 'Basisschool De Verzonnen Vlieger',
  ref: 'AB12CD34',
  role: 'directeur',
  nextRole: 'contactpersoon van het bestuur',
  due: 'vrijdag 18 december 2026',
  daysLeft: '5 dagen',
  date: 'maandag 14 december 2026',
  time: '15:30',
  link: 'https://school.example/zaak/ab12cd34/stap/talk/1?a=1&b=2',
  urgentPhone: '06 00000000',
  items: [
    { ref: 'AB12CD34', due: 'vrijdag 18 december 2026' },
    { ref: 'EF56GH78', due: 'maandag 21 december 2026' },
  ],
  late: 1,
  today: 2,
} as const satisfies LetterFacts;

const ids: readonly LetterId[] = Object.values(letters).map((letter) => letter.id);
const unescaped = (html: string): string =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
const paragraphsOf = (html: string): readonly string[] =>
  [...html.matchAll(/<p>(.*?)<\/p>/g)].map((match) => unescaped((match[1] ?? '').replace(/<\/?a[^>]*>/g, '')));
const places = (text: string): readonly string[] => [...text.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? '');

it('there are eleven letters', () => expect(ids).toHaveLength(11));

describe.each(ids.map((id) => [id]))('letter %s', (id) => {
  const written = writeLetter(id, facts);

  it('says the same in text and in HTML', () => {
    expect(paragraphsOf(written.html)).toEqual(written.text.trim().split('\n\n'));
    expect(written.html).toContain(`<title>${written.subject}</title>`);
  });

  it('leads to the place to sign in, and asks nobody to write back', () => {
    expect(written.text).toContain(facts.link);
    expect(written.text).not.toMatch(/\/1\?a=1&b=2[.,]/);
    expect(written.html).toContain('<a href="https://school.example/zaak/ab12cd34/stap/talk/1?a=1&amp;b=2">');
    // A partner may read along with a parent: that mail holds no word about whom to call.
    expect(written.text.trim().endsWith(footer)).toBe(id !== 'parentPing');
    expect(paragraphsOf(written.html).at(-1) === footer).toBe(id !== 'parentPing');
  });

  it('leaves no place open', () => expect(written.subject + written.text).not.toMatch(/[{}]/));

  it('names only facts, none of which can be an answer, a name or a step', () => {
    const allowed = [
      'school',
      'ref',
      'role',
      'nextRole',
      'due',
      'daysLeft',
      'date',
      'time',
      'link',
      'urgentPhone',
      'late',
      'today',
      'n',
    ];
    for (const place of places(letters[id].subject + letters[id].body)) expect(allowed).toContain(place);
    expect([...Object.keys(facts), 'n'].filter((key) => key !== 'items').toSorted()).toEqual(allowed.toSorted());
  });

  it('does not link to an address that is not ours', () => {
    for (const link of [
      'javascript:alert(1)',
      'http://school.example/',
      'data:text/html,x',
      '//school.example',
      'http://localhost.example/',
      'https://',
    ]) {
      expect(writeLetter(id, { ...facts, link }).html).not.toContain('<a');
    }
    for (const link of ['http://localhost:8701/zaak/x', 'http://127.0.0.1:8701/', 'https://school.example/']) {
      expect(writeLetter(id, { ...facts, link }).html).toContain(`<a href="${link}">`);
    }
  });

  it('keeps its subject on one line and its words out of the markup, whatever a fact holds', () => {
    fc.assert(
      fc.property(anyText(), (odd) => {
        const evil = `${odd}\r\nBcc: x@y.example<script>$&{link}`;
        const letter = writeLetter(id, {
          ...facts,
          school: evil,
          ref: evil,
          role: evil,
          nextRole: evil,
          due: evil,
          daysLeft: evil,
          date: evil,
        });
        expect(letter.subject).not.toMatch(/[\r\n]/);
        expect(letter.html).not.toContain('<script');
        expect(paragraphsOf(letter.html)).toEqual(letter.text.trim().split('\n\n'));
      }),
      { numRuns: 30 },
    );
  });
});

it('the mail to a parent says nothing but that there is a message, and where', () => {
  const { subject, text } = writeLetter('parentPing', facts);
  expect(subject + text).not.toMatch(/Veilig Thuis|112|gevaar|namen/);
});

it('a new task names nobody who may not know of it: there are cases of which the principal may not', () => {
  expect(writeLetter('assigned', facts).text.replaceAll(facts.role, '')).not.toMatch(/vervanger|directeur/);
});

it('whoever is asked again is not told that a colleague had it, nor that the next one hears of it', () => {
  const { subject, text } = writeLetter('stillOpen', facts);
  expect(subject + text).not.toMatch(/u bent nu aan zet|collega|ook bericht/);
});

it('the letter of danger promises a next warning, not a next person', () => {
  expect(writeLetter('danger', facts).text).toContain('om 15:30 weer een waarschuwing');
});

it('a text that names anything but a fact does not compile', () => {
  // @ts-expect-error `story` is no fact
  expect(fill('Het gaat over {story}.' as const, { ref: 'x' })).toBe('Het gaat over {story}.');
});

it('the morning list holds references and dates, and nothing else does', () => {
  const digest = writeLetter('digest', facts);
  expect(digest.subject).toBe('Basisschool De Verzonnen Vlieger: 2 acties op maandag 14 december 2026');
  expect(digest.text).toContain('AB12CD34: vrijdag 18 december 2026');
  expect(digest.text).toContain('EF56GH78: maandag 21 december 2026');
  expect(writeLetter('digest', { ...facts, items: facts.items.slice(0, 1) }).subject).toContain(': 1 actie op');
  expect(writeLetter('assigned', facts).text).not.toContain('EF56GH78');
});

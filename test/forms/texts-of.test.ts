import { describe, expect, it } from 'vitest';
import { mergeStartPage } from '../../workflows/domain/school/merge-start-page.ts';
import { ownTexts, textRefusals } from '../../workflows/forms/text-refusals.ts';
import { texts } from '../../workflows/forms/texts.ts';
import { textsOf } from '../../workflows/forms/texts-of.ts';

describe('the texts of a school', () => {
  it('are its own, then those of its board, then the default; each by itself', () => {
    const board = { texts: { 'start.lead': 'van het bestuur', 'start.portal': 'van het bestuur' } };
    const own = { texts: { 'start.lead': 'van de school' } };
    const merged = textsOf(mergeStartPage(board, own));
    expect([merged['start.lead'], merged['start.portal'], merged['start.press']]).toEqual([
      'van de school',
      'van het bestuur',
      texts['start.press'],
    ]);
  });

  it('are the lists of the school where it has any, else those of the board', () => {
    const board = { norms: ['a'], methods: ['b'] };
    expect(mergeStartPage(board, { methods: ['c'], houseRules: ['d'] })).toEqual({
      norms: ['a'],
      methods: ['c'],
      houseRules: ['d'],
    });
    expect(mergeStartPage({}, {})).toEqual({});
  });

  it.each([
    ['a key that does not exist', { 'start.titel': 'x' }, 'De tekst "start.titel" bestaat niet of ligt vast.'],
    ['a key of every object', { constructor: 'x' }, 'De tekst "constructor" bestaat niet of ligt vast.'],
    ['a message about what was typed', { 'error.required': 'Vul in: {label}.' }, 'bestaat niet of ligt vast'],
    ['the numbers on every page', { 'start.danger': 'Bel 112 of 0800-2000.' }, 'bestaat niet of ligt vast'],
    ['a place that is lost', { 'start.title': 'Contact' }, 'Gebruik precies deze invulplekken: {school}.'],
    ['a place too many', { 'start.lead': 'Dag {naam}' }, 'Haal de accolades weg.'],
    ['a page of danger without the numbers', { 'danger.page': 'Bel de school.' }, '112 en 0800-2000'],
  ])('are refused with the place and the remedy: %s', (_, own, says) => {
    const [problem, ...more] = textRefusals(own, 'texts');
    expect(more).toEqual([]);
    expect(problem?.path).toBe(`texts["${Object.keys(own)[0]}"]`);
    expect(problem?.message).toContain(says);
  });

  it('are accepted with the same places, in any order and wording', () => {
    expect(textRefusals(undefined, 'texts')).toEqual([]);
    expect(textRefusals({ 'receipt.next': 'Vóór {ackDue} leest de {firstRole} het.' }, 'texts')).toEqual([]);
    const own = Object.fromEntries(Object.entries(texts).filter(([key]) => ownTexts.includes(key)));
    expect(Object.keys(own).length).toBeGreaterThan(30);
    expect(textRefusals(own, 'texts')).toEqual([]);
  });
});

import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { WithPhones } from '../../functions/_kit/pages/with-phones.tsx';
import { typedLines } from '../../functions/staff-web/labels.ts';
import { ProposalView } from '../../functions/staff-web/proposal-view.tsx';
import type { Answers, FormRecord } from '../../workflows/domain/case.ts';
import { signalsForm } from '../../workflows/forms/reporting-code/signals.ts';

describe('what was typed, shown back', () => {
  it('stands in the order and the words of the form, dates on one line', () => {
    const typed = {
      csrf: 'token',
      context: 'Een verzonnen verandering',
      'signals.1.source': 'sawMyself',
      'signals.0.date.day': '3',
      'signals.0.date.year': '2026',
      urgency: 'doubt',
      child: '',
    };
    expect(typedLines(signalsForm, typed)).toEqual([
      { label: 'Is het kind nu in gevaar?', lines: ['Twijfel'] },
      { label: 'Signaal 1: datum', lines: ['3-?-2026'] },
      { label: 'Signaal 2: hoe weet u dit?', lines: ['Zelf gezien'] },
      { label: 'Is er thuis iets veranderd?', lines: ['Een verzonnen verandering'] },
    ]);
  });

  it('is shown all the same when the form does not know it, or nobody knows the form', () => {
    expect(typedLines(signalsForm, { urgency: 'perhaps', 'signals.0.x': 'a', other: ['b', 'c'] })).toEqual([
      { label: 'Is het kind nu in gevaar?', lines: ['perhaps'] },
      { label: 'signals.0.x', lines: ['a'] },
      { label: 'other', lines: ['b', 'c'] },
    ]);
    expect(typedLines(null, { story: 'a', 'since.day': '1' })).toHaveLength(2);
  });
});

const weighing = (answers: Answers): FormRecord => ({
  v: 1,
  version: 1,
  formId: 'weighing',
  formVersion: 1,
  step: 'weighing',
  n: 1,
  at: '2026-11-24T09:00:00.000Z',
  actor: { kind: 'person', id: 'ineke' },
  answers,
});

describe('the proposal above the two decisions', () => {
  it.each([
    [{ w1: 'no' }, 'sluiten en nazorg geven'],
    [{ w1: 'yes', w2: 'doubt' }, 'melden bij Veilig Thuis. Bel 0800-2000.'],
    [{ w1: 'yes', w2: 'no', w3: 'yes', w4: 'yes' }, 'een hulpplan met een termijn'],
  ])('after %j says: %s, and leaves the decision to people', (answers, words) => {
    const text = renderToString(<ProposalView records={[weighing(answers)]} />);
    expect(text).toContain(`Voorstel van het systeem: ${words}`);
    expect(text).toContain('U beslist.');
  });

  it('is not made up when nothing was weighed', () => {
    expect(renderToString(<ProposalView records={[]} />)).toBe('');
  });
});

describe('a telephone number in a text', () => {
  it('is one touch away, and nothing else is', () => {
    const text = 'Bel 112. Kindertelefoon: 0800-0432, of 0900 111 3 111. Bel 1120 niet, op 2026-11-24 ook niet.';
    const shown = renderToString(<WithPhones text={text} />);
    expect([...shown.matchAll(/href="([^"]*)"/g)].map(([, address]) => address)).toEqual([
      'tel:112',
      'tel:08000432',
      'tel:09001113111',
    ]);
    expect(shown.replaceAll(/<[^>]*>/g, '')).toBe(text);
  });

  it.each([
    ['0297-123456', ['tel:0297123456']],
    ['010 112 34 56', ['tel:0101123456']],
    ['06-11212345', ['tel:0611212345']],
    ['+31 297 123456', ['tel:+31297123456']],
    ['010 112 34 567', []],
    ['0900 113 0 113.', ['tel:09001130113']],
  ])('is dialled whole or not at all: %s', (written, dialled) => {
    const shown = renderToString(<WithPhones text={`Bel de school: ${written}`} />);
    expect([...shown.matchAll(/href="([^"]*)"/g)].map(([, address]) => address)).toEqual(dialled);
  });
});

import { describe, expect, it } from 'vitest';
import { concernForm } from '../../workflows/forms/concern/concern.ts';
import { exampleDay, exampleTyped } from '../../workflows/forms/example.ts';
import { parse } from '../../workflows/forms/parse.ts';

const told = (changed: Readonly<Record<string, string>>) =>
  parse(concernForm, { ...exampleTyped(concernForm, exampleDay), ...changed }, exampleDay);

describe('whether somebody called about a child in danger', () => {
  it('is asked right after the question about danger, which says whom to call', () => {
    const [danger, call] = concernForm.fields;
    expect([danger.id, call.id]).toEqual(['danger', 'dangerCall']);
    expect(danger.help).toContain('112');
    expect(danger.help).toContain('0800-2000');
  });

  it.each(['yes', 'unsure'])('counts when the answer is %s, and may be that somebody does not dare', (danger) => {
    expect(told({ danger, dangerCall: 'afraid' })).toMatchObject({ answers: { danger, dangerCall: 'afraid' } });
  });

  it('holds nobody up: a message without an answer to it is accepted', () => {
    expect(told({ danger: 'yes' }).kind).toBe('accepted');
    expect(told({ danger: 'no' }).kind).toBe('accepted');
  });
});

import { describe, expect, it } from 'vitest';
import { chosenSchools } from '../../infra/chosen-schools.ts';
import { schools } from '../../infra/schools/index.ts';
import { processes } from '../../workflows/domain/processes/processes.ts';
import type { BoardFile, SchoolFile } from '../../workflows/domain/school/school.ts';

const [first] = schools;

const linesFor = (board: Partial<BoardFile['defaults']>, own: Partial<SchoolFile>): readonly string[] => {
  if (first === undefined) throw new Error('no school');
  const filed = {
    board: { ...first.board, defaults: { ...first.board.defaults, ...board } },
    school: { ...first.school, ...own },
  };
  const chosen = chosenSchools([filed], undefined, processes);
  return chosen.kind === 'refused' ? chosen.lines : [];
};

describe('a school or board file', () => {
  it('may bring texts and lists of its own', () => {
    expect(linesFor({ texts: { 'start.lead': 'Welkom.' } }, { norms: ['Iedereen hoort erbij.'] })).toEqual([]);
  });

  it('with a text that does not exist is refused with the place in the file and what to do', () => {
    const lines = linesFor({ texts: { 'start.leed': 'x' } }, { texts: { 'start.title': 'Zonder plek.' } });
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('demo-groot: board.defaults.texts["start.leed"]: De tekst "start.leed" bestaat niet');
    expect(lines[1]).toContain('demo-groot: texts["start.title"]: Gebruik precies deze invulplekken: {school}.');
  });

  it('with an external confidant that nobody can mail is refused', () => {
    const externalConfidant = { name: 'Vera Verzonnen', phone: '010 000 00 05', email: 'geen adres' };
    const contact = { ...first?.school.contact, phone: '1', urgentPhone: '1', boardPhone: '1', externalConfidant };
    expect(linesFor({}, { contact })).toEqual(['demo-groot: contact.externalConfidant.email: Vul een e-mailadres in.']);
  });
});

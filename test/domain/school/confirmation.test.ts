import { describe, expect, it } from 'vitest';
import type { Point } from '../../../workflows/domain/mark.ts';
import {
  type Confirmation,
  confirmationRefusals,
  confirmedPoints,
  openPoints,
} from '../../../workflows/domain/school/confirmation.ts';
import { boardFileSchema } from '../../../workflows/domain/school/school.ts';

const point = (id: string, mark: Point['mark']): Point => ({ id, mark, where: 'ergens', text: 'iets' });
const points = [point('one.J', 'J'), point('one.N', 'N'), point('two.P', 'P')];
const said = (id: string, by: Confirmation['by'], on = '2026-09-01'): Confirmation => ({ id, by, on });
const left = (given: readonly Confirmation[], today?: string) => openPoints(points, given, today).map(({ id }) => id);

describe('a confirmation', () => {
  it('settles its own point and no other', () => {
    expect(left([])).toEqual(['one.J', 'one.N', 'two.P']);
    expect(left([said('one.J', 'lawyerAndOfficer')])).toEqual(['one.N', 'two.P']);
  });

  it('of a telephone number holds half a year, and the last one counts', () => {
    const first = said('one.N', 'operations');
    expect(left([first], '2027-03-02')).not.toContain('one.N');
    expect(left([first], '2027-03-03')).toContain('one.N');
    expect(left([first, said('one.N', 'operations', '2027-03-01')], '2027-03-03')).not.toContain('one.N');
    expect(confirmedPoints(points, [first])[0]).toMatchObject({ by: 'operations', again: '2027-03-03' });
    expect(left([said('two.P', 'board', '2020-01-01')], '2027-03-03')).not.toContain('two.P');
  });

  it('of what does not exist is refused, with the place and where to look', () => {
    expect(confirmationRefusals([said('two.P', 'board'), said('three.J', 'board')], points, 'confirmed')).toEqual([
      {
        path: 'confirmed[1].id',
        message: expect.stringContaining('Er is geen punt "three.J". Neem het id over uit docs/generated/to-confirm'),
      },
    ]);
  });

  it('by who has no say in it is refused, with who has', () => {
    expect(confirmationRefusals([said('one.J', 'school')], points, 'board.confirmed')).toEqual([
      {
        path: 'board.confirmed[0].by',
        message: 'Dit punt wordt bevestigd door: "lawyerAndOfficer" (jurist en functionaris gegevensbescherming (FG)).',
      },
    ]);
    expect(confirmationRefusals([said('two.P', 'school'), said('two.P', 'board')], points, 'confirmed')).toEqual([]);
  });

  it('names an office, never a person', () => {
    const board = { id: 'bestuur', name: 'Bestuur', phone: '010', mailDomain: 'verzonnen.example', defaults: {} };
    const by = (who: string) =>
      boardFileSchema.safeParse({ ...board, confirmed: [{ id: 'one.J', by: who, on: '2026-09-01' }] });
    expect(by('lawyerAndOfficer').success).toBe(true);
    expect(by('Anna Voorbeeld').error?.issues[0]).toMatchObject({
      path: ['confirmed', 0, 'by'],
      message: expect.stringContaining('nooit een naam'),
    });
  });
});

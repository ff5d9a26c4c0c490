import { describe, expect, it } from 'vitest';
import { alarmAfterBounce } from '../../workflows/domain/bounce.ts';
import type { Alarm, LetterId, Task } from '../../workflows/domain/case.ts';
import { sampleTask } from '../samples/case.ts';

const now = '2027-01-12T09:00:00.000Z';
const later = '2027-01-14T06:30:00.000Z';
const seat = { kind: 'seat', seat: { role: 'teacher', group: '3a' } } as const;
const person = (id: string) => ({ kind: 'person', id }) as const;

const hurried = (
  alarm: Alarm | null,
  letter: LetterId,
  to: typeof seat | ReturnType<typeof person>,
  task: Partial<Task> = {},
) =>
  alarmAfterBounce(
    sampleTask({ asked: ['anna', 'bram'], alarm, ...task }),
    { kind: 'letter', letter, to, role: 'teacher', step: 'acknowledge', taskN: 1, dueAt: later, notice: null },
    now,
  );

const overdue = (rung: number): Alarm => ({ at: later, kind: 'overdue', rung });
const danger = (rung: number): Alarm => ({ at: later, kind: 'danger', rung });

describe('a letter that was not delivered', () => {
  it('to the owners brings the first rung at once, also when a reminder was still to come', () => {
    const first = { at: now, kind: 'overdue', rung: 0 };
    expect(hurried(overdue(0), 'assigned', seat)).toEqual(first);
    expect(hurried({ at: later, kind: 'reminder', rung: 0 }, 'assigned', seat)).toEqual(first);
    expect(hurried({ at: later, kind: 'followUp', rung: 0 }, 'assigned', seat)).toEqual(first);
  });

  it('to the person asked last brings the next rung at once', () => {
    expect(hurried(overdue(2), 'escalated', person('bram'))).toEqual({ at: now, kind: 'overdue', rung: 2 });
  });

  it('to somebody after whom others were asked hurries nobody', () => {
    expect(hurried(overdue(2), 'escalated', person('anna'))).toBeNull();
    expect(hurried(overdue(1), 'assigned', seat)).toBeNull();
  });

  it('that only told the owner that the term is over hurries nobody: the ladder has moved on', () => {
    expect(hurried(overdue(1), 'overdue', seat)).toBeNull();
    expect(hurried(overdue(0), 'overdue', seat)).toBeNull();
  });

  it('of danger brings all again at once, then the board; the hourly rounds keep their hour', () => {
    expect(hurried(danger(0), 'danger', person('anna'))).toEqual({ at: now, kind: 'danger', rung: 0 });
    expect(hurried(danger(1), 'danger', person('anna'))).toEqual({ at: now, kind: 'danger', rung: 1 });
    for (const rung of [2, 3, 4, 5]) expect(hurried(danger(rung), 'danger', person('anna'))).toBeNull();
  });

  it('of danger never moves a round that is already due', () => {
    expect(hurried({ at: '2027-01-12T08:59:00.000Z', kind: 'danger', rung: 0 }, 'danger', person('anna'))).toBeNull();
  });

  it('hurries nobody when nobody is left to ask', () => {
    expect(hurried({ at: later, kind: 'repeat', rung: 3 }, 'escalated', person('bram'))).toBeNull();
    expect(hurried({ at: later, kind: 'operator', rung: 0 }, 'danger', person('bram'))).toBeNull();
  });

  it('about a step that was answered hurries nobody', () => {
    expect(hurried(null, 'assigned', seat, { status: 'done' })).toBeNull();
    expect(hurried(overdue(0), 'assigned', seat, { status: 'done' })).toBeNull();
  });
});

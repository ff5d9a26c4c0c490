import type { ReceivePorts } from '../../workflows/cases/receive.ts';
import { dateOf, type LocalDate } from '../../workflows/domain/instant.ts';
import type { DoorBook } from '../../workflows/ports.ts';
import type { LogEvent } from '../_kit/log.ts';
import type { Frame } from '../_kit/pages/shell.tsx';

/** What the parent door may use: its own table and nothing of the cases. */
export interface ParentPorts extends ReceivePorts {
  readonly doorBook: DoorBook;
  readonly log: LogEvent;
}

export const frameOf = (ports: ParentPorts): Frame => ({ side: 'parent', school: ports.school });

export const todayOf = (ports: ParentPorts): LocalDate => dateOf(ports.clock.policyNow());

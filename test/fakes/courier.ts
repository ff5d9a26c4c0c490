import type { ProcessId } from '../../workflows/domain/processes/process-id.ts';
import type { Courier } from '../../workflows/ports.ts';

interface Start {
  readonly process: ProcessId;
  readonly name: string;
  readonly input: { readonly schoolId: string; readonly caseId: string; readonly epoch: number };
}

export interface FakeCourier extends Courier {
  /** One per name, as Step Functions has it. */
  readonly starts: Start[];
  readonly signals: string[];
  readonly broken: Set<keyof Courier>;
}

export const fakeCourier = (): FakeCourier => {
  const starts: Start[] = [];
  const signals: string[] = [];
  const broken = new Set<keyof Courier>();
  return {
    starts,
    signals,
    broken,
    start: async (process, name, input) => {
      if (broken.has('start')) throw new Error('fake: start is away');
      if (!starts.some((start) => start.name === name)) starts.push({ process, name, input });
    },
    signal: async (token) => {
      if (broken.has('signal')) throw new Error('fake: signal is away');
      signals.push(token);
    },
  };
};

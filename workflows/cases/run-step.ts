import { fireAlarm } from '../domain/alarming.ts';
import { sweepAfterMinutes } from '../domain/change.ts';
import { closeWhenDone } from '../domain/closing.ts';
import { plusMinutes } from '../domain/instant.ts';
import { closedNext, type MachineState, machineState, supersededNext } from '../domain/pace.ts';
import type { School } from '../domain/school/school.ts';
import type { CaseStore, Clock, Courier } from '../ports.ts';
import { contextOf } from './context-of.ts';
import { untilCommitted } from './until-committed.ts';

/** What the state machine of a case does, state by state. Each call reads the case afresh and may come twice. */

export interface StepPorts {
  readonly cases: CaseStore;
  readonly clock: Clock;
  readonly school: School;
}

/** The machine speaks of a case that is not there: it must not go on. */
const gone = (input: MachineState): MachineState => ({ ...input, seconds: 1, next: supersededNext });

/** Where the case is, for a machine that starts or moves on. */
export const openStep = async (ports: StepPorts, input: MachineState): Promise<MachineState> => {
  const state = await ports.cases.state(input.caseId);
  return state === null ? gone(input) : machineState(state.head, state.tasks, input.epoch, ports.clock.policyNow());
};

/** Fires what is due, one alarm per transaction, and says where the case is now.
 * @returns `loud`: nobody is left to ask */
export const onAlarm = async (
  ports: StepPorts,
  input: MachineState,
): Promise<{ readonly state: MachineState; readonly fired: boolean; readonly loud: boolean }> =>
  untilCommitted(async () => {
    const state = await ports.cases.state(input.caseId);
    if (state === null) return { state: gone(input), fired: false, loud: false };
    const now = ports.clock.policyNow();
    const so = machineState(state.head, state.tasks, input.epoch, now);
    if (so.next === supersededNext) return { state: so, fired: false, loud: false };
    const fired = fireAlarm(await contextOf(ports), state);
    if (fired.kind === 'quiet') return { state: so, fired: false, loud: false };
    if ((await ports.cases.commit(fired.change)) !== 'committed') return null;
    const after = await ports.cases.state(input.caseId);
    return after === null
      ? null
      : { state: machineState(after.head, after.tasks, input.epoch, now), fired: true, loud: fired.loud };
  });

/** Stores the token of the waiting machine, then reads again: whoever answered in between finds no token, so the
 * machine is signalled from here. Either side writes before it reads; one of them sees the other. */
export const armStep = async (
  ports: StepPorts & { readonly courier: Pick<Courier, 'signal'> },
  input: MachineState & { readonly token: string },
): Promise<'waiting' | 'signalled'> => {
  const now = ports.clock.policyNow();
  const wakeAt = plusMinutes(now, input.seconds / 60 + sweepAfterMinutes);
  const armed = await ports.cases.arm(input.caseId, input.epoch, input.token, wakeAt);
  const state = await ports.cases.state(input.caseId);
  const so = state === null ? gone(input) : machineState(state.head, state.tasks, input.epoch, now);
  if (armed === 'armed' && so.next === input.next && so.version === input.version) return 'waiting';
  await ports.courier.signal(input.token);
  return 'signalled';
};

/** Closes a case in which nothing is open any more. */
export const closeCase = async (ports: StepPorts, input: MachineState): Promise<MachineState> =>
  untilCommitted(async () => {
    const state = await ports.cases.state(input.caseId);
    if (state === null) return gone(input);
    const change = closeWhenDone(await contextOf(ports), state);
    if (change !== null && (await ports.cases.commit(change)) !== 'committed') return null;
    return { ...input, seconds: 1, next: closedNext };
  });

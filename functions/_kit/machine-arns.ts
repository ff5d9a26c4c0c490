import * as z from 'zod/mini';
import { type ProcessId, processIds } from '../../workflows/domain/processes/process-id.ts';

const shape = z.record(z.enum(processIds), z.string().check(z.startsWith('arn:')));

/** The state machine of every process.
 * @param json what infra wrote: an object of ARNs by process id
 * @throws ZodError when a process has no machine */
export const machineArns = (json: string): Readonly<Record<ProcessId, string>> => shape.parse(JSON.parse(json));

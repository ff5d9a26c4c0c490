import * as z from 'zod/mini';
import type { Answers } from '../../../workflows/domain/case.ts';

/** Every word that somebody wrote passes here on its way to a table and back; encryption per case belongs here. */

const oneOrMany = z.union([z.string(), z.array(z.string())]);

const answers: z.ZodMiniType<Answers> = z.record(
  z.string(),
  z.union([z.string(), z.array(z.string()), z.array(z.record(z.string(), oneOrMany))]),
);

const sealedShape = z.object({ v: z.literal(1), answers });

export const seal = async (answers: Answers): Promise<string> => JSON.stringify({ v: 1, answers });

export const open = async (sealed: string): Promise<Answers> => sealedShape.parse(JSON.parse(sealed)).answers;

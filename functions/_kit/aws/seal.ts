import type { Answers } from '../../../workflows/domain/case.ts';
import { sealedShape } from './shapes.ts';

/** Every word that somebody wrote passes here on its way to a table and back; encryption per case belongs here. */

export const seal = async (answers: Answers): Promise<string> => JSON.stringify({ v: 1, answers });

export const open = async (sealed: string): Promise<Answers> => sealedShape.parse(JSON.parse(sealed)).answers;

import type { School } from '../domain/school/school.ts';
import { texts } from './texts.ts';

/** The texts of this school: its own before the default. Typed as the default, whose places each of them keeps
 * (text-refusals.ts). */
export const textsOf = (school: Pick<School, 'texts'>): typeof texts => ({ ...texts, ...school.texts });

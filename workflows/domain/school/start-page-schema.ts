import * as z from 'zod';

/** What a board or school says of itself on its start page (Beleidsplan 2-4); each part is inherited by itself. */

const line = z.string().trim().min(1, 'Vul dit in.').max(300, 'Hoogstens 300 tekens.');
const lines = z.array(line).min(1, 'Noem er minstens één, of laat deze lijst weg.').max(20, 'Hoogstens 20.');

export const startPageSettings = {
  /** How people treat each other at every school of the board. */
  norms: lines.optional(),
  /** What the school adds to that. */
  houseRules: lines.optional(),
  /** Methods for relations, sexuality and social and emotional growth. */
  methods: lines.optional(),
  /** Texts that differ from the default, by key; forms/text-refusals.ts says which keys and places there are. */
  texts: z.record(z.string(), z.string().trim().min(1, 'Vul dit in.').max(2000, 'Hoogstens 2000 tekens.')).optional(),
};

import * as z from 'zod';
import { isRoleId, type RoleId } from '../roles.ts';

/** How a school is reached, as its file has it. */

const text = (max: number) => z.string().trim().min(1, 'Vul dit in.').max(max, `Hoogstens ${max} tekens.`);
const email = z.email('Vul een e-mailadres in.');
const role = z.custom<RoleId>(
  (value) => typeof value === 'string' && isRoleId(value),
  'Onbekende rol. Zie workflows/domain/roles.ts.',
);

const reachSchema = z.strictObject({
  phone: text(30).optional(),
  email: email.optional(),
  /** "maandag en donderdag, na schooltijd" */
  when: text(100).optional(),
});

const confidantSchema = z.strictObject({ name: text(100), phone: text(30), email, hours: text(100).optional() });

export const contactSchema = z.strictObject({
  phone: text(30),
  /** Answered when signing in fails. */
  urgentPhone: text(30),
  boardPhone: text(30),
  /** Whom a complaint may go to directly (WPO 14); which one it is, the board decides. */
  complaintsCommittee: z.strictObject({ name: text(100), phone: text(30), site: text(200) }).optional(),
  /** Whoever leads the board has no account here, and so reads nothing: then nobody of `people` is marked `executive`. */
  executiveOutside: z.literal(true).optional(),
  /** Who watches over the board: for whoever writes about the board's executive. Only shown. */
  supervisoryBoard: z.strictObject({ name: text(100), phone: text(30) }).optional(),
  /** For parents and pupils; only shown, never written to from here. */
  externalConfidant: confidantSchema.optional(),
  /** For those who work at the school; another person than the one for parents. Only shown. */
  externalConfidantStaff: confidantSchema.optional(),
  /** Who speaks with press and public. */
  spokesperson: z.strictObject({ name: text(100), phone: text(30) }).optional(),
  /** Who translates for the school: never a child, never a public site. */
  translation: z.strictObject({ name: text(100), phone: text(30) }).optional(),
  /** How a role is reached on the start page, where that is another way than the telephone of the school. */
  reach: z.partialRecord(role, reachSchema).optional(),
});

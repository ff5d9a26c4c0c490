import * as z from 'zod';
import { clocks } from '../processes/step.ts';
import { isRoleId, type RoleId } from '../roles.ts';
import { weekdays } from '../weekday.ts';
import { confirmationSchema } from './confirmation.ts';
import { contactSchema } from './contact-schema.ts';
import { mailRulesSchema } from './mail-rules-schema.ts';
import { personSchema } from './person-schema.ts';
import { routingSchema } from './routing-schema.ts';
import { startPageSettings } from './start-page-schema.ts';
import { trainingSchema } from './training.ts';

/** The school file: one strict schema. Paths and remedies of its messages are read by a board's IT at synth. */

const text = (max: number) => z.string().trim().min(1, 'Vul dit in.').max(max, `Hoogstens ${max} tekens.`);
const date = z.iso.date('Schrijf een datum als JJJJ-MM-DD.');
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Schrijf een tijd als UU:MM.');
const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,30}$/, 'Gebruik kleine letters, cijfers en streepjes; begin met een letter.');
const role = z.custom<RoleId>(
  (value) => typeof value === 'string' && isRoleId(value),
  'Onbekende rol. Zie workflows/domain/roles.ts.',
);

const termSchema = z.strictObject({
  n: z.number().int().min(0).max(400),
  clock: z.enum(clocks, `Noem de klok: ${clocks.join(', ')}.`),
  /** True while nobody at school or board has set this term; the console shows it. */
  placeholder: z.boolean().default(false),
});

/** Requests: in one second, and at once. */
const doorLimitsSchema = z.strictObject({
  perSecond: z.number().int().min(5).max(1000),
  burst: z.number().int().min(10).max(2000),
});

const rung = z.union([z.literal('deputy'), role]);

/** What a school or board may change about a step. Key: `process.step`. */
const stepSettingsSchema = z.strictObject({
  term: termSchema.optional(),
  reminder: z.enum(['halfway', 'none']).optional(),
  ladder: z.array(rung).min(1).optional(),
});

const period = z
  .strictObject({ name: text(60), from: date, until: date })
  .refine((p) => p.from <= p.until, 'De laatste dag ligt vóór de eerste.');

const calendarSchema = z.strictObject({
  /** Days of the week on which there is school. */
  schoolWeek: z.array(z.enum(weekdays)).min(1),
  holidays: z.array(period),
  freeDays: z.array(z.strictObject({ name: text(60), date })),
});

const mailTimesSchema = z.strictObject({ termEnds: time, morning: time });

/** A person as a file has it. Trainings are for whoever configures the school and go no further. */
const filePersonSchema = personSchema.extend({ trained: z.array(trainingSchema).optional() });

/** What a board sets for its schools; a school inherits and overrides each of these. */
const sharedSettings = {
  calendar: calendarSchema,
  mailTimes: mailTimesSchema,
  steps: z.record(z.string().regex(/^[a-z-]+\.[a-zA-Z]+$/, 'Noem proces en stap: concern.talk.'), stepSettingsSchema),
  finalDecisionRole: role,
  /** Who reads a submission first, instead of the default table; a whole table, never single rules. */
  routing: routingSchema,
  /** Numbers of the mail rules that differ from the default; each by itself. */
  mailRules: mailRulesSchema,
};

export const boardFileSchema = z.strictObject({
  id,
  name: text(100),
  phone: text(30),
  /** The domain that mail is sent from; its SES identity is made once per board. */
  mailDomain: z.string().regex(/^[a-z0-9.-]+\.[a-z]{2,}$/, 'Vul een domeinnaam in.'),
  people: z.array(filePersonSchema).default([]),
  /** What was confirmed for all schools of the board; goes no further than the page of points to confirm. */
  confirmed: z.array(confirmationSchema).optional(),
  defaults: z.strictObject({
    calendar: sharedSettings.calendar.optional(),
    mailTimes: sharedSettings.mailTimes.optional(),
    steps: sharedSettings.steps.optional(),
    finalDecisionRole: sharedSettings.finalDecisionRole.optional(),
    routing: sharedSettings.routing.optional(),
    mailRules: sharedSettings.mailRules.optional(),
    ...startPageSettings,
  }),
});

export const schoolFileSchema = z.strictObject({
  id,
  name: text(100),
  pupils: z.number().int().positive(),
  contact: contactSchema,
  schoolYears: z
    .array(
      z.strictObject({
        id: z.string().regex(/^\d{4}-\d{4}$/, 'Schrijf een schooljaar als 2026-2027.'),
        from: date,
        until: date,
        groups: z.array(z.strictObject({ id: text(20), name: text(40) })).min(1),
      }),
    )
    .min(1),
  people: z.array(filePersonSchema).min(1),
  /** What was confirmed for this school. */
  confirmed: z.array(confirmationSchema).optional(),
  calendar: sharedSettings.calendar.optional(),
  mailTimes: sharedSettings.mailTimes.optional(),
  steps: sharedSettings.steps.optional(),
  finalDecisionRole: sharedSettings.finalDecisionRole.optional(),
  routing: sharedSettings.routing.optional(),
  mailRules: sharedSettings.mailRules.optional(),
  ...startPageSettings,
  /** How much each door takes; what is more gets a page of the gateway and is kept nowhere, so rather too wide than too tight. */
  doorLimits: doorLimitsSchema.optional(),
  /** ARN of a key that the board shares between its schools; left out, the school stack makes its own. */
  keyArn: z.string().startsWith('arn:').optional(),
});

/** A school with all that it inherits; what infra writes as school.json and functions read back. */
export const schoolSchema = z.strictObject({
  v: z.literal(1),
  id,
  name: text(100),
  pupils: z.number().int().positive(),
  board: z.strictObject({ id, name: text(100), phone: text(30), mailDomain: text(100) }),
  contact: contactSchema,
  schoolYears: schoolFileSchema.shape.schoolYears,
  people: z.array(personSchema),
  calendar: calendarSchema,
  mailTimes: mailTimesSchema,
  steps: sharedSettings.steps,
  finalDecisionRole: role,
  routing: sharedSettings.routing.optional(),
  mailRules: sharedSettings.mailRules.optional(),
  ...startPageSettings,
  doorLimits: doorLimitsSchema.optional(),
  keyArn: schoolFileSchema.shape.keyArn,
});

export type BoardFile = z.input<typeof boardFileSchema>;
export type SchoolFile = z.input<typeof schoolFileSchema>;
export type School = z.infer<typeof schoolSchema>;
export type Calendar = z.infer<typeof calendarSchema>;
export type StepSettings = z.infer<typeof stepSettingsSchema>;

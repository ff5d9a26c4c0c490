import * as z from 'zod';
import type { When } from './condition.ts';
import { isRoleId, type RoleId } from './roles.ts';
import type { RoutingRule } from './routing-rule.ts';

/** Who reads a concern first, as data (default-process-texts section 3). A school or board may bring its own table under
 * `routing`; routing-refusals.ts says what such a table must keep. */

const role = z.custom<RoleId>(
  (value) => typeof value === 'string' && isRoleId(value),
  'Onbekende rol. Zie workflows/domain/roles.ts.',
);

const whenSchema: z.ZodType<When> = z.lazy(() =>
  z.union([
    z.strictObject({ field: z.string().min(1), is: z.array(z.string()).min(1) }),
    z.strictObject({ all: z.array(whenSchema).min(1) }),
    z.strictObject({ any: z.array(whenSchema).min(1) }),
  ]),
);

export const routingSchema = z
  .array(
    z.strictObject({
      label: z.string().trim().min(1, 'Zeg in gewone woorden voor wie deze regel is.').max(200),
      when: whenSchema.optional(),
      to: role.optional(),
      boardOnly: z.literal(true).optional(),
      danger: z.literal(true).optional(),
      triage: z.literal(true).optional(),
      alsoReads: z.array(role).optional(),
    }),
  )
  .min(1, 'Noem minstens één regel, of laat `routing` weg.');

const aboutAdult = { field: 'topic', is: ['adultAtSchool'] } as const satisfies When;

/** The answers that rules may ask about, as the form `concern` offers them. */
export const routingAnswers = {
  danger: ['yes', 'no', 'unsure'],
  topic: ['notWell', 'quarrel', 'learning', 'homeChange', 'bullying', 'homeUnsafe', 'adultAtSchool', 'other'],
  adultWho: ['teacher', 'colleague', 'principal', 'someoneElse', 'unknown', 'ratherNot'],
  adultSexual: ['yes', 'no', 'unsure'],
  submitter: ['parent', 'pupil', 'relative', 'schoolWorker', 'ratherNot'],
  home: ['divorce', 'death', 'moving', 'illness', 'other', 'no', 'ratherNot'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Goes before every other rule, in every table: WPO 4a; default-process-texts 3. */
export const boardRule = {
  label: 'Seksueel gedrag door een volwassene van school, ook bij twijfel',
  when: { all: [aboutAdult, { field: 'adultSexual', is: ['yes', 'unsure'] }] },
  to: 'boardContact',
  boardOnly: true,
  danger: true,
} as const satisfies RoutingRule;

export const defaultRouting = [
  boardRule,
  {
    label: 'Direct gevaar: ja of weet ik niet',
    when: { field: 'danger', is: ['yes', 'unsure'] },
    to: 'careCoordinator',
    danger: true,
  },
  {
    label: 'Gedrag van de directeur',
    when: { all: [aboutAdult, { field: 'adultWho', is: ['principal'] }] },
    to: 'boardContact',
  },
  { label: 'Gedrag van een volwassene van school, ook zonder naam', when: aboutAdult, to: 'principal' },
  {
    label: 'De schrijver is leerling',
    when: { field: 'submitter', is: ['pupil'] },
    to: 'internalConfidant',
  },
  {
    label: 'De schrijver werkt op of voor de school: telt als stap 1 van de Meldcode',
    when: {
      all: [
        { field: 'submitter', is: ['schoolWorker'] },
        { field: 'topic', is: ['notWell', 'quarrel', 'learning', 'homeChange', 'bullying', 'homeUnsafe', 'other'] },
      ],
    },
    to: 'careCoordinator',
    triage: true,
  },
  {
    label: 'Een kind is thuis misschien niet veilig',
    when: { field: 'topic', is: ['homeUnsafe'] },
    to: 'careCoordinator',
  },
  {
    label: 'Scheiding, overlijden of verhuizing (Beleidsplan 4.5)',
    when: { field: 'home', is: ['divorce', 'death', 'moving'] },
    triage: true,
  },
  {
    label: 'Pesten (Beleidsplan 4.5; WPO 4c)',
    when: { field: 'topic', is: ['bullying'] },
    to: 'teacher',
    triage: true,
    alsoReads: ['bullyingContact'],
  },
  { label: 'Al het andere: zorg, ruzie, leren, verandering thuis', to: 'teacher' },
] as const satisfies readonly RoutingRule[];

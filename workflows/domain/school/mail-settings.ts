import type { LocalTime } from '../instant.ts';

/** The numbers of the mail rules (default-process-texts section 2). No law names one of them: each is a placeholder until the
 * board or the school sets it, in `mailRules` of its file. */
export const defaultMailRules = {
  /** Mail hours begin at `mailTimes.morning` of the school and end at this time. */
  until: '17:30',
  /** Mails about new tasks to one person on one day; later ones stand in the digest only. */
  assignedPerDay: 2,
  /** Mails to one person about one task, danger not counted. */
  perTask: 4,
  /** Days of the clock from which a task is worth one reminder halfway. */
  reminderFrom: 4,
  /** Danger that nobody confirms: minutes until all are asked again. */
  dangerAgain: 30,
  /** Minutes from then to the board. */
  dangerToBoard: 30,
  /** Minutes from the board to each next round. */
  dangerRound: 60,
  /** Rounds after the board, then the operator's alarm. */
  dangerRounds: 4,
} as const satisfies Readonly<Record<string, LocalTime | number>>;

export type MailRules = Readonly<Record<Exclude<keyof typeof defaultMailRules, 'until'>, number>> & {
  readonly until: LocalTime;
};

/** As a file of board or school has them. */
export interface SetsMailRules {
  readonly mailRules?: Partial<MailRules> | undefined;
}

/** The mail rules as they hold at one school. */
export const mailRulesOf = ({ mailRules }: SetsMailRules): MailRules => ({
  ...defaultMailRules,
  ...mailRules,
});

/** A number that the school or its board set is no placeholder any more.
 * @param names of the rules that a point is about */
export const marksOf = ({ mailRules }: SetsMailRules, names: readonly (keyof MailRules)[]): readonly 'P'[] =>
  names.every((name) => mailRules?.[name] !== undefined) ? [] : ['P'];

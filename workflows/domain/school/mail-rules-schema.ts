import * as z from 'zod';

const whole = (name: string, min: number, max: number) => {
  const message = `${name}: een heel getal van ${min} tot en met ${max}.`;
  return z.int(message).min(min, message).max(max, message).exactOptional();
};

/** What a board or school may set. Danger is told again within the hour, whatever a file says, and at least once an hour. */
export const mailRulesSchema = z.strictObject({
  until: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Schrijf een tijd als UU:MM.')
    .exactOptional(),
  assignedPerDay: whole('Mails over nieuwe taken per dag', 0, 20),
  perTask: whole('Losse mails per persoon en stap', 2, 20),
  reminderFrom: whole('Dagen vanaf wanneer er een herinnering is', 2, 60),
  dangerAgain: whole('Minuten tot allen bij gevaar opnieuw bericht krijgen', 5, 60),
  dangerToBoard: whole('Minuten daarna tot het bestuur bericht krijgt', 5, 60),
  dangerRound: whole('Minuten tussen de rondes daarna', 15, 60),
  dangerRounds: whole('Rondes na het bestuur', 1, 12),
});

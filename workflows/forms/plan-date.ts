import type { Form } from './form.ts';

/** The day of a talk, while its step is open. */
export const planDateForm = {
  id: 'planDate',
  version: 1,
  title: 'Een datum prikken',
  audience: 'staff',
  rule: 'Prik snel een datum. Tot en met die dag herinneren wij u niet. De termijn van de stap blijft gelijk.',
  submit: 'Leg de datum vast',
  fields: [
    {
      id: 'plannedFor',
      kind: 'date',
      label: 'Op welke dag is het gesprek?',
      help: 'Vandaag of later, en binnen de termijn van deze stap. Wordt het een andere dag? Vul dan de nieuwe dag in.',
      required: true,
      limit: 'future',
    },
  ],
  example: { 'plannedFor.day': '30', 'plannedFor.month': '11', 'plannedFor.year': '2026' },
} as const satisfies Form;

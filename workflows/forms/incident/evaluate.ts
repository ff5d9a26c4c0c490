import type { Form } from '../form.ts';
import { aboutExecutive } from '../to-board.ts';
import { suspicion, toBoard } from '../ways.ts';
import { told } from './told.ts';

/** Whether measures work, asked of those whom it concerns (Beleidsplan 5, 7). */
export const incidentEvaluateForm = {
  id: 'incidentEvaluate',
  version: 1,
  title: 'Werkt het?',
  audience: 'staff',
  rule: 'Vraag het aan wie het overkwam en aan de ouders. Werkt het niet, of gebeurde het opnieuw? Dan komen er andere maatregelen.',
  submit: 'Leg vast',
  fields: [
    {
      id: 'works',
      kind: 'choice',
      label: 'Werken de maatregelen?',
      required: true,
      fact: true,
      options: [
        { value: 'yes', label: 'Ja' },
        { value: 'partly', label: 'Deels' },
        { value: 'no', label: 'Nee' },
      ],
    },
    { id: 'says', kind: 'long', label: 'Wat zegt degene die het overkwam?', required: true, max: 4000 },
    { id: 'parentsSay', kind: 'long', label: 'Wat zeggen de ouders?', max: 4000 },
    {
      id: 'done',
      kind: 'long',
      label: 'Welke maatregelen zijn gedaan, en welke niet?',
      required: true,
      max: 4000,
      fact: true,
    },
    {
      id: 'next',
      kind: 'choice',
      label: 'Wat gaat er nu gebeuren?',
      required: true,
      options: [
        { value: 'aftercare', label: 'Nazorg' },
        { value: 'measures', label: 'Opnieuw maatregelen' },
        suspicion,
        toBoard,
      ],
    },
    aboutExecutive,
    told,
  ],
  example: {
    works: 'yes',
    says: 'Verzonnen voorbeeld: ik durf weer op de glijbaan.',
    parentsSay: 'Verzonnen voorbeeld: zij gaat weer graag naar school.',
    done: 'Verzonnen voorbeeld: er was elke pauze toezicht.',
    next: 'aftercare',
    told: 'De afspraken werken. Wij houden het in de gaten.',
  },
} as const satisfies Form;

import type { Process, Step } from './step.ts';
import { schoolDays } from './terms.ts';

/** More messages on one group: handled together or each by itself. The cases that it names stay cases of their own; nobody
 * who wrote one of them learns of another. */

const ladder = ['deputy', 'boardContact'] as const satisfies Step['ladder'];

export const wave = {
  id: 'wave',
  version: 1,
  name: 'Meer berichten over één groep',
  starts: ['choose'],
  source: 'default-process-texts section 2; Beleidsplan 2 Directeur',
  standing: [],
  steps: [
    {
      id: 'choose',
      name: 'Samen behandelen?',
      owner: 'principal',
      form: 'waveChoose',
      term: schoolDays(1),
      reminder: 'none',
      announce: 'assigned',
      ladder,
      linked: 'joins',
      routes: [
        { when: { field: 'together', is: ['yes'] }, label: 'Samen behandelen', opens: ['answer'] },
        { label: 'Elk bericht apart' },
      ],
      source: 'default-process-texts section 2',
    },
    {
      id: 'answer',
      name: 'Eén antwoord aan alle schrijvers',
      owner: 'named',
      namedBy: 'lead',
      form: 'waveAnswer',
      term: schoolDays(5),
      reminder: 'halfway',
      announce: 'assigned',
      ladder: ['principal', 'boardContact'],
      linked: 'answers',
      routes: [{ label: 'Alle schrijvers hebben antwoord' }],
      source: 'Beleidsplan 7: altijd in gesprek blijven met u',
    },
  ],
} as const satisfies Process;

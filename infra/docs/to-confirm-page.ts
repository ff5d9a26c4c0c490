import { longDate } from '../../workflows/domain/dutch-date.ts';
import { confirmers, type Mark, meaningOf, type Point } from '../../workflows/domain/mark.ts';
import type { Process } from '../../workflows/domain/processes/step.ts';
import { roles } from '../../workflows/domain/roles.ts';
import { type Confirmed, confirmedPoints, openPoints } from '../../workflows/domain/school/confirmation.ts';
import type { School } from '../../workflows/domain/school/school.ts';
import { bothPrincipalAndConfidant, type Holder, holdersToTrain } from '../../workflows/domain/school/training.ts';
import { pointsOf } from '../../workflows/forms/points.ts';
import type { Filed } from '../filed.ts';
import { confirmationsOf, peopleOf } from '../readiness.ts';
import { cell, table } from './words.ts';

const officesOf = (mark: Mark): string =>
  meaningOf(mark)
    .by.map((one) => confirmers[one])
    .join(', of ');

const openTable = (points: readonly Point[]): string =>
  table(
    ['Punt', 'Waar', 'Wat er staat'],
    points.map(({ id, where, text }) => [`\`${id}\``, cell(where), cell(text)]),
  );

/** By mark, for each has its own office. */
const openPart = (points: readonly Point[]): readonly string[] => {
  const marks = [...new Set(points.map(({ mark }) => mark))].toSorted();
  return marks.flatMap((mark) => [
    `## [${mark}] ${meaningOf(mark).says}`,
    '',
    `Te bevestigen door ${officesOf(mark)}. In het bestand: ${meaningOf(mark)
      .by.map((one) => `\`by: '${one}'\``)
      .join(' of ')}.`,
    '',
    openTable(points.filter((point) => point.mark === mark)),
    '',
  ]);
};

const confirmedRow = ({ point, by, on, again }: Confirmed): readonly string[] => [
  `\`${point.id}\``,
  confirmers[by],
  longDate(on),
  again === null ? '' : longDate(again),
];

const trainingRow = ({ id, role, last, again }: Holder): readonly string[] => [
  `\`${id}\``,
  roles[role].label,
  last === null ? '**niet vermeld**' : `${cell(last.what)}, ${longDate(last.on)}`,
  again === null ? '' : longDate(again),
];

/** What this school has to confirm, and what is confirmed. Holds no day of today, so that it is stale only when a file or the
 * data changed; what ran out by now is told at each synth. */
export const toConfirmPage = (filed: Filed, school: School, processes: readonly Process[]): string => {
  const points = pointsOf(school, processes);
  const given = confirmationsOf(filed);
  const open = openPoints(points, given);
  const confirmed = confirmedPoints(points, given);
  const people = peopleOf(filed);
  const both = bothPrincipalAndConfidant(people);
  return [
    `# Te bevestigen vóór gebruik: ${school.name}`,
    '',
    `Nog te bevestigen: ${open.length} van ${points.length} punten. Bevestigen gaat in het schoolbestand, of voor alle scholen tegelijk in het bestuursbestand: zie [add-a-school](../add-a-school.md). Niets hiervan staat op een bladzijde voor ouders.`,
    '',
    ...openPart(open),
    ...(confirmed.length === 0
      ? []
      : ['## Bevestigd', '', table(['Punt', 'Door', 'Op', 'Opnieuw vóór'], confirmed.map(confirmedRow)), '']),
    '## Scholing',
    '',
    'Beleidsplan 2: de rollen zijn geschoold. Zonder scholing start de school wel, maar elke synth zegt het.',
    '',
    table(['Wie', 'Rol', 'Laatste scholing', 'Opnieuw vóór'], holdersToTrain(people).map(trainingRow)),
    ...(both.length === 0
      ? []
      : [
          '',
          `**De directeur is ook interne contactpersoon** (${both.map((id) => `\`${id}\``).join(', ')}). Dat mag, maar wie zich niet bij de directeur durft te melden, heeft dan niemand. Kies liever iemand anders.`,
        ]),
  ].join('\n');
};

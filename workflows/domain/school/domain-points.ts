import { alarmMarks } from '../alarms.ts';
import { mailMarks } from '../mail-rules.ts';
import { type Point, pointsFor } from '../mark.ts';
import type { Process, Route, Step, Term } from '../processes/step.ts';
import { roles, standIns } from '../roles.ts';
import { lengthWords } from '../term-words.ts';
import type { School } from './school.ts';
import { schoolWords } from './school-words.ts';
import { settingsOf } from './step-settings.ts';
import { trainingMarks } from './training.ts';

/** What a school or its board confirms of roles, mail rules, terms and its own file. */

const termPoints = (id: string, where: string, what: string, term: Term): readonly Point[] =>
  pointsFor(where, {
    id,
    says: `${what}: ${lengthWords(term)}.`,
    marks: [...(term.placeholder ? (['P'] as const) : []), ...(term.marks ?? [])],
  });

const routePoints = (key: string, where: string, route: Route): readonly Point[] =>
  route.term === undefined
    ? []
    : termPoints(`${key}.to.${(route.opens ?? []).join('+')}`, where, `Termijn na "${route.label}"`, route.term);

/** A term that the school set itself is no placeholder any more. */
const stepPoints = (school: School, process: Process, step: Step): readonly Point[] => {
  const key = `steps.${process.id}.${step.id}`;
  const where = `proces "${process.name}", stap "${step.name}"`;
  return [
    ...termPoints(key, where, 'Termijn', settingsOf(school, process, step).term),
    ...(step.plans?.within === undefined
      ? []
      : termPoints(`${key}.plans`, where, 'Datum van het gesprek geprikt binnen', step.plans.within)),
    ...step.routes.flatMap((route) => routePoints(key, where, route)),
  ];
};

const standingPoints = (process: Process): readonly Point[] =>
  process.standing.flatMap((standing) =>
    standing.id === 'schoolYear'
      ? []
      : standing.id === 'silence'
        ? termPoints(
            `standing.${process.id}.silence`,
            `proces "${process.name}"`,
            'Niets gehoord wordt een taak na',
            standing.after,
          )
        : termPoints(
            `standing.${process.id}.holiday`,
            `proces "${process.name}"`,
            'De vraag of de zaak kan wachten komt zoveel vóór elke vakantie van een week of langer',
            standing.before,
          ),
  );

/** A marked rule of who reads first. */
const routingPoints = ({ name, intake }: Process): readonly Point[] =>
  // Forms may share a table.
  [...new Set((intake ?? []).flatMap(({ rules }) => rules))].flatMap(({ id, label, marks }) =>
    pointsFor(`proces "${name}", wie leest het eerst`, {
      id: `routing.${id ?? label}`,
      says: label,
      marks: marks ?? [],
    }),
  );

const schoolPoints = ({ contact, finalDecisionRole }: School): readonly Point[] => [
  ...pointsFor('schoolbestand, `finalDecisionRole`', {
    id: 'school.finalDecisionRole',
    says: `Eindbeslisser in de Meldcode: ${roles[finalDecisionRole].label}. Staat vast in de eigen Meldcode.`,
    marks: ['B'],
  }),
  ...pointsFor('schoolbestand, `contact`', {
    id: 'school.contact',
    says: `School ${contact.phone}, bij spoed ${contact.urgentPhone}, bestuur ${contact.boardPhone}.`,
    marks: ['N'],
  }),
  ...pointsFor('schoolbestand, `contact.complaintsCommittee`', {
    id: 'school.complaintsCommittee',
    says: `Klachtencommissie: ${schoolWords({ contact })['complaintsCommittee'] ?? ''}.`,
    marks: ['B', 'N'],
  }),
];

/** Of what the file leaves out there is nothing to confirm. */
const contactPoints = ({
  contact: { externalConfidant, spokesperson, supervisoryBoard, translation },
}: School): readonly Point[] => [
  ...(supervisoryBoard === undefined
    ? []
    : pointsFor('schoolbestand, `contact.supervisoryBoard`', {
        id: 'school.supervisoryBoard',
        says: `Toezicht op het bestuur: ${supervisoryBoard.name}, ${supervisoryBoard.phone}.`,
        marks: ['N'],
      })),
  ...(externalConfidant === undefined
    ? []
    : pointsFor('schoolbestand, `contact.externalConfidant`', {
        id: 'school.externalConfidant',
        says: `Externe vertrouwenspersoon: ${externalConfidant.name}, ${externalConfidant.phone}, ${externalConfidant.email}.`,
        marks: ['N'],
      })),
  ...(spokesperson === undefined
    ? []
    : pointsFor('schoolbestand, `contact.spokesperson`', {
        id: 'school.spokesperson',
        says: `Woordvoerder voor de pers: ${spokesperson.name}, ${spokesperson.phone}.`,
        marks: ['B', 'N'],
      })),
  ...(translation === undefined
    ? []
    : pointsFor('schoolbestand, `contact.translation`', {
        id: 'school.translation',
        says: `Vertaaldienst: ${translation.name}, ${translation.phone}.`,
        marks: ['N'],
      })),
];

export const domainPoints = (school: School, processes: readonly Process[]): readonly Point[] => [
  ...standIns.flatMap((one) => pointsFor('rollen', one)),
  ...schoolPoints(school),
  ...contactPoints(school),
  ...trainingMarks.flatMap((one) => pointsFor('scholing', one)),
  ...[...mailMarks(school), ...alarmMarks(school)].flatMap((one) => pointsFor('mailregels', one)),
  ...processes.flatMap((process) => [
    ...standingPoints(process),
    ...routingPoints(process),
    ...process.steps.flatMap((step) => stepPoints(school, process, step)),
  ]),
];

import type { Person } from '../person.ts';
import { roles } from '../roles.ts';
import type { School } from './school.ts';
import type { SchoolProblem } from './school-problem.ts';

const duplicates = (people: readonly Person[], key: 'id' | 'email', remedy: string): SchoolProblem[] =>
  people.flatMap((person, index) =>
    people.findIndex((other) => other[key] === person[key]) < index
      ? [{ path: `people[${index}].${key}`, message: `"${person[key]}" komt twee keer voor. ${remedy}` }]
      : [],
  );

const deputyProblems = (person: Person, index: number, people: readonly Person[]): SchoolProblem[] =>
  person.deputies.flatMap((id, place) => {
    const path = `people[${index}].deputies[${place}]`;
    if (id === person.id) {
      return [{ path, message: `"${id}" kan zichzelf niet vervangen. Noem iemand anders.` }];
    }
    return people.some((other) => other.id === id)
      ? []
      : [{ path, message: `Niemand heeft het id "${id}". Verbeter het id of voeg deze persoon toe aan \`people\`.` }];
  });

const groupProblems = (person: Person, index: number, groups: ReadonlySet<string>): SchoolProblem[] =>
  person.roles.flatMap(({ role, group }, place) => {
    if (!roles[role].perGroup) return [];
    const path = `people[${index}].roles[${place}].group`;
    if (group === undefined)
      return [{ path, message: `Noem de groep waarvoor "${person.id}" ${roles[role].label} is.` }];
    return groups.has(group)
      ? []
      : [
          {
            path,
            message: `Geen schooljaar heeft een groep "${group}". Verbeter de naam of voeg de groep toe aan \`schoolYears\`.`,
          },
        ];
  });

const assignmentProblems = (person: Person, index: number): SchoolProblem[] =>
  person.roles.flatMap(({ from, until }, place) =>
    from !== undefined && until !== undefined && until < from
      ? [
          {
            path: `people[${index}].roles[${place}].until`,
            message: 'De laatste dag ligt vóór de eerste. Verbeter `from` of `until`.',
          },
        ]
      : [],
  );

const serviceProblems = ({ from, until }: Person, index: number): SchoolProblem[] =>
  until !== undefined && until < from
    ? [{ path: `people[${index}].until`, message: 'De laatste dag ligt vóór de eerste. Verbeter `from` of `until`.' }]
    : [];

/** Whoever writes about the board's executive is told that this person does not read along: then the file must say who it is. */
const executiveProblems = (people: readonly Person[], { contact }: School): SchoolProblem[] => {
  const marked = people.findIndex(({ executive }) => executive === true);
  if (contact.executiveOutside === true && marked >= 0) {
    const message = 'Deze persoon leidt het bestuur. Haal `contact.executiveOutside` weg, of hier `executive`.';
    return [{ path: `people[${marked}].executive`, message }];
  }
  return contact.executiveOutside === true || marked >= 0
    ? []
    : [
        {
          path: 'people',
          message:
            'Niemand is bestuurder. Zet `executive: true` bij wie het bestuur leidt. Heeft die hier geen account? Zet dan `executiveOutside: true` bij `contact`.',
        },
      ];
};

/** What is wrong with each person by itself: double ids and addresses, unknown deputies, unknown groups, service dates; and
 * whether the file says who leads the board. */
export const peopleRefusals = (people: readonly Person[], school: School): readonly SchoolProblem[] => {
  const groups = new Set(school.schoolYears.flatMap((year) => year.groups.map((group) => group.id)));
  return [
    ...executiveProblems(people, school),
    ...duplicates(people, 'id', 'Geef ieder mens één eigen id.'),
    ...duplicates(people, 'email', 'Aanmelden gaat op e-mailadres: geef ieder mens een eigen adres.'),
    ...people.flatMap((person, index) => [
      ...deputyProblems(person, index, people),
      ...groupProblems(person, index, groups),
      ...assignmentProblems(person, index),
      ...serviceProblems(person, index),
    ]),
  ];
};

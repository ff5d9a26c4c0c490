import { externalFirst } from '../../workflows/domain/confidants.ts';
import { fill } from '../../workflows/domain/fill.ts';
import type { LocalDate } from '../../workflows/domain/instant.ts';
import type { RoleId } from '../../workflows/domain/roles.ts';
import { holders } from '../../workflows/domain/roster.ts';
import type { School } from '../../workflows/domain/school/school.ts';
import { textsOf } from '../../workflows/forms/texts-of.ts';
import { type Reach, Who } from './who.tsx';

interface PeopleProps {
  readonly school: School;
  readonly today: LocalDate;
}

/** The telephone of the school, unless its file names another way. */
const reachOf = ({ contact }: School, role: RoleId): Reach => {
  const own = contact.reach?.[role];
  return { ...own, phone: own?.phone ?? (role === 'boardContact' ? contact.boardPhone : contact.phone) };
};

type Named = 'careCoordinator' | 'internalConfidant' | 'principal';

/** Holders are named to everybody; teachers are known to their own group. */
const NamedRole = ({ school, today, of: role }: PeopleProps & { readonly of: Named }) => (
  <Who
    text={textsOf(school)[`people.${role}`]}
    names={holders({ version: 0, people: school.people }, { role, group: null }, today).map(({ name }) => name)}
    reach={reachOf(school, role)}
  />
);

/** Only how to reach this person: the school stores, counts and logs nothing of it (Beleidsplan 2). */
const External = ({ school }: Pick<PeopleProps, 'school'>) => {
  const outside = school.contact.externalConfidant;
  return outside === undefined ? null : (
    <Who
      text={fill(textsOf(school)['people.externalConfidant'], { externalConfidant: '' })}
      names={[outside.name]}
      reach={{ phone: outside.phone, email: outside.email, when: outside.hours }}
    />
  );
};

/** Who can be spoken to, what for and how, without this website; in the order of the policy, and none is a condition for
 * another. */
export const People = ({ school, today }: PeopleProps) => {
  const words = textsOf(school);
  const outsideFirst = externalFirst(school, today);
  return (
    <ul class="people">
      {outsideFirst ? <External school={school} /> : null}
      <Who text={words['people.teacher']} reach={reachOf(school, 'teacher')} />
      <NamedRole school={school} today={today} of="careCoordinator" />
      <NamedRole school={school} today={today} of="internalConfidant" />
      {outsideFirst ? null : <External school={school} />}
      <NamedRole school={school} today={today} of="principal" />
      <Who text={fill(words['people.board'], { boardPhone: '' })} reach={reachOf(school, 'boardContact')} />
      <Who text={words['people.inspector']} />
      <Who text={words['people.child']} />
    </ul>
  );
};

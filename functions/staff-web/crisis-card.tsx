import { fill } from '../../workflows/domain/fill.ts';
import { dateOf, type LocalDate } from '../../workflows/domain/instant.ts';
import { type RoleId, roles } from '../../workflows/domain/roles.ts';
import { holders } from '../../workflows/domain/roster.ts';
import type { School } from '../../workflows/domain/school/school.ts';
import { textsOf } from '../../workflows/forms/texts-of.ts';
import { html } from '../_kit/http/page.ts';
import { htmlDocument } from '../_kit/pages/document.ts';
import { telephone } from '../_kit/pages/href.ts';
import { Shell } from '../_kit/pages/shell.tsx';
import { WithPhones } from '../_kit/pages/with-phones.tsx';
import type { StaffWebPorts, VisitHandler } from './visit.ts';

const title = 'Crisiskaart';

/** In this order: who helps on the spot, then who decides. */
const toWarn = ['careCoordinator', 'principal', 'boardContact'] as const satisfies readonly RoleId[];

const phoneOf = ({ contact }: School, role: RoleId): string =>
  contact.reach?.[role]?.phone ?? (role === 'boardContact' ? contact.boardPhone : contact.urgentPhone);

const Line = ({ who, phone }: { readonly who: string; readonly phone: string }) => (
  <li>
    {`${who}: `}
    <a href={telephone(phone)}>{phone}</a>
  </li>
);

interface PartProps {
  readonly school: School;
  readonly today: LocalDate;
}

const Warn = ({ school, today }: PartProps) => (
  <ul>
    {toWarn.map((role) => {
      const names = holders({ version: 0, people: school.people }, { role, group: null }, today).map(
        ({ name }) => name,
      );
      const label = `${roles[role].label.charAt(0).toUpperCase()}${roles[role].label.slice(1)}`;
      const who = names.length === 0 ? label : `${label}, ${names.join(' of ')}`;
      return <Line key={role} who={who} phone={phoneOf(school, role)} />;
    })}
    <Line who="De school, bij spoed" phone={school.contact.urgentPhone} />
  </ul>
);

const Press = ({ school }: Pick<PartProps, 'school'>) => {
  const words = textsOf(school);
  const { boardPhone, spokesperson } = school.contact;
  return (
    <>
      <p>{words['crisis.press']}</p>
      <ul>
        {spokesperson === undefined ? (
          <Line who="Het bestuur" phone={boardPhone} />
        ) : (
          <Line who={`Woordvoerder, ${spokesperson.name}`} phone={spokesperson.phone} />
        )}
      </ul>
      <p>Vraagt de pers of een andere ouder u iets? Zeg alleen:</p>
      <blockquote>{fill(words['crisis.say'], { boardPhone })}</blockquote>
    </>
  );
};

/** For the wall of the staff room: what to do first, whom to warn, who speaks to the press. It names no case and no child. */
export const crisisCard =
  (ports: StaffWebPorts): VisitHandler =>
  async ({ frame }) => {
    const { school } = frame;
    const today = dateOf(ports.clock.policyNow());
    const words = textsOf(school);
    const page = (
      <Shell frame={frame} title={title}>
        <h1>{`${title} van ${school.name}`}</h1>
        <p class="no-print">Print deze kaart en hang hem op in de teamkamer, niet in de klas.</p>
        <h2>Eerst dit</h2>
        <ol>
          {(['crisis.first', 'crisis.second', 'crisis.third'] as const).map((key) => (
            <li key={key}>
              <WithPhones text={words[key]} />
            </li>
          ))}
        </ol>
        <h2>Wie belt u daarna?</h2>
        <Warn school={school} today={today} />
        <h2>Pers en andere ouders</h2>
        <Press school={school} />
      </Shell>
    );
    return html(200, htmlDocument(page));
  };

import { closedUntil } from '../../workflows/domain/calendar.ts';
import { longDate } from '../../workflows/domain/dutch-date.ts';
import { fill } from '../../workflows/domain/fill.ts';
import type { LocalDate } from '../../workflows/domain/instant.ts';
import { holders } from '../../workflows/domain/roster.ts';
import type { School } from '../../workflows/domain/school.ts';
import { texts } from '../../workflows/forms/texts.ts';
import { href } from '../_kit/http/links.ts';
import { htmlDocument } from '../_kit/pages/document.ts';
import { telephone } from '../_kit/pages/href.ts';
import { type Frame, Shell } from '../_kit/pages/shell.tsx';
import { WithPhones } from '../_kit/pages/with-phones.tsx';

/** Roles whose holders are named to everybody; teachers are known to their own group. */
const named = ['careCoordinator', 'internalConfidant', 'principal'] as const;

interface WhoProps {
  /** First who it is, then what for: `Directeur. Voor als …` */
  readonly text: string;
  readonly names?: readonly string[];
  readonly phone?: string;
}

const Who = ({ text, names = [], phone }: WhoProps) => {
  const [, role = '', what = ''] = /^([^.:]+[.:]) (.*)$/.exec(text) ?? [];
  return (
    <li>
      <p>
        <strong>{role}</strong> <WithPhones text={what.trim()} />
      </p>
      {phone === undefined ? null : (
        <p>
          {names.length === 0 ? 'Bel ' : `${names.join(', ')}: `}
          <a href={telephone(phone)}>{phone}</a>
        </p>
      )}
    </li>
  );
};

interface PeopleProps {
  readonly school: School;
  readonly today: LocalDate;
}

/** Who can be spoken to, on the phone or in person, without this website. */
const People = ({ school, today }: PeopleProps) => {
  const { phone, boardPhone } = school.contact;
  const namesOf = (role: (typeof named)[number]): readonly string[] =>
    holders({ version: 0, people: school.people }, { role, group: null }, today).map(({ name }) => name);
  return (
    <ul class="people">
      <Who text={texts['people.teacher']} phone={phone} />
      {named.map((role) => (
        <Who key={role} text={texts[`people.${role}`]} names={namesOf(role)} phone={phone} />
      ))}
      <Who text={fill(texts['people.board'], { boardPhone: '' })} phone={boardPhone} />
      <Who text={texts['people.inspector']} />
      <Who text={texts['people.child']} />
    </ul>
  );
};

/** The way in for parents: what to do in danger, the form, the people (default-process-texts section 6). */
export const startPage = (frame: Frame, today: LocalDate): string => {
  const { school } = frame;
  const opens = closedUntil(today, school.calendar);
  return htmlDocument(
    <Shell frame={frame} title="Contact">
      <h1>{fill(texts['start.title'], { school: school.name })}</h1>
      {opens === null ? null : <p class="notice">{fill(texts['closed.banner'], { closedUntil: longDate(opens) })}</p>}
      <p>{texts['start.lead']}</p>
      <p>
        <a class="button" href={href('concernForm')}>
          {texts['start.button']}
        </a>
      </p>
      <p>
        <a class="button quiet" href={href('codeForm')}>
          {texts['start.code']}
        </a>
      </p>
      <h2>Liever meteen iemand spreken?</h2>
      <p>{texts['start.people']}</p>
      <People school={school} today={today} />
      <h2>Kijkt er iemand mee?</h2>
      <p>{texts['safe.page']}</p>
      <h2>Iets anders?</h2>
      <p>{texts['start.portal']}</p>
      <p>{texts['start.press']}</p>
    </Shell>,
  );
};

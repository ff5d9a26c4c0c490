import { type Colleague, colleaguesToday, markAbsent, markPresent } from '../../workflows/cases/absence.ts';
import { longDate } from '../../workflows/domain/dutch-date.ts';
import { dateOf, type LocalDate } from '../../workflows/domain/instant.ts';
import type { Person } from '../../workflows/domain/person.ts';
import { roles } from '../../workflows/domain/roles.ts';
import { seatsOn } from '../../workflows/domain/roster.ts';
import { href } from '../_kit/http/links.ts';
import { html, posted, redirect } from '../_kit/http/page.ts';
import { htmlDocument } from '../_kit/pages/document.ts';
import { Hidden } from '../_kit/pages/hidden.tsx';
import { Shell } from '../_kit/pages/shell.tsx';
import { hiddenPage } from './hidden-page.ts';
import type { StaffWebPorts, VisitHandler } from './visit.ts';

const title = 'Wie is er vandaag?';

const rolesOf = (person: Person, date: LocalDate): string =>
  seatsOn(person, date)
    .map(({ role, group }) => (group === null ? roles[role].label : `${roles[role].label} ${group}`))
    .join(', ');

interface RowProps {
  readonly colleague: Colleague;
  readonly date: LocalDate;
  readonly csrf: string;
}

const Row = ({ colleague, date, csrf }: RowProps) => {
  const { person, absent, by } = colleague;
  const what = rolesOf(person, date);
  return (
    <li class="card">
      <h2>{person.name}</h2>
      {what === '' ? null : <p class="meta">{what}</p>}
      {absent ? <p class="late">{by === null ? 'Vandaag afwezig.' : `Vandaag afwezig, gemeld door ${by}.`}</p> : null}
      <form method="post" action={href('presenceMark')}>
        <Hidden values={{ csrf, person: person.id, there: absent ? 'yes' : 'no' }} />
        <button class="quiet" type="submit">
          {absent ? 'Toch aanwezig' : 'Vandaag afwezig'}
          <span class="visually-hidden">{`: ${person.name}`}</span>
        </button>
      </form>
    </li>
  );
};

/** Who would be at school today; any colleague can say that somebody is not there. */
export const presencePage =
  (ports: StaffWebPorts): VisitHandler =>
  async ({ frame, session }) => {
    const colleagues = await colleaguesToday(ports);
    const date = dateOf(ports.clock.policyNow());
    const page = (
      <Shell frame={frame} title={title}>
        <h1>{title}</h1>
        <p>{`Het is ${longDate(date)}. Is een collega er niet? Meld het hier.`}</p>
        <p class="notice">
          Open acties gaan vandaag naar de duo-collega of de vervanger. De termijnen blijven gelijk. Morgen is alles
          weer gewoon.
        </p>
        {colleagues.length === 0 ? (
          <p>Vandaag werkt niemand volgens het rooster.</p>
        ) : (
          <ul class="work">
            {colleagues.map((colleague) => (
              <Row key={colleague.person.id} colleague={colleague} date={date} csrf={session.csrf} />
            ))}
          </ul>
        )}
      </Shell>
    );
    return html(200, htmlDocument(page));
  };

/** Marks a colleague absent or present, then shows the list again. */
export const presenceMark =
  (ports: StaffWebPorts): VisitHandler =>
  async ({ frame, person, request }) => {
    const colleague = posted(request.typed, 'person');
    const there = posted(request.typed, 'there');
    if (there !== 'yes' && there !== 'no') return hiddenPage(frame);
    const outcome =
      there === 'yes' ? await markPresent(ports, colleague) : await markAbsent(ports, person.id, colleague);
    return outcome === 'hidden' ? hiddenPage(frame) : redirect(href('presence'));
  };

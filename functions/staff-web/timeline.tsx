import type { CaseEvent, EventKind } from '../../workflows/domain/case.ts';
import type { Roster } from '../../workflows/domain/person.ts';
import { personById } from '../../workflows/domain/roster.ts';
import { actorWords } from './people-words.ts';
import { momentWords } from './when-words.ts';

const eventWords = {
  received: 'Ontvangen',
  opened: 'Stap geopend',
  answered: 'Beantwoord',
  added: 'Aanvulling',
  reminded: 'Herinnering gestuurd',
  escalated: 'Te laat: ook iemand anders gevraagd',
  repeated: 'Opnieuw gevraagd',
  danger: 'Gevaar: iedereen gewaarschuwd',
  confirmed: 'Waarschuwing bevestigd',
  linked: 'Gekoppeld aan een andere zaak',
  closed: 'Afgerond',
  cleared: 'Zegt: dit gaat niet over mij, mijn kind of mijn familie',
  steppedAside: 'Doet een stap opzij: een ander wordt gevraagd',
  toBoard: 'Naar het bestuur',
  mailBounced: 'Een mail kwam niet aan',
  unheard: 'Niemand reageerde',
  covered: 'Vandaag afwezig: een collega neemt waar',
  passedOn: 'Niet meer in dienst: een collega neemt over',
  message: 'Een bericht van wie het stuurde',
  told: 'Een bericht aan wie het stuurde',
  withdrawn: 'Ingetrokken door wie het stuurde',
  planned: 'Datum geprikt',
} as const satisfies Record<EventKind, string>;

interface TimelineProps {
  readonly events: readonly CaseEvent[];
  readonly roster: Roster;
  readonly stepName: (id: string) => string;
}

/** What happened, in order; nobody can change it. */
export const Timeline = ({ events, roster, stepName }: TimelineProps) =>
  events.length === 0 ? (
    <p>Nog niets.</p>
  ) : (
    <ol class="timeline">
      {events.map((event, at) => {
        const step = event.step === null ? '' : `: ${stepName(event.step)}`;
        const note = event.note === null ? '' : `. ${personById(roster, event.note)?.name ?? event.note}`;
        return (
          <li key={`${event.version} ${at}`}>
            <span class="meta">{`${momentWords(event.at)}, ${actorWords(roster, event.actor)}`}</span>
            <br />
            {`${eventWords[event.kind]}${step}${note}`}
          </li>
        );
      })}
    </ol>
  );

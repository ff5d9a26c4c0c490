import { href } from '../http/links.ts';
import { htmlDocument } from './document.ts';
import { type Frame, Shell } from './shell.tsx';

/** Pages for when something is wrong: what happened and what to do, never a detail of the system. */
const messages = {
  malformed: { title: 'Dit kunnen wij niet lezen', lines: ['Er is niets verstuurd. Ga terug en probeer het opnieuw.'] },
  tooLarge: {
    title: 'Uw tekst is te lang',
    lines: [
      'Er is niets verstuurd. De tekst is veel te lang voor deze website.',
      'Maak de tekst korter en probeer het opnieuw. Lukt het niet? Bel de school.',
    ],
  },
  wrongType: {
    title: 'Dit kunnen wij niet lezen',
    lines: ['Er is niets verstuurd. Gebruik het formulier op deze website.'],
  },
  otherOrigin: {
    title: 'Dit mag niet',
    lines: ['Er is niets verstuurd. Open deze website opnieuw en vul het formulier daar in.'],
  },
  notFound: { title: 'Deze pagina bestaat niet', lines: ['Deze pagina bestaat niet, of is niet voor u.'] },
  wrongMethod: {
    title: 'Dit adres kunt u zo niet openen',
    lines: ['Er is niets verstuurd. Ga naar het begin en kies daar wat u wilt doen.'],
  },
  failed: {
    title: 'Er ging iets mis',
    lines: ['Dat ligt niet aan u. Probeer het over een paar minuten opnieuw.', 'Lukt het niet? Bel de school.'],
  },
} as const satisfies Record<string, { title: string; lines: readonly string[] }>;

export type MessageKind = keyof typeof messages;

/** The words of such a page, for whoever shows them in another way. */
export const messageOf = (kind: MessageKind): Notice => messages[kind];

interface Notice {
  readonly title: string;
  readonly lines: readonly string[];
}

/** A page that only says something, with the way back to the first page of the door. */
export const noticePage = (frame: Frame, { title, lines }: Notice): string =>
  htmlDocument(
    <Shell frame={frame} title={title}>
      <h1>{title}</h1>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p>
        <a href={href(frame.side === 'parent' ? 'start' : 'today')}>Naar het begin</a>
      </p>
    </Shell>,
  );

export const messagePage = (frame: Frame, kind: MessageKind): string => noticePage(frame, messages[kind]);

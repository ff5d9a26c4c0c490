import type { ComponentChildren } from 'preact';
import type { School } from '../../../workflows/domain/school/school.ts';
import { href } from '../http/links.ts';
import { Hidden } from './hidden.tsx';
import { telephone } from './href.ts';

/** Whose page it is. `person`: who is signed in, and the token that a post of this session carries. */
export interface Frame {
  readonly side: 'parent' | 'staff';
  readonly school: School;
  readonly person?: { readonly name: string; readonly csrf: string };
}

interface ShellProps {
  readonly frame: Frame;
  /** For the tab and the history of a shared phone: on the parent side a neutral word, never a subject. */
  readonly title: string;
  readonly problem?: boolean;
  /** More for the head of the document. */
  readonly head?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Away at once, for whoever is watched, by a plain link past our own door, which makes what was typed unreadable. The
 * stylesheet keeps it in sight. */
const Leave = () => (
  <nav class="leave" aria-label="Snel weg">
    <a href={href('leave')} rel="noreferrer">
      Weg van deze pagina
    </a>
  </nav>
);

const SignedIn = ({ person }: { readonly person: NonNullable<Frame['person']> }) => (
  <form class="signed-in" method="post" action={href('signOut')}>
    <Hidden values={{ csrf: person.csrf }} />
    <span>{person.name}</span>
    <button class="quiet" type="submit">
      Uitloggen
    </button>
  </form>
);

const Urgent = () => (
  <aside class="urgent" aria-label="Bij gevaar">
    <ul>
      <li>
        Is er nu gevaar? <a href="tel:112">Bel 112</a>
      </li>
      <li>
        Is een kind thuis niet veilig? <a href="tel:08002000">Bel Veilig Thuis: 0800-2000</a>{' '}
        <span class="whole">Gratis, dag en nacht.</span>
      </li>
    </ul>
  </aside>
);

/** Every page of both doors: the numbers for danger stand first and always in the same place. */
export const Shell = ({ frame, title, problem = false, head, children }: ShellProps) => (
  <html lang="nl">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${problem ? 'Fout: ' : ''}${title} - ${frame.school.name}`}</title>
      <link rel="icon" href="data:," />
      <link rel="stylesheet" href={href(frame.side === 'parent' ? 'parentStyle' : 'staffStyle')} />
      {head}
    </head>
    <body class={frame.side}>
      <a class="skip" href="#inhoud">
        Naar de inhoud
      </a>
      <header>
        <p class="school">
          <a href={href(frame.side === 'parent' ? 'start' : 'today')}>{frame.school.name}</a>
        </p>
        {frame.person === undefined ? null : (
          <>
            <SignedIn person={frame.person} />
            <nav class="doors" aria-label="Menu">
              <a href={href('today')}>Vandaag</a>
              <a href={href('suspicionForm')}>Ik vermoed onveiligheid</a>
            </nav>
          </>
        )}
      </header>
      {frame.side === 'parent' ? <Leave /> : null}
      <Urgent />
      <main id="inhoud" tabIndex={-1}>
        {children}
      </main>
      <footer>
        <p>
          {frame.school.name}. Telefoon:{' '}
          <a href={telephone(frame.school.contact.phone)}>{frame.school.contact.phone}</a>
        </p>
      </footer>
    </body>
  </html>
);

import { formById } from '../../workflows/forms/registry.ts';
import { staffStartFormAt } from '../../workflows/forms/staff-start-forms.ts';
import { routes } from '../../workflows/routes.ts';
import { type DoorRequest, without } from '../_kit/http/page.ts';
import { htmlDocument } from '../_kit/pages/document.ts';
import { Hidden } from '../_kit/pages/hidden.tsx';
import { messageOf } from '../_kit/pages/message-page.tsx';
import { type Frame, Shell } from '../_kit/pages/shell.tsx';
import { Summary } from '../_kit/pages/summary.tsx';
import { formOfStep, typedLines } from './labels.ts';
import { technicalNames } from './visit.ts';

type Why =
  /** The session ended while somebody was writing. */
  | { readonly kind: 'signedOut'; readonly signIn: string }
  /** The page was made for an earlier session; `csrf` is the token of this one. */
  | { readonly kind: 'oldPage'; readonly csrf: string }
  /** A question comes first: whether the case is about the writer. `question` shows it. */
  | { readonly kind: 'ask'; readonly csrf: string; readonly question: string }
  /** Something broke; whether the text was stored is not known, and sending it again stores it once. */
  | { readonly kind: 'failed'; readonly csrf: string };

/** Whether somebody wrote something that a page may not lose. */
export const hasWords = (request: DoorRequest): boolean =>
  Object.keys(without(request.typed, technicalNames)).length > 0;

/** The form that was posted, from its address alone: nobody may look into the case for this. */
const formOfAddress = ({ params, address }: DoorRequest) => {
  const filled = (path: string): string => path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
  const route = routes.find(
    ({ door, method, path }) => door === 'staff' && method === 'POST' && filled(path) === address,
  );
  if (route !== undefined && 'form' in route) return formById(route.form);
  const { step, name } = params;
  if (step !== undefined) return formOfStep(step);
  return name === undefined ? null : staffStartFormAt(name);
};

const titles = {
  signedOut: 'U bent uitgelogd',
  oldPage: 'Controleer en verstuur opnieuw',
  ask: 'Eerst één vraag',
  failed: 'Er ging iets mis',
} as const satisfies Record<Why['kind'], string>;

const ElsewhereFirst = ({ link, words }: { readonly link: string; readonly words: string }) => (
  <ol>
    <li>
      <a href={link} target="_blank" rel="noopener">
        {`${words} (opent een nieuw tabblad)`}
      </a>
      .
    </li>
    <li>Kom terug naar deze pagina en druk op de knop.</li>
  </ol>
);

const Remedy = ({ why }: { readonly why: Why }) => {
  switch (why.kind) {
    case 'signedOut':
      return <ElsewhereFirst link={why.signIn} words="Log in" />;
    case 'ask':
      return <ElsewhereFirst link={why.question} words="Beantwoord de vraag" />;
    case 'oldPage':
      return <p>Deze pagina is van vóór u opnieuw inlogde. Druk op de knop om verder te gaan.</p>;
    case 'failed':
      return (
        <p>Dat ligt aan ons. Wacht een paar minuten en druk dan op de knop. Twee keer versturen kan geen kwaad.</p>
      );
  }
};

/** Nothing was saved, and nothing is lost: what was typed stands here and can be handed in again from here. */
export const keptPage = (frame: Frame, request: DoorRequest, why: Why): string => {
  const typed = without(request.typed, ['csrf']);
  const title = titles[why.kind];
  return htmlDocument(
    <Shell frame={frame} title={title}>
      <h1>{title}</h1>
      <Remedy why={why} />
      <p>
        {why.kind === 'failed'
          ? 'Wij weten niet zeker of uw tekst is opgeslagen. Hij staat hieronder.'
          : 'Uw tekst is nog niet opgeslagen. Hij staat hieronder.'}
      </p>
      <form class="form" method="post" action={request.address}>
        <Hidden values={why.kind === 'signedOut' ? {} : { csrf: why.csrf }} />
        <Hidden values={typed} />
        <button type="submit">Ga verder met mijn tekst</button>
      </form>
      <Summary lines={typedLines(formOfAddress(request), request.typed)} />
    </Shell>,
  );
};

/** What is not theirs, or not any more, says no more than that it is not there; their own words they keep. */
export const wordsOfNobodyPage = (frame: Frame, request: DoorRequest): string => {
  const { title, lines } = messageOf('notFound');
  return htmlDocument(
    <Shell frame={frame} title={title}>
      <h1>{title}</h1>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p>Uw tekst is niet opgeslagen. Hij staat hieronder, zodat u hem kunt overnemen.</p>
      <Summary lines={typedLines(formOfAddress(request), request.typed)} />
    </Shell>,
  );
};

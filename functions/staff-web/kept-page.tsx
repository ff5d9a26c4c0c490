import { formById } from '../../workflows/forms/registry.ts';
import { routes } from '../../workflows/routes.ts';
import { type DoorRequest, without } from '../_kit/http/page.ts';
import { htmlDocument } from '../_kit/pages/document.ts';
import { Hidden } from '../_kit/pages/hidden.tsx';
import { type Frame, Shell } from '../_kit/pages/shell.tsx';
import { Summary } from '../_kit/pages/summary.tsx';
import { formOfStep, typedLines } from './labels.ts';

type Why =
  /** The session ended while somebody was writing. */
  | { readonly kind: 'signedOut'; readonly signIn: string }
  /** The page was made for an earlier session; `csrf` is the token of this one. */
  | { readonly kind: 'oldPage'; readonly csrf: string };

/** The form that was posted, from its address alone: nobody may look into the case for this. */
const formOfAddress = (request: DoorRequest) => {
  const step = request.params['step'];
  if (step !== undefined) return formOfStep(step);
  const route = routes.find((each) => each.door === 'staff' && each.method === 'POST' && each.path === request.address);
  const fixed = request.address.endsWith('/aanvulling')
    ? 'addition'
    : route !== undefined && 'form' in route
      ? route.form
      : null;
  return fixed === null ? null : formById(fixed);
};

/** Nothing was saved, and nothing is lost: what was typed stands here and can be handed in again from here. */
export const keptPage = (frame: Frame, request: DoorRequest, why: Why): string => {
  const typed = without(request.typed, ['csrf']);
  const title = why.kind === 'signedOut' ? 'U bent uitgelogd' : 'Controleer en verstuur opnieuw';
  return htmlDocument(
    <Shell frame={frame} title={title}>
      <h1>{title}</h1>
      {why.kind === 'signedOut' ? (
        <ol>
          <li>
            <a href={why.signIn} target="_blank" rel="noopener">
              Log in (opent een nieuw tabblad)
            </a>
            .
          </li>
          <li>Kom terug naar deze pagina en druk op de knop.</li>
        </ol>
      ) : (
        <p>Deze pagina is van vóór u opnieuw inlogde. Druk op de knop om verder te gaan.</p>
      )}
      <p>Uw tekst is nog niet opgeslagen. Hij staat hieronder.</p>
      <form class="form" method="post" action={request.address}>
        <Hidden values={why.kind === 'oldPage' ? { csrf: why.csrf } : {}} />
        <Hidden values={typed} />
        <button type="submit">Ga verder met mijn tekst</button>
      </form>
      <Summary lines={typedLines(formOfAddress(request), request.typed)} />
    </Shell>,
  );
};

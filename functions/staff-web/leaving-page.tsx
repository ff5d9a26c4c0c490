import { htmlDocument } from '../_kit/pages/document.ts';
import { safeHref } from '../_kit/pages/href.ts';
import { type Frame, Shell } from '../_kit/pages/shell.tsx';

/** Goes on to the provider, whose session must end too on a shared school computer. Not a redirect: our
 * `form-action 'self'` also holds for where a posted form is redirected to, so the browser sets out anew from here. */
export const leavingPage = (frame: Frame, logout: string): string => {
  const address = safeHref(logout);
  return htmlDocument(
    <Shell frame={frame} title="U wordt uitgelogd" head={<meta http-equiv="refresh" content={`0; url=${address}`} />}>
      <h1>U wordt uitgelogd</h1>
      <p>
        Gebeurt er niets? <a href={address}>Rond het uitloggen af</a>.
      </p>
    </Shell>,
  );
};

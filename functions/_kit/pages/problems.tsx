import type { Problem } from '../../../workflows/forms/parse.ts';
import { texts } from '../../../workflows/forms/texts.ts';

/** First on the page and, without script, in focus by `autofocus`: what to do, with a link to each field, in the words that stand beside it. */
export const Problems = ({ problems }: { readonly problems: readonly Problem[] }) =>
  problems.length === 0 ? null : (
    <div class="problems" role="alert" tabIndex={-1} autofocus>
      <h2>{texts['error.title']}</h2>
      <ul>
        {problems.map(({ name, message }) => (
          <li key={`${name} ${message}`}>
            {name === '' ? message : <a href={`#${encodeURIComponent(name)}`}>{message}</a>}
          </li>
        ))}
      </ul>
    </div>
  );

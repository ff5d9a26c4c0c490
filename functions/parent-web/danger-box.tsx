import { fill } from '../../workflows/domain/fill.ts';
import type { School } from '../../workflows/domain/school.ts';
import { texts } from '../../workflows/forms/texts.ts';
import type { Typed } from '../../workflows/forms/typed.ts';
import { posted } from '../_kit/http/page.ts';
import { telephone } from '../_kit/pages/href.ts';

/** Doubt counts as danger (default-process-texts section 3). */
export const maybeDanger = (typed: Typed): boolean => ['yes', 'unsure'].includes(posted(typed, 'danger'));

/** Stands before all else as soon as somebody says that a child is, or may be, in danger. */
export const DangerBox = ({
  school,
  phrase = 'before',
}: {
  readonly school: School;
  readonly phrase?: 'before' | 'after';
}) => (
  <section class="danger" aria-labelledby="gevaar">
    <h2 id="gevaar">Is een kind nu in gevaar?</h2>
    <p>{phrase === 'before' ? texts['danger.page'] : fill(texts['receipt.danger'], { phone: school.contact.phone })}</p>
    <div class="buttons">
      <a class="button" href="tel:112">
        Bel 112
      </a>
      <a class="button" href="tel:08002000">
        Bel Veilig Thuis 0800-2000
      </a>
      <a class="button quiet" href={telephone(school.contact.phone)}>
        {`Bel de school ${school.contact.phone}`}
      </a>
    </div>
  </section>
);

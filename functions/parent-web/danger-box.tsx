import { fill } from '../../workflows/domain/fill.ts';
import type { School } from '../../workflows/domain/school/school.ts';
import type { Form } from '../../workflows/forms/form.ts';
import { textsOf } from '../../workflows/forms/texts-of.ts';
import type { Typed } from '../../workflows/forms/typed.ts';
import { posted } from '../_kit/http/page.ts';
import { telephone } from '../_kit/pages/href.ts';

/** Doubt counts as danger (default-process-texts section 3). */
const dangerous = ['yes', 'unsure'] as const;

export const maybeDanger = (typed: Typed): boolean => dangerous.some((value) => value === posted(typed, 'danger'));

interface DangerProps {
  readonly school: School;
}

const Calls = ({ school }: DangerProps) => (
  <div class="buttons">
    <a class="button" href="tel:112">
      Bel 112
    </a>
    <a class="button" href="tel:08002000">
      Bel Veilig Thuis <span class="whole">0800-2000</span>
    </a>
    <a class="button quiet" href={telephone(school.contact.phone)}>
      Bel de school <span class="whole">{school.contact.phone}</span>
    </a>
  </div>
);

/** Stands before all else as soon as somebody says that a child is, or may be, in danger. */
export const DangerBox = ({ school, phrase = 'before' }: DangerProps & { readonly phrase?: 'before' | 'after' }) => (
  <section class="danger" aria-labelledby="gevaar">
    <h2 id="gevaar">Is een kind nu in gevaar?</h2>
    <p>
      {phrase === 'before'
        ? textsOf(school)['danger.page']
        : fill(textsOf(school)['receipt.danger'], { phone: school.contact.phone })}
    </p>
    <Calls school={school} />
  </section>
);

/** Below the question itself, before anybody writes on. */
export const DangerNow = ({ school, to }: DangerProps & { readonly to: Form['audience'] }) => (
  <section class="danger now" aria-labelledby="gevaar-nu">
    <h2 id="gevaar-nu">
      {to === 'pupil' ? 'Ja, of weet je het niet? Bel eerst.' : 'Ja, of weet u het niet? Bel eerst.'}
    </h2>
    <p>{textsOf(school)['danger.page']}</p>
    <Calls school={school} />
  </section>
);

const chosen = dangerous.map((value) => `[name="danger"][value="${value}"]:checked`).join(',');

/** Held back until it is asked for; a browser that cannot hold it back shows it always. */
export const dangerRules = `@supports selector(:has(*)){\nform:not(:has(${chosen})) .danger.now{display:none}\n}\n`;

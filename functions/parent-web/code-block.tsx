import { groupedCode } from '../../workflows/domain/receipt.ts';
import { href } from '../_kit/http/links.ts';
import { Hidden } from '../_kit/pages/hidden.tsx';
import { QrCode } from '../_kit/pages/qr-code.tsx';

/** The code to write down, to print, to copy (one press marks all of it) and as a picture. */
export const CodeBlock = ({ code }: { readonly code: string }) => (
  <>
    <h2 id="code">Uw code</h2>
    <p class="code">{groupedCode(code)}</p>
    <p>
      Schrijf de code op, kopieer hem of print deze pagina. Wij kunnen de code niet opnieuw geven. Met uw code leest u
      op <a href={href('codeForm')}>de pagina over uw bericht</a> ons antwoord.
    </p>
    <p>
      <QrCode text={code} label="Uw code als plaatje" />
    </p>
    <p class="help">In het plaatje staat alleen uw code, geen adres. Bewaar het alleen als niemand meekijkt.</p>
  </>
);

interface TypeBackProps {
  readonly code: string;
  /** What was typed before was another code. */
  readonly wrong?: boolean;
}

/** Typed back once before somebody leaves: a code that was copied wrongly opens nothing. It stores nothing. */
export const TypeBack = ({ code, wrong = false }: TypeBackProps) => (
  <form class="form no-print" method="post" action={href('codeTyped')} novalidate>
    <Hidden values={{ code }} />
    <div class={wrong ? 'field wrong' : 'field'}>
      <label for="typed">Typ uw code over</label>
      <p class="help" id="typed-help">
        Kijk op uw briefje, niet op het scherm. Zo weet u zeker dat hij klopt.
      </p>
      {wrong ? (
        <p class="error" id="typed-error">
          Dit is niet dezelfde code. Kijk hem nog eens na.
        </p>
      ) : null}
      <input
        type="text"
        id="typed"
        name="typed"
        autocomplete="off"
        spellcheck={false}
        aria-describedby={wrong ? 'typed-error typed-help' : 'typed-help'}
        aria-invalid={wrong}
      />
    </div>
    <button type="submit">Klopt mijn code?</button>
  </form>
);

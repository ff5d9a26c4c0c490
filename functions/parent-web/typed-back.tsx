import { typedCode } from '../../workflows/domain/receipt-code.ts';
import { textsOf } from '../../workflows/forms/texts-of.ts';
import { href } from '../_kit/http/links.ts';
import { type DoorRequest, html, type Page, posted } from '../_kit/http/page.ts';
import { htmlDocument } from '../_kit/pages/document.ts';
import { Problems } from '../_kit/pages/problems.tsx';
import { type Frame, Shell } from '../_kit/pages/shell.tsx';
import { CodeBlock, TypeBack } from './code-block.tsx';
import { codePage } from './code-form.ts';
import { frameOf, type ParentPorts } from './parent-ports.ts';

const rightPage = (frame: Frame): string =>
  htmlDocument(
    <Shell frame={frame} title="Verstuurd">
      <h1>Goed overgetypt</h1>
      <p>Bewaar uw code op een veilige plek. Met uw code leest u ons antwoord.</p>
      <p>
        <a href={href('codeForm')}>Naar de pagina over uw bericht</a>
      </p>
      <p>
        <a href={href('start')}>Naar het begin</a>
      </p>
    </Shell>,
  );

const wrongPage = (frame: Frame, code: string): string =>
  htmlDocument(
    <Shell frame={frame} title="Verstuurd" problem>
      <Problems problems={[{ name: 'typed', message: 'Dit is niet dezelfde code. Kijk hem nog eens na.' }]} />
      <h1>{textsOf(frame.school)['receipt.title']}</h1>
      <CodeBlock code={code} />
      <TypeBack code={code} wrong />
    </Shell>,
  );

/** Compares what was typed with the code of the page before; asks no table and stores nothing. */
export const typedBack = (ports: ParentPorts, request: DoorRequest): Page => {
  const frame = frameOf(ports);
  const code = typedCode(posted(request.typed, 'code').slice(0, 60));
  if (code === null)
    return html(422, codePage(frame, '', [{ name: '', message: textsOf(frame.school)['error.page'] }]));
  return typedCode(posted(request.typed, 'typed').slice(0, 60)) === code
    ? html(200, rightPage(frame))
    : html(422, wrongPage(frame, code));
};

import { readCase } from '../../workflows/cases/staff.ts';
import { tellBoard } from '../../workflows/cases/tell-board.ts';
import { referenceOf } from '../../workflows/domain/reference.ts';
import { href } from '../_kit/http/links.ts';
import { html, redirect } from '../_kit/http/page.ts';
import { htmlDocument } from '../_kit/pages/document.ts';
import { Hidden } from '../_kit/pages/hidden.tsx';
import { noticePage } from '../_kit/pages/message-page.tsx';
import { Shell } from '../_kit/pages/shell.tsx';
import { notOpenPage } from './not-open.ts';
import { boardWords } from './other-ways.tsx';
import type { StaffWebPorts, Visit, VisitHandler } from './visit.ts';

const confirmPage = ({ frame, session }: Visit, caseId: string): string =>
  htmlDocument(
    <Shell frame={frame} title="Naar het bestuur">
      <h1>{boardWords}</h1>
      <p>{`Zaak ${referenceOf(caseId)} gaat dan direct naar het bestuur. Twijfelt u? Doe het ook dan.`}</p>
      <ul>
        <li>Het bestuur krijgt nu een mail, ook ’s avonds en in het weekend.</li>
        <li>Niemand anders kan de zaak daarna nog lezen. U ook niet. De stappen van anderen vervallen.</li>
        <li>Bij gevaar thuis: leg eerst uw vermoeden vast. Dat kan daarna niet meer vanuit deze zaak.</li>
      </ul>
      <p>
        <strong>{`Bel ook zelf, direct: ${frame.school.contact.boardPhone}.`}</strong>
        {' De directeur vertellen is niet genoeg. Onderzoek niets zelf en praat er met niemand anders over.'}
      </p>
      <form class="form" method="post" action={href('boardSend', { caseId })}>
        <Hidden values={{ csrf: session.csrf }} />
        <button type="submit">Stuur de zaak naar het bestuur</button>
      </form>
      <p>
        <a href={href('caseFile', { caseId })}>Nee, terug naar de zaak</a>
      </p>
    </Shell>,
  );

/** Asks once more: it cannot be undone. */
export const boardForm =
  (ports: StaffWebPorts): VisitHandler =>
  async (visit) => {
    const caseId = visit.request.params['caseId'] ?? '';
    const read = await readCase(ports, visit.person.id, caseId);
    if (read.kind !== 'found') return notOpenPage(visit, caseId, read);
    return read.file.head.boardOnly ? redirect(href('caseFile', { caseId })) : html(200, confirmPage(visit, caseId));
  };

export const boardSend =
  (ports: StaffWebPorts): VisitHandler =>
  async (visit) => {
    const { frame, person, request } = visit;
    const caseId = request.params['caseId'] ?? '';
    const outcome = await tellBoard(ports, person.id, caseId);
    if (outcome.kind !== 'told') return notOpenPage(visit, caseId, outcome);
    const lines = [
      'Het bestuur krijgt nu een mail. Niemand anders kan de zaak nog lezen.',
      `Bel ook zelf, direct: ${frame.school.contact.boardPhone}. Praat er met niemand anders over.`,
    ];
    return html(200, noticePage(frame, { title: 'De zaak is bij het bestuur', lines }));
  };

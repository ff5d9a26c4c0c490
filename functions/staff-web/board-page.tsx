import { readCase } from '../../workflows/cases/staff.ts';
import { tellBoard } from '../../workflows/cases/tell-board.ts';
import type { CaseHead } from '../../workflows/domain/case.ts';
import { dateOf } from '../../workflows/domain/instant.ts';
import { processById } from '../../workflows/domain/processes/processes.ts';
import { referenceOf } from '../../workflows/domain/reference.ts';
import { goesOnBeside } from '../../workflows/domain/to-board.ts';
import { type Parsed, parse } from '../../workflows/forms/parse.ts';
import { toBoardForm } from '../../workflows/forms/to-board.ts';
import { href } from '../_kit/http/links.ts';
import { html, redirect, without } from '../_kit/http/page.ts';
import { formPage } from '../_kit/pages/form-page.tsx';
import { noticePage } from '../_kit/pages/message-page.tsx';
import { WithPhones } from '../_kit/pages/with-phones.tsx';
import { notOpenPage } from './not-open.ts';
import { type StaffWebPorts, technicalNames, type Visit, type VisitHandler } from './visit.ts';

/** What becomes of the case at hand. */
const passes = [
  'Niemand anders kan de zaak daarna nog lezen. U ook niet. De stappen van anderen vervallen.',
  'Wacht degene die dit meldde op een antwoord of een vertaling? Dan neemt het bestuur dat over.',
  'Bij gevaar thuis: leg eerst uw vermoeden vast. Dat kan daarna niet meer vanuit deze zaak.',
];
const goesOn = [
  'Het bestuur begint een eigen zaak en leest deze zaak mee.',
  'Deze zaak loopt gewoon door bij wie die heeft. Wie hem leest, ziet niet dat u dit meldde.',
];

const isBeside = ({ process }: Pick<CaseHead, 'process'>): boolean => goesOnBeside(processById(process));

type Problems = Extract<Parsed, { readonly kind: 'rejected' }>['problems'];

const confirmPage = ({ frame, request, session }: Visit, head: CaseHead, problems: Problems): string => {
  const { caseId } = head;
  const before = (
    <>
      <p>{`Zaak ${referenceOf(caseId)} gaat dan direct naar het bestuur. Twijfelt u? Doe het ook dan.`}</p>
      <ul>
        <li>Het bestuur krijgt nu een mail, ook ’s avonds en in het weekend.</li>
        {(isBeside(head) ? goesOn : passes).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>
        <strong>
          <WithPhones text={`Bel ook zelf, direct: ${frame.school.contact.boardPhone}.`} />
        </strong>
        {' De directeur vertellen is niet genoeg. Onderzoek niets zelf en praat er met niemand anders over.'}
      </p>
    </>
  );
  return formPage({
    frame,
    title: 'Naar het bestuur',
    form: toBoardForm,
    action: href('boardSend', { caseId }),
    typed: without(request.typed, technicalNames),
    problems,
    hidden: { csrf: session.csrf },
    button: toBoardForm.submit,
    before,
    after: (
      <p>
        <a href={href('caseFile', { caseId })}>Nee, terug naar de zaak</a>
      </p>
    ),
  });
};

/** Asks once more: it cannot be undone. */
export const boardForm =
  (ports: StaffWebPorts): VisitHandler =>
  async (visit) => {
    const caseId = visit.request.params['caseId'] ?? '';
    const read = await readCase(ports, visit.person.id, caseId);
    if (read.kind !== 'found') return notOpenPage(visit, caseId, read);
    const { head } = read.file;
    return head.boardOnly ? redirect(href('caseFile', { caseId })) : html(200, confirmPage(visit, head, []));
  };

export const boardSend =
  (ports: StaffWebPorts): VisitHandler =>
  async (visit) => {
    const { frame, person, request } = visit;
    const caseId = request.params['caseId'] ?? '';
    const typed = without(request.typed, technicalNames);
    const parsed = parse(toBoardForm, typed, dateOf(ports.clock.policyNow()));
    const read = await readCase(ports, person.id, caseId);
    // Also what is wrong with the answer is told only to whoever may know of the case.
    if (parsed.kind === 'rejected')
      return read.kind === 'found'
        ? html(422, confirmPage(visit, read.file.head, parsed.problems))
        : notOpenPage(visit, caseId, read);
    const outcome = await tellBoard(ports, person.id, caseId, parsed.answers);
    if (outcome.kind !== 'told') return notOpenPage(visit, caseId, outcome);
    const beside = read.kind === 'found' && isBeside(read.file.head);
    const lines = [
      beside
        ? 'Het bestuur krijgt nu een mail en begint een eigen zaak. Deze zaak loopt door bij wie die heeft.'
        : 'Het bestuur krijgt nu een mail. Niemand anders kan de zaak nog lezen.',
      `Bel ook zelf, direct: ${frame.school.contact.boardPhone}. Praat er met niemand anders over.`,
    ];
    return html(
      200,
      noticePage(frame, { title: beside ? 'Het bestuur weet het' : 'De zaak is bij het bestuur', lines }),
    );
  };

import type { NotOpen } from '../../workflows/cases/staff.ts';
import { href } from '../_kit/http/links.ts';
import { html, type Page } from '../_kit/http/page.ts';
import { hiddenPage } from './hidden-page.ts';
import { hasWords, keptPage, wordsOfNobodyPage } from './kept-page.tsx';
import { questionPage } from './question-page.tsx';
import type { Visit } from './visit.ts';

/** Pages of a case that can be asked for, so that the question leads back to the one that was. */
const pageOfCase = /^\/zaak\/[0-9a-z]+(?:\/nu|\/bestuur|\/stap\/[a-zA-Z]+\/\d{1,6})?$/;

/** Back to a page of this very case, whatever an address or a form says. */
export const backTo = (caseId: string, address: string): string =>
  pageOfCase.test(address) && address.split('/')[2] === caseId ? address : href('caseNow', { caseId });

/** A case that is not there for this person, or not yet. Whoever wrote something keeps it. */
export const notOpenPage = (visit: Visit, caseId: string, outcome: NotOpen): Page => {
  const { request, session, frame } = visit;
  if (outcome.kind === 'hidden')
    return hasWords(request) ? html(404, wordsOfNobodyPage(frame, request)) : hiddenPage(frame);
  if (hasWords(request)) {
    const question = href('caseNow', { caseId });
    return html(409, keptPage(frame, request, { kind: 'ask', csrf: session.csrf, question }));
  }
  return html(200, questionPage(visit, caseId, outcome.group, backTo(caseId, request.address)));
};

import { sayInvolved } from '../../workflows/cases/step-aside.ts';
import { href } from '../_kit/http/links.ts';
import { html, posted, redirect } from '../_kit/http/page.ts';
import { noticePage } from '../_kit/pages/message-page.tsx';
import { hiddenPage } from './hidden-page.ts';
import { backTo } from './not-open.ts';
import type { StaffWebPorts, VisitHandler } from './visit.ts';

const steppedAside = {
  title: 'Wij vragen iemand anders',
  lines: ['U ziet deze zaak niet meer en krijgt er geen mail over. Uitleg hoeft niet.'],
} as const;

/** The answer to the question that stands before a case. Only the word "yes" is a yes; a page without an answer asks again. */
export const involved =
  (ports: StaffWebPorts): VisitHandler =>
  async ({ request, person, frame }) => {
    const caseId = request.params['caseId'] ?? '';
    const answer = posted(request.typed, 'answer');
    if (answer !== 'yes' && answer !== 'no') return redirect(href('caseNow', { caseId }));
    const { kind } = await sayInvolved(ports, person.id, caseId, answer === 'yes');
    switch (kind) {
      case 'hidden':
        return hiddenPage(frame);
      case 'cleared':
        return redirect(backTo(caseId, posted(request.typed, 'to')));
      case 'steppedAside':
        return html(200, noticePage(frame, steppedAside));
    }
  };

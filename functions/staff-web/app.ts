import { routes } from '../../workflows/routes.ts';
import type { DoorHandlers } from '../_kit/http/door.ts';
import { presenceMark, presencePage } from './absence-page.tsx';
import { addition } from './addition.ts';
import { boardForm, boardSend } from './board-page.tsx';
import { caseNowPage } from './case-now.ts';
import { casePage } from './case-page.tsx';
import { dangerConfirm } from './danger-confirm.ts';
import { guarded } from './guard.ts';
import { involved } from './involved.ts';
import { joinCasesPost } from './join-cases.tsx';
import { newCaseCheck, newCaseForm, newCaseSend } from './new-case.ts';
import { signedOut, signIn, signInCallback, signOut } from './sign-in-pages.ts';
import { stepAnswer, stepCheck, stepForm } from './step-pages.ts';
import { stepPlan } from './step-plan.ts';
import { staffStylesheet } from './style.ts';
import { suspicionCheck, suspicionForm, suspicionSend } from './suspicion.tsx';
import { tellParent } from './tell-parent.tsx';
import { todayPage } from './today-page.tsx';
import type { StaffWebPorts, VisitHandler } from './visit.ts';

type ClosedRouteId = Exclude<Extract<(typeof routes)[number], { door: 'staff' }>, { open: true }>['id'];

const posts = new Set<string>(routes.filter(({ method }) => method === 'POST').map(({ id }) => id));

/** The staff door: what each of its routes answers. A route that the registry does not call open stands behind the
 * guard. */
export const staffApp = (ports: StaffWebPorts): DoorHandlers<'staff'> => {
  const behind = (id: ClosedRouteId, handler: VisitHandler) =>
    guarded(ports, { id, method: posts.has(id) ? 'POST' : 'GET' }, handler);
  return {
    signIn: signIn(ports),
    signInCallback: signInCallback(ports),
    signedOut: signedOut(ports),
    staffStyle: () => ({ kind: 'style', css: staffStylesheet() }),
    signOut: behind('signOut', signOut(ports)),
    today: behind('today', todayPage(ports)),
    caseFile: behind('caseFile', casePage(ports)),
    caseNow: behind('caseNow', caseNowPage(ports)),
    involved: behind('involved', involved(ports)),
    dangerConfirm: behind('dangerConfirm', dangerConfirm(ports)),
    joinCases: behind('joinCases', joinCasesPost(ports)),
    boardForm: behind('boardForm', boardForm(ports)),
    boardSend: behind('boardSend', boardSend(ports)),
    stepForm: behind('stepForm', stepForm(ports)),
    stepCheck: behind('stepCheck', stepCheck(ports)),
    stepAnswer: behind('stepAnswer', stepAnswer(ports)),
    stepPlan: behind('stepPlan', stepPlan(ports)),
    addition: behind('addition', addition(ports)),
    tellParent: behind('tellParent', tellParent(ports)),
    suspicionForm: behind('suspicionForm', suspicionForm(ports)),
    suspicionCheck: behind('suspicionCheck', suspicionCheck(ports)),
    newCaseForm: behind('newCaseForm', newCaseForm(ports)),
    newCaseCheck: behind('newCaseCheck', newCaseCheck(ports)),
    newCaseSend: behind('newCaseSend', newCaseSend(ports)),
    // Asked for seldom: read when it is, so that no cold start waits for it.
    crisisCard: behind('crisisCard', async (visit) => (await import('./crisis-card.tsx')).crisisCard(ports)(visit)),
    presence: behind('presence', presencePage(ports)),
    presenceMark: behind('presenceMark', presenceMark(ports)),
    suspicionSend: behind('suspicionSend', suspicionSend(ports)),
  };
};

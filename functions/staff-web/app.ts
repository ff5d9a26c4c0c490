import { routes } from '../../workflows/routes.ts';
import type { DoorHandlers } from '../_kit/http/door.ts';
import { addition } from './addition.ts';
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
import type { StaffPage, StaffWebPorts } from './visit.ts';

type ClosedRouteId = Exclude<Extract<(typeof routes)[number], { door: 'staff' }>, { open: true }>['id'];

const posts = new Set<string>(routes.filter(({ method }) => method === 'POST').map(({ id }) => id));

/** The staff door: what each of its routes answers. A route that the registry does not call open stands behind the
 * guard. */
export const staffApp = (ports: StaffWebPorts): DoorHandlers<'staff'> => {
  const behind = (id: ClosedRouteId, page: StaffPage) =>
    guarded(ports, { id, method: posts.has(id) ? 'POST' : 'GET' }, page);
  return {
    signIn: signIn(ports),
    signInCallback: signInCallback(ports),
    signedOut: signedOut(ports),
    staffStyle: () => ({ kind: 'style', css: staffStylesheet() }),
    signOut: behind('signOut', signOut),
    today: behind('today', todayPage),
    caseFile: behind('caseFile', casePage),
    caseNow: behind('caseNow', caseNowPage),
    involved: behind('involved', involved),
    dangerConfirm: behind('dangerConfirm', dangerConfirm),
    joinCases: behind('joinCases', joinCasesPost),
    stepForm: behind('stepForm', stepForm),
    stepCheck: behind('stepCheck', stepCheck),
    stepAnswer: behind('stepAnswer', stepAnswer),
    stepPlan: behind('stepPlan', stepPlan),
    addition: behind('addition', addition),
    tellParent: behind('tellParent', tellParent),
    suspicionForm: behind('suspicionForm', suspicionForm),
    suspicionCheck: behind('suspicionCheck', suspicionCheck),
    newCaseForm: behind('newCaseForm', newCaseForm),
    newCaseCheck: behind('newCaseCheck', newCaseCheck),
    newCaseSend: behind('newCaseSend', newCaseSend),
    // These are asked for seldom: read when they are, so that no cold start waits for them.
    crisisCard: behind(
      'crisisCard',
      (own) => async (visit) => (await import('./crisis-card.tsx')).crisisCard(own)(visit),
    ),
    presence: behind(
      'presence',
      (own) => async (visit) => (await import('./absence-page.tsx')).presencePage(own)(visit),
    ),
    presenceMark: behind(
      'presenceMark',
      (own) => async (visit) => (await import('./absence-page.tsx')).presenceMark(own)(visit),
    ),
    boardForm: behind('boardForm', (own) => async (visit) => (await import('./board-page.tsx')).boardForm(own)(visit)),
    boardSend: behind('boardSend', (own) => async (visit) => (await import('./board-page.tsx')).boardSend(own)(visit)),
    suspicionSend: behind('suspicionSend', suspicionSend),
  };
};

import { routes } from '../../workflows/routes.ts';
import type { DoorHandlers } from '../_kit/http/door.ts';
import { addition } from './addition.ts';
import { boardForm, boardSend } from './board-page.tsx';
import { caseNowPage } from './case-now.ts';
import { casePage } from './case-page.tsx';
import { dangerConfirm } from './danger-confirm.ts';
import { guarded } from './guard.ts';
import { involved } from './involved.ts';
import { joinCasesPost } from './join-cases.tsx';
import { signedOut, signIn, signInCallback, signOut } from './sign-in-pages.ts';
import { stepAnswer, stepCheck, stepForm } from './step-pages.ts';
import { stepPlan } from './step-plan.ts';
import { staffStylesheet } from './style.ts';
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
    boardForm: behind('boardForm', boardForm),
    boardSend: behind('boardSend', boardSend),
    stepForm: behind('stepForm', stepForm),
    stepCheck: behind('stepCheck', stepCheck),
    stepAnswer: behind('stepAnswer', stepAnswer),
    stepPlan: behind('stepPlan', stepPlan),
    addition: behind('addition', addition),
    tellParent: behind('tellParent', tellParent),
    // These are asked for seldom: read when they are, so that no cold start waits for them.
    suspicionForm: behind(
      'suspicionForm',
      (own) => async (visit) => (await import('./suspicion.tsx')).suspicionForm(own)(visit),
    ),
    suspicionCheck: behind(
      'suspicionCheck',
      (own) => async (visit) => (await import('./suspicion.tsx')).suspicionCheck(own)(visit),
    ),
    suspicionSend: behind(
      'suspicionSend',
      (own) => async (visit) => (await import('./suspicion.tsx')).suspicionSend(own)(visit),
    ),
    newCaseForm: behind(
      'newCaseForm',
      (own) => async (visit) => (await import('./new-case.ts')).newCaseForm(own)(visit),
    ),
    newCaseCheck: behind(
      'newCaseCheck',
      (own) => async (visit) => (await import('./new-case.ts')).newCaseCheck(own)(visit),
    ),
    newCaseSend: behind(
      'newCaseSend',
      (own) => async (visit) => (await import('./new-case.ts')).newCaseSend(own)(visit),
    ),
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
  };
};

import { routes } from '../../workflows/routes.ts';
import type { DoorHandlers } from '../_kit/http/door.ts';
import { addition } from './addition.ts';
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

/** Pages that are asked for seldom: read when they are, so that no cold start waits for them. */
const absence = () => import('./absence-page.tsx');
const board = () => import('./board-page.tsx');
const crisis = () => import('./crisis-card.tsx');
const newCase = () => import('./new-case.ts');
const suspicion = () => import('./suspicion.tsx');

const later =
  <Name extends string>(read: () => Promise<Readonly<Record<Name, StaffPage>>>, name: Name): StaffPage =>
  (ports) =>
  async (visit) =>
    (await read())[name](ports)(visit);

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
    crisisCard: behind('crisisCard', later(crisis, 'crisisCard')),
    presence: behind('presence', later(absence, 'presencePage')),
    presenceMark: behind('presenceMark', later(absence, 'presenceMark')),
    boardForm: behind('boardForm', later(board, 'boardForm')),
    boardSend: behind('boardSend', later(board, 'boardSend')),
    suspicionForm: behind('suspicionForm', later(suspicion, 'suspicionForm')),
    suspicionCheck: behind('suspicionCheck', later(suspicion, 'suspicionCheck')),
    suspicionSend: behind('suspicionSend', later(suspicion, 'suspicionSend')),
    newCaseForm: behind('newCaseForm', later(newCase, 'newCaseForm')),
    newCaseCheck: behind('newCaseCheck', later(newCase, 'newCaseCheck')),
    newCaseSend: behind('newCaseSend', later(newCase, 'newCaseSend')),
  };
};

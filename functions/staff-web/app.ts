import { type RouteEntry, routes } from '../../workflows/routes.ts';
import type { DoorHandlers } from '../_kit/http/door.ts';
import type { PageHandler } from '../_kit/http/page.ts';
import { addition } from './addition.ts';
import { casePage } from './case-page.tsx';
import { guarded } from './guard.ts';
import { signedOut, signIn, signInCallback, signOut } from './sign-in-pages.ts';
import { stepAnswer, stepCheck, stepForm } from './step-pages.ts';
import { staffStylesheet } from './style.ts';
import { suspicionCheck, suspicionForm, suspicionSend } from './suspicion.tsx';
import { todayPage } from './today-page.tsx';
import type { StaffWebPorts, VisitHandler } from './visit.ts';

type StaffRoute = Extract<(typeof routes)[number], { door: 'staff' }>;
type OpenId = Extract<StaffRoute, { open: true }>['id'];
type ClosedId = Exclude<StaffRoute['id'], OpenId>;

const openRoutes = (ports: StaffWebPorts): Readonly<Record<OpenId, PageHandler>> => ({
  signIn: signIn(ports),
  signInCallback: signInCallback(ports),
  signedOut: signedOut(ports),
  staffStyle: () => ({ kind: 'style', css: staffStylesheet }),
});

/** Everything that is not marked open in the registry stands behind the guard: the type leaves no other place for it. */
const closedRoutes = (ports: StaffWebPorts): Readonly<Record<ClosedId, VisitHandler>> => ({
  today: todayPage(ports),
  signOut: signOut(ports),
  caseFile: casePage(ports),
  stepForm: stepForm(ports),
  stepCheck: stepCheck(ports),
  stepAnswer: stepAnswer(ports),
  addition: addition(ports),
  suspicionForm: suspicionForm(ports),
  suspicionCheck: suspicionCheck(ports),
  suspicionSend: suspicionSend(ports),
});

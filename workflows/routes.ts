/** Every address of both doors, once: the gateway, the routers, the links and the tests walk this list. */
export interface RouteEntry {
  readonly id: string;
  readonly door: 'parent' | 'staff';
  readonly method: 'GET' | 'POST';
  /** API Gateway v2 syntax: `/zaak/{caseId}`. */
  readonly path: string;
  /** Form that the page shows or the post hands in, where it is a fixed one. */
  readonly form?: string;
  /** For programs: bodies, answers and refusals are JSON. */
  readonly json?: true;
  /** Staff door: reachable without a session. */
  readonly open?: true;
}

export const routes = [
  { id: 'start', door: 'parent', method: 'GET', path: '/' },
  { id: 'concernForm', door: 'parent', method: 'GET', path: '/vertel', form: 'concern' },
  { id: 'concernCheck', door: 'parent', method: 'POST', path: '/vertel', form: 'concern' },
  { id: 'concernSend', door: 'parent', method: 'POST', path: '/verstuur', form: 'concern' },
  { id: 'parentForm', door: 'parent', method: 'GET', path: '/formulier/{name}' },
  { id: 'parentCheck', door: 'parent', method: 'POST', path: '/formulier/{name}' },
  { id: 'parentSend', door: 'parent', method: 'POST', path: '/formulier/{name}/verstuur' },
  { id: 'codeForm', door: 'parent', method: 'GET', path: '/code' },
  { id: 'codeStatus', door: 'parent', method: 'POST', path: '/code' },
  { id: 'codeMessage', door: 'parent', method: 'POST', path: '/code/bericht', form: 'parentMessage' },
  { id: 'codeReach', door: 'parent', method: 'POST', path: '/code/bereikbaar', form: 'parentReach' },
  { id: 'codePing', door: 'parent', method: 'POST', path: '/code/mail' },
  { id: 'codeWithdraw', door: 'parent', method: 'POST', path: '/code/intrekken', form: 'parentWithdraw' },
  { id: 'codeAgenda', door: 'parent', method: 'POST', path: '/code/agenda' },
  { id: 'codeTyped', door: 'parent', method: 'POST', path: '/code/overtypen' },
  { id: 'openapi', door: 'parent', method: 'GET', path: '/openapi.json', json: true },
  { id: 'apiHandIn', door: 'parent', method: 'POST', path: '/api/forms/{formId}', json: true },
  { id: 'leave', door: 'parent', method: 'GET', path: '/weg' },
  { id: 'parentStyle', door: 'parent', method: 'GET', path: '/stijl.css' },
  { id: 'today', door: 'staff', method: 'GET', path: '/' },
  { id: 'signIn', door: 'staff', method: 'GET', path: '/inloggen', open: true },
  { id: 'signInCallback', door: 'staff', method: 'GET', path: '/inloggen/terug', open: true },
  { id: 'signOut', door: 'staff', method: 'POST', path: '/uitloggen' },
  { id: 'signedOut', door: 'staff', method: 'GET', path: '/uitgelogd', open: true },
  { id: 'caseFile', door: 'staff', method: 'GET', path: '/zaak/{caseId}' },
  { id: 'caseNow', door: 'staff', method: 'GET', path: '/zaak/{caseId}/nu' },
  { id: 'involved', door: 'staff', method: 'POST', path: '/zaak/{caseId}/betrokken' },
  { id: 'dangerConfirm', door: 'staff', method: 'POST', path: '/zaak/{caseId}/bevestig/{n}' },
  { id: 'joinCases', door: 'staff', method: 'POST', path: '/zaak/{caseId}/koppel' },
  { id: 'boardForm', door: 'staff', method: 'GET', path: '/zaak/{caseId}/bestuur' },
  { id: 'boardSend', door: 'staff', method: 'POST', path: '/zaak/{caseId}/bestuur' },
  { id: 'stepForm', door: 'staff', method: 'GET', path: '/zaak/{caseId}/stap/{step}/{n}' },
  { id: 'stepCheck', door: 'staff', method: 'POST', path: '/zaak/{caseId}/stap/{step}/{n}' },
  { id: 'stepAnswer', door: 'staff', method: 'POST', path: '/zaak/{caseId}/stap/{step}/{n}/antwoord' },
  { id: 'stepPlan', door: 'staff', method: 'POST', path: '/zaak/{caseId}/stap/{step}/{n}/datum', form: 'planDate' },
  { id: 'tellParent', door: 'staff', method: 'POST', path: '/zaak/{caseId}/bericht', form: 'tellParent' },
  { id: 'addition', door: 'staff', method: 'POST', path: '/zaak/{caseId}/aanvulling', form: 'addition' },
  { id: 'suspicionForm', door: 'staff', method: 'GET', path: '/vermoeden', form: 'signals' },
  { id: 'suspicionCheck', door: 'staff', method: 'POST', path: '/vermoeden', form: 'signals' },
  { id: 'suspicionSend', door: 'staff', method: 'POST', path: '/vermoeden/verstuur', form: 'signals' },
  { id: 'newCaseForm', door: 'staff', method: 'GET', path: '/nieuw/{name}' },
  { id: 'newCaseCheck', door: 'staff', method: 'POST', path: '/nieuw/{name}' },
  { id: 'newCaseSend', door: 'staff', method: 'POST', path: '/nieuw/{name}/verstuur' },
  { id: 'crisisCard', door: 'staff', method: 'GET', path: '/crisiskaart' },
  { id: 'presence', door: 'staff', method: 'GET', path: '/wie-is-er' },
  { id: 'presenceMark', door: 'staff', method: 'POST', path: '/wie-is-er' },
  { id: 'staffStyle', door: 'staff', method: 'GET', path: '/stijl.css', open: true },
] as const satisfies readonly RouteEntry[];

export type RouteId = (typeof routes)[number]['id'];

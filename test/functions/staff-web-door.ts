import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { door } from '../../functions/_kit/http/door.ts';
import type { Identity, Oidc, OidcAnswer } from '../../functions/_kit/http/oidc.ts';
import type { LogFields } from '../../functions/_kit/log.ts';
import type { LogCode } from '../../functions/_kit/log-codes.ts';
import { staffApp } from '../../functions/staff-web/app.ts';
import type { Typed } from '../../workflows/forms/typed.ts';
import { askedAlready } from '../fakes/asked-already.ts';
import { type FakeCaseStore, fakeCaseStore } from '../fakes/case-store.ts';
import { fakeClock } from '../fakes/clock.ts';
import { fakeIds } from '../fakes/ids.ts';
import { fakeKeys } from '../fakes/keys.ts';
import { sampleSchool } from '../samples/school.ts';
import { type Answer, answerOf, encoded, formType, gatewayEvent, hiddenInputs, lambdaContext } from './kit-event.ts';
import { fakeSessions } from './session-fake.ts';

const staffOrigin = 'https://team.example';
export const providerAddress = 'https://login.example/authorize?state=s';

/** `name=value` of a Set-Cookie, as a browser sends it back. */
export const sentBack = (cookies: readonly string[], name: string): string | null =>
  cookies.map((cookie) => cookie.split(';')[0] ?? '').find((cookie) => cookie.startsWith(`${name}=`)) ?? null;

/** A provider whose next answer a test chooses. */
const fakeOidc = () => {
  const asked: string[] = [];
  const next: { answer: OidcAnswer; silent: boolean } = { answer: { kind: 'refused', code: 'unset' }, silent: false };
  const oidc: Oidc = {
    start: async () => {
      if (next.silent) throw new TypeError('fetch failed');
      return { address: providerAddress, checks: { state: 's', nonce: 'n', verifier: 'v' } };
    },
    finish: async (query) => {
      if (next.silent) throw new TypeError('fetch failed');
      asked.push(query);
      return next.answer;
    },
  };
  return { oidc, asked, next };
};

const allAsked = (fake: FakeCaseStore): FakeCaseStore => askedAlready(fake, sampleSchool().people);

/** The whole staff door over fakes. Tuesday 24 November 2026, 10:00 at school.
 * @param over what stands over the case table; by default nobody needs to be asked whether a case is about them */
export const staffDoor = (
  now = '2026-11-24T09:00:00.000Z',
  over: (fake: FakeCaseStore) => FakeCaseStore = allAsked,
) => {
  const school = sampleSchool();
  const cases = over(fakeCaseStore({ school }));
  const clock = fakeClock(now);
  const sessions = fakeSessions();
  const provider = fakeOidc();
  const logged: { readonly code: LogCode; readonly fields: LogFields }[] = [];
  const log = (code: LogCode, fields: LogFields = {}) => {
    logged.push({ code, fields });
  };
  const logout = 'https://login.example/logout?client_id=c';
  const ports = { cases, clock, sessions, oidc: provider.oidc, keys: fakeKeys, ids: fakeIds(), school, logout, log };
  const handler = door({ side: 'staff', origin: staffOrigin, school, clock, log, handlers: staffApp(ports) });
  const ask = async (event: APIGatewayProxyEventV2): Promise<Answer> => answerOf(await handler(event, lambdaContext));

  const get = (path: string, cookies: string[] = [], query = '') => ask(gatewayEvent({ path, cookies, query }));
  const send = (path: string, typed: Typed, cookies: string[] = [], origin = staffOrigin) =>
    ask(
      gatewayEvent({
        method: 'POST',
        path,
        cookies,
        headers: { 'content-type': formType, origin },
        body: encoded(typed),
      }),
    );
  const comeBack = async (answer: OidcAnswer, returnTo = '/', cookies: string[] = []): Promise<Answer> => {
    const begun = await get('/inloggen', cookies, `naar=${encodeURIComponent(returnTo)}`);
    provider.next.answer = answer;
    const login = sentBack(begun.cookies, '__Host-inloggen') ?? '';
    return get('/inloggen/terug', [login, ...cookies], 'code=c&state=s');
  };
  const identified = (identity: Identity): OidcAnswer => ({ kind: 'identified', identity });

  /** Signs in as somebody of the sample school; returns what this person's browser does. */
  const as = async (id: string) => {
    const email = `${id}@verzonnen-bestuur.example`;
    const answer = await comeBack(identified({ subject: `subject-${id}`, email }));
    const cookie = sentBack(answer.cookies, '__Host-sessie') ?? '';
    const open = (path: string) => get(path, [cookie]);
    const csrf = String(hiddenInputs((await open('/')).body)['csrf'] ?? '');
    const post = (path: string, typed: Typed) => send(path, { csrf, ...typed }, [cookie]);
    return { cookie, csrf, open, post };
  };
  return { ports, ask, get, send, comeBack, identified, as, cases, clock, sessions, provider, logged, school };
};

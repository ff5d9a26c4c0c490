import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { door } from '../../functions/_kit/http/door.ts';
import type { LogFields } from '../../functions/_kit/log.ts';
import type { LogCode } from '../../functions/_kit/log-codes.ts';
import { parentApp } from '../../functions/parent-web/app.ts';
import { fakeClock } from '../fakes/clock.ts';
import { fakeDoorBook } from '../fakes/door-book.ts';
import { fakeIds } from '../fakes/ids.ts';
import { fakeIntake } from '../fakes/intake.ts';
import { fakeKeys } from '../fakes/keys.ts';
import { sampleSchool } from '../samples/school.ts';
import { type Answer, answerOf, lambdaContext, origin } from './kit-event.ts';

/** The whole parent door over fakes. Tuesday 24 November 2026, 10:00 at school. */
export const parentDoor = (now = '2026-11-24T09:00:00.000Z', school = sampleSchool()) => {
  const intake = fakeIntake();
  const doorBook = fakeDoorBook();
  const clock = fakeClock(now);
  const logged: { readonly code: LogCode; readonly fields: LogFields }[] = [];
  const log = (code: LogCode, fields: LogFields = {}) => {
    logged.push({ code, fields });
  };
  const ports = { intake, doorBook, clock, keys: fakeKeys, ids: fakeIds(), school, log };
  const handler = door({ side: 'parent', origin, school, clock, log, handlers: parentApp(ports) });
  const ask = async (event: APIGatewayProxyEventV2): Promise<Answer> => answerOf(await handler(event, lambdaContext));
  return { ask, intake, doorBook, clock, logged };
};

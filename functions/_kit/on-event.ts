import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import type * as z from 'zod/mini';
import { errorFields, logEvent } from './log.ts';

/** An event of a shape that this function does not know. Names no value. */
class UnknownEvent extends Error {
  override readonly name = 'UnknownEvent';
}

/** A function that no person calls: its event is checked, a failure is logged by class and place, and thrown on, so that
 * whoever called tries again. */
export const onEvent = <S extends z.ZodMiniType, R>(
  schema: S,
  handle: (event: z.output<S>, requestId: string) => Promise<R>,
) =>
  middy<unknown, R, Error, Context>()
    .onError(({ error, context }) => {
      logEvent('eventFailed', { requestId: context.awsRequestId, ...errorFields(error) });
    })
    .handler((event, context) => {
      const parsed = schema.safeParse(event);
      if (!parsed.success) throw new UnknownEvent();
      return handle(parsed.data, context.awsRequestId);
    });

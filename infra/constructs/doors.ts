import { Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { School } from '../../workflows/domain/school/school.ts';
import type { RouteEntry } from '../../workflows/routes.ts';
import { logGroup } from './logs.ts';

/** What a door writes down of a request. Never who asked: no address, user agent, query or value of the path; the route
 * key is the pattern (`GET /zaak/{caseId}`). */
const accessLog = {
  requestId: '$context.requestId',
  routeKey: '$context.routeKey',
  status: '$context.status',
  latency: '$context.responseLatency',
} as const;

/** A school has some hundred families; more than this is no school. */
const usual = { perSecond: 20, burst: 40 } as const;

/** A door without routes; its address is known before the function behind it exists. */
export const openDoor = (
  scope: Construct,
  id: 'ParentDoor' | 'StaffDoor',
  { perSecond, burst }: NonNullable<School['doorLimits']> = usual,
): HttpApi => {
  const api = new HttpApi(scope, id, { createDefaultStage: false });
  new HttpStage(api, 'Stage', {
    httpApi: api,
    stageName: '$default',
    autoDeploy: true,
    throttle: { burstLimit: burst, rateLimit: perSecond },
    accessLogSettings: {
      destination: new LogGroupLogDestination(logGroup(api, 'AccessLog')),
      format: AccessLogFormat.custom(JSON.stringify(accessLog)),
    },
  });
  Validations.of(api).acknowledge({
    id: 'AwsSolutions-APIG4',
    reason:
      id === 'ParentDoor'
        ? 'Parents have no account: anyone may write in, and what they send reaches only the intake table.'
        : 'The staff door keeps sessions itself: cookies on the server side, made by OpenID Connect, checked at every route but sign-in.',
  });
  return api;
};

/** Every route of the registry on its own, so that its key stands in the access log; whatever else is asked gets a page in
 * Dutch from the same function, with the numbers for danger, instead of the gateway's own answer. */
export const leadTo = (door: HttpApi, web: IFunction, routes: readonly RouteEntry[]): void => {
  const integration = new HttpLambdaIntegration('Web', web, { scopePermissionToRoute: false });
  for (const route of routes) {
    door.addRoutes({
      path: route.path,
      methods: [route.method === 'GET' ? HttpMethod.GET : HttpMethod.POST],
      integration,
    });
  }
  new HttpRoute(door, 'AnythingElse', { httpApi: door, integration, routeKey: HttpRouteKey.DEFAULT });
};

import { describe, expect, it } from 'vitest';
import { routes } from '../../workflows/routes.ts';
import { at, functionId, ofType, sampleTemplate, textAt } from './stacks.ts';

const template = sampleTemplate();
const apis = Object.keys(ofType(template, 'AWS::ApiGatewayV2::Api'));
const apiOf = (door: 'parent' | 'staff') => apis.find((id) => id.toLowerCase().startsWith(door));

describe('the doors', () => {
  it('are two, with exactly the routes of the registry and a page for any other address', () => {
    expect(apis).toHaveLength(2);
    const found = Object.values(ofType(template, 'AWS::ApiGatewayV2::Route')).map((route) =>
      [textAt(route, 'Properties', 'ApiId', 'Ref'), textAt(route, 'Properties', 'RouteKey')].join(' '),
    );
    const registered = routes.map(({ door, method, path }) => `${apiOf(door)} ${method} ${path}`);
    const others = (['parent', 'staff'] as const).map((door) => `${apiOf(door)} $default`);
    expect(found.toSorted()).toEqual([...registered, ...others].toSorted());
    expect(found.length).toBeGreaterThanOrEqual(21);
  });

  it('lead each to its own function', () => {
    const leads = Object.values(ofType(template, 'AWS::ApiGatewayV2::Integration')).map((integration) => [
      at(integration, 'Properties', 'ApiId', 'Ref'),
      at(integration, 'Properties', 'IntegrationUri', 'Fn::GetAtt', 0),
      at(integration, 'Properties', 'PayloadFormatVersion'),
    ]);
    expect(leads).toEqual([
      [apiOf('parent'), functionId(template, 'parent-web'), '2.0'],
      [apiOf('staff'), functionId(template, 'staff-web'), '2.0'],
    ]);
  });

  it('let through no more than a school can ask', () => {
    const stages = Object.values(ofType(template, 'AWS::ApiGatewayV2::Stage'));
    expect(stages).toHaveLength(2);
    for (const stage of stages) {
      expect(at(stage, 'Properties', 'StageName')).toBe('$default');
      expect(at(stage, 'Properties', 'DefaultRouteSettings')).toEqual({
        ThrottlingBurstLimit: 40,
        ThrottlingRateLimit: 20,
      });
    }
  });

  it('let through what the school file says, for a school that many write to', () => {
    const wide = sampleTemplate({ doorLimits: { perSecond: 100, burst: 200 } });
    const limits = Object.values(ofType(wide, 'AWS::ApiGatewayV2::Stage')).map((stage) =>
      at(stage, 'Properties', 'DefaultRouteSettings'),
    );
    expect(limits).toHaveLength(2);
    for (const limit of limits) expect(limit).toEqual({ ThrottlingBurstLimit: 200, ThrottlingRateLimit: 100 });
  });

  it('write down no address, user agent, query or path of who comes in', () => {
    for (const stage of Object.values(ofType(template, 'AWS::ApiGatewayV2::Stage'))) {
      const format: unknown = JSON.parse(textAt(stage, 'Properties', 'AccessLogSettings', 'Format'));
      expect(format).toEqual({
        requestId: '$context.requestId',
        routeKey: '$context.routeKey',
        status: '$context.status',
        latency: '$context.responseLatency',
      });
    }
  });
});

describe('sign-in of staff', () => {
  it('knows invited accounts only, with a second factor and a verified address', () => {
    expect(() =>
      template.hasResource('AWS::Cognito::UserPool', {
        DeletionPolicy: 'Retain',
        Properties: {
          AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
          MfaConfiguration: 'ON',
          EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
          AutoVerifiedAttributes: ['email'],
          UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
          DeletionProtection: 'ACTIVE',
        },
      }),
    ).not.toThrow();
  });

  it('comes back to the staff door by code flow, without a secret', () => {
    const staffUrl = { 'Fn::GetAtt': [apiOf('staff'), 'ApiEndpoint'] };
    expect(() =>
      template.hasResourceProperties('AWS::Cognito::UserPoolClient', {
        AllowedOAuthFlows: ['code'],
        AllowedOAuthScopes: ['openid', 'email'],
        GenerateSecret: false,
        CallbackURLs: [{ 'Fn::Join': ['', [staffUrl, '/inloggen/terug']] }],
        LogoutURLs: [{ 'Fn::Join': ['', [staffUrl, '/uitgelogd']] }],
      }),
    ).not.toThrow();
  });

  it('has an address that no other account of AWS can have', () => {
    expect(() =>
      template.hasResourceProperties('AWS::Cognito::UserPoolDomain', {
        Domain: { 'Fn::Join': ['', ['meldwijzer-voorbeeldschool-', { Ref: 'AWS::AccountId' }]] },
        ManagedLoginVersion: 2,
      }),
    ).not.toThrow();
  });
});

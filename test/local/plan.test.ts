import { describe, expect, it } from 'vitest';
import { planOf } from '../../infra/local/plan.ts';
import { templateOf } from '../../infra/local/template.ts';

const origins = { parent: 'http://localhost:1', staff: 'http://localhost:2', signIn: 'http://127.0.0.1:4' };
const att = (id: string, name: string) => ({ 'Fn::GetAtt': [id, name] });
const join = (...parts: readonly unknown[]) => ({ 'Fn::Join': ['', parts] });

const fn = (name: string, variables: Record<string, unknown> = {}) => ({
  Type: 'AWS::Lambda::Function',
  Properties: {
    Description: name,
    Code: { S3Bucket: 'b', S3Key: `${name}.zip` },
    Timeout: 10,
    Environment: { Variables: variables },
  },
});

const door = (api: string, web: string) => ({
  [api]: { Type: 'AWS::ApiGatewayV2::Api', Properties: {} },
  [`${api}Web`]: {
    Type: 'AWS::ApiGatewayV2::Integration',
    Properties: { ApiId: { Ref: api }, IntegrationUri: att(web, 'Arn') },
  },
  [`${api}Route`]: {
    Type: 'AWS::ApiGatewayV2::Route',
    Properties: { ApiId: { Ref: api }, RouteKey: 'GET /', Target: join('integrations/', { Ref: `${api}Web` }) },
  },
});

const resources = {
  ParentFn: fn('parent-web'),
  StaffFn: fn('staff-web', {
    CASE_TABLE: { Ref: 'Cases' },
    STAFF_URL: att('StaffApi', 'ApiEndpoint'),
    OIDC_ISSUER: att('Pool', 'ProviderURL'),
    OIDC_CLIENT_ID: { Ref: 'Client' },
    OIDC_LOGOUT_URL: join(
      'https://school-',
      { Ref: 'AWS::AccountId' },
      '.auth.',
      { Ref: 'AWS::Region' },
      '.amazoncognito.com/logout?x={return}',
    ),
    MACHINE: { Ref: 'Machine' },
  }),
  Courier: fn('courier'),
  Provider: { Type: 'AWS::Lambda::Function', Properties: { Code: { ZipFile: 'x' } } },
  ...door('ParentApi', 'ParentFn'),
  ...door('StaffApi', 'StaffFn'),
  Cases: { Type: 'AWS::DynamoDB::Table', Properties: {} },
  Pool: { Type: 'AWS::Cognito::UserPool', Properties: {} },
  Client: { Type: 'AWS::Cognito::UserPoolClient', Properties: {} },
  Domain: { Type: 'AWS::Cognito::UserPoolDomain', Properties: { Domain: join('school-', { Ref: 'AWS::AccountId' }) } },
  Follow: {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: {
      EventSourceArn: att('Cases', 'StreamArn'),
      FunctionName: { Ref: 'Courier' },
      BatchSize: 10,
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 10,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      FilterCriteria: { Filters: [{ Pattern: '{"eventName":["INSERT"]}' }] },
    },
  },
  Sweep: {
    Type: 'AWS::Events::Rule',
    Properties: { ScheduleExpression: 'rate(5 minutes)', Targets: [{ Arn: att('Courier', 'Arn') }] },
  },
  Bounce: {
    Type: 'AWS::Events::Rule',
    Properties: { EventPattern: { source: ['aws.ses'] }, Targets: [{ Arn: att('Courier', 'Arn') }] },
  },
  Machine: {
    Type: 'AWS::StepFunctions::StateMachine',
    Properties: {
      DefinitionString: '{"Resource":"arn:${partition}:x","F":"${openStep}"}',
      DefinitionSubstitutions: { partition: { Ref: 'AWS::Partition' }, openStep: att('Courier', 'Arn') },
    },
  },
  Letters: { Type: 'AWS::SES::ConfigurationSet', Properties: {} },
};

const plan = (more: object = {}) =>
  planOf(
    templateOf({ Resources: { ...resources, ...more } }, (key) => `/assets/${key}`),
    origins,
  );
const courierArn = 'arn:aws:lambda:eu-central-1:000000000000:function:courier';

describe('what the local machine reads from the template', () => {
  it('is every function with its bundle, its timeout and its environment in local values', () => {
    const { functions } = plan();
    expect(functions.map((one) => one.name)).toEqual(['parent-web', 'staff-web', 'courier']);
    expect(functions[1]).toMatchObject({
      folder: '/assets/staff-web.zip',
      timeoutSeconds: 10,
      environment: {
        CASE_TABLE: 'Cases',
        STAFF_URL: origins.staff,
        OIDC_ISSUER: origins.signIn,
        OIDC_CLIENT_ID: 'meldwijzer-staff',
        OIDC_LOGOUT_URL: `${origins.signIn}/logout?x={return}`,
        MACHINE: 'arn:aws:states:eu-central-1:000000000000:stateMachine:Machine',
      },
    });
  });

  it('is both doors with their routes', () => {
    const { doors } = plan();
    expect(doors.parent.routes).toEqual([{ key: 'GET /', target: 'integrations/ParentApiWeb' }]);
    expect([...doors.staff.functions]).toEqual([['integrations/StaffApiWeb', 'staff-web']]);
  });

  it('is streams, schedules, rules, machines and mail', () => {
    const { mappings, schedules, rules, machines, configurationSets } = plan();
    expect(mappings).toEqual([
      {
        id: 'Follow',
        function: 'courier',
        streamArn: 'arn:aws:dynamodb:eu-central-1:000000000000:table/Cases/stream/local',
        patterns: [{ eventName: ['INSERT'] }],
        batchSize: 10,
        reportsItems: true,
        bisects: true,
        retries: 10,
      },
    ]);
    expect(schedules).toEqual([{ expression: 'rate(5 minutes)', functions: ['courier'] }]);
    expect(rules).toEqual([{ pattern: { source: ['aws.ses'] }, functions: ['courier'] }]);
    expect(machines.get('Machine')).toBe(`{"Resource":"arn:aws:x","F":"${courierArn}"}`);
    expect([...configurationSets]).toEqual(['Letters']);
  });

  it('fails on a resource that would have to run here but cannot', () => {
    expect(() => plan({ Later: { Type: 'AWS::Scheduler::Schedule', Properties: {} } })).toThrow(
      'AWS::Scheduler::Schedule',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { gatewayEvent, outgoing } from '../../infra/local/gateway-event.ts';
import { findRoute } from '../../infra/local/routing.ts';
import { routes as registry } from '../../workflows/routes.ts';

const routes = registry.map((route) => ({ key: `${route.method} ${route.path}`, target: route.id }));

const incoming = (headers: Record<string, string>, body: string, url = '/zaak/abc?a=1&a=2&b=x%20y') => ({
  method: 'POST',
  url,
  headers: { host: 'localhost:8701', ...headers },
  body: Buffer.from(body),
  sourceIp: '127.0.0.1',
  requestId: 'r1',
  now: 0,
  api: 'api',
});
const found = { route: { key: 'POST /zaak/{caseId}', target: 't' }, parameters: { caseId: 'abc' } };

describe('the local gateway', () => {
  it('gives a form as API Gateway does: base64, cookies apart, joined query, lower-case headers', () => {
    const headers = { cookie: 'a=1; __Host-s=2', 'content-type': 'application/x-www-form-urlencoded' };
    expect(gatewayEvent(incoming(headers, 'x=1'), found)).toMatchObject({
      version: '2.0',
      routeKey: 'POST /zaak/{caseId}',
      rawPath: '/zaak/abc',
      rawQueryString: 'a=1&a=2&b=x%20y',
      cookies: ['a=1', '__Host-s=2'],
      headers: expect.not.objectContaining({ cookie: expect.anything() }),
      queryStringParameters: { a: '1,2', b: 'x y' },
      pathParameters: { caseId: 'abc' },
      requestContext: { http: { method: 'POST', path: '/zaak/abc' }, stage: '$default' },
      body: Buffer.from('x=1').toString('base64'),
      isBase64Encoded: true,
    });
  });

  it('gives text and JSON as they are, and leaves out what is not there', () => {
    const event = gatewayEvent(incoming({ 'content-type': 'application/json' }, '{"a":1}', '/'), {
      ...found,
      parameters: {},
    });
    expect(event).toMatchObject({ body: '{"a":1}', isBase64Encoded: false, rawQueryString: '' });
    for (const key of ['cookies', 'queryStringParameters', 'pathParameters']) expect(event).not.toHaveProperty(key);
  });

  it('finds every route of the registry and nothing else', () => {
    let seen = 0;
    for (const route of registry) {
      const path = route.path.replaceAll(/\{\w+\}/g, 'waarde');
      expect(findRoute(routes, route.method, path)?.route.key).toBe(`${route.method} ${route.path}`);
      seen += 1;
    }
    expect(seen).toBe(registry.length);
    expect(seen).toBeGreaterThan(15);
    for (const [method, path] of [
      ['PUT', '/vertel'],
      ['GET', '/vertel/'],
      ['GET', '/bestaat-niet'],
      ['GET', '/zaak/'],
      ['HEAD', '/'],
    ] as const) {
      expect(findRoute(routes, method, path)).toBeNull();
    }
  });

  it('decodes path parameters and refuses a path that is not properly encoded', () => {
    expect(findRoute(routes, 'GET', '/zaak/a%20b')?.parameters).toEqual({ caseId: 'a b' });
    expect(() => findRoute(routes, 'GET', '/zaak/%E0%A4%A')).toThrow(URIError);
  });

  it('sends cookies one by one and decodes a base64 body', () => {
    const result = {
      statusCode: 303,
      headers: { Location: '/x' },
      cookies: ['a=1', 'b=2'],
      body: 'aGk=',
      isBase64Encoded: true,
    };
    const { status, headers, body } = outgoing(result);
    expect([status, body.toString()]).toEqual([303, 'hi']);
    expect(headers.slice(0, 3)).toEqual([
      ['location', '/x'],
      ['set-cookie', 'a=1'],
      ['set-cookie', 'b=2'],
    ]);
  });

  it.each([[{ statusCode: 'x' }], [{ statusCode: 200, body: { a: 1 } }], [{ errorMessage: 'x' }]])(
    'answers 500 when a function answers with %j',
    (result) => {
      expect(outgoing(result)).toMatchObject({ status: 500, body: Buffer.from('{"message":"Internal Server Error"}') });
    },
  );
});

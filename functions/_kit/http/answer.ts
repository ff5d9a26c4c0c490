import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Page } from './page.ts';

type Result = APIGatewayProxyStructuredResultV2;

/** A line end in an address could start a header of its own; such a page is a bug, not an answer. */
const oneLine = (address: string): string => {
  if (/[\r\n\0]/.test(address)) throw new RangeError('address holds a line end');
  return address;
};

const cookiesOf = (page: { readonly cookies?: readonly string[] }): { cookies?: string[] } =>
  page.cookies === undefined || page.cookies.length === 0 ? {} : { cookies: page.cookies.map(oneLine) };

const jsonTypes = { json: 'application/json', problem: 'application/problem+json' } as const;

/** The one answer that says nothing of anybody: on a slow line a page should not wait for it each time. No longer, for after a
 * deploy it would hide other fields than the forms have. */
const kept = 'private, max-age=600';

/** A page as API Gateway (payload v2) wants it. */
export const answer = (page: Page): Result => {
  switch (page.kind) {
    case 'html':
      return {
        statusCode: page.status,
        headers: { 'Content-Type': 'text/html; charset=utf-8' },
        body: page.html,
        ...cookiesOf(page),
      };
    case 'redirect':
      return { statusCode: 303, headers: { Location: oneLine(page.to) }, body: '', ...cookiesOf(page) };
    case 'style':
      return {
        statusCode: 200,
        headers: { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': kept },
        body: page.css,
      };
    case 'calendar':
      return {
        statusCode: 200,
        headers: {
          'Content-Type': 'text/calendar; charset=utf-8',
          'Content-Disposition': `attachment; filename="${page.name}"`,
        },
        body: page.text,
      };
    case 'json':
      return {
        statusCode: page.status,
        headers: { 'Content-Type': jsonTypes[page.type] },
        body: JSON.stringify(page.value),
      };
  }
};

/** HEAD: the same answer as GET, without its body. */
export const withoutBody = (result: Result): Result => ({ ...result, body: '' });

import type { IncomingMessage, ServerResponse } from 'node:http';
import { escaped, page } from './html.ts';
import { reply } from './http.ts';
import type { MailStore, StoredMail } from './mail-store.ts';
import { sesEventOf } from './ses-events.ts';

/** Every mail that left the building, to read on this machine. */

const html = 'text/html; charset=utf-8';

const withLinks = (text: string): string =>
  escaped(text).replaceAll(/https?:\/\/[^\s<>]*[^\s<>.,;:!?)]/g, (link) => `<a href="${link}">${link}</a>`);

const when = (mail: StoredMail): string => `${mail.policyAt.slice(0, 16).replace('T', ' ')} UTC`;

const came = (mail: StoredMail): string => (sesEventOf(mail).bounced ? ' · kwam niet aan' : '');

const line = (mail: StoredMail): string =>
  `<li><a href="/mail/${encodeURIComponent(mail.id)}">${escaped(mail.subject)}</a>` +
  `<div class="small">aan ${escaped(mail.to.join(', '))} · ${when(mail)}${came(mail)}</div></li>`;

const filter = (store: MailStore, chosen: string | null): string => {
  const people = [...new Set(store.all(null).flatMap((mail) => mail.to))].toSorted();
  const links = people.map((to) =>
    to === chosen ? `<strong>${escaped(to)}</strong>` : `<a href="/?aan=${encodeURIComponent(to)}">${escaped(to)}</a>`,
  );
  return `<p class="small">Alleen van: ${links.join(' · ')}${chosen === null ? '' : ' · <a href="/">iedereen</a>'}</p>`;
};

const listPage = (store: MailStore, to: string | null): string => {
  const mails = store.all(to);
  const title = to === null ? 'Postvak van deze machine' : `Post voor ${to}`;
  if (mails.length === 0) return page(title, '<p>Er is nog geen post. Ververs deze pagina om opnieuw te kijken.</p>');
  return page(title, `${filter(store, to)}<ul>${mails.map(line).join('')}</ul>`);
};

const mailPage = (mail: StoredMail): string => {
  const tags = Object.entries(mail.tags).map(([name, value]) => `${name}=${value}`);
  return page(
    mail.subject,
    `<p class="small">van ${escaped(mail.from)}<br>aan ${escaped(mail.to.join(', '))}<br>${when(mail)}${came(mail)}<br>` +
      `${escaped(tags.join(' '))}</p><pre>${withLinks(mail.text)}</pre>` +
      `<p><a href="/mail/${encodeURIComponent(mail.id)}/opmaak">Met opmaak</a> · <a href="/">Alle post</a></p>`,
  );
};

const htmlPage = (response: ServerResponse, mail: StoredMail): void => {
  response.setHeader('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'");
  reply(response, 200, html, mail.html);
};

export const inbox = (store: MailStore) => (request: IncomingMessage, response: ServerResponse) => {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const to = url.searchParams.get('aan');
  if (request.method !== 'GET') return reply(response, 405, html, page('Alleen lezen', ''));
  if (url.pathname === '/') return reply(response, 200, html, listPage(store, to));
  if (url.pathname === '/mails') {
    return reply(response, 200, 'application/json; charset=utf-8', JSON.stringify(store.all(to)));
  }
  const [, id, view] = /^\/mail\/([^/]+)(\/opmaak)?$/.exec(url.pathname) ?? [];
  const mail = id === undefined ? null : store.get(decodeURIComponent(id));
  if (mail === null)
    return reply(response, 404, html, page('Deze mail is er niet', '<p><a href="/">Alle post</a></p>'));
  return view === undefined ? reply(response, 200, html, mailPage(mail)) : htmlPage(response, mail);
};

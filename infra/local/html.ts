/** Pages of the local machine's own doors: the inbox and the sign-in. */

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escaped = (value: string): string => value.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? '');

const style =
  'body{font:1.1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b}' +
  'a{color:#0b4a8f}ul{list-style:none;padding:0}li{border-bottom:1px solid #ccc;padding:.6rem 0}' +
  'button{font:inherit;width:100%;text-align:left;padding:.6rem;border:1px solid #555;border-radius:.3rem;background:#fff;cursor:pointer}' +
  'pre{white-space:pre-wrap;font:inherit;border:1px solid #ccc;padding:1rem}.small{color:#555;font-size:.9rem}';

/** @param body HTML, already escaped */
export const page = (title: string, body: string): string =>
  `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">` +
  `<title>${escaped(title)}</title><style>${style}</style></head><body><main><h1>${escaped(title)}</h1>${body}</main></body></html>`;

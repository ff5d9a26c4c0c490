/** A post counts only when it comes from a page of the same door. A browser that sends no `Origin` says in
 * `Sec-Fetch-Site` where the post came from; one that sends neither is refused. */
export const isSameOrigin = (headers: Readonly<Record<string, string | undefined>>, ownOrigin: string): boolean =>
  headers['origin'] === undefined ? headers['sec-fetch-site'] === 'same-origin' : headers['origin'] === ownOrigin;

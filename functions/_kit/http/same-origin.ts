/** A post counts only when it comes from a page of the same door. A browser that sends no `Origin` says in `Sec-Fetch-Site`
 * where the post came from; one that is too old for both names the page itself, which no page of another site can make it
 * do. One that says nothing is refused. */
export const isSameOrigin = (headers: Readonly<Record<string, string | undefined>>, ownOrigin: string): boolean => {
  const { origin, referer, 'sec-fetch-site': site } = headers;
  if (origin !== undefined) return origin === ownOrigin;
  return site === undefined ? referer?.startsWith(`${ownOrigin}/`) === true : site === 'same-origin';
};

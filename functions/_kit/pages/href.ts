const allowed =
  /^(?:\/(?![/\\])|#|https:\/\/|http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?(?:\/|$)|tel:\+?[\d-]+$|mailto:[^\s?]+$)/;

/** No renderer stops `javascript:` and its like, so every address on a page passes here; another one leads nowhere. */
export const safeHref = (address: string): string => (allowed.test(address) && !/[\s\\]/.test(address) ? address : '#');

/** `06 123 45678` → `tel:0612345678`. */
export const telephone = (phone: string): string => safeHref(`tel:${phone.replace(/[^\d+]/g, '')}`);

/** No script at all, no third party, no frame: nothing that was typed can run or leave. Other headers come from
 * middy; its own policy holds `sandbox` and `form-action 'none'`, which stop our forms. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

const unused = ['camera', 'geolocation', 'microphone', 'payment', 'usb', 'browsing-topics', 'interest-cohort'];

export const ownHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Cache-Control': 'no-store',
  'Permissions-Policy': unused.map((feature) => `${feature}=()`).join(', '),
  'X-Robots-Tag': 'noindex, nofollow',
} as const;

/** Options of @middy/http-security-headers. `same-origin`: with `no-referrer` browsers send `Origin: null` on our own
 * posts. Subdomains of the gateway's domain are not ours to speak for. */
export const middyHeaders = {
  contentSecurityPolicy: false,
  permissionsPolicy: false,
  crossOriginEmbedderPolicy: false,
  reportTo: false,
  reportingEndpoints: false,
  referrerPolicy: { policy: 'same-origin' },
  strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false, preload: false },
} as const;

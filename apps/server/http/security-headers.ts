/** The hash of the one inline script of the GOV.UK template, as its documentation publishes it (govuk-frontend 6.6.0). */
export const TEMPLATE_SCRIPT = "'sha256-GUQ5ad8JK5KmEWmROf3LZd9ge94daqNvd8xy9YS1iDw='";

/**
 * On every answer, problems and assets too. No page loads anything from elsewhere, none may be framed, and no script runs but
 * this server's own and the template's.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    `script-src 'self' ${TEMPLATE_SCRIPT}`,
    ...['style-src', 'img-src', 'font-src', 'connect-src', 'form-action'].map((kind) => `${kind} 'self'`),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

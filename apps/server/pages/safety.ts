/**
 * Headers of every page, beside those of every answer (http/security-headers.ts). Stricter than they are: scripts
 * are files of this server alone, because the pages do not use the GOV.UK template with its inline script.
 */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cache-control': 'no-cache',
};

/** An asset's name holds the hash of its bytes: it never changes. */
export const ASSET_HEADERS: Readonly<Record<string, string>> = {
  'cache-control': 'public, max-age=31536000, immutable',
};

export type { Identity, TokenFault, TokenKind, TokenPort } from './token.port.js';
export { TOKEN_KINDS } from './token.port.js';
export type { TokenRequest } from './signed-tokens.js';
export { LIFETIME_DAYS, SignedTokens } from './signed-tokens.js';
export { bearerOf } from './bearer.js';

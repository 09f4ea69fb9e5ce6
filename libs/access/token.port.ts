/** What a token was made for. All three only say who somebody is; the log says what that person may do. */
export const TOKEN_KINDS = ['person', 'enrolment', 'founding'] as const;
export type TokenKind = (typeof TOKEN_KINDS)[number];

/** Whom a token names. */
export interface Identity {
  /** Id of the person, as the log knows it. */
  readonly person: string;
  /** Slug of the one arrangement in which the token counts. */
  readonly log: string;
  /** `person`: everyday use. `enrolment`: the first token of an authority on a real log. `founding`: to propose an arrangement, nothing else. */
  readonly kind: TokenKind;
  /** The token's own id; that of an enrolment token stands in the log. */
  readonly id: string;
  /** When it ends, in ms since 1970 of real time (a simulated log's clock has no say in it). */
  readonly until: number;
}

/** Why a token names nobody. */
export type TokenFault = 'TOKEN_EXPIRED' | 'TOKEN_FORGED';

/**
 * Who is it? Tokens signed by a key in the data folder answer for now; sign-in by OpenID Connect takes this place without
 * anything else having to know.
 */
export interface TokenPort {
  /** The identity that a bearer token stands for, or why there is none. Never throws for a text, whatever it is. */
  identify(token: string): Promise<Identity | TokenFault>;
}

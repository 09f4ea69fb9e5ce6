import { randomUUID } from 'node:crypto';
import type { Clock } from '#kernel';
import { isRef, systemClock } from '#kernel';
import { errors, jwtVerify, SignJWT } from 'jose';
import type { Identity, TokenFault, TokenKind, TokenPort } from './token.port.js';
import { TOKEN_KINDS } from './token.port.js';

const ISSUER = 'concordat';
const DAY = 86_400_000;
/** Longer than any token made here; what is longer is not looked at. */
const LONGEST = 2_000;
/** So many verified tokens are remembered by their text; the oldest are let go. */
const MOST_KEPT = 10_000;

/** For how many days each kind of token lasts. */
export const LIFETIME_DAYS: Readonly<Record<TokenKind, number>> = { person: 365, enrolment: 14, founding: 14 };

/** Whom to make a token for; `id` where it stands in the log. */
export interface TokenRequest {
  readonly person: string;
  readonly log: string;
  readonly kind: TokenKind;
  readonly id?: string;
}

/**
 * Bearer tokens as JSON Web Tokens (RFC 7519), HS256 with a 32-byte key kept in the data folder: whoever holds that key can
 * make a token in anybody's name (docs/guarantees.md).
 */
export class SignedTokens implements TokenPort {
  private readonly verified = new Map<string, Identity>();

  /** @param key 32 secret bytes @param clock real time, whatever the log's own clock says */
  constructor(
    private readonly key: Uint8Array,
    private readonly clock: Clock = systemClock,
  ) {}

  /** Makes a token that lasts as long as its kind does. */
  async issue({ person, log, kind, id = randomUUID() }: TokenRequest): Promise<string> {
    const now = this.clock.now();
    return new SignJWT({ log, kind })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setIssuer(ISSUER)
      .setSubject(person)
      .setJti(id)
      .setIssuedAt(new Date(now))
      .setExpirationTime(new Date(now + LIFETIME_DAYS[kind] * DAY))
      .sign(this.key);
  }

  async identify(token: string): Promise<Identity | TokenFault> {
    const known = this.verified.get(token);
    if (known) return this.clock.now() < known.until ? known : this.forget(token);
    if (token.length > LONGEST) return 'TOKEN_FORGED';
    try {
      const currentDate = new Date(this.clock.now());
      const { payload } = await jwtVerify(token, this.key, {
        algorithms: ['HS256'],
        issuer: ISSUER,
        requiredClaims: ['exp', 'sub', 'jti'],
        currentDate,
      });
      const identity = identityOf(payload);
      return identity ? this.remember(token, identity) : 'TOKEN_FORGED';
    } catch (error) {
      return error instanceof errors.JWTExpired ? 'TOKEN_EXPIRED' : 'TOKEN_FORGED';
    }
  }

  private remember(token: string, identity: Identity): Identity {
    this.verified.set(token, identity);
    const [oldest] = this.verified.keys();
    if (this.verified.size > MOST_KEPT && oldest !== undefined) this.verified.delete(oldest);
    return identity;
  }

  private forget(token: string): TokenFault {
    this.verified.delete(token);
    return 'TOKEN_EXPIRED';
  }
}

function identityOf(claims: Readonly<Record<string, unknown>>): Identity | undefined {
  const { sub, log, kind, jti, exp } = claims;
  if (!isRef(sub) || !isRef(log) || typeof jti !== 'string' || typeof exp !== 'number') return undefined;
  const known = TOKEN_KINDS.find((k) => k === kind);
  return known && { person: sub, log, kind: known, id: jti, until: exp * 1000 };
}

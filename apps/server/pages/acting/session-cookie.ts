import { jwtVerify, SignJWT } from 'jose';
import type { Identity } from '#access';
import { TOKEN_KINDS } from '#access';
import type { Clock } from '#kernel';
import { isRef, systemClock } from '#kernel';
import type { SetCookie } from './sign-in.port.js';

/** Its name; behind TLS with a prefix, so that no neighbouring host can set it. */
export const SESSION_COOKIES = { plain: 'concordat', secure: '__Host-concordat' } as const;

const ISSUER = 'concordat-pages';
/** A working day: whoever leaves the machine alone is signed out by the next morning. */
export const SESSION_HOURS = 10;
const HOUR = 3_600_000;
/** Longer than any cookie made here; what is longer is not looked at. */
const LONGEST = 2_000;

/** What the cookie says: who signed in to which log, by what, and from which seat the person acts. */
export interface Session extends Identity {
  readonly authority?: string;
  readonly capacity?: string;
}

/**
 * The session as one signed cookie (HS256, 32-byte key): nothing about a visitor is kept on the server. It says who somebody is and
 * never what that person may do. Behind TLS its name has the prefix `__Host-`, so that no neighbouring host can set it.
 */
export class SessionCookie {
  /** @param secure whether the public address is https @param clock real time, whatever a log's own clock says */
  constructor(
    private readonly key: Uint8Array,
    private readonly secure: () => boolean,
    private readonly clock: Clock = systemClock,
  ) {}

  /** A new session ends after ten hours, or with the token that it began with. */
  async make({ person, log, kind, id, until, authority, capacity }: Session): Promise<SetCookie> {
    const now = this.clock.now();
    const ends = Math.min(until, now + SESSION_HOURS * HOUR);
    const value = await new SignJWT({ log, kind, until, ...(authority && capacity && { authority, capacity }) })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer(ISSUER)
      .setSubject(person)
      .setJti(id)
      .setExpirationTime(Math.floor(ends / 1000))
      .sign(this.key);
    return this.written(value, Math.max(0, Math.floor((ends - now) / 1000)));
  }

  /** The cookie that ends a session. */
  end(): SetCookie {
    return this.written('', 0);
  }

  /** The session in a `Cookie` header; undefined where there is none, or none that was made here and has not ended. */
  async read(header: string | undefined): Promise<Session | undefined> {
    const value = cookieIn(header, this.name);
    if (value === undefined || value === '' || value.length > LONGEST) return undefined;
    try {
      const { payload } = await jwtVerify(value, this.key, {
        algorithms: ['HS256'],
        issuer: ISSUER,
        requiredClaims: ['exp', 'sub', 'jti'],
        currentDate: new Date(this.clock.now()),
      });
      return sessionOf(payload);
    } catch {
      return undefined;
    }
  }

  /** Whether a header carries a session at all, true or not: such a request is never answered from a cache. */
  carried(header: string | undefined): boolean {
    return Boolean(cookieIn(header, this.name));
  }

  private get name(): string {
    return SESSION_COOKIES[this.secure() ? 'secure' : 'plain'];
  }

  private written(value: string, seconds: number): SetCookie {
    return `${this.name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${this.secure() ? '; Secure' : ''}`;
  }
}

function cookieIn(header: string | undefined, name: string): string | undefined {
  const pair = header?.split(';').find((part) => part.trim().startsWith(`${name}=`));
  return pair?.trim().slice(name.length + 1);
}

function sessionOf(claims: Readonly<Record<string, unknown>>): Session | undefined {
  const { sub, log, kind, jti, until, authority, capacity } = claims;
  const known = TOKEN_KINDS.find((k) => k === kind);
  if (!isRef(sub) || !isRef(log) || typeof jti !== 'string' || typeof until !== 'number' || !known) return undefined;
  return {
    person: sub,
    log,
    kind: known,
    id: jti,
    until,
    ...(typeof authority === 'string' && typeof capacity === 'string' && { authority, capacity }),
  };
}

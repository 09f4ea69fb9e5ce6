import { randomUUID } from 'node:crypto';
import type { Identity, TokenPort } from '#access';
import { isRef } from '#kernel';
import type { Standings } from '../../access/standings.js';
import type { Request } from '../../http/exchange.js';
import type { Served } from '../../served.js';
import type { Session, SessionCookie } from './session-cookie.js';
import type { NotSignedIn, Seat, SetCookie, Visitor, Way } from './sign-in.port.js';
import { seatOf, SignIn } from './sign-in.port.js';

const FOR_EVER = Number.MAX_SAFE_INTEGER;

/**
 * Sign-in without a sign-in service: whoever visits a simulated log chooses a person, because nothing there is decided by a real
 * body; on a real log one pastes a token of that log.
 */
export class LocalSignIn extends SignIn {
  constructor(
    private readonly served: Served,
    private readonly standings: Standings,
    private readonly tokens: TokenPort,
    private readonly cookie: SessionCookie,
  ) {
    super();
  }

  async visitor(request: Request): Promise<Visitor | undefined> {
    const session = await this.session(request);
    if (!session) return undefined;
    const { log: slug, person, authority = '', capacity = '' } = session;
    const seats = await this.standings.hats(this.served.needed(slug), person);
    const [only] = seats;
    const seat = seats.length === 1 ? only : seatOf(seats, authority, capacity);
    return { slug, person, seats, ...(seat && { seat }) };
  }

  way(slug: string): Way {
    return this.served.needed(slug).simulation ? 'PERSON' : 'TOKEN';
  }

  async begin(slug: string, entry: string): Promise<{ person: string; cookie: SetCookie } | NotSignedIn> {
    const identity = this.way(slug) === 'PERSON' ? chosen(slug, entry) : await this.shown(slug, entry);
    if ('refused' in identity) return identity;
    const { person } = identity;
    const [first, another] = await this.standings.hats(this.served.needed(slug), person);
    if (!first) return { refused: 'NO_STANDING', params: { person, slug } };
    return { person, cookie: await this.cookie.make({ ...identity, ...(another === undefined && first) }) };
  }

  async take(request: Request, seat: Seat): Promise<SetCookie | undefined> {
    const [session, visitor] = await Promise.all([this.session(request), this.visitor(request)]);
    const has = visitor && seatOf(visitor.seats, seat.authority, seat.capacity);
    return session && has ? this.cookie.make({ ...session, ...has }) : undefined;
  }

  end(): SetCookie {
    return this.cookie.end();
  }

  /** A session counts while its log is served, and its enrolment token has not been revoked since. A founding token only founds. */
  private async session({ headers }: Request): Promise<Session | undefined> {
    const header = headers['cookie'];
    const session = await this.cookie.read(Array.isArray(header) ? header.join(';') : header);
    const log = session && this.served.log(session.log);
    if (!session || !log || session.kind === 'founding') return undefined;
    const counts = session.kind !== 'enrolment' || (await this.standings.enrolmentCounts(log, session));
    return counts ? session : undefined;
  }

  /** Who a token names, where it counts in this log. */
  private async shown(slug: string, token: string): Promise<Identity | NotSignedIn> {
    const identity = await this.tokens.identify(token.trim());
    if (typeof identity === 'string') return { refused: identity, params: {} };
    if (identity.log !== slug) return { refused: 'TOKEN_OF_ANOTHER_LOG', params: { log: identity.log, slug } };
    if (identity.kind === 'founding') return { refused: 'FOUNDING_TOKEN_ONLY_FOUNDS', params: {} };
    if (identity.kind === 'enrolment' && !(await this.standings.enrolmentCounts(this.served.needed(slug), identity)))
      return { refused: 'TOKEN_REVOKED', params: {} };
    return identity;
  }
}

const chosen = (slug: string, person: string): Identity | NotSignedIn =>
  isRef(person)
    ? { person, log: slug, kind: 'person', id: randomUUID(), until: FOR_EVER }
    : { refused: 'CHOOSE_A_PERSON', params: {} };

import { Inject, Injectable } from '@nestjs/common';
import type { Request } from '../http/exchange.js';
import type { Identity, TokenPort } from '#access';
import { bearerOf } from '#access';
import type { Reader } from '#views';
import { Problem } from '../http/problem.js';
import { SignIn } from '../pages/acting/sign-in.port.js';
import type { Seat, Visitor } from '../pages/acting/sign-in.port.js';
import { Served } from '../served.js';
import { Standings } from './standings.js';

/** Under which name the token port is injected: an interface has none of its own. */
export const TOKENS = Symbol('tokens');

const PUBLIC: Reader = { level: 'PUBLIC' };
const SIGN_IN = { headers: { 'www-authenticate': 'Bearer realm="concordat"' } };
const BAD_TOKEN = { headers: { 'www-authenticate': 'Bearer realm="concordat", error="invalid_token"' } };

/** Somebody who reads a file, with the ways in which that person may act. */
export interface FileReader {
  readonly person: string;
  readonly hats: readonly Seat[];
}

/** Who asks, and how much of a log is open to them. What they may do is not decided here: the log says it. */
@Injectable()
export class Gate {
  constructor(
    @Inject(TOKENS) private readonly tokens: TokenPort,
    private readonly served: Served,
    private readonly standings: Standings,
    private readonly signIn: SignIn,
  ) {}

  /** Who sends the request; undefined without a token. @throws Problem 401 for a token that does not count here */
  async caller(request: Request, slug: string): Promise<Identity | undefined> {
    const token = bearerOf(request.headers.authorization);
    if (token === undefined) return undefined;
    if (token === null) throw new Problem(401, 'TOKEN_SCHEME', {}, SIGN_IN);
    const identity = await this.tokens.identify(token);
    if (typeof identity === 'string') throw new Problem(401, identity, {}, BAD_TOKEN);
    if (identity.log !== slug) throw new Problem(401, 'TOKEN_OF_ANOTHER_LOG', { log: identity.log, slug }, BAD_TOKEN);
    if (identity.kind === 'enrolment' && !(await this.standings.enrolmentCounts(this.served.needed(slug), identity))) {
      throw new Problem(401, 'TOKEN_REVOKED', {}, BAD_TOKEN);
    }
    return identity;
  }

  /** @throws Problem 401 */
  async needed(request: Request, slug: string): Promise<Identity> {
    const identity = await this.caller(request, slug);
    if (!identity) throw new Problem(401, 'TOKEN_MISSING', {}, SIGN_IN);
    return identity;
  }

  /**
   * What is open to whoever asks: a person with a live mandate or appointment reads as one of the parties, all others as the public.
   * Whoever has signed in on the pages reads here as there: for the authority acted for. @throws Problem 401
   */
  async reader(request: Request, slug: string): Promise<Reader> {
    const identity = await this.caller(request, slug);
    if (!identity) {
      const seat = (await this.visitor(request, slug))?.seat;
      return seat ? { level: 'PARTIES', authority: seat.authority } : PUBLIC;
    }
    return identity.kind === 'founding' ? PUBLIC : this.standings.reader(this.served.needed(slug), identity.person);
  }

  /** Who reads a file, and in which ways: by a token in all that the log gives, signed in by the one taken. @throws Problem 401 */
  async fileReader(request: Request, slug: string): Promise<FileReader | undefined> {
    const identity = await this.caller(request, slug);
    if (identity?.kind === 'founding') return undefined;
    if (identity)
      return { person: identity.person, hats: await this.standings.hats(this.served.needed(slug), identity.person) };
    const visitor = await this.visitor(request, slug);
    return visitor?.seat && { person: visitor.person, hats: [visitor.seat] };
  }

  /** Who has signed in to this log. A session reads only: what changes anything is sent by a form of the pages, or with a token. */
  private async visitor(request: Request, slug: string): Promise<Visitor | undefined> {
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
    const visitor = await this.signIn.visitor(request);
    return visitor?.slug === slug ? visitor : undefined;
  }
}

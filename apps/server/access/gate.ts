import { Inject, Injectable } from '@nestjs/common';
import type { Request } from '../http/exchange.js';
import type { Identity, TokenPort } from '#access';
import { bearerOf } from '#access';
import type { Reader } from '#views';
import { Problem } from '../http/problem.js';
import { Served } from '../served.js';
import { Standings } from './standings.js';

/** Under which name the token port is injected: an interface has none of its own. */
export const TOKENS = Symbol('tokens');

const PUBLIC: Reader = { level: 'PUBLIC' };
const SIGN_IN = { headers: { 'www-authenticate': 'Bearer realm="concordat"' } };
const BAD_TOKEN = { headers: { 'www-authenticate': 'Bearer realm="concordat", error="invalid_token"' } };

/** Who asks, and how much of a log is open to them. What they may do is not decided here: the log says it. */
@Injectable()
export class Gate {
  constructor(
    @Inject(TOKENS) private readonly tokens: TokenPort,
    private readonly served: Served,
    private readonly standings: Standings,
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

  /** What is open to whoever asks: a person with a live mandate or appointment reads as one of the parties, all others as the public. */
  async reader(request: Request, slug: string): Promise<Reader> {
    const identity = await this.caller(request, slug);
    if (!identity || identity.kind === 'founding') return PUBLIC;
    return this.standings.reader(this.served.needed(slug), identity.person);
  }
}

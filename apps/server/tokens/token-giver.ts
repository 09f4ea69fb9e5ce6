import { Inject, Injectable } from '@nestjs/common';
import type { SignedTokens } from '#access';
import { TOKENS } from '../access/gate.js';
import { Standings } from '../access/standings.js';
import { Problem } from '../http/problem.js';
import { Served } from '../served.js';

/** A token that was made for somebody, who holds an appointment or mandate of the authority. */
export interface GivenToken {
  readonly token: string;
  readonly authority: string;
}

/** Until sign-in is there: a mandate holder makes tokens for the people whom the own authority has appointed, and for nobody else. */
@Injectable()
export class TokenGiver {
  constructor(
    @Inject(TOKENS) private readonly tokens: SignedTokens,
    private readonly served: Served,
    private readonly standings: Standings,
  ) {}

  /**
   * @param giver who asks for it @param only the one authority that the giver acts for; any that the giver holds a mandate of, where
   * none is named
   * @throws Problem 403 where the person is not one of that authority's
   */
  async give(slug: string, giver: string, person: string, only?: string): Promise<GivenToken> {
    const log = this.served.needed(slug);
    const theirs = new Set((await this.standings.hats(log, person)).map(({ authority }) => authority));
    const mine = (await this.standings.hats(log, giver)).filter(
      ({ capacity, authority }) => capacity === 'MANDATE_HOLDER' && (only === undefined || authority === only),
    );
    const authority = mine.find((hat) => theirs.has(hat.authority))?.authority;
    if (authority === undefined) throw new Problem(403, 'TOKEN_NOT_YOURS', { person: giver, other: person });
    return { token: await this.tokens.issue({ person, log: slug, kind: 'person' }), authority };
  }
}

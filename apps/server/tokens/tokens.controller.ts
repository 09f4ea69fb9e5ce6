import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import type { Reply, Request } from '../http/exchange.js';
import type { SignedTokens } from '#access';
import { LIFETIME_DAYS } from '#access';
import { checkShape } from '#governance';
import { ref } from '#governance/language/kinds.js';
import { Gate, TOKENS } from '../access/gate.js';
import { Standings } from '../access/standings.js';
import { sendJson } from '../http/answers.js';
import { malformed, Problem } from '../http/problem.js';
import { Served } from '../served.js';

/** The body: for whom a token is wanted. */
export const TOKEN_REQUEST = { person: ref('person') };

/** Until sign-in is there: a mandate holder makes tokens for the people whom the own authority has appointed, and for nobody else. */
@Controller('api/v1/arrangements/:slug/tokens')
export class TokensController {
  constructor(
    @Inject(TOKENS) private readonly tokens: SignedTokens,
    private readonly served: Served,
    private readonly gate: Gate,
    private readonly standings: Standings,
  ) {}

  @Post()
  async make(@Req() request: Request, @Res() reply: Reply): Promise<void> {
    const { slug } = request.params as { slug: string };
    const { person: asker, kind } = await this.gate.needed(request, slug);
    if (kind === 'founding') throw new Problem(403, 'FOUNDING_TOKEN_ONLY_FOUNDS');
    const problems = checkShape(TOKEN_REQUEST, request.body);
    if (problems.length > 0)
      throw malformed(
        problems.map(({ path, wanted }) => ({
          field: path || 'body',
          says: `${path || 'the body'} must be ${wanted}`,
        })),
      );
    const { person } = request.body as { person: string };
    const log = this.served.needed(slug);
    const theirs = new Set((await this.standings.hats(log, person)).map(({ authority }) => authority));
    const mine = (await this.standings.hats(log, asker)).filter(({ capacity }) => capacity === 'MANDATE_HOLDER');
    const authority = mine.find((hat) => theirs.has(hat.authority))?.authority;
    if (authority === undefined) throw new Problem(403, 'TOKEN_NOT_YOURS', { person: asker, other: person });
    const token = await this.tokens.issue({ person, log: slug, kind: 'person' });
    sendJson(reply, 201, { token, person, authority, days: LIFETIME_DAYS.person }, { 'cache-control': 'no-store' });
  }
}

import { Controller, Post, Req, Res } from '@nestjs/common';
import type { Reply, Request } from '../http/exchange.js';
import { LIFETIME_DAYS } from '#access';
import { checkShape } from '#governance';
import { ref } from '#governance/language/kinds.js';
import { Gate } from '../access/gate.js';
import { sendJson } from '../http/answers.js';
import { malformed, Problem } from '../http/problem.js';
import { TokenGiver } from './token-giver.js';

/** The body: for whom a token is wanted. */
export const TOKEN_REQUEST = { person: ref('person') };

/** Tokens for the people of an authority, over HTTP. Who may have them made stands with what makes them. */
@Controller('api/v1/arrangements/:slug/tokens')
export class TokensController {
  constructor(
    private readonly gate: Gate,
    private readonly giver: TokenGiver,
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
    const { token, authority } = await this.giver.give(slug, asker, person);
    sendJson(reply, 201, { token, person, authority, days: LIFETIME_DAYS.person }, { 'cache-control': 'no-store' });
  }
}

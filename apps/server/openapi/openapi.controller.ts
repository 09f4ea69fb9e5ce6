import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Reply, Request } from '../http/exchange.js';
import { Problem } from '../http/problem.js';
import { refusalCodes } from '../http/messages.js';
import { WebAddress } from '../web-address.js';
import { apiPage, problemPage } from './api-page.js';
import { STYLE } from '../http/html.js';
import { openApi } from './openapi.js';

const CACHE = 'public, max-age=300';

/** The API described: for programs, for people, and problem by problem. Made once, from the declarations. */
@Controller()
export class OpenApiController {
  private description: string | undefined;
  private readonly reference = apiPage();
  private readonly sentences = new Map(refusalCodes());

  constructor(private readonly address: WebAddress) {}

  @Get('openapi.json')
  openApi(@Res() reply: Reply): void {
    this.description ??= JSON.stringify(openApi(this.address.origin));
    void reply
      .headers({ 'content-type': 'application/json; charset=utf-8', 'cache-control': CACHE })
      .send(this.description);
  }

  @Get('api')
  api(@Res() reply: Reply): void {
    void reply.headers({ 'content-type': 'text/html; charset=utf-8', 'cache-control': CACHE }).send(this.reference);
  }

  @Get('api/reference.css')
  style(@Res() reply: Reply): void {
    void reply.headers({ 'content-type': 'text/css; charset=utf-8', 'cache-control': CACHE }).send(STYLE);
  }

  @Get('problems/:code')
  problem(@Req() request: Request, @Res() reply: Reply): void {
    const { code } = request.params as { code: string };
    const sentence = this.sentences.get(code);
    if (sentence === undefined) throw new Problem(404, 'NO_SUCH_ADDRESS', { method: 'GET', path: '/problems/…' });
    void reply
      .headers({ 'content-type': 'text/html; charset=utf-8', 'cache-control': CACHE })
      .send(problemPage(code, sentence));
  }
}

import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { Assets } from './assets.js';
import type { Query as AddressQuery } from './asked.js';
import type { Answer } from './pages.js';
import { Pages } from './pages.js';
import { ASSET_HEADERS, PAGE_HEADERS } from './safety.js';

/** What is used of Fastify's reply. */
interface Reply {
  code(status: number): Reply;
  headers(headers: Readonly<Record<string, string>>): Reply;
  header(name: string, value: string): Reply;
  send(body?: string | Buffer): unknown;
}

/** Addresses of the pages, to be read by anybody. */
@Controller()
export class PagesController {
  constructor(
    @Inject(Pages) private readonly pages: Pages,
    @Inject(Assets) private readonly files: Assets,
  ) {}

  @Get('/')
  async first(@Query() query: AddressQuery, @Res() reply: Reply): Promise<void> {
    send(reply, await this.pages.first(query));
  }

  @Get('/arrangements/:slug')
  async partnership(@Param('slug') slug: string, @Query() query: AddressQuery, @Res() reply: Reply): Promise<void> {
    send(reply, await this.pages.partnership(slug, query));
  }

  @Get('/start')
  start(@Res() reply: Reply): void {
    send(reply, this.pages.fixed('start'));
  }

  @Get('/accessibility')
  accessibility(@Res() reply: Reply): void {
    send(reply, this.pages.fixed('accessibility'));
  }

  @Get('/privacy')
  privacy(@Res() reply: Reply): void {
    send(reply, this.pages.fixed('privacy'));
  }

  @Get('/assets/:name')
  asset(@Param('name') name: string, @Res() reply: Reply): void {
    const asset = this.files.get(name);
    if (asset) reply.headers(ASSET_HEADERS).header('content-type', asset.type).send(asset.bytes);
    else reply.code(404).header('content-type', 'text/plain; charset=utf-8').send('There is no such file.');
  }
}

function send(reply: Reply, answer: Answer): void {
  if (answer.status === 303) reply.code(303).header('location', answer.location).send();
  else reply.code(answer.status).headers(PAGE_HEADERS).send(answer.html);
}

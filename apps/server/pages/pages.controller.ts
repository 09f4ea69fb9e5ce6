import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Reply, Request } from '../http/exchange.js';
import { langOf } from './language/addresses.js';
import { Assets } from './assets.js';
import { Pages } from './pages.js';
import { ASSET_HEADERS } from './safety.js';
import { takesGzip } from './sending/gzip.js';
import { PageDoor } from './sending/page-door.js';

/** Addresses of the pages, to be read by anybody. */
@Controller()
export class PagesController {
  constructor(
    @Inject(Pages) private readonly pages: Pages,
    @Inject(PageDoor) private readonly door: PageDoor,
    @Inject(Assets) private readonly files: Assets,
  ) {}

  @Get('/')
  first(@Req() request: Request, @Res() reply: Reply): Promise<void> {
    const lang = langOf(request);
    return this.door.answer(request, reply, { lang }, (query) => this.pages.first(query, lang));
  }

  @Get('/start')
  start(@Req() request: Request, @Res() reply: Reply): Promise<void> {
    return this.fixed('start', request, reply);
  }

  @Get('/accessibility')
  accessibility(@Req() request: Request, @Res() reply: Reply): Promise<void> {
    return this.fixed('accessibility', request, reply);
  }

  @Get('/privacy')
  privacy(@Req() request: Request, @Res() reply: Reply): Promise<void> {
    return this.fixed('privacy', request, reply);
  }

  @Get('/cookies')
  cookies(@Req() request: Request, @Res() reply: Reply): Promise<void> {
    return this.fixed('cookies', request, reply);
  }

  @Get('/assets/:name')
  asset(@Param('name') name: string, @Req() request: Request, @Res() reply: Reply): void {
    const asset = this.files.get(name);
    if (!asset) {
      reply.code(404).header('content-type', 'text/plain; charset=utf-8').send('There is no such file.');
      return;
    }
    const compressed = takesGzip(request.headers['accept-encoding']) ? asset.gzip : undefined;
    reply.headers({
      ...ASSET_HEADERS,
      'content-type': asset.type,
      vary: 'Accept-Encoding',
      ...(compressed && { 'content-encoding': 'gzip' }),
    });
    reply.send(compressed ?? asset.bytes);
  }

  private fixed(page: Parameters<Pages['fixed']>[0], request: Request, reply: Reply): Promise<void> {
    const lang = langOf(request);
    return this.door.answer(request, reply, { lang }, () => this.pages.fixed(page, lang));
  }
}

import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Reader } from '#views';
import type { Reply, Request } from '../../http/exchange.js';
import { SignIn } from '../acting/sign-in.port.js';
import { langOf } from '../language/addresses.js';
import { ASSET_HEADERS } from '../safety.js';
import { PageDoor } from '../sending/page-door.js';
import { Colours } from './colours.js';
import { Frame } from './frame.js';
import { framedPages } from './framed-pages.js';
import type { FramedPage } from './page.js';

/** One route for each page of a partnership (framed-pages.ts). Welsh addresses arrive here as English ones with `lang=cy`. */
@Controller('/arrangements/:slug')
export class FramedController {
  constructor(
    @Inject(Frame) private readonly frame: Frame,
    @Inject(PageDoor) private readonly door: PageDoor,
    @Inject(SignIn) private readonly signIn: SignIn,
    @Inject(Colours) private readonly colours: Colours,
  ) {}

  /** The partnership's own colour. Its address names the colour, so it may be kept. */
  @Get('colour.css')
  colour(@Param('slug') slug: string, @Res() reply: Reply): void {
    const css = this.colours.css(slug);
    if (css === undefined)
      reply.code(404).header('content-type', 'text/plain; charset=utf-8').send('It has no colour of its own.');
    else reply.headers({ ...ASSET_HEADERS, 'content-type': 'text/css; charset=utf-8' }).send(css);
  }

  async show(page: FramedPage, request: Request, reply: Reply): Promise<void> {
    const { slug = '', ...params } = request.params as Readonly<Record<string, string>>;
    const lang = langOf(request);
    const reader = await this.readerOf(request, slug);
    await this.door.answer(request, reply, { slug, lang, reader }, (query) =>
      this.frame.page(slug, { page, params, query, lang, reader }),
    );
  }

  /** Whoever acts for an authority of the partnership reads what the parties may; everybody else what is public. */
  private async readerOf(request: Request, slug: string): Promise<Reader> {
    const visitor = await this.signIn.visitor(request);
    return visitor?.slug === slug && visitor.seat
      ? { level: 'PARTIES', authority: visitor.seat.authority }
      : { level: 'PUBLIC' };
  }
}

// The decorators of Nest are functions: here they are called in a loop, as for the routes of the views.
for (const page of framedPages) {
  const name = `show ${page.path}`;
  const method = function (this: FramedController, request: Request, reply: Reply): Promise<void> {
    return this.show(page, request, reply);
  };
  Object.defineProperty(FramedController.prototype, name, { value: method, writable: true, configurable: true });
  const descriptor = Object.getOwnPropertyDescriptor(FramedController.prototype, name);
  if (descriptor) Get(page.path)(FramedController.prototype, name, descriptor);
  Req()(FramedController.prototype, name, 0);
  Res()(FramedController.prototype, name, 1);
}

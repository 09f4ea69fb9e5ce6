import { Injectable } from '@nestjs/common';
import type { Reply } from '../../http/exchange.js';
import { Assets } from '../assets.js';
import type { Lang } from '../format.js';
import { PAGE_HEADERS } from '../safety.js';
import type { TemplateName } from '../templates.js';
import { render } from '../templates.js';
import type { SetCookie } from './sign-in.port.js';

/** Sends the pages on which one acts: none of them is ever kept. */
@Injectable()
export class ActingPage {
  constructor(private readonly assets: Assets) {}

  html(reply: Reply, status: number, template: TemplateName, page: object, lang: Lang): void {
    reply
      .code(status)
      .headers({ ...PAGE_HEADERS, 'cache-control': 'no-store', vary: 'Cookie' })
      .send(render(template, page, lang, this.assets));
  }

  /** 303: the answer of a form that went through stands at an address of its own. */
  elsewhere(reply: Reply, location: string, cookie?: SetCookie): void {
    reply
      .code(303)
      .headers({ location, 'cache-control': 'no-store', ...(cookie !== undefined && { 'set-cookie': cookie }) })
      .send();
  }
}

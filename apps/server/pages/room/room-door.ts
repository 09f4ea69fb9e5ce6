import { Injectable } from '@nestjs/common';
import type { Reply, Request } from '../../http/exchange.js';
import type { Acting } from '../acting/act-form.js';
import { actingAt } from '../acting/address.js';
import type { Entries } from '../acting/form/entries.js';
import { choiceLabel } from '../acting/form/labels.js';
import { Assets } from '../assets.js';
import { pathOf } from '../frame/way.js';
import { PAGE_HEADERS } from '../safety.js';
import { regionsAsked, regionsOf } from '../sending/regions.js';
import { render } from '../templates.js';
import type { Desk } from './desk.js';
import type { Refused } from './room-page.js';
import { roomPage } from './room-page.js';

/** In the order in which they run. */
const SCRIPTS = ['room-queue.js', 'room.js', 'room-keys.js'] as const;

interface Again {
  readonly refused: Refused;
  /** What was entered, to be kept. */
  readonly entries: Entries;
}

/** The way out of the pages of the room: never kept, and in parts where they are asked for (templates/parts/live.njk). */
@Injectable()
export class RoomDoor {
  constructor(private readonly assets: Assets) {}

  async show(request: Request, reply: Reply, desk: Desk, again?: Again): Promise<void> {
    const { ahead, fragment } = (request.query ?? {}) as { readonly ahead?: unknown; readonly fragment?: unknown };
    const model = await roomPage(desk, again?.refused, ahead === '1');
    const kept = Object.fromEntries([...(again?.entries ?? [])].map(([name, values]) => [name, values.at(-1) ?? '']));
    const scripts = SCRIPTS.flatMap((name) => this.assets.href(name) ?? []);
    const page = { ...model, kept, scripts };
    const html = render('room/item', page, desk.lang, this.assets, undefined);
    const names = regionsAsked(fragment);
    this.headed(reply, again ? 422 : 200, model.position).send(names ? regionsOf(html, names) : html);
  }

  /** Only a clerk or a proper officer takes a meeting down. */
  notYours(reply: Reply, { visitor: { slug, seat, seats }, look, lang }: Acting, meeting: string): void {
    const page = {
      simulated: look.log.simulation !== undefined,
      capacity: choiceLabel(seat.capacity, lang),
      meeting: actingAt(slug, pathOf('meetings', meeting), lang),
      ...(seats.length > 1 && { seat: actingAt(slug, 'seat', lang) }),
    };
    this.headed(reply, 403).send(render('room/not-yours', page, lang, this.assets, undefined));
  }

  private headed(reply: Reply, status: number, position?: number): Reply {
    return reply.code(status).headers({
      ...PAGE_HEADERS,
      'cache-control': 'no-store',
      vary: 'Cookie',
      ...(position !== undefined && { 'x-log-position': String(position) }),
    });
  }
}

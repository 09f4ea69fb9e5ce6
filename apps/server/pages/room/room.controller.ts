import { Controller, Get, Post, Req, Res, UseGuards } from '@nestjs/common';
import { MAY_RECORD } from '#governance';
import type { Reply, Request } from '../../http/exchange.js';
import { malformed } from '../../http/problem.js';
import { Served } from '../../served.js';
import type { Acting } from '../acting/act-form.js';
import { actingAt } from '../acting/address.js';
import { asAt } from '../acting/as-at.js';
import type { Entries } from '../acting/form/entries.js';
import { entry } from '../acting/form/entries.js';
import { fieldConcerned } from '../acting/form/faults.js';
import { KEY } from '../acting/form/form.js';
import { saying } from '../acting/form/labels.js';
import { langOf } from '../acting/http.js';
import { Look } from '../acting/look.js';
import { ActingPage } from '../acting/page.js';
import { SameOriginGuard } from '../acting/same-origin.guard.js';
import { entriesIn } from '../acting/sign-in.controller.js';
import { SignIn } from '../acting/sign-in.port.js';
import { pathOf } from '../frame/way.js';
import type { Desk } from './desk.js';
import { deskOf, pathIn, placeOf } from './desk.js';
import { planOf } from './plans/plan-of.js';
import { isMissing } from './plans/plan.js';
import { RoomDoor } from './room-door.js';
import type { Refused } from './room-page.js';
import { RoomSender } from './sender.js';

/** In the room: the desk of a secretary, a page for each item of the agenda. */
@Controller(['/arrangements/:slug/meetings/:meeting/room', '/cy/arrangements/:slug/meetings/:meeting/room'])
@UseGuards(SameOriginGuard)
export class RoomController {
  constructor(
    private readonly served: Served,
    private readonly signIn: SignIn,
    private readonly page: ActingPage,
    private readonly sender: RoomSender,
    private readonly door: RoomDoor,
  ) {}

  /** Where the meeting has come to. Without an agenda there is no item, and the page is of the meeting as such. */
  @Get()
  async begin(@Req() request: Request, @Res() reply: Reply): Promise<void> {
    const desk = await this.desk(request, reply);
    if (!desk) return;
    const item = placeOf(desk.state);
    if (item === undefined) return this.door.show(request, reply, desk);
    const { slug, meeting } = pathIn(request);
    this.page.elsewhere(reply, actingAt(slug, pathOf('meetings', meeting, 'room', item), desk.lang));
  }

  @Get(':item')
  async show(@Req() request: Request, @Res() reply: Reply): Promise<void> {
    const desk = await this.desk(request, reply);
    if (desk) await this.door.show(request, reply, desk);
  }

  @Post(':item')
  async enter(@Req() request: Request, @Res() reply: Reply): Promise<void> {
    const desk = await this.desk(request, reply);
    if (!desk) return;
    const { slug, meeting, item = '' } = pathIn(request);
    const entries = entriesIn(request);
    if (entry(entries, KEY) === '')
      throw malformed([{ field: KEY, says: `${KEY} must be given: by it an entry is done once` }]);
    const plan = await planOf(entries, desk);
    if (!plan) throw malformed([{ field: '~do', says: '~do must be one of the buttons of this page' }]);
    const refused = isMissing(plan)
      ? { panel: plan.panel, says: saying(`room.fault.${plan.missing}`, desk.lang), href: `#${plan.field}` }
      : await this.send(plan, entries, desk);
    if (refused) return this.refuse(request, reply, desk, entries, refused);
    const to = isMissing(plan) ? item : (plan.to ?? item);
    this.page.elsewhere(reply, actingAt(slug, pathOf('meetings', meeting, 'room', to), desk.lang));
  }

  private async send(plan: Parameters<RoomSender['send']>[0], entries: Entries, desk: Desk) {
    const failed = await this.sender.send(plan, entries, desk);
    if (!failed) return undefined;
    const names = [...entries.keys()].filter((name) => !name.startsWith('~'));
    const values = Object.fromEntries(names.map((name) => [name, entries.get(name)?.at(-1)]));
    const field = failed.refusal && fieldConcerned(failed.refusal, names, values);
    const refused: Refused = {
      panel: plan.panel,
      says: failed.says,
      ...(field !== undefined && { href: `#${field}` }),
    };
    return refused;
  }

  /** Read anew: what went in before the refusal stands, and the page shows it. */
  private async refuse(request: Request, reply: Reply, desk: Desk, entries: Entries, refused: Refused): Promise<void> {
    const { visitor, lang } = desk;
    const look = await this.lookFor(visitor.slug, visitor.seat.authority, lang);
    const now = await deskOf({ visitor, look, lang }, desk.meeting, desk.item);
    await this.door.show(request, reply, now, { refused, entries });
  }

  private lookFor(slug: string, authority: string, lang: Desk['lang']): Promise<Look> {
    return Look.at(this.served, slug, { level: 'PARTIES', authority }, lang);
  }

  /** Undefined where the request has been answered otherwise: sign in, take another seat, or come back to today. */
  private async desk(request: Request, reply: Reply): Promise<Desk | undefined> {
    const { slug, meeting, item } = pathIn(request);
    const lang = langOf(request);
    this.served.needed(slug);
    const visitor = await this.signIn.visitor(request);
    const { seat } = visitor ?? {};
    if (visitor?.slug !== slug || !seat) {
      const next = actingAt(slug, pathOf('meetings', meeting, 'room', ...(item === undefined ? [] : [item])), lang);
      this.page.elsewhere(reply, actingAt(slug, visitor?.slug === slug ? 'seat' : 'sign-in', lang, { next }));
      return undefined;
    }
    const acting: Acting = {
      visitor: { ...visitor, seat },
      look: await this.lookFor(slug, seat.authority, lang),
      lang,
    };
    const past = asAt(request, lang);
    if (past) {
      const frame = { slug, simulated: acting.look.log.simulation !== undefined };
      const acts = { acts: actingAt(slug, 'act', lang), inbox: actingAt(slug, 'inbox', lang) };
      this.page.html(reply, request.method === 'GET' ? 200 : 422, 'acting/as-at', { ...frame, ...acts, ...past }, lang);
      return undefined;
    }
    if (MAY_RECORD.includes(seat.capacity)) return deskOf(acting, meeting, item);
    this.door.notYours(reply, acting, meeting);
    return undefined;
  }
}

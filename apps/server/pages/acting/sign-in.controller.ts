import { Controller, Get, Post, Req, Res, UseGuards } from '@nestjs/common';
import { Standings } from '../../access/standings.js';
import type { Reply, Request } from '../../http/exchange.js';
import { Served } from '../../served.js';
import type { Lang } from '../format.js';
import { actingAt, wayOn } from './address.js';
import type { Entries } from './form/entries.js';
import { entriesOf, entry } from './form/entries.js';
import { refusalSaid } from './form/faults.js';
import type { Said } from './form/labels.js';
import { choiceLabel, saying } from './form/labels.js';
import { langOf } from './http.js';
import { Look } from './look.js';
import { ActingPage } from './page.js';
import { SameOriginGuard } from './same-origin.guard.js';
import type { Seat } from './sign-in.port.js';
import { seatOf, SignIn } from './sign-in.port.js';

interface People {
  readonly authorities: readonly {
    readonly authority: string;
    readonly name: string;
    readonly people: readonly { readonly person: string; readonly name: string }[];
  }[];
}

/** Signing in, taking a seat, signing out. */
@Controller(['/', '/cy'])
@UseGuards(SameOriginGuard)
export class SignInController {
  constructor(
    private readonly served: Served,
    private readonly standings: Standings,
    private readonly signIn: SignIn,
    private readonly page: ActingPage,
  ) {}

  /** Where there is one partnership, its sign-in; where there are several, which. */
  @Get('/sign-in')
  async which(@Req() request: Request, @Res() reply: Reply): Promise<void> {
    const lang = langOf(request);
    const logs = this.served.logs.list();
    const [only] = logs;
    if (only && logs.length === 1) {
      this.page.elsewhere(reply, actingAt(only.slug, 'sign-in', lang));
      return;
    }
    const partnerships = await Promise.all(
      logs.map(async ({ slug }) => {
        const look = await Look.at(this.served, slug, { level: 'PUBLIC' }, lang);
        const name = (await look.ask<{ readonly name: string }>('partnership'))?.name ?? slug;
        return { name, href: actingAt(slug, 'sign-in', lang) };
      }),
    );
    this.page.html(reply, 200, 'acting/which', { partnerships }, lang);
  }

  @Get('/arrangements/:slug/sign-in')
  async form(@Req() request: Request, @Res() reply: Reply): Promise<void> {
    await this.show(request, reply, 200, entriesIn(request));
  }

  @Post('/arrangements/:slug/sign-in')
  async begin(@Req() request: Request, @Res() reply: Reply): Promise<void> {
    const { slug } = request.params as { slug: string };
    const lang = langOf(request);
    this.served.needed(slug);
    const typed = entriesIn(request);
    const [person = '', authority = ''] = entry(typed, 'who').split(' ');
    const begun = await this.signIn.begin(slug, this.signIn.way(slug) === 'PERSON' ? person : entry(typed, 'token'));
    if ('refused' in begun) {
      const says =
        begun.refused === 'CHOOSE_A_PERSON' ? saying('acting.signIn.choose', lang) : refusalSaid(begun, lang);
      return this.show(request, reply, 422, typed, says);
    }
    const seats = await this.standings.hats(this.served.needed(slug), begun.person);
    const its = seats.filter((seat) => seat.authority === authority);
    const next = wayOn(entry(typed, 'next'));
    const [seat] = its.length === 1 ? its : seats.length === 1 ? seats : [];
    const cookie = (seat && (await this.signIn.take(carrying(request, begun.cookie), seat))) ?? begun.cookie;
    const to = seat
      ? (next ?? actingAt(slug, 'inbox', lang))
      : actingAt(slug, 'seat', lang, next === undefined ? {} : { next });
    this.page.elsewhere(reply, to, cookie);
  }

  @Get('/arrangements/:slug/seat')
  async seats(@Req() request: Request, @Res() reply: Reply): Promise<void> {
    await this.showSeats(request, reply, 200);
  }

  @Post('/arrangements/:slug/seat')
  async take(@Req() request: Request, @Res() reply: Reply): Promise<void> {
    const { slug } = request.params as { slug: string };
    const typed = entriesIn(request);
    const visitor = await this.signIn.visitor(request);
    const [authority = '', capacity = ''] = entry(typed, 'seat').split(' ');
    const seat = visitor && seatOf(visitor.seats, authority, capacity);
    const cookie = seat && (await this.signIn.take(request, seat));
    if (cookie === undefined) return this.showSeats(request, reply, 422, saying('acting.seat.choose', langOf(request)));
    this.page.elsewhere(reply, wayOn(entry(typed, 'next')) ?? actingAt(slug, 'inbox', langOf(request)), cookie);
  }

  @Post('/arrangements/:slug/sign-out')
  out(@Req() request: Request, @Res() reply: Reply): void {
    const { slug } = request.params as { slug: string };
    const lang = langOf(request);
    this.page.elsewhere(reply, actingAt(slug, '', lang), this.signIn.end());
  }

  private async show(request: Request, reply: Reply, status: number, typed: Entries, error?: Said): Promise<void> {
    const { slug } = request.params as { slug: string };
    const lang = langOf(request);
    const log = this.served.needed(slug);
    const way = this.signIn.way(slug);
    const next = wayOn(entry(typed, 'next'));
    const chosen = entry(typed, 'who');
    this.page.html(
      reply,
      status,
      'acting/sign-in',
      {
        way,
        action: actingAt(slug, 'sign-in', lang),
        simulated: log.simulation !== undefined,
        ...(next !== undefined && { next }),
        ...(error && { error }),
        ...(way === 'PERSON' && { authorities: await this.people(slug, lang, chosen) }),
      },
      lang,
    );
  }

  /** Everybody who may act in a simulated log, by authority: invented people, whose names anybody may read. */
  private async people(slug: string, lang: Lang, chosen: string) {
    const log = this.served.needed(slug);
    const look = await Look.at(this.served, slug, { level: 'PARTIES' }, lang);
    const answer = await look.ask<People>('people');
    return Promise.all(
      (answer?.authorities ?? []).map(async ({ authority, name, people }) => ({
        name,
        people: await Promise.all(
          people.map(async ({ person, name: called }) => ({
            value: `${person} ${authority}`,
            name: called,
            chosen: chosen === `${person} ${authority}`,
            capacities: capacitiesIn(await this.standings.hats(log, person), authority, lang),
          })),
        ),
      })),
    );
  }

  private async showSeats(request: Request, reply: Reply, status: number, error?: Said): Promise<void> {
    const { slug } = request.params as { slug: string };
    const lang = langOf(request);
    const visitor = await this.signIn.visitor(request);
    if (visitor?.slug !== slug) {
      this.page.elsewhere(reply, actingAt(slug, 'sign-in', lang));
      return;
    }
    const look = await Look.at(this.served, slug, { level: 'PARTIES' }, lang);
    const names = new Map(
      (await look.ask<People>('people'))?.authorities.map(({ authority, name }) => [authority, name]),
    );
    const next = wayOn(entry(entriesIn(request), 'next'));
    this.page.html(
      reply,
      status,
      'acting/seat',
      {
        action: actingAt(slug, 'seat', lang),
        simulated: look.log.simulation !== undefined,
        ...(next !== undefined && { next }),
        ...(error && { error }),
        seats: visitor.seats.map(({ authority, capacity }) => ({
          value: `${authority} ${capacity}`,
          name: names.get(authority) ?? authority,
          capacity: choiceLabel(capacity, lang),
          chosen: visitor.seat?.authority === authority && visitor.seat.capacity === capacity,
        })),
      },
      lang,
    );
  }
}

const capacitiesIn = (seats: readonly Seat[], authority: string, lang: Lang): readonly Said[] =>
  seats.filter((seat) => seat.authority === authority).map(({ capacity }) => choiceLabel(capacity, lang));

/** What a form sent, or what stands in the address where nothing was sent. */
export function entriesIn({ body, url }: Pick<Request, 'body' | 'url'>): Entries {
  return entriesOf(new URLSearchParams(typeof body === 'string' ? body : (url.split('?', 2)[1] ?? '')));
}

/** The request as it will come with a cookie that is only being set. */
const carrying = (request: Request, cookie: string): Request => ({
  ...request,
  headers: { ...request.headers, cookie: cookie.split(';', 1)[0] },
});

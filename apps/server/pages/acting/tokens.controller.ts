import { Controller, Get, Post, Req, Res, UseGuards } from '@nestjs/common';
import { LIFETIME_DAYS } from '#access';
import type { Reply, Request } from '../../http/exchange.js';
import { Problem } from '../../http/problem.js';
import { Served } from '../../served.js';
import { TokenGiver } from '../../tokens/token-giver.js';
import { langOf } from '../language/addresses.js';
import { actingAt } from './address.js';
import { entry } from './form/entries.js';
import { refusalSaid } from './form/faults.js';
import type { Said } from './form/labels.js';
import { saying } from './form/labels.js';
import { Look } from './look.js';
import { ActingPage } from './page.js';
import { SameOriginGuard } from './same-origin.guard.js';
import { entriesIn } from './sign-in.controller.js';
import type { Seat, Visitor } from './sign-in.port.js';
import { SignIn } from './sign-in.port.js';

interface People {
  readonly authorities: readonly {
    readonly name: string;
    readonly people: readonly { readonly person: string; readonly name: string }[];
  }[];
}
type Holder = Visitor & { readonly seat: Seat };

/** What there is to show besides the people who may be chosen. */
interface Shown {
  readonly given?: { readonly token: string; readonly name: string; readonly days: number };
  readonly error?: Said;
}

/** A way in for the people of an authority: its mandate holder makes each a token, which is shown once and kept nowhere. */
@Controller('/arrangements/:slug/tokens')
@UseGuards(SameOriginGuard)
export class TokensPageController {
  constructor(
    private readonly served: Served,
    private readonly signIn: SignIn,
    private readonly giver: TokenGiver,
    private readonly page: ActingPage,
  ) {}

  @Get()
  async form(@Req() request: Request, @Res() reply: Reply): Promise<void> {
    const holder = await this.holder(request, reply);
    if (holder) await this.show(request, reply, 200, holder);
  }

  @Post()
  async give(@Req() request: Request, @Res() reply: Reply): Promise<void> {
    const holder = await this.holder(request, reply);
    if (!holder) return;
    const lang = langOf(request);
    const person = entry(entriesIn(request), 'person');
    if (person === '') {
      const error = saying('acting.error.missing.choice', lang, { label: saying('acting.tokens.person', lang).text });
      return this.show(request, reply, 422, holder, { error });
    }
    try {
      const { token } = await this.giver.give(holder.slug, holder.person, person, holder.seat.authority);
      await this.show(request, reply, 200, holder, { given: { token, name: person, days: LIFETIME_DAYS.person } });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const says = refusalSaid({ refused: error.code, params: error.params }, lang);
      await this.show(request, reply, 422, holder, { error: says });
    }
  }

  private async show(request: Request, reply: Reply, status: number, holder: Holder, shown: Shown = {}): Promise<void> {
    const lang = langOf(request);
    const { slug, seat } = holder;
    const look = await Look.at(this.served, slug, { level: 'PARTIES', authority: seat.authority }, lang);
    const [its] = (await look.ask<People>('people', { authority: seat.authority }))?.authorities ?? [];
    const { given, error } = shown;
    const people = (its?.people ?? []).filter(({ person }) => person !== holder.person);
    this.page.html(
      reply,
      status,
      'acting/tokens',
      {
        slug,
        simulated: look.log.simulation !== undefined,
        authority: its?.name ?? seat.authority,
        action: actingAt(slug, 'tokens', lang),
        acts: actingAt(slug, 'act', lang),
        appoint: actingAt(slug, 'act/appoint-officer', lang),
        people,
        ...(given && { given: { ...given, name: people.find((p) => p.person === given.name)?.name ?? given.name } }),
        ...(error && { error }),
      },
      lang,
    );
  }

  /** Who gives tokens; undefined where the request has been answered otherwise. @throws Problem 403 for another capacity */
  private async holder(request: Request, reply: Reply): Promise<Holder | undefined> {
    const { slug } = request.params as { slug: string };
    const lang = langOf(request);
    this.served.needed(slug);
    const visitor = await this.signIn.visitor(request);
    const { seat } = visitor ?? {};
    if (visitor?.slug !== slug || !seat) {
      const next = actingAt(slug, 'tokens', lang);
      this.page.elsewhere(reply, actingAt(slug, visitor?.slug === slug ? 'seat' : 'sign-in', lang, { next }));
      return undefined;
    }
    if (seat.capacity === 'MANDATE_HOLDER') return { ...visitor, seat };
    throw new Problem(403, 'TOKEN_NOT_YOURS', { person: visitor.person, other: seat.authority });
  }
}

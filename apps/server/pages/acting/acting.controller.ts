import { Controller, Get, Post, Req, Res, UseGuards } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { isEventId, londonDay } from '#kernel';
import { commandByRoute } from '#governance/commands.js';
import type { CommandDeclaration } from '#governance/language/command.js';
import type { Reply, Request } from '../../http/exchange.js';
import { Problem } from '../../http/problem.js';
import { Served } from '../../served.js';
import type { Acting, Turn } from './act-form.js';
import { ActForm } from './act-form.js';
import { actGroups } from './acting-pages.js';
import { commandsFor, mayDo } from './acts.js';
import { actingAt } from './address.js';
import { asAt } from './as-at.js';
import { FormBody } from './form-body.js';
import { targetsOf } from './form/known.js';
import { lifecycleLabel } from './form/labels.js';
import { langOf } from './http.js';
import type { Waiting } from './inbox-page.js';
import { INBOX_THINGS, inboxLine } from './inbox-page.js';
import { knownThings } from './known-things.js';
import { exceptions } from './known-within.js';
import { Look } from './look.js';
import { ActingPage } from './page.js';
import { recordedPage } from './recorded-page.js';
import { SameOriginGuard } from './same-origin.guard.js';
import { entriesIn } from './sign-in.controller.js';
import type { Visitor } from './sign-in.port.js';
import { SignIn } from './sign-in.port.js';

interface Address {
  readonly slug: string;
  readonly command: string;
  readonly event: string;
}

/** What somebody who has signed in may do, and does: the list, every command as a form, what was recorded, the inbox. */
@Controller(['/arrangements/:slug', '/cy/arrangements/:slug'])
@UseGuards(SameOriginGuard)
export class ActingController {
  constructor(
    private readonly served: Served,
    private readonly signIn: SignIn,
    private readonly forms: ActForm,
    private readonly bodies: FormBody,
    private readonly page: ActingPage,
  ) {}

  @Get('act')
  async list(@Req() request: Request, @Res() reply: Reply): Promise<void> {
    const acting = await this.acting(request, reply);
    if (!acting) return;
    const { look, visitor, lang } = acting;
    const { own, recording } = commandsFor(await mayDo(look.log, visitor.person, visitor.seat));
    const kinds = [...own, ...recording].flatMap(({ fields }) => [...fields.values()].map(({ kind }) => kind));
    const known = await knownThings(targetsOf(kinds), look);
    this.page.html(
      reply,
      200,
      'acting/list',
      {
        ...this.frame(acting),
        own: actGroups(own, known, visitor.slug, lang),
        // On a simulated log one chooses a person: nobody needs a token there.
        ...(visitor.seat.capacity === 'MANDATE_HOLDER' &&
          !look.log.simulation && { tokens: actingAt(visitor.slug, 'tokens', lang) }),
        recording: actGroups(recording, known, visitor.slug, lang, 'recording-'),
      },
      lang,
    );
  }

  @Get('act/:command')
  async open(@Req() request: Request, @Res() reply: Reply): Promise<void> {
    const declaration = declared(request);
    const acting = await this.acting(request, reply);
    if (!acting) return;
    this.answer(reply, await this.forms.open(acting, declaration, entriesIn(request)), acting, declaration);
  }

  @Post('act/:command')
  @RouteConfig({ forms: true })
  async turn(@Req() request: Request, @Res() reply: Reply): Promise<void> {
    const declaration = declared(request);
    const acting = await this.acting(request, reply);
    if (!acting) return;
    const sent = await this.bodies.of(request, acting);
    this.answer(reply, await this.forms.turn(acting, declaration, sent), acting, declaration);
  }

  @Get('recorded/:event')
  async recorded(@Req() request: Request, @Res() reply: Reply): Promise<void> {
    const { event } = request.params as Address;
    const acting = await this.acting(request, reply);
    if (!acting) return;
    const { look, visitor, lang } = acting;
    const found = isEventId(event) ? await look.log.host.log.store.byId(event) : undefined;
    const model = found && (await recordedPage(found, look));
    if (!model) throw new Problem(404, 'NO_SUCH_ITEM', { slug: visitor.slug, what: 'entry', id: event.slice(0, 64) });
    this.page.html(reply, 200, 'acting/recorded', { ...this.frame(acting), ...model }, lang);
  }

  @Get('inbox')
  async inbox(@Req() request: Request, @Res() reply: Reply): Promise<void> {
    const acting = await this.acting(request, reply);
    if (!acting) return;
    const { look, visitor, lang } = acting;
    const [answer, things, open, may] = await Promise.all([
      look.ask<{ readonly name: string; readonly items: readonly Waiting[] }>('inbox'),
      knownThings(INBOX_THINGS, look),
      exceptions(look),
      mayDo(look.log, visitor.person, visitor.seat),
    ]);
    const known = new Map([...things, ['exception', open]]);
    const ground = { look, known, may, slug: visitor.slug, today: londonDay(look.log.host.now()) };
    const items = await Promise.all((answer?.items ?? []).map((item) => inboxLine(item, ground)));
    this.page.html(
      reply,
      200,
      'acting/inbox',
      { ...this.frame(acting), authority: answer?.name ?? visitor.seat.authority, items },
      lang,
    );
  }

  private answer(reply: Reply, turn: Turn, acting: Acting, declaration: CommandDeclaration): void {
    const { visitor, lang } = acting;
    if (turn.kind === 'DONE') {
      const event = turn.receipt.events[0]?.id ?? '';
      this.page.elsewhere(reply, actingAt(visitor.slug, `recorded/${event}`, lang));
      return;
    }
    const template = turn.kind === 'STEP' ? 'acting/step' : 'acting/check';
    const kind = lifecycleLabel(declaration.decider.kind, lang);
    this.page.html(reply, turn.status, template, { ...this.frame(acting), kind, ...turn.page }, lang);
  }

  /** What stands on every page on which one acts. */
  private frame({ visitor: { slug }, look, lang }: Acting): object {
    return {
      slug,
      simulated: look.log.simulation !== undefined,
      acts: actingAt(slug, 'act', lang),
      inbox: actingAt(slug, 'inbox', lang),
    };
  }

  /**
   * Who acts. Undefined where the request has been answered otherwise: with the way to sign in or to take a seat; or, as at another
   * date, with the reason why nothing can be done there.
   */
  private async acting(request: Request, reply: Reply): Promise<Acting | undefined> {
    const { slug } = request.params as Address;
    const lang = langOf(request);
    this.served.needed(slug);
    const visitor = await this.signIn.visitor(request);
    if (visitor?.slug !== slug || !hasSeat(visitor)) {
      // A form that was sent without a session is opened anew: what was entered cannot be kept for a visitor nobody knows.
      const first = visitor?.slug === slug ? 'seat' : 'sign-in';
      this.page.elsewhere(reply, actingAt(slug, first, lang, { next: request.url }));
      return undefined;
    }
    const { seat } = visitor;
    const look = await Look.at(this.served, slug, { level: 'PARTIES', authority: seat.authority }, lang);
    const acting = { visitor, look, lang };
    const past = asAt(request, lang);
    if (!past) return acting;
    this.page.html(
      reply,
      request.method === 'GET' ? 200 : 422,
      'acting/as-at',
      { ...this.frame(acting), ...past },
      lang,
    );
    return undefined;
  }
}

const hasSeat = (visitor: Visitor): visitor is Acting['visitor'] => visitor.seat !== undefined;

/** @throws Problem 404 */
function declared(request: Request): CommandDeclaration {
  const { command } = request.params as Address;
  const declaration = commandByRoute(command);
  if (!declaration) throw new Problem(404, 'NO_SUCH_COMMAND', { command });
  return declaration;
}

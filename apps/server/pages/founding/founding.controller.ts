import { Controller, Get, Inject, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { Identity, TokenPort } from '#access';
import { commandByName } from '#governance/commands.js';
import type { Submission } from '#pipeline';
import { TOKENS } from '../../access/gate.js';
import type { Reply, Request } from '../../http/exchange.js';
import { Problem } from '../../http/problem.js';
import { Served } from '../../served.js';
import type { Founding, Turn } from '../acting/act-form.js';
import { ActForm } from '../acting/act-form.js';
import { entry } from '../acting/form/entries.js';
import { refusalSaid } from '../acting/form/faults.js';
import type { Said } from '../acting/form/labels.js';
import { Look } from '../acting/look.js';
import { ActingPage } from '../acting/page.js';
import { SameOriginGuard } from '../acting/same-origin.guard.js';
import { SessionCookie } from '../acting/session-cookie.js';
import { entriesIn } from '../acting/sign-in.controller.js';
import type { Lang } from '../format.js';
import { Way, siteAt } from '../frame/way.js';
import { langOf } from '../language/addresses.js';
import { founded, prefilled } from './proposal.js';

const AT = '/start/propose';
/** Where a proposal stands in its log: after the entry that opens it (model.md 1). */
const PROPOSED = 1;

/** Proposing an arrangement that there is not yet, by a founding token: the one form that stands before any record. */
@Controller()
@UseGuards(SameOriginGuard)
export class FoundingController {
  constructor(
    private readonly served: Served,
    private readonly forms: ActForm,
    private readonly page: ActingPage,
    private readonly cookie: SessionCookie,
    @Inject(TOKENS) private readonly tokens: TokenPort,
  ) {}

  /** The form, for whoever has shown a founding token; for everybody else, where to show it. */
  @Get(AT)
  async open(@Req() request: Request, @Res() reply: Reply): Promise<void> {
    const lang = langOf(request);
    const founding = await this.founder(request, lang);
    if (!founding) {
      this.ask(reply, 200, lang);
      return;
    }
    this.answer(reply, await this.forms.open(founding, declaration(), prefilled(founding.visitor)), founding);
  }

  @Post('/start/token')
  async show(@Req() request: Request, @Res() reply: Reply): Promise<void> {
    const lang = langOf(request);
    const identity = await this.tokens.identify(entry(entriesIn(request), 'token'));
    const refused = typeof identity === 'string' ? { refused: identity, params: {} } : this.notFounding(identity);
    if (refused || typeof identity === 'string') {
      this.ask(reply, 422, lang, refused && refusalSaid(refused, lang));
      return;
    }
    this.page.elsewhere(reply, siteAt(lang) + AT, await this.cookie.make(identity));
  }

  @Post(AT)
  async turn(@Req() request: Request, @Res() reply: Reply): Promise<void> {
    const lang = langOf(request);
    const founding = await this.founder(request, lang);
    if (!founding) {
      this.ask(reply, 200, lang);
      return;
    }
    const sent = { entries: entriesIn(request), faults: [] };
    this.answer(reply, await this.forms.turn(founding, declaration(), sent), founding);
  }

  /** What has been proposed, and what comes next: for everybody, because so is the record. */
  @Get('/start/proposed/:slug')
  async proposed(@Req() request: Request, @Res() reply: Reply): Promise<void> {
    const { slug } = request.params as { slug: string };
    const lang = langOf(request);
    const log = this.served.needed(slug);
    const look = await Look.at(this.served, slug, { level: 'PUBLIC' }, lang);
    const about = await look.ask<{ name: string; signatories: readonly object[] }>('partnership');
    const simulated = log.simulation !== undefined;
    const way = new Way(slug, lang);
    const page = { slug, simulated, ...about, partnership: way.to(), signIn: way.to('sign-in'), position: PROPOSED };
    this.page.html(reply, 200, 'acting/proposed', page, lang);
  }

  private answer(reply: Reply, turn: Turn, { visitor: { slug, person }, lang }: Founding): void {
    if (turn.kind === 'DONE') {
      // The token has done what it is for.
      this.page.elsewhere(reply, `${siteAt(lang)}/start/proposed/${encodeURIComponent(slug)}`, this.cookie.end());
      return;
    }
    const template = turn.kind === 'STEP' ? 'acting/step' : 'acting/check';
    const frame = { slug, founder: person, simulated: false, acts: `${siteAt(lang)}/start` };
    this.page.html(reply, turn.status, template, { ...frame, ...turn.page }, lang);
  }

  private ask(reply: Reply, status: number, lang: Lang, error?: Said): void {
    const page = { action: `${siteAt(lang)}/start/token`, start: `${siteAt(lang)}/start`, ...(error && { error }) };
    this.page.html(reply, status, 'acting/founding-token', page, lang);
  }

  private notFounding({ kind, log }: Identity) {
    if (kind !== 'founding') return { refused: 'FOUNDING_TOKEN_NEEDED', params: { slug: log } };
    return this.served.log(log) ? { refused: 'ARRANGEMENT_EXISTS', params: { slug: log } } : undefined;
  }

  /** Who proposes, by the session that a founding token began. */
  private async founder({ headers }: Request, lang: Lang): Promise<Founding | undefined> {
    const header = headers['cookie'];
    const session = await this.cookie.read(Array.isArray(header) ? header.join(';') : header);
    if (session?.kind !== 'founding') return undefined;
    const { log: slug, person } = session;
    return {
      visitor: { slug, person, seats: [], seat: { authority: '', capacity: 'MANDATE_HOLDER' } },
      lang,
      action: siteAt(lang) + AT,
      execute: (submission: Submission) => this.served.found(slug, founded(submission)),
    };
  }
}

function declaration() {
  const found = commandByName('ProposeArrangement');
  if (!found) throw new Problem(404, 'NO_SUCH_COMMAND', { command: 'propose-arrangement' });
  return found;
}

import { Controller, Post, Req, Res } from '@nestjs/common';
import type { Reply, Request } from '../http/exchange.js';
import type { Identity } from '#access';
import { isRefusal } from '#governance';
import type { CommandDeclaration } from '#governance/language/command.js';
import { commandByRoute } from '#governance/commands.js';
import { NotCanonical } from '#kernel';
import type { Hat, Receipt, RunningLog, Submission } from '#pipeline';
import { advanceTo, wellFormed } from '#pipeline';
import { Gate } from '../access/gate.js';
import { Standings } from '../access/standings.js';
import { sendJson } from '../http/answers.js';
import { malformed, Problem, problemOf } from '../http/problem.js';
import { Served } from '../served.js';
import { CommandDispatch } from './command-dispatch.js';
import type { TakesCommands } from './command-dispatch.js';
import type { CommandRequest } from './command-request.js';
import { commandRequest } from './command-request.js';
import { Outcomes } from './outcomes.js';

interface Address {
  readonly slug: string;
  readonly command: string;
}

/**
 * Every command of every arrangement: one way in. What a command is called, what it carries and who may send it stand in its
 * own declaration; here is only HTTP.
 */
@Controller('api/v1/arrangements')
export class CommandsController {
  constructor(
    private readonly served: Served,
    private readonly gate: Gate,
    private readonly standings: Standings,
    private readonly dispatch: CommandDispatch,
    private readonly outcomes: Outcomes,
  ) {}

  @Post(':slug/commands/:command')
  async send(@Req() request: Request, @Res() reply: Reply): Promise<void> {
    const { slug, command } = request.params as Address;
    const declaration = commandByRoute(command);
    if (!declaration) throw new Problem(404, 'NO_SUCH_COMMAND', { command });
    try {
      const receipt = await this.execute(slug, declaration, request);
      this.outcomes.count(declaration.name, receipt.repeated ? 'repeated' : 'accepted');
      sendReceipt(reply, slug, receipt);
    } catch (error) {
      this.outcomes.count(declaration.name, error instanceof Problem && error.status < 500 ? 'refused' : 'failed');
      throw error;
    }
  }

  private async execute(slug: string, declaration: CommandDeclaration, request: Request): Promise<Receipt> {
    const identity = await this.gate.needed(request, slug);
    const heads = headsOf(request);
    const asked = commandRequest(request.body);
    const data = wellFormedData(declaration, asked.data);
    const to =
      declaration.may === 'FOUND' ? this.founding(slug, identity, asked) : await this.present(slug, identity, asked);
    const outcome = await this.dispatch.send(
      to,
      submissionOf(declaration, data, { person: identity.person, as: to.as }, asked, heads),
    );
    if (isRefusal(outcome)) throw problemOf(outcome);
    return outcome;
  }

  /** The arrangement as it stands, with the hat that is worn; on a simulated log its clock is moved first where that is asked. */
  private async present(slug: string, { person, kind }: Identity, { as, clock }: CommandRequest): Promise<Addressee> {
    if (kind === 'founding') throw new Problem(403, 'FOUNDING_TOKEN_ONLY_FOUNDS');
    const log = this.served.needed(slug);
    const hat = as ?? (await this.standings.onlyHat(log, person));
    if (clock !== undefined) {
      if ((await this.standings.hats(log, person)).length === 0)
        throw new Problem(403, 'NO_STANDING', { person, slug });
      await moveClock(log, clock);
    }
    return { as: hat, execute: (submission) => log.host.execute(submission) };
  }

  /** An arrangement that there is not yet. */
  private founding(slug: string, { kind }: Identity, { as, clock }: CommandRequest): Addressee {
    if (kind !== 'founding') throw new Problem(403, 'FOUNDING_TOKEN_NEEDED', { slug });
    if (!as)
      throw malformed([{ field: 'as', says: 'as must be given: the authority for which the arrangement is proposed' }]);
    return { as, execute: (submission) => this.served.found(slug, submission, clock) };
  }
}

/** Where a command goes, and for which authority. */
interface Addressee extends TakesCommands {
  readonly as: Hat;
}

interface Heads {
  readonly key: string;
  readonly ifMatch: number | undefined;
}

function headsOf({ headers }: Request): Heads {
  const key = headers['idempotency-key'];
  if (typeof key !== 'string' || key === '') throw new Problem(400, 'KEY_MISSING');
  return { key, ifMatch: expectedVersion(headers['if-match']) };
}

function submissionOf(
  { name }: CommandDeclaration,
  data: object,
  sender: Submission['sender'],
  asked: CommandRequest,
  { key, ifMatch }: Heads,
): Submission {
  const { behalf, on, historical, source } = asked;
  return {
    command: name,
    data,
    sender,
    key,
    ...(ifMatch !== undefined && { ifMatch }),
    ...(behalf && { behalf }),
    ...(on !== undefined && { on }),
    ...(historical && { historical }),
    ...(source !== undefined && { source }),
  };
}

/** Only a log opened with a simulated clock takes times from outside; a moment that has passed moves nothing. */
async function moveClock(log: RunningLog, moment: number): Promise<void> {
  if (!log.simulation) throw new Problem(422, 'CLOCK_IS_REAL', { slug: log.slug });
  if (moment > log.host.now()) await advanceTo(log, moment);
}

/** @throws Problem 400 with every field of the data that is wrong */
function wellFormedData(declaration: CommandDeclaration, data: unknown): object {
  try {
    const made = wellFormed(declaration, data);
    if ('instance' in made) return made.instance;
    throw malformed(
      made.problems.map(({ field, says }) => ({ field: field === 'data' ? field : `data.${field}`, says })),
    );
  } catch (error) {
    if (error instanceof NotCanonical) throw malformed([{ field: 'data', says: error.message }]);
    throw error;
  }
}

/** `"3"`: the number of events that the command's own stream must hold (RFC 9110 section 13.1.1, a strong tag). */
function expectedVersion(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const version = /^"(\d{1,9})"$/.exec(header)?.[1];
  if (version === undefined) throw new Problem(400, 'IF_MATCH', { given: header.slice(0, 60) });
  return Number(version);
}

function sendReceipt(reply: Reply, slug: string, receipt: Receipt): void {
  const last = receipt.events.at(-1);
  sendJson(reply, receipt.repeated ? 200 : 201, receipt, {
    'x-log-position': String(receipt.position),
    'cache-control': 'no-store',
    ...(last && { etag: `"${last.version + 1}"`, location: `/api/v1/arrangements/${slug}/receipts/${last.id}` }),
  });
}

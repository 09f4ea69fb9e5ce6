import type { Fact } from '#governance';
import { bringUpToDate, ConsequenceVoided, declarations, EntryConfirmed, EntryDisputed, isRefusal } from '#governance';
import type { StoredEvent } from '#event-store';
import { stateAt } from '../execute/streams.js';
import type { LogHost } from '../log-host.js';
import { groundless } from './grounds.js';
import { Known } from './known.js';
import type { Look, Reaction } from './reaction.js';
import { REACTIONS, reactionsTo } from './table.js';
import { voidEvents } from './voiding.js';

/** More commands than this never follow from one event. */
const MOST = 200;

/** Sends the commands that follow from what has been written, in the order of the log, and voids what lost its ground. */
export class Reactions {
  readonly known = new Known();
  private readonly look: Look;

  constructor(private readonly host: LogHost) {
    this.look = {
      known: this.known,
      slug: host.log.slug,
      now: () => host.now(),
      board: (at) => host.currentBoard(at),
      state: async (decider, stream, at = Infinity) => stateAt(await host.streams.load(stream), decider, at),
    };
  }

  async learn(events: readonly StoredEvent[]): Promise<void> {
    for (const event of events) {
      const fact = bringUpToDate(event, declarations);
      this.known.learn(fact);
      await this.answer(fact, fact);
      await this.amended(fact);
      for (const lost of await groundless(fact, this.look, this.host)) await voidEvents(this.host, [lost], fact);
    }
  }

  /** Everything that follows from a fact, dated with it; `cause` is what makes it follow now: itself, or its confirmation. */
  private async answer(fact: Fact, cause: Fact): Promise<void> {
    for (const reaction of reactionsTo(fact.type, fact.stream)) {
      for (const [n, { command, data, on }] of (await reaction.follows(fact, this.look)).entries()) {
        const outcome = await this.host.execute({
          command,
          data,
          sender: { process: reaction.process },
          key: keyOf(cause, n),
          cause: cause.id,
          on: on ?? fact.occurredAt,
        });
        if (isRefusal(outcome) && !isNeedless(outcome.refused, reaction))
          throw new Error(
            `${reaction.process}: ${command} after event ${cause.position} was refused: ${outcome.refused}`,
          );
      }
    }
  }

  /** What was entered for an authority counts once it is confirmed; what followed from what no longer stands is void. */
  private async amended(fact: Fact): Promise<void> {
    if (![EntryConfirmed, EntryDisputed, ConsequenceVoided].some(({ type }) => type === fact.type)) return;
    const stored = await this.host.log.store.byId(fact.body['target'] as string);
    if (!stored) return;
    const target = bringUpToDate(stored, declarations);
    if (fact.type === EntryConfirmed.type) return this.answer(target, fact);
    for (const reaction of REACTIONS) await this.voidFollowing(target, reaction, fact);
  }

  private async voidFollowing(target: Fact, { process, after }: Reaction, because: Fact): Promise<void> {
    if (!after.includes(target.type)) return;
    for (let n = 0; n < MOST; n++) {
      const followed = await this.host.log.store.remembered(this.host.idemOf(process, keyOf(target, n)));
      if (followed) await voidEvents(this.host, followed.events, because);
    }
  }
}

const keyOf = ({ id }: Fact, n: number): string => `${id} ${n}`;

/** After a restart an event may be met again when more is known: the command that it led to then stands. */
const isNeedless = (refused: string, { needless }: Reaction): boolean =>
  refused === 'KEY_USED_FOR_ANOTHER_COMMAND' || needless.includes(refused);

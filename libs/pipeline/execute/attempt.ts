import { dayOf, endOfDay, instantOf, isDay, startOf } from '#kernel';
import type { Board, Context, Decider, Decision, NewEvent, Refusal } from '#governance';
import { ComplianceExceptionRaised, forbid, invalid, isParty, isRefusal, unknown } from '#governance';
import type { CommandDeclaration, Here } from '#governance/language/command.js';
import type { LogHost } from '../log-host.js';
import type { Outcome, Submission } from '../submission.js';
import { actorOf } from './actor.js';
import type { Actor } from './actor.js';
import { lateEntry } from './late-entry.policy.js';
import type { StreamMemory } from './streams.js';
import { stateAt, stateOf } from './streams.js';

/** What is known of a command before its streams are read. */
export interface Plan {
  readonly declaration: CommandDeclaration;
  readonly stream: string;
  readonly here: Here;
  readonly idem: string;
  readonly fingerprint: string;
  /** The event that the command is about, where it is about one. */
  readonly target?: string;
}

/**
 * One attempt to decide a command on the streams as they stand, and to append what was decided. A conflict throws, and the
 * command is decided again on fresh streams.
 */
export class Attempt {
  private readonly now: number;
  private readonly at: number;
  private readonly occurredAt: NonNullable<Submission['on']>;
  private readonly checks = new Map<string, StreamMemory>();

  constructor(
    private readonly host: LogHost,
    private readonly submission: Submission,
    private readonly plan: Plan,
  ) {
    this.now = host.now();
    this.occurredAt = submission.on ?? instantOf(this.now);
    this.at = startOf(this.occurredAt);
  }

  /** @throws VersionConflict, AlreadyRecorded, StoreStopped */
  async run(): Promise<Outcome> {
    if (this.at > this.now) return invalid('IN_THE_FUTURE', { on: dayOf(this.occurredAt), now: instantOf(this.now) });
    const memory = await this.host.streams.load(this.plan.stream);
    const arrangement = await this.check(this.host.arrangementStream);
    const misplaced = this.misplaced(memory, arrangement);
    if (misplaced) return misplaced;
    const board = this.host.boardAt(arrangement, this.at);
    const actor = await this.actor(arrangement, board);
    if (isRefusal(actor)) return actor;
    const decision = await this.decide(memory, board, actor);
    if (isRefusal(decision)) return decision;
    return this.write([...decision, ...this.procedure(actor, board)], memory, board, actor);
  }

  private misplaced(memory: StreamMemory, arrangement: StreamMemory): Refusal | undefined {
    const { ifMatch: expected } = this.submission;
    const actual = memory.facts.length;
    if (expected !== undefined && expected !== actual)
      return { refused: 'CHANGED_SINCE', kind: 'CHANGED', params: { stream: memory.name, expected, actual } };
    if (arrangement.facts.length === 0 && this.plan.declaration.may !== 'FOUND')
      return unknown('NO_SUCH_ARRANGEMENT', { slug: this.host.log.slug });
    return undefined;
  }

  private async actor(arrangement: StreamMemory, board: Board): Promise<Actor | Refusal> {
    if (arrangement.facts.length === 0) return founder(this.submission);
    const { process, authority: about } = this.submission.data as { process?: string; authority?: string };
    const actor = await actorOf(
      this.submission,
      { act: this.plan.declaration.may, process, about },
      { at: this.at, now: this.now },
      { arrangement, authority: (id) => this.check(`authority/${id}`) },
    );
    if (isRefusal(actor) || !('authority' in actor.by) || isParty(board, actor.by.authority)) return actor;
    return forbid('NOT_A_PARTY', { authority: actor.by.authority, slug: this.host.log.slug });
  }

  private async decide(memory: StreamMemory, board: Board, actor: Actor): Promise<Decision> {
    const { declaration, here, target } = this.plan;
    for (const name of declaration.reads(this.submission.data, here)) await this.check(name);
    const { decider } = declaration;
    const about = target === undefined ? undefined : memory.facts.find((fact) => fact.id === target);
    // Acts about an event are judged on the facts as they were entered, amendments among them.
    const all = about
      ? memory.facts.reduce((state, fact) => decider.evolve(state, fact), decider.initial)
      : stateOf(memory, decider);
    const context: Context = {
      occurredAt: this.occurredAt,
      at: this.at,
      day: dayOf(this.occurredAt),
      by: actor.by,
      authority: 'authority' in actor.by ? actor.by.authority : undefined,
      recording: actor.recordedBy !== undefined || this.submission.historical === true,
      board,
      all,
      ...(about && { target: about }),
      look: <T>(other: Decider<T>, name: string): T => stateAt(this.seen(name, memory), other, this.readsUntil),
    };
    return decider.decide(
      declaration.name,
      this.submission.data,
      about ? all : stateAt(memory, decider, this.at),
      context,
    );
  }

  /** Rules of procedure that were not kept in acting or recording: exceptions beside the events. */
  private procedure({ by, exceptions }: Actor, board: Board): readonly NewEvent[] {
    if ('process' in by) return [];
    const authority = 'authority' in by ? by.authority : undefined;
    return [
      ...exceptions.map((rule) => ComplianceExceptionRaised({ rule, severity: 'MEDIUM', authority })),
      ...lateEntry(this.at, this.now, this.submission.historical === true, board, authority),
    ];
  }

  /** Texts first, durably: an event never names a text that is not there. A refused command leaves none. */
  private async write(
    events: readonly NewEvent[],
    memory: StreamMemory,
    board: Board,
    { by, recordedBy }: Actor,
  ): Promise<Outcome> {
    const { cause, historical, source } = this.submission;
    const { declaration, idem, fingerprint } = this.plan;
    for (const { bytes, ref } of declaration.documents(this.submission.data))
      await this.host.log.blobs.put(bytes, ref.mediaType);
    return this.host.append(events, memory, this.checks, {
      idem,
      fingerprint,
      by,
      occurredAt: this.occurredAt,
      board,
      ...(recordedBy && { recordedBy }),
      ...(cause && { cause }),
      ...(historical && { historical }),
      ...(source && { source }),
    });
  }

  /** Loads another stream on which the decision rests: its version is checked when the events are appended. */
  private async check(name: string): Promise<StreamMemory> {
    const memory = this.checks.get(name) ?? (await this.host.streams.load(name));
    this.checks.set(name, memory);
    return memory;
  }

  /** What was done on a day, without an hour, may rest on what was done elsewhere that day: a bare date is read as at its end. */
  private get readsUntil(): number {
    const { occurredAt, at, submission } = this;
    return typeof occurredAt === 'string' && isDay(occurredAt) && !('process' in submission.sender)
      ? Math.max(at, endOfDay(occurredAt))
      : at;
  }

  private seen(name: string, own: StreamMemory): StreamMemory {
    const found = name === own.name ? own : this.checks.get(name);
    if (!found) throw new Error(`${this.plan.declaration.name} looks at ${name} without declaring that it reads it`);
    return found;
  }
}

/** The one who founds is named as a mandate holder in the very command; there is no mandate to show before it. */
const founder = ({ sender }: Submission): Actor => ({
  by:
    'process' in sender
      ? sender
      : { authority: sender.as.authority, person: sender.person, capacity: 'MANDATE_HOLDER' },
  exceptions: [],
});

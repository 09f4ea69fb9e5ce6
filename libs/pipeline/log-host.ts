import { dayOf, idemOf, instantOf } from '#kernel';
import type { BlobStore, DisclosureStore, EventStore } from '#event-store';
import type { Board, NewEvent } from '#governance';
import { arrangementDecider, boardOf } from '#governance';
import { Execution } from './execute/execution.js';
import { Locks } from './execute/locks.js';
import { receiptOf } from './execute/receipt.js';
import type { Sealing } from './execute/seal.js';
import { seal } from './execute/seal.js';
import type { StreamMemory } from './execute/streams.js';
import { stateAt, Streams } from './execute/streams.js';
import type { LogClock } from './log-clock.js';
import type { Outcome, Receipt, Submission } from './submission.js';

/** The log of one arrangement, open for commands. */
export interface OpenLog {
  readonly slug: string;
  /** The log's own name, which stands in its first event and in every leaf. */
  readonly name: string;
  readonly store: EventStore;
  readonly disclosures: DisclosureStore;
  readonly blobs: BlobStore;
  readonly clock: LogClock;
  /** Keys the fingerprints by which one idempotency key with two payloads is told apart. */
  readonly secret: Uint8Array;
}

/** What an append says of itself besides what the log adds: its name, the stream and the rules. */
export type Said = Omit<Sealing, 'log' | 'stream' | 'rules'> & { readonly board: Board; readonly fingerprint: string };

/**
 * Command in, receipt out: one way for the API, the pages, the command line, scenarios and process managers alike. Holds the
 * folded streams and the rules in force; what a command goes through is in `execute/`.
 */
export class LogHost {
  readonly streams: Streams;
  private readonly locks = new Locks();
  private latestBoard: { readonly version: number; readonly day: string; readonly board: Board } | undefined;

  constructor(readonly log: OpenLog) {
    this.streams = new Streams(log.store);
  }

  /** Time as the log tells it, in ms: the clock, which in a simulated log stands where its last step left it. */
  now(): number {
    return this.log.clock.now();
  }

  get simulated(): boolean {
    return this.log.clock.simulation !== undefined;
  }

  get arrangementStream(): string {
    return `arrangement/${this.log.slug}`;
  }

  /** A receipt, or a refusal: then nothing is written. @throws StoreStopped */
  execute(submission: Submission): Promise<Outcome> {
    return new Execution(this, submission).run();
  }

  /** The idempotency key of what a process manager does, by its name and what makes it do so. */
  idemOf(process: string, key: string): string {
    return idemOf(this.log.name, 'process', process, key);
  }

  /** Runs work alone on one stream: commands and process managers never cross. */
  alone<T>(stream: string, work: () => Promise<T>): Promise<T> {
    return this.locks.run(stream, work);
  }

  /** Seals and appends what was decided on the streams as they are remembered. @throws VersionConflict, AlreadyRecorded, StoreStopped */
  async append(
    events: readonly NewEvent[],
    memory: StreamMemory,
    checks: ReadonlyMap<string, StreamMemory>,
    said: Said,
  ): Promise<Receipt> {
    const { board, fingerprint, ...sealing } = said;
    const stream = memory.name;
    const { constitution, pack, packHash } = board.rules;
    const sealed = seal(
      events,
      { ...sealing, log: this.log.name, stream, rules: { constitution, hash: packHash, pack: pack.name } },
      this.log.disclosures,
    );
    const stored = await this.log.store.append({
      stream,
      expected: memory.facts.length,
      checks: [...checks]
        .filter(([name]) => name !== stream)
        .map(([name, { facts }]) => ({ stream: name, version: facts.length })),
      events: sealed.drafts,
      disclosures: sealed.disclosures,
      idem: sealing.idem,
      fingerprint,
    });
    this.streams.learn(stored);
    return receiptOf(this.log.name, stored, false);
  }

  /** The arrangement and its rules as at `at`, on all that is known now. */
  boardAt(arrangement: StreamMemory, at: number): Board {
    const day = dayOf(instantOf(at));
    const version = arrangement.facts.length;
    const latest = at >= arrangement.latest;
    if (latest && this.latestBoard?.version === version && this.latestBoard.day === day) return this.latestBoard.board;
    const board = boardOf(stateAt(arrangement, arrangementDecider, at), at, this.log.slug);
    if (latest) this.latestBoard = { version, day, board };
    return board;
  }

  async currentBoard(at: number = this.now()): Promise<Board> {
    return this.boardAt(await this.streams.load(this.arrangementStream), at);
  }
}

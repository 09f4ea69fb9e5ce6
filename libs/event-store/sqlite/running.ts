import { StoreStopped } from '../event-store.port.js';
import { isSqliteError } from './system-error.js';

/**
 * Whether the store still runs. Any error in the middle of writing stops it for good: a write that "failed" may be
 * on disk all the same (seen six times out of six with EIO on fsync), so only a fresh open can tell.
 */
export class Running {
  #reason: StoreStopped | undefined;
  readonly #told = Promise.withResolvers<StoreStopped>();

  /** Resolves when the store has stopped by itself, so that the process can end. */
  readonly stopped: Promise<StoreStopped> = this.#told.promise;

  constructor(
    readonly folder: string,
    readonly readOnly: boolean,
  ) {}

  /** Why it stopped; undefined while it runs. */
  get reason(): StoreStopped | undefined {
    return this.#reason;
  }

  /** @throws StoreStopped once it has stopped */
  check(): void {
    if (this.#reason) throw this.#reason;
  }

  /** @throws StoreStopped once it has stopped, or where it is open for reading only */
  mayWrite(): void {
    this.check();
    if (this.readOnly)
      throw new StoreStopped(
        `The log in ${this.folder} is open for reading only: write through the process that has it open for writing.`,
      );
  }

  /** Does one piece of writing. Whatever it throws stops the store. @throws StoreStopped */
  writing<T>(work: () => T): T {
    this.mayWrite();
    try {
      return work();
    } catch (error) {
      throw this.#stop(error);
    }
  }

  /** Does one piece of work that can be done again. An error of SQLite in it (a damaged file, a failing disk) stops the store; other errors pass. */
  using<T>(work: () => T): T {
    this.check();
    try {
      return work();
    } catch (error) {
      throw isSqliteError(error) ? this.#stop(error) : error;
    }
  }

  /** Ends it in good order: what comes later is refused with this reason. */
  close(): void {
    this.#reason ??= new StoreStopped(`The log in ${this.folder} is closed: open it again to write.`);
  }

  #stop(error: unknown): StoreStopped {
    this.#reason = new StoreStopped(
      `The log in ${this.folder} stopped (${String(error)}): whether the last append is on disk is unknown until it is opened again. ` +
        'End this process, see to the disk, start again, and look up each open command by its idempotency hash.',
    );
    this.#reason.cause = error;
    this.#told.resolve(this.#reason);
    return this.#reason;
  }
}

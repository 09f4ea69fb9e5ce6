interface Waiter {
  readonly position: number;
  readonly done: (reached: boolean) => void;
  readonly failed: (error: Error) => void;
}

/** Those who wait until the views have reached a position, so that a client reads its own write. */
export class Waiting {
  readonly #waiters = new Set<Waiter>();

  /** True once the position is reached, false when that takes longer than `timeoutMs`. */
  for(position: number, timeoutMs: number): Promise<boolean> {
    return new Promise((resolve, reject) => {
      const end = (settle: () => void): void => {
        clearTimeout(timer);
        this.#waiters.delete(waiter);
        settle();
      };
      const timer = setTimeout(() => end(() => resolve(false)), timeoutMs);
      timer.unref();
      const waiter: Waiter = {
        position,
        done: (reached) => end(() => resolve(reached)),
        failed: (error) => end(() => reject(error)),
      };
      this.#waiters.add(waiter);
    });
  }

  /** Lets go of all who waited for this position or an earlier one. */
  reached(position: number): void {
    for (const waiter of this.#waiters) if (waiter.position <= position) waiter.done(true);
  }

  /** Tells all who wait that it will never be reached. */
  fail(error: Error): void {
    for (const waiter of this.#waiters) waiter.failed(error);
  }
}

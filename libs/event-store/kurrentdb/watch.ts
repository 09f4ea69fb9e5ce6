interface Waiter {
  readonly holds: () => boolean;
  readonly tell: (held: boolean) => void;
  readonly timer: NodeJS.Timeout;
}

/** Those who wait until something holds of what has been read from the cluster. */
export class Watch {
  readonly #waiters = new Set<Waiter>();

  /** Resolves with true when it holds, with false when it does not within that time. */
  until(holds: () => boolean, ms: number): Promise<boolean> {
    if (holds()) return Promise.resolve(true);
    return new Promise((resolve) => {
      const waiter: Waiter = {
        holds,
        tell: (held) => {
          clearTimeout(waiter.timer);
          this.#waiters.delete(waiter);
          resolve(held);
        },
        timer: setTimeout(() => waiter.tell(false), ms).unref(),
      };
      this.#waiters.add(waiter);
    });
  }

  /** More was read: looks again for each. */
  look(): void {
    for (const waiter of [...this.#waiters]) if (waiter.holds()) waiter.tell(true);
  }

  /** Nothing more will be read. */
  end(): void {
    for (const waiter of [...this.#waiters]) waiter.tell(false);
  }
}

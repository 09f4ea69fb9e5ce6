/**
 * Appends in the order in which they came, as far as they concern each other: to one stream, under one key, or with a check
 * on a stream that an earlier one writes. All others run side by side.
 */
export class Turns {
  readonly #last = new Map<string, Promise<void>>();

  /**
   * Runs work after all earlier work on the same names.
   * @param own names that later work must wait for @param after names whose earlier work this one waits for
   */
  run<T>(own: readonly string[], after: readonly string[], work: () => Promise<T>): Promise<T> {
    const before = [...own, ...after].flatMap((name) => this.#last.get(name) ?? []);
    const done = before.length === 0 ? work() : Promise.all(before).then(work);
    const settled = done.then(nothing, nothing);
    for (const name of own) this.#last.set(name, settled);
    void settled.then(() => {
      for (const name of own) if (this.#last.get(name) === settled) this.#last.delete(name);
    });
    return done;
  }

  /** Resolves when all that was handed over has ended. */
  async idle(): Promise<void> {
    await Promise.all(this.#last.values());
  }
}

const nothing = (): void => undefined;

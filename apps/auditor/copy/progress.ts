const EVERY_MS = 2000;

/** Says from time to time how far long work is. */
export class Progress {
  #said = performance.now();

  /** @param say where lines go @param what for example "vale.example: copied" */
  constructor(
    readonly say: (line: string) => void,
    readonly what: string,
  ) {}

  at(done: number, of: number): void {
    const now = performance.now();
    if (now - this.#said < EVERY_MS) return;
    this.#said = now;
    this.say(`${this.what} ${count(done)} of ${count(of)} events.`);
  }
}

/** A number with its thousands set apart: 1,000,000. */
export const count = (n: number): string => n.toLocaleString('en-GB');

/** Looks again and again for what other servers have founded. A look that fails is told and is no reason to stop. */
export class Lookout {
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  private over = false;

  /** @param every ms between the end of one look and the next */
  constructor(
    private readonly look: () => Promise<unknown>,
    private readonly every: number,
    private readonly onTrouble: (error: unknown) => void,
  ) {}

  start(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.looking = this.look()
        .then(() => undefined, this.onTrouble)
        .then(() => (this.over ? undefined : this.start()));
    }, this.every).unref();
  }

  /** Resolves when the look that is under way has ended. */
  async stop(): Promise<void> {
    this.over = true;
    clearTimeout(this.timer);
    await this.looking;
  }
}

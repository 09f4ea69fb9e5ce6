import type { Managers } from './managers.js';
import type { Turn } from './stores/stores.port.js';

/** First and longest pause before managers that failed begin again, in ms. */
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 60_000;

/**
 * Runs process managers while this server has the turn: new ones for each term, which go on from the position that was saved
 * here. Where they fail (the cluster did not answer for half a minute) they begin again after a pause: other servers write to the
 * same streams, and nobody else records deadlines meanwhile. What they had done before is met again and not doubled.
 */
export class Terms {
  private current: Managers;
  private readonly turn: Turn | undefined;
  private work: Promise<void> = Promise.resolve();
  private held = false;
  private again: NodeJS.Timeout | undefined;
  private pause = FIRST_PAUSE;

  /** @param turnOf none where every server runs them */
  constructor(
    private readonly make: () => Managers,
    turnOf: ((changed: (held: boolean) => void) => Turn) | undefined,
  ) {
    this.current = make();
    this.turn = turnOf?.((held) => this.changed(held));
  }

  /** Those of the last term; before the first, some that do nothing. */
  get managers(): Managers {
    return this.current;
  }

  /** Whether this server has the turn. */
  get runs(): boolean {
    return this.held;
  }

  /** Resolves when they run; where turns are taken, at once. */
  async start(): Promise<void> {
    if (this.turn) this.turn.start();
    else {
      this.changed(true);
      await this.work;
    }
  }

  async stop(): Promise<void> {
    // First the managers: whoever has the turn next finds nobody still at it.
    this.changed(false);
    await this.work;
    await this.turn?.stop();
    await this.work;
  }

  private changed(held: boolean): void {
    this.held = held;
    clearTimeout(this.again);
    this.work = this.work.then(() => (held ? this.begin() : this.current.stop()));
  }

  private async begin(): Promise<void> {
    if (!this.held) return;
    const managers = this.make();
    this.current = managers;
    managers.onFailure = () => this.repeat(managers);
    try {
      await managers.start();
      this.pause = FIRST_PAUSE;
    } catch {
      // Told by `failed`, and begun again.
    }
  }

  private repeat(failed: Managers): void {
    if (!this.held || failed !== this.current) return;
    clearTimeout(this.again);
    this.again = setTimeout(() => {
      this.work = this.work.then(() => failed.stop()).then(() => this.begin());
    }, this.pause).unref();
    this.pause = Math.min(2 * this.pause, LONGEST_PAUSE);
  }
}

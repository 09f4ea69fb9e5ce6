import { connect, createServer } from 'node:net';
import type { Server, Socket } from 'node:net';

/** A line between the client and a server, stand-in or real, that a test can cut or hold up. */
export class Line {
  readonly #server: Server;
  readonly #pairs = new Set<readonly [Socket, Socket]>();
  #held = false;

  private constructor(readonly target: number) {
    this.#server = createServer((near) => {
      const far = connect(this.target, '127.0.0.1');
      const pair = [near, far] as const;
      this.#pairs.add(pair);
      for (const [from, to] of [
        [near, far],
        [far, near],
      ] as const) {
        from.on('error', () => to.destroy());
        from.on('close', () => {
          to.destroy();
          this.#pairs.delete(pair);
        });
        from.pipe(to);
        if (this.#held) from.pause();
      }
    });
  }

  /** @param target port on loopback */
  static async to(target: number): Promise<Line> {
    const line = new Line(target);
    await new Promise<void>((resolve) => line.#server.listen(0, '127.0.0.1', resolve));
    return line;
  }

  get connection(): string {
    const address = this.#server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    return `kurrentdb://127.0.0.1:${port}?tls=false`;
  }

  /** Breaks every connection; new ones are let through. */
  cut(): void {
    for (const [near, far] of this.#pairs) {
      near.destroy();
      far.destroy();
    }
  }

  /** Holds everything up, without breaking anything. */
  hold(): void {
    this.#held = true;
    for (const [near, far] of this.#pairs)
      for (const [from, to] of [
        [near, far],
        [far, near],
      ] as const)
        from.unpipe(to).pause();
  }

  /** Lets everything through again. */
  release(): void {
    this.#held = false;
    for (const [near, far] of this.#pairs)
      for (const [from, to] of [
        [near, far],
        [far, near],
      ] as const)
        from.pipe(to).resume();
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }
}

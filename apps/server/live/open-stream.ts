import type { Writable } from 'node:stream';

/** How long a client may leave unread what it was sent, in ms, before it is cut off. */
export const LONGEST_UNREAD = 30_000;

/** What is used of the clock: real time, whatever a log's own clock says. */
type Now = () => number;

/**
 * One client that listens. At most one thing is on its way to it: a position that comes while it has not taken the last one waits, and
 * is superseded by the next. So a client that reads slowly costs a few bytes, and learns of the latest position when it reads on.
 */
export class OpenStream {
  #sending = false;
  #since = 0;
  #owed: number | undefined;

  constructor(
    private readonly out: Writable,
    private readonly now: Now = Date.now,
    /** The last position that the client knows: it is told of later ones only. */
    private readonly known = -Infinity,
  ) {}

  /** Sends a position, or keeps it until what was sent before has been taken. */
  tell(position: number): void {
    if (position <= this.known) return;
    if (this.#sending) this.#owed = position;
    else this.#send(`id: ${position}\ndata: {"position":${position}}\n\n`);
  }

  /** A sign of life, which the client ignores; the end for a client that has not taken what it was sent for too long. */
  beat(): void {
    if (!this.#sending) this.#send(': still here\n\n');
    else if (this.now() - this.#since > LONGEST_UNREAD) this.out.destroy();
  }

  /** Ends the stream: in good order where the client reads, at once where it does not. */
  end(): void {
    if (this.#sending) this.out.destroy();
    else this.out.end();
  }

  #send(text: string): void {
    this.#sending = true;
    this.#since = this.now();
    this.out.write(text, (error) => {
      this.#sending = false;
      const owed = this.#owed;
      this.#owed = undefined;
      if (owed !== undefined && !error) this.tell(owed);
    });
  }
}

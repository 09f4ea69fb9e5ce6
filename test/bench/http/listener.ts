import type { ClientRequest } from 'node:http';
import { get } from 'node:http';

/** One client that listens to the positions of a log. */
export class Listener {
  private last = -1;
  private waiting: { readonly position: number; readonly heard: (at: number) => void } | undefined;

  private constructor(private readonly request: ClientRequest) {}

  /** Resolves when the stream is open. */
  static open(url: string): Promise<Listener> {
    return new Promise((resolve, reject) => {
      const request = get(url, { agent: false }, (answer) => {
        if (answer.statusCode !== 200) {
          reject(new Error(`A stream was refused with ${answer.statusCode ?? 0}.`));
          return;
        }
        const listener = new Listener(request);
        answer.setEncoding('utf8').on('data', (part: string) => listener.hear(part));
        answer.on('error', () => undefined);
        resolve(listener);
      });
      request.once('error', reject);
    });
  }

  /** The moment (of performance.now) at which a position, or a later one, was told. */
  hears(position: number): Promise<number> {
    if (this.last >= position) return Promise.resolve(performance.now());
    return new Promise((heard) => (this.waiting = { position, heard }));
  }

  close(): void {
    this.request.on('error', () => undefined);
    this.request.destroy();
  }

  /** An event is far smaller than a packet: it comes in one part. */
  private hear(part: string): void {
    for (const [, id] of part.matchAll(/^id: (\d+)$/gm)) this.last = Number(id);
    if (this.waiting === undefined || this.last < this.waiting.position) return;
    this.waiting.heard(performance.now());
    this.waiting = undefined;
  }
}

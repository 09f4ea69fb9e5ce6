import type { ClientRequest, IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { request } from 'node:http';

/** What one event said. */
export interface Told {
  readonly id: string;
  readonly position: number;
}

/** A client that listens to a stream over a connection of its own. */
export class Listener {
  readonly told: Told[] = [];
  /** Everything that came, as it came. */
  text = '';
  /** Resolves when the server ends the stream, or the connection breaks. */
  readonly ended: Promise<void>;
  #read = 0;
  #hear: () => void = () => undefined;

  private constructor(
    private readonly sent: ClientRequest,
    private readonly answer: IncomingMessage,
  ) {
    this.ended = new Promise((resolve) => answer.once('close', resolve));
    answer.on('error', () => undefined);
    answer.setEncoding('utf8').on('data', (part: string) => this.#take(part));
  }

  /** Resolves with the answer's head: a stream has no end to wait for. */
  static open(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Listener> {
    return new Promise((resolve, reject) => {
      const sent = request(url, { headers, agent: false }, (answer) => resolve(new Listener(sent, answer)));
      sent.once('error', reject);
      sent.end();
    });
  }

  get status(): number {
    return this.answer.statusCode ?? 0;
  }

  get headers(): IncomingHttpHeaders {
    return this.answer.headers;
  }

  /** Resolves when a position of at least this has been told. */
  async hears(position: number): Promise<Told> {
    for (;;) {
      const found = this.told.find((told) => told.position >= position);
      if (found) return found;
      await new Promise<void>((resolve) => (this.#hear = resolve));
    }
  }

  /** Reads nothing more, and leaves the connection open. */
  stall(): void {
    this.answer.pause();
  }

  close(): void {
    this.sent.on('error', () => undefined);
    this.sent.destroy();
  }

  #take(part: string): void {
    this.text += part;
    for (let end = this.text.indexOf('\n\n', this.#read); end >= 0; end = this.text.indexOf('\n\n', this.#read)) {
      const block = this.text.slice(this.#read, end);
      this.#read = end + 2;
      const id = /^id: (.*)$/m.exec(block)?.[1];
      const data = /^data: (.*)$/m.exec(block)?.[1];
      if (id !== undefined && data !== undefined)
        this.told.push({ id, position: (JSON.parse(data) as { position: number }).position });
    }
    this.#hear();
  }
}

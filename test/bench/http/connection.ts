import { connect } from 'node:net';
import type { Socket } from 'node:net';

const END_OF_HEAD = Buffer.from('\r\n\r\n');

/** What came back: the status, and the body where it was no success. */
export interface Response {
  readonly status: number;
  readonly body: string;
}

/**
 * One connection that stays open, one request at a time. It looks only at the status and the length of an answer, so
 * that the load costs little of the machine that the server is measured on.
 */
export class Connection {
  private received: Buffer = Buffer.alloc(0);
  private settle: { resolve(response: Response): void; reject(error: Error): void } | undefined;

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true);
    socket.on('data', (part: Buffer) => this.take(part));
    socket.on('error', (error) => this.settle?.reject(error));
    socket.on('close', () => this.settle?.reject(new Error('The server closed the connection.')));
  }

  static open(port: number): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => resolve(new Connection(socket)));
      socket.once('error', reject);
    });
  }

  /** Sends a whole request as it stands and waits for the answer. */
  send(request: string): Promise<Response> {
    return new Promise((resolve, reject) => {
      this.settle = { resolve, reject };
      this.socket.write(request);
    });
  }

  close(): void {
    this.settle = undefined;
    this.socket.destroy();
  }

  private take(part: Buffer): void {
    this.received = this.received.length === 0 ? part : Buffer.concat([this.received, part]);
    const head = this.received.indexOf(END_OF_HEAD);
    if (head < 0) return;
    const said = this.received.toString('latin1', 0, head);
    const length = /\r\ncontent-length: (\d+)/i.exec(said)?.[1];
    if (length === undefined)
      return this.settle?.reject(new Error(`An answer without a length: ${said.slice(0, 200)}`));
    const end = head + END_OF_HEAD.length + Number(length);
    if (this.received.length < end) return;
    const status = Number(said.slice(9, 12));
    const body = status < 300 ? '' : this.received.toString('utf8', head + END_OF_HEAD.length, end);
    this.received = this.received.subarray(end);
    this.settle?.resolve({ status, body });
  }
}

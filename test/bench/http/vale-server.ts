import { join } from 'node:path';
import { SignedTokens } from '#access';
import { secretIn } from '#pipeline';
import { root } from '../harness/project.js';
import { ServerProcess } from './server-process.js';

const API = '/api/v1/arrangements/vale';

/** The real server over the sample, two years of an invented partnership. */
export class ValeServer {
  private sent = 0;

  private constructor(
    readonly server: ServerProcess,
    private readonly token: string,
  ) {}

  /** Plays the sample into an empty folder and listens. */
  static async start(data: string): Promise<ValeServer> {
    const main = join(root, 'dist', 'apps', 'server', 'main.js');
    const server = await ServerProcess.start(main, [], { CONCORDAT_DATA: data, PORT: '0', HOST: '127.0.0.1' });
    const tokens = new SignedTokens(secretIn(data, 'token.key'));
    return new ValeServer(server, await tokens.issue({ person: 'p_bdc_service', log: 'vale', kind: 'person' }));
  }

  get origin(): string {
    return this.server.url.origin;
  }

  /** The address that tells of each change. */
  get live(): string {
    return `${this.origin}${API}/live`;
  }

  /** Number of events in the log. */
  async size(): Promise<number> {
    return ((await (await fetch(`${this.origin}${API}`)).json()) as { size: number }).size;
  }

  /** Records a fact. */
  async change(): Promise<void> {
    const fact = `F-measured-${this.sent++}`;
    const answer = await fetch(`${this.origin}${API}/commands/record-fact`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': fact,
        authorization: `Bearer ${this.token}`,
      },
      body: JSON.stringify({
        as: { authority: 'bdc', capacity: 'SERVICE_LEAD' },
        data: { fact, kind: 'REPORT', title: 'Something was reported', source: 'Benchmark' },
      }),
    });
    const text = await answer.text();
    if (answer.status !== 201) throw new Error(`The fact was not recorded: ${text}`);
  }

  stop(): Promise<void> {
    return this.server.stop();
  }
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '#kernel';
import { openSqliteStore } from '#event-store';
import { SignedTokens } from '#access';
import { secretIn } from '#pipeline';
import { root } from '../harness/project.js';
import { Random } from '../load/random.js';
import { AUTHORITIES, processScript } from './script.js';
import { ServerProcess } from './server-process.js';

const SLUG = 'measured';
const LOG = 'measured.concordat.example';
const COMMANDS = `/api/v1/arrangements/${SLUG}/commands`;

/** The real server over a data folder of its own, with a board of six that has just been founded on real time. */
export class MeasuredBoard {
  private constructor(
    readonly server: ServerProcess,
    private readonly data: string,
    private readonly tokens: ReadonlyMap<string, string>,
  ) {}

  static async start(data: string): Promise<MeasuredBoard> {
    const issuer = new SignedTokens(secretIn(data, 'token.key'));
    const server = await ServerProcess.start(join(root, 'dist', 'apps', 'server', 'main.js'), ['--empty'], {
      CONCORDAT_DATA: data,
      PORT: '0',
      HOST: '127.0.0.1',
    });
    const tokens = new Map<string, string>();
    for (const authority of AUTHORITIES)
      tokens.set(authority, await issuer.issue({ person: `p_${authority}`, log: SLUG, kind: 'person' }));
    const founding = await issuer.issue({ person: `p_${AUTHORITIES[0]}`, log: SLUG, kind: 'founding' });
    const response = await fetch(`${server.url.origin}${COMMANDS}/propose-arrangement`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${founding}`,
        'idempotency-key': 'founding',
      },
      body: JSON.stringify({ as: { authority: AUTHORITIES[0] }, data: proposal() }),
    });
    if (response.status !== 201) throw new Error(`The board was not founded: ${await response.text()}`);
    return new MeasuredBoard(server, data, tokens);
  }

  /**
   * Writes the requests of so many connections to a file: each plays the lives of processes of its own.
   * @param round so that no id and no key is used twice
   */
  requests(file: string, round: number, connections: number, processes: number): void {
    const random = new Random(round);
    const lists = Array.from({ length: connections }, (_, connection) =>
      Array.from({ length: processes }, (_process, n) => processScript(random, `CP-${round}-${connection}-${n}`))
        .flat()
        .map(({ command, authority, data }, n) =>
          this.request(command, authority, data, `${round}-${connection}-${n}`),
        ),
    );
    writeFileSync(file, JSON.stringify(lists));
  }

  /** Writes the bytes of the log's latest events to a file, for the reference to append. */
  async events(file: string, most: number): Promise<{ readonly withDisclosure: number; readonly meanBytes: number }> {
    const { events, close } = this.reading();
    const size = events.size();
    const read = await events.readLog(Math.max(0, size - most), most);
    writeFileSync(file, JSON.stringify(read.map(({ bytes }) => Buffer.from(bytes).toString())));
    await close();
    const total = read.reduce((sum, { bytes }) => sum + bytes.length, 0);
    return {
      withDisclosure: read.filter(({ envelope }) => envelope._sd).length / read.length,
      meanBytes: total / read.length,
    };
  }

  /** Number of events in the log. */
  async size(): Promise<number> {
    const { events, close } = this.reading();
    const size = events.size();
    await close();
    return size;
  }

  private reading() {
    const store = openSqliteStore({ folder: join(this.data, SLUG), log: LOG, clock: systemClock, readOnly: true });
    return { events: store.events, close: () => store.close() };
  }

  private request(command: string, authority: string, data: object, key: string): string {
    const body = JSON.stringify({ as: { authority }, data });
    return [
      `POST ${COMMANDS}/${command} HTTP/1.1`,
      'host: 127.0.0.1',
      'content-type: application/json',
      `authorization: Bearer ${this.tokens.get(authority) ?? ''}`,
      `idempotency-key: ${key}`,
      `content-length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n');
  }
}

function proposal(): object {
  const founding = AUTHORITIES.map((authority) => ({
    authority,
    partner: authority,
    name: `${authority} Council`,
    kind: 'DISTRICT',
    nation: 'ENGLAND_WALES',
    identifiers: [],
    mandateHolder: `p_${authority}`,
    mandateDocument: 'Minutes of Council',
  }));
  return {
    log: LOG,
    clock: 'REAL',
    name: 'A measured partnership',
    summary: 'Common processes.',
    vehicle: 'CONTRACTUAL_BOARD',
    founding,
  };
}

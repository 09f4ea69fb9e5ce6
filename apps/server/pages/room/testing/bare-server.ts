import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../../../server.js';
import { Browser } from '../../acting/testing/browser.js';
import type { BareServer } from './six-councils.js';

/** A real server on a free port over an empty folder of its own. */
export interface Bare extends BareServer {
  /** A visitor without scripts, who has not signed in. */
  visitor(): Browser;
  /** The envelopes of a stream, oldest first. */
  events(
    stream: string,
  ): Promise<readonly { readonly type: string; readonly body: Readonly<Record<string, unknown>> }[]>;
  size(): number;
  close(): Promise<void>;
}

export async function startBare(): Promise<Bare> {
  const data = mkdtempSync(join(tmpdir(), 'concordat-room-'));
  const server = await startServer(
    { port: 0, host: '127.0.0.1', data, origin: undefined, empty: true },
    () => undefined,
  );
  return {
    url: server.url,
    token: (person, kind) => server.tokens.issue({ person, log: 'vale', kind }),
    // The browser of the acting pages asks for no more of a board than where it is.
    visitor: () => new Browser({ server }),
    events: async (stream) =>
      (await server.served.needed('vale').host.log.store.readStream(stream)).map(({ envelope }) => envelope),
    size: () => server.served.needed('vale').host.log.store.size(),
    close: async () => {
      await server.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

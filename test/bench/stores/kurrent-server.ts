import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { connect } from '#event-store/kurrentdb/client.js';
import { fillServer } from '../../kurrentdb/filled-log.js';

/** A KurrentDB to measure on, with a log of CONTRACT_LOG in it under a prefix. */
export interface KurrentServer {
  readonly name: string;
  readonly connection: string;
  stop(): void;
}

/** The server that CONCORDAT_TEST_KURRENTDB names, or a stand-in in a process of its own. */
export async function kurrentServer(prefix: string, events: number): Promise<KurrentServer> {
  const real = process.env['CONCORDAT_TEST_KURRENTDB'];
  if (real === undefined) return standIn(prefix, events);
  const { client, leave } = await connect(real);
  await fillServer(client, prefix, events);
  await leave();
  return { name: 'the server', connection: real, stop: () => undefined };
}

async function standIn(prefix: string, events: number): Promise<KurrentServer> {
  const file = join(import.meta.dirname, 'kurrent-stand-in.child.js');
  const child = spawn(process.execPath, [file, JSON.stringify({ prefix, events })], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  const said = await Promise.race([
    once(lines, 'line'),
    once(child, 'exit').then(() => {
      throw new Error('the stand-in ended');
    }),
  ]);
  return { name: 'a stand-in (one process, in memory)', connection: String(said[0]), stop: () => child.kill() };
}

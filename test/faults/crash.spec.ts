import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChild } from './child-process.js';
import { verifyAndRetry } from './verify-log.js';

const ROUNDS = Number(process.env['CRASH_ROUNDS'] ?? 10);

/** A line of the child's output after which the kill falls in the middle of its next group of appends. */
const killAfter = () => Math.floor(Math.random() * 1500);

describe('a process that is killed while 64 clients append', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'crash-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it(
    `loses nothing acknowledged and doubles nothing sent again, ${ROUNDS} times over on one log`,
    async () => {
      let next = 0;
      for (let i = 0; i < ROUNDS; i++) {
        const count = killAfter();
        const { signal, acknowledged } = await runChild(folder, [String(next)], [], (child, told) => {
          if (told >= count) child.kill('SIGKILL');
        });
        expect(signal).toBe('SIGKILL');
        expect(acknowledged.size).toBeGreaterThanOrEqual(count);
        next = await verifyAndRetry(folder, acknowledged, next);
      }
    },
    60_000 + ROUNDS * 20_000,
  );
});

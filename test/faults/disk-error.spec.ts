import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChild } from './child-process.js';
import { verifyAndRetry } from './verify-log.js';

/** strace injects the faults; where it is missing or may not trace, these tests are skipped, and say so in their names. */
const canTrace = spawnSync('strace', ['-f', '-o', '/dev/null', 'true']).status === 0;
const describeTraced = canTrace ? describe : describe.skip;

const SYNC = 'fsync,fdatasync';
const WRITE = 'pwrite64';

/** Counted per thread by strace: the first hundred or so make the files, the rest are appends and checkpoints. */
const FAULTS: readonly (readonly [string, string, number])[] = [
  ['EIO', SYNC, 20],
  ['EIO', SYNC, 25],
  ['EIO', SYNC, 40],
  ['EIO', WRITE, 150],
  ['ENOSPC', WRITE, 200],
  ['ENOSPC', WRITE, 431],
  ['ENOSPC', WRITE, 1502],
];

describeTraced(`a disk that fails (by strace${canTrace ? '' : ', which cannot trace here'})`, () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fault-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it.each(FAULTS)(
    'with %s at %s number %i stops the store at once, and opening it again loses and doubles nothing',
    async (error, calls, when) => {
      const wrapper = [
        'strace',
        '-f',
        '-o',
        '/dev/null',
        '-e',
        `trace=${calls}`,
        '-e',
        `inject=${calls}:error=${error}:when=${when}`,
      ];
      const { code, acknowledged, stopped } = await runChild(folder, ['0', '60'], wrapper, () => undefined);
      expect({ code, stopped }).toEqual({ code: 3, stopped: expect.stringContaining('StoreStopped') as string });
      expect(stopped).toContain('unknown until it is opened again');
      await verifyAndRetry(folder, acknowledged);
    },
    60_000,
  );

  it.each([3, 8, 12])(
    'with EIO at sync number %i, while it is opened, leaves a folder that opens the next time',
    async (when) => {
      const wrapper = [
        'strace',
        '-f',
        '-o',
        '/dev/null',
        '-e',
        `trace=${SYNC}`,
        '-e',
        `inject=${SYNC}:error=EIO:when=${when}`,
      ];
      const { code, acknowledged } = await runChild(folder, ['0', '1'], wrapper, () => undefined);
      expect({ code, acknowledged: acknowledged.size }).toEqual({ code: 3, acknowledged: 0 });
      expect(await verifyAndRetry(folder, acknowledged)).toBe(1);
    },
    60_000,
  );

  it.each([60, 233, 777])(
    'that takes the process with it at write number %i loses and doubles nothing',
    async (when) => {
      const wrapper = [
        'strace',
        '-f',
        '-o',
        '/dev/null',
        '-e',
        `trace=${WRITE}`,
        '-e',
        `inject=${WRITE}:signal=SIGKILL:when=${when}`,
      ];
      const { acknowledged } = await runChild(folder, ['0', '60'], wrapper, () => undefined);
      await verifyAndRetry(folder, acknowledged);
    },
    60_000,
  );
});

import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The program as it is started: built, in a process of its own. */
const main = fileURLToPath(new URL('../../dist/apps/server/main.js', import.meta.url));
const started = new Set<ChildProcess>();
let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'concordat-main-'));
});
afterEach(() => {
  for (const child of started) child.kill('SIGKILL');
  started.clear();
  rmSync(data, { recursive: true, force: true });
});

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

function start(
  env: Readonly<Record<string, string>>,
  ...args: string[]
): { child: ChildProcess; address: Promise<string>; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...process.env, NODE_OPTIONS: '', PORT: '0', CONCORDAT_DATA: data, ...env },
  });
  started.add(child);
  let said = '';
  const listening = Promise.withResolvers<string>();
  const hear = (chunk: Buffer): void => {
    said += chunk.toString();
    const url = /listens on (\S+)/.exec(said)?.[1];
    if (url !== undefined) listening.resolve(url);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, said })));
  const address = Promise.race([
    listening.promise,
    ended.then((end) => Promise.reject<string>(new Error(`It ended: ${end.said}`))),
  ]);
  // Where it is meant to end, nobody waits for its address.
  address.catch(() => undefined);
  return { child, address, ended };
}

describe('the server program', () => {
  it('plays the sample into an empty folder, serves it, ends in good order, and has it when it is started again', async () => {
    const first = start({});
    const list = async (url: string) =>
      (
        (await (await fetch(`${url}/api/v1/arrangements`)).json()) as {
          arrangements: { slug: string; clock: string; size: number }[];
        }
      ).arrangements;
    const [vale] = await list(await first.address);
    expect(vale).toMatchObject({ slug: 'vale', clock: 'SIMULATED' });
    first.child.kill('SIGTERM');
    expect(await first.ended).toMatchObject({
      code: 0,
      said: expect.stringContaining('playing the Vale sample') as string,
    });
    const again = start({});
    expect(await list(await again.address)).toEqual([expect.objectContaining({ slug: 'vale', size: vale!.size })]);
    again.child.kill('SIGTERM');
    expect((await again.ended).said).not.toContain('sample');
  }, 60_000);

  it('leaves an empty folder empty where it is told to', async () => {
    const { child, address } = start({}, '--empty');
    expect(await (await fetch(`${await address}/api/v1/arrangements`)).json()).toEqual({ arrangements: [] });
    child.kill('SIGTERM');
    expect(readdirSync(data).filter((name) => !name.endsWith('.key'))).toEqual([]);
  }, 30_000);

  it('does not start beside another one on the same folder', async () => {
    await start({}).address;
    const { code, said } = await start({}).ended;
    expect([code, said.trim()]).toEqual([1, expect.stringMatching(/^.*already being written.*$/)]);
  }, 60_000);

  it('does not start where it cannot listen', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { code, said } = await start({ PORT: String((other.address() as AddressInfo).port) }, '--empty').ended;
    other.close();
    expect([code, said.trim()]).toEqual([
      1,
      expect.stringMatching(/^Port \d+ of 127\.0\.0\.1 cannot be listened on: another program listens there\..*$/),
    ]);
  }, 30_000);

  it.each([
    [{ PORT: 'x' }, /^PORT is "x"/],
    [{ CONCORDAT_STORE: 'postgres://u:secret@localhost' }, /^CONCORDAT_STORE names no store/],
    [{ CONCORDAT_STORE: 'kurrentdb://u:secret@localhost?tsl=false' }, /^CONCORDAT_STORE cannot be: an option/],
    [
      { CONCORDAT_STORE: 'kurrentdb://u:secret@127.0.0.1:1?tls=false' },
      /^The KurrentDB at 127\.0\.0\.1:1, which CONCORDAT_STORE names, does not answer/,
    ],
  ])(
    'does not start with %j, and says why in one line',
    async (env, says) => {
      const { code, said } = await start(env, '--empty').ended;
      expect(code).toBe(1);
      expect(said.trim()).toMatch(says);
      expect(said.trim().split('\n')).toHaveLength(1);
      expect(said).not.toContain('secret');
    },
    60_000,
  );
});

import { cpSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../server.js';
import type { Board } from '../testing/running.js';
import { startBoard, VALE } from '../testing/running.js';
import { filesIn, PART, requestHead } from './testing/form.js';
import { PDF } from './testing/samples.js';

const FILES = `${VALE}/files`;
let board: Board;
let token: string;

beforeAll(async () => {
  board = await startBoard();
  token = await board.token('p_bdc_chief');
});
afterAll(() => board.close());

describe('an upload that breaks off', () => {
  const opened = (length: number) => {
    const { port, hostname } = new URL(board.server.url);
    const socket = connect(Number(port), hostname);
    socket.write(requestHead(FILES, token, length) + PART);
    return socket;
  };
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
  };

  it('in the form is answered so, and nothing is kept', async () => {
    const body = PDF.toString();
    const socket = opened(PART.length + body.length);
    let answer = '';
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
    socket.write(body);
    await new Promise((resolve) => socket.once('close', resolve));
    expect([answer.split('\r\n')[0], answer.includes('FILE_TRUNCATED')]).toEqual(['HTTP/1.1 400 Bad Request', true]);
    expect(filesIn(board.data)).toEqual([]);
  });

  it('with its connection leaves nothing', async () => {
    const socket = opened(1_000_000);
    socket.write(Buffer.alloc(200_000, '%PDF-1.7'));
    await until(() => filesIn(board.data).length > 0);
    socket.destroy();
    await until(() => filesIn(board.data).length === 0);
    expect(filesIn(board.data)).toEqual([]);
  });

  it('with the whole machine leaves nothing that can be read, and nothing at all after the next start', async () => {
    const socket = opened(1_000_000);
    socket.write(Buffer.alloc(200_000, '%PDF-1.7 Terms of the lease'));
    const onDisk = (name: string): number => statSync(join(board.data, 'vale', 'files', name)).size;
    await until(() => filesIn(board.data).some((name) => onDisk(name) > 50_000));
    const copy = mkdtempSync(join(tmpdir(), 'concordat-cut-'));
    cpSync(board.data, copy, { recursive: true });
    socket.destroy();
    const [unfinished] = filesIn(copy);
    expect(readFileSync(join(copy, 'vale', 'files', unfinished!)).includes('lease')).toBe(false);
    const next = await startServer(
      { port: 0, host: '127.0.0.1', data: copy, origin: undefined, empty: true },
      () => undefined,
    );
    expect(filesIn(copy)).toEqual([]);
    await next.close();
    rmSync(copy, { recursive: true });
  });
});

import { existsSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { LARGEST_BLOB } from '#event-store';
import { sha256Hex } from '#kernel';
import type { Board, Json, Response } from '../testing/running.js';
import { startBoard, VALE } from '../testing/running.js';
import { blob, filesIn, form } from './testing/form.js';
import { PDF, samples } from './testing/samples.js';
import { Sweeper, WAITS } from './sweeper.js';
import { Papers } from './papers.js';

const FILES = `${VALE}/files`;
let board: Board;
let bdc: string;
let acc: string;

beforeEach(async () => {
  board = await startBoard();
  [bdc, acc] = [await board.token('p_bdc_chief'), await board.token('p_acc_chief')];
  await done('accept-invitation', {}, acc);
});
afterEach(() => board.close());

async function done(command: string, data: Json, token = bdc): Promise<Response> {
  const answer = await board.command(command, { data }, { token });
  if (answer.status !== 201) throw new Error(`${command}: ${answer.text}`);
  return answer;
}

const bring = (content: Uint8Array | string, type = 'application/pdf', token = bdc): Promise<Response> =>
  sent(form({ file: blob(content, type) }), token);
async function sent(body: FormData, token?: string): Promise<Response> {
  const headers = { ...(token && { authorization: `Bearer ${token}` }) };
  const answer = await fetch(board.server.url + FILES, { method: 'POST', body, headers });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, json: JSON.parse(text) as Json };
}

/** A meeting of the board, or of an organ of one authority, with a paper of a file that was brought. */
async function published(
  ref: Json,
  copy: 'PUBLIC' | 'EXEMPT',
  { meeting = 'M-1', organOf = '', token = bdc } = {},
): Promise<void> {
  const member = { person: 'p_1', authority: 'bdc', partner: 'bdc', role: 'MEMBER', voting: true };
  await done('convene-meeting', {
    ...{ meeting, body: 'board', kind: 'ORDINARY', held: 'IN_PERSON', day: '2025-02-20', time: '14:00', place: 'Hall' },
    ...{ members: [member], quorum: { minTotal: 1 }, ...(organOf && { organOf }) },
  });
  const { hash, mediaType, size } = ref;
  await done(
    'publish-paper',
    {
      ...{ meeting, paper: 'P-6', version: 1, copy, title: 'Report', content: { hash, mediaType, size } },
      ...(copy === 'EXEMPT' && { ground: { basis: 'LGA_12A', jurisdiction: 'ENGLAND', paragraph: '3' } }),
    },
    token,
  );
}
const read = (hash: unknown, token?: string, headers = {}): Promise<Response> =>
  board.get(`${FILES}/${String(hash)}`, { ...(token !== undefined && { token }), headers });
const folder = (name: string): string => join(board.data, 'vale', name);
const kept = (): string[] => filesIn(board.data);

describe('a file that is brought', () => {
  it('is answered with its hash, type and size; brought again, alike', async () => {
    const first = await bring(PDF);
    const hash = sha256Hex(PDF);
    const href = `${FILES}/${hash}`;
    expect(first).toMatchObject({
      status: 201,
      json: { hash, mediaType: 'application/pdf', size: PDF.length, href },
    });
    expect(first.headers.get('location')).toBe(href);
    expect((await bring(PDF)).json).toEqual(first.json);
    expect(kept()).toHaveLength(1);
  });

  it.each(Object.keys(samples))('may be %s', async (mediaType) => {
    expect(await bring(samples[mediaType]!, mediaType)).toMatchObject({ status: 201, json: { mediaType } });
  });

  it('is nobody’s to read until a paper names it, also not to the one who brought it', async () => {
    const { hash } = (await bring(PDF)).json;
    for (const token of [undefined, bdc]) expect(await read(hash, token)).toMatchObject({ status: 404 });
    expect(await board.get(`${VALE}/texts/${String(hash)}`)).toMatchObject({ status: 404 });
  });

  it('writes nothing to the log', async () => {
    const size = board.size();
    await bring(PDF);
    expect(board.size()).toBe(size);
  });
});

describe('a file that is refused', () => {
  const half = new Uint8Array(LARGEST_BLOB / 2);
  const big = Buffer.concat([PDF, half, half]);
  const cases: readonly (readonly [string, () => Promise<Response>, number, string])[] = [
    ['without a token', () => bring(PDF, 'application/pdf', ''), 401, 'TOKEN_MISSING'],
    ['of a type that is not taken', () => bring('<svg/>', 'image/svg+xml'), 415, 'FILE_TYPE'],
    ['of a type that is not taken, however large', () => bring(big, 'application/zip'), 415, 'FILE_TYPE'],
    ['that is not what it was declared to be', () => bring('<html>', 'application/pdf'), 422, 'FILE_NOT_AS_DECLARED'],
    ['that is empty', () => bring('', 'application/pdf'), 422, 'FILE_EMPTY'],
    ['over 20 MB', () => bring(big), 413, 'FILE_TOO_LARGE'],
    ['as JSON', () => board.post(FILES, { file: 'x' }, { token: bdc }), 415, 'FILE_FORM'],
    ['in a form without one', () => sent(new FormData(), bdc), 400, 'FILE_FORM'],
    ['as a field of text', () => sent(form({ file: 'words' }), bdc), 400, 'FILE_FORM'],
    ['in another field', () => sent(form({ paper: blob(PDF) }), bdc), 400, 'FILE_FORM'],
  ];
  it.each(cases)('%s is refused by a sentence, and nothing is kept', async (_, send, status, code) => {
    const refused = await send();
    expect(refused).toMatchObject({ status, json: { status, code } });
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(refused.json['detail']).toMatch(/^.{20,}\.$/s);
    expect(refused.json['detail']).not.toMatch(/\{\{|undefined/);
    expect(kept()).toEqual([]);
  });

  it('brought by somebody who may not publish papers, or with a token that only founds', async () => {
    await done('appoint-representative', { person: 'p_rep' });
    await done('appoint-officer', { person: 'p_clerk', office: 'CLERK' });
    const as = async (person: string) => bring(PDF, 'application/pdf', await board.token(person));
    expect(await as('p_rep')).toMatchObject({ status: 403, json: { code: 'FILE_NOT_YOURS' } });
    expect(await as('p_nobody')).toMatchObject({ status: 403, json: { code: 'NO_STANDING' } });
    const founding = await board.server.tokens.issue({ person: 'p_x', log: 'vale', kind: 'founding' });
    expect(await bring(PDF, 'application/pdf', founding)).toMatchObject({ status: 403 });
    expect(kept()).toEqual([]);
    expect(await as('p_clerk')).toMatchObject({ status: 201 });
  });

  it('in two files, and a form sent to a command', async () => {
    const two = form({ file: blob(PDF) });
    two.append('file', blob(PDF));
    expect(await sent(two, bdc)).toMatchObject({ status: 400, json: { code: 'FILE_FORM' } });
    const answer = await fetch(`${board.server.url}${VALE}/commands/note`, { method: 'POST', body: new FormData() });
    expect([answer.status, ((await answer.json()) as Json)['code']]).toEqual([415, 'MEDIA_TYPE']);
  });
});

describe('the file of a public paper', () => {
  it('is open to everybody, to be saved, and does nothing in a browser', async () => {
    const { json } = await bring(PDF);
    await published(json, 'PUBLIC');
    const answer = await read(json['hash']);
    expect([answer.status, answer.text]).toEqual([200, PDF.toString()]);
    const head = Object.fromEntries(answer.headers);
    expect(head).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="P-6-v1.pdf"',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
      etag: `"${String(json['hash'])}"`,
    });
    const again = await read(json['hash'], undefined, { 'if-none-match': head['etag'] });
    expect([again.status, again.text]).toEqual([304, '']);
    expect(existsSync(folder('access.jsonl'))).toBe(false);
  });

  it('has the type that its content has, whatever the event says', async () => {
    const { json } = await bring(samples['text/csv']!, 'text/csv');
    await published({ ...json, mediaType: 'text/html' }, 'PUBLIC');
    expect((await read(json['hash'])).headers.get('content-type')).toBe('text/csv; charset=utf-8');
  });

  it('is not there where it is held elsewhere, nor under another hash', async () => {
    await published({ hash: 'a'.repeat(64), mediaType: 'application/pdf', size: 1 }, 'PUBLIC');
    for (const hash of ['a'.repeat(64), 'b'.repeat(64), 'nothing', '..%2Fkek'])
      expect(await read(hash)).toMatchObject({ status: 404 });
  });
});

describe('the file of an exempt paper', () => {
  it('is for people of the parties, each reading entered before it is answered, and nobody else knows of it', async () => {
    const { json } = await bring(PDF);
    await published(json, 'EXEMPT');
    await done('appoint-observer', { person: 'p_observer' });
    for (const token of [undefined, await board.token('p_nobody'), await board.token('p_observer')])
      expect(await read(json['hash'], token)).toMatchObject({ status: 404, json: { code: 'NO_SUCH_ITEM' } });
    expect(existsSync(folder('access.jsonl'))).toBe(false);
    const answer = await read(json['hash'], acc, { 'if-none-match': '*' });
    expect([answer.status, answer.text]).toEqual([200, PDF.toString()]);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.headers.get('etag')).toBeNull();
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="P-6-v1-exempt.pdf"');
    await read(json['hash'], bdc);
    const entries = readFileSync(folder('access.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Json);
    const of = { meeting: 'M-1', paper: 'P-6', version: 1, hash: json['hash'], at: expect.any(String) as unknown };
    expect(entries).toEqual([
      { person: 'p_acc_chief', ...of },
      { person: 'p_bdc_chief', ...of },
    ]);
    expect(statSync(folder('access.jsonl')).mode & 0o77).toBe(0);
  });

  it('of an organ of one authority is for its own people', async () => {
    const { json } = await bring(PDF);
    await published(json, 'EXEMPT', { organOf: 'bdc' });
    expect([(await read(json['hash'], acc)).status, (await read(json['hash'], bdc)).status]).toEqual([404, 200]);
  });

  it('is public as soon as a public paper is the very same file', async () => {
    const { json } = await bring(PDF);
    await published(json, 'EXEMPT');
    await published(json, 'PUBLIC', { meeting: 'M-2' });
    expect((await read(json['hash'])).status).toBe(200);
  });

  it('is not opened by an authority that knows its hash and never had the file', async () => {
    const { json } = await bring(PDF);
    await published(json, 'EXEMPT', { organOf: 'bdc' });
    await published(json, 'EXEMPT', { meeting: 'M-2', organOf: 'acc', token: acc });
    await published(json, 'PUBLIC', { meeting: 'M-3', token: acc });
    expect([(await read(json['hash'])).status, (await read(json['hash'], acc)).status]).toEqual([404, 404]);
    await bring(PDF, 'application/pdf', acc);
    expect((await read(json['hash'])).status).toBe(200);
  });

  it('lies on the disk as nobody can read it', async () => {
    const { json } = await bring(PDF);
    await published(json, 'EXEMPT');
    const [name] = kept();
    expect(readFileSync(join(folder('files'), name!)).includes('endobj')).toBe(false);
  });
});

describe('after a day', () => {
  it('a file that no event names is gone, and one that is named stays', async () => {
    const [named, unnamed] = [(await bring(PDF)).json, (await bring(samples['text/csv']!, 'text/csv')).json];
    await published(named, 'EXEMPT');
    const sweeper = new Sweeper(board.server.served, new Papers());
    expect([await sweeper.sweep(), kept().length]).toEqual([0, 2]);
    const yesterday = new Date(Date.now() - WAITS - 1000);
    for (const name of kept()) utimesSync(join(folder('files'), name), yesterday, yesterday);
    expect([await sweeper.sweep(), kept().length]).toEqual([1, 1]);
    expect([(await read(named['hash'], bdc)).status, kept()[0]?.includes(String(unnamed['hash']))]).toEqual([
      200,
      false,
    ]);
  });
});

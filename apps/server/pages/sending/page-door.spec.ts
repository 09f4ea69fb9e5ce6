import { gunzipSync } from 'node:zlib';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { httpAdapter } from '../../http/adapter.js';
import type { Reply, Request } from '../../http/exchange.js';
import { ProblemFilter } from '../../http/problem.filter.js';
import { PageCompression } from './compression.js';
import { PageDoor } from './page-door.js';
import type { Stamp } from './stamps.port.js';
import { Stamps } from './stamps.port.js';

let size = 3;
let made = 0;

class OneLog extends Stamps {
  of(): Stamp {
    return { key: `log@${size}`, position: size - 1 };
  }
}

const html = (query: object): string => `<!DOCTYPE html>
<html lang="en" class="x"><head><title>Log at ${size}</title></head><body>
<!--live matrix--><div data-live="matrix">matrix ${size} ${JSON.stringify(query).replaceAll('"', '')}</div><!--/live matrix-->
<p>${'frame '.repeat(500)}</p>
<!--live history--><div data-live="history">history ${size}</div><!--/live history-->
</body></html>`;

@Controller()
class SomePages {
  constructor(@Inject(PageDoor) private readonly door: PageDoor) {}

  @Get('/open')
  open(@Req() request: Request, @Res() reply: Reply): Promise<void> {
    return this.door.answer(request, reply, { slug: 'log' }, (query) => {
      made++;
      return { status: 200, html: html(query) };
    });
  }

  @Get('/ours')
  ours(@Req() request: Request, @Res() reply: Reply): Promise<void> {
    const authority = String(request.headers['x-authority']);
    return this.door.answer(request, reply, { slug: 'log', reader: { level: 'PARTIES', authority } }, () => ({
      status: 200,
      html: `for ${authority}`,
    }));
  }

  @Get('/gone')
  gone(@Req() request: Request, @Res() reply: Reply): Promise<void> {
    return this.door.answer(request, reply, { slug: 'log' }, () => {
      made++;
      return { status: 404, html: 'not there' };
    });
  }
}

describe('the way out of a page', () => {
  let app: NestFastifyApplication;

  beforeAll(async () => {
    const module = await Test.createTestingModule({
      controllers: [SomePages],
      providers: [PageDoor, PageCompression, { provide: Stamps, useClass: OneLog }],
    }).compile();
    app = module.createNestApplication<NestFastifyApplication>(httpAdapter(), { bodyParser: false });
    app.useGlobalFilters(new ProblemFilter());
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  });
  afterAll(() => app.close());
  beforeEach(() => {
    size++;
    made = 0;
  });

  const get = (url: string, headers: Readonly<Record<string, string>> = {}) =>
    app.inject({ method: 'GET', url, headers });

  it('given a public page, then it says at which position it was made, and may be kept to be asked about', async () => {
    const { statusCode, headers } = await get('/open');
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-log-position': String(size - 1),
      'cache-control': 'no-cache',
      vary: 'Cookie, Accept-Encoding',
    });
  });

  it('given a reader who has it already, then it is not sent again until the log has grown', async () => {
    const { headers } = await get('/open');
    const again = await get('/open', { 'if-none-match': String(headers.etag) });
    expect([again.statusCode, again.body, made]).toEqual([304, '', 1]);
    size++;
    const later = await get('/open', { 'if-none-match': String(headers.etag) });
    expect([later.statusCode, made]).toEqual([200, 2]);
    expect(later.headers.etag).not.toBe(headers.etag);
  });

  it('given a browser that takes gzip, then the page is compressed; given one that does not, then not', async () => {
    const plain = await get('/open');
    expect(plain.headers['content-encoding']).toBeUndefined();
    const packed = await get('/open', { 'accept-encoding': 'br, gzip;q=0.8' });
    expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', etag: plain.headers.etag });
    expect(gunzipSync(packed.rawPayload).toString()).toBe(plain.body);
    expect(packed.rawPayload.length).toBeLessThan(plain.body.length / 2);
    expect(Number(packed.headers['content-length'])).toBe(packed.rawPayload.length);
    const refused = await get('/open', { 'accept-encoding': 'gzip;q=0' });
    expect(refused.headers['content-encoding']).toBeUndefined();
  });

  it('given names of regions, then it answers with these alone, cut from the page that everybody gets', async () => {
    await get('/open?asOf=2025-03-13');
    const { statusCode, body, headers } = await get('/open?asOf=2025-03-13&fragment=history,matrix,none');
    expect([statusCode, made, headers['x-log-position']]).toEqual([200, 1, String(size - 1)]);
    expect(body).toContain(`<title>Log at ${size}</title>`);
    expect(body).toContain(`<div data-live="matrix">matrix ${size} {asOf:2025-03-13}</div>`);
    expect(body).toContain(`<div data-live="history">history ${size}</div>`);
    expect(body).not.toContain('frame');
  });

  it('given what names no regions, then it is refused', async () => {
    for (const fragment of ['', '<b>', 'a,,b', 'matrix&fragment=history']) {
      expect((await get(`/open?fragment=${fragment}`)).statusCode).toBe(400);
    }
  });

  it('given pages for readers of different authorities, then none gets the other’s, and none may be kept on the way', async () => {
    const [bdc, acc] = [await get('/ours', { 'x-authority': 'bdc' }), await get('/ours', { 'x-authority': 'acc' })];
    expect([bdc.body, acc.body]).toEqual(['for bdc', 'for acc']);
    expect(bdc.headers['cache-control']).toBe('private, no-cache');
  });

  it('given a page that says that something is not there, then it is made each time', async () => {
    await get('/gone');
    const { statusCode, headers } = await get('/gone');
    expect([statusCode, made, headers.etag]).toEqual([404, 2, undefined]);
  });
});
